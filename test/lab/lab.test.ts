import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { notebooks, out } from "../../notebooks/run/paths.js";
import { CHROMIUM } from "../../packages/report/test/browser.js";
import { jupyterLab, type Lab } from "./jupyter-lab.js";

const VEGALITE = "application/vnd.vegalite.v5+json";
const WIDTH = 1400;
/**
 * Milliseconds for one step. On a machine that does other things, too, JupyterLab may miss a message of a kernel that it has just
 * connected to, and waits for it for ever; its users load the page again, and so does the test.
 */
const PATIENCE = 120_000;
/** Chromium draws no higher picture. */
const HIGHEST = 16_000;

/** What the application in the page, exposed by `--expose-app-in-browser`, is asked. */
interface LabWindow {
  readonly jupyterapp: {
    readonly commands: { readonly execute: (command: string) => Promise<unknown> };
    readonly shell: {
      readonly currentWidget: {
        readonly context: {
          readonly ready: Promise<void>;
          readonly sessionContext: { readonly ready: Promise<void> };
        };
        readonly content: { readonly model: { readonly sharedModel: { readonly toJSON: () => Notebook } } };
      } | null;
    };
  };
}

interface Notebook {
  readonly cells: readonly {
    readonly cell_type: string;
    readonly execution_count?: number | null;
    readonly outputs?: readonly {
      readonly output_type: string;
      readonly name?: string;
      readonly data?: object;
    }[];
  }[];
}

const names = readdirSync(notebooks)
  .filter((file) => file.endsWith(".ipynb"))
  .map((file) => basename(file, ".ipynb"));

/** How many outputs of a notebook are charts. */
function charts(notebook: Notebook): number {
  const outputs = notebook.cells.flatMap((cell) => cell.outputs ?? []);
  return outputs.filter(({ data }) => data !== undefined && VEGALITE in data).length;
}

async function within<T>(step: string, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not after ${PATIENCE / 1000} s: ${step}`)), PATIENCE);
  });
  // The page is closed under what is late.
  work.catch(() => {});
  return await Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** A picture of the whole notebook: the page is made as high as what scrolls in it. */
async function takePicture(page: Page, path: string): Promise<void> {
  const inside = page.locator(".jp-NotebookPanel:visible, .jp-NotebookPanel:visible *");
  const heights = await inside.evaluateAll((all) =>
    all.map((element) => (element as unknown as { scrollHeight: number }).scrollHeight),
  );
  await page.setViewportSize({ width: WIDTH, height: Math.min(HIGHEST, Math.max(...heights) + 150) });
  // The run has left it at the last cell.
  await inside.evaluateAll((all) => {
    for (const element of all) (element as unknown as { scrollTop: number }).scrollTop = 0;
  });
  await page.screenshot({ path });
}

describe.skipIf(CHROMIUM === null)("in Chromium JupyterLab", () => {
  const pictures = join(out, "lab");
  let home: string;
  let browser: Browser;
  let lab: Lab;
  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    home = mkdtempSync(join(tmpdir(), "tifa-chromium-"));
    lab = await jupyterLab();
    browser = await chromium.launch({
      executablePath: CHROMIUM!,
      args: ["--no-sandbox"],
      env: { ...process.env, HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home },
    });
  });
  afterAll(async () => {
    await browser?.close();
    await lab?.close();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  });

  /** Opens a notebook in a page of its own and waits for its kernel; the page and the kernel end with the test. */
  async function open(name: string): Promise<{ page: Page; complaints: string[] }> {
    const page = await browser.newPage({ viewport: { width: WIDTH, height: 900 } });
    onTestFinished(async () => {
      await page.close();
      await lab.endSessions();
    });
    page.setDefaultTimeout(PATIENCE);
    const complaints: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(`${message.text()} ${message.location().url}`);
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(lab.address(name));
    await page.waitForFunction(
      () =>
        (globalThis as unknown as LabWindow).jupyterapp?.shell.currentWidget?.content?.model !== undefined,
    );
    const ready = page.evaluate(async () => {
      const { context } = (globalThis as unknown as LabWindow).jupyterapp.shell.currentWidget!;
      await context.ready;
      await context.sessionContext.ready;
    });
    await within("the kernel is ready", ready);
    return { page, complaints };
  }

  test.each(names)(
    "%s opens, runs, and draws each chart from its spec",
    { retry: 2, timeout: 4 * PATIENCE },
    async (name) => {
      const committed = JSON.parse(readFileSync(join(notebooks, `${name}.ipynb`), "utf8")) as Notebook;
      const { page, complaints } = await open(name);
      const running = page.evaluate(async (): Promise<Notebook> => {
        const { commands, shell } = (globalThis as unknown as LabWindow).jupyterapp;
        await commands.execute("notebook:run-all-cells");
        return shell.currentWidget!.content.model.sharedModel.toJSON();
      });
      const ran = await within("all cells have run", running);
      const code = ran.cells.filter((cell) => cell.cell_type === "code");
      const wrong = code
        .flatMap((cell) => cell.outputs ?? [])
        .filter((output) => output.output_type === "error" || output.name === "stderr");
      expect(wrong).toEqual([]);
      expect(code.map((cell) => cell.execution_count)).toEqual(code.map((_, index) => index + 1));
      expect(charts(ran)).toBe(charts(committed));

      const drawn = page.locator(".jp-RenderedVegaCommon5 .vega-embed .marks");
      await expect.poll(() => drawn.count(), { timeout: PATIENCE }).toBeGreaterThanOrEqual(charts(committed));
      for (const chart of await drawn.all()) {
        const box = await chart.boundingBox();
        expect(box?.width).toBeGreaterThan(100);
        expect(box?.height).toBeGreaterThan(50);
      }
      await takePicture(page, join(pictures, `${name}.png`));
      expect(complaints).toEqual([]);
    },
  );
});
