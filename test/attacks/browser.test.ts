import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { rawDocument } from "@tifa/ingest";
import { normalize } from "@tifa/normalize";
import { readoutHtml, tableHtml } from "@tifa/notebook";
import { parse } from "@tifa/parse";
import { renderSvg } from "@tifa/render";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { samples } from "../../packages/charts/test/samples.js";
import { ATTACKS, ESCAPES, FORMULAS } from "./attack-texts.js";

const EVERYTHING = [...ATTACKS, ...ESCAPES, ...FORMULAS];

/** The examples of `@tifa/charts`, made with attacks for names. */
vi.mock("../../packages/charts/src/index.js", async (original) => {
  const real = await original<Record<string, unknown>>();
  const wrapped = (make: (...args: readonly unknown[]) => unknown) => {
    return (...args: readonly unknown[]): unknown => {
      const [first, ...rest] = args;
      try {
        return make(...args.map((arg) => hostileNames(arg)));
      } catch {
        // A map knows its provinces, and refuses other names.
        return make(first, ...rest.map((arg) => hostileNames(arg)));
      }
    };
  };
  return Object.fromEntries(
    Object.entries(real).map(([name, value]) => [
      name,
      typeof value === "function" ? wrapped(value as never) : value,
    ]),
  );
});

/** Chinese names, titles and sources become attacks: one name one attack, different ones different. */
function hostileNames<T>(part: T): T {
  if (typeof part === "string") return (/\p{Script=Han}/u.test(part) ? attackOf(part) : part) as T;
  if (Array.isArray(part)) return part.map((one) => hostileNames(one as unknown)) as T;
  if (part === null || typeof part !== "object") return part;
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => [
      key,
      typeof value === "string" && /^(?:sub)?title$|^source$/.test(key)
        ? attackOf(value)
        : hostileNames(value as unknown),
    ]),
  ) as T;
}

const given = new Map<string, string>();
function attackOf(name: string): string {
  const attack = given.get(name) ?? `${EVERYTHING[given.size % EVERYTHING.length]} ${given.size}`;
  given.set(name, attack);
  return attack;
}

const hostile = Object.entries(samples).map(([name, make]) => [name, make(false)] as const);

describe("a chart of attacks", () => {
  it("is one: attacks stand in every spec but those of maps, where titles hold them", () => {
    for (const [name, spec] of hostile)
      expect(JSON.stringify(spec), name).toMatch(
        /owned|example|red|written|desrever|soft|HYPERLINK|SUM|cmd|1\+1|datum\.x/,
      );
  });

  it.each(hostile)("%s is drawn, and holds no element but its own", async (_, spec) => {
    const svg = await renderSvg(spec);
    const tags = (svg.match(/<[a-zA-Z][^>]*>/g) ?? []).map((tag) => tag.replace(/"[^"]*"/g, '""'));
    const names = new Set(tags.map((tag) => /^<([a-zA-Z]+)/.exec(tag)![1]!));
    const known =
      "svg title desc style rect g path text tspan line defs clipPath linearGradient stop circle".split(" ");
    expect([...names].filter((name) => !known.includes(name))).toEqual([]);
    for (const tag of tags) expect(tag).not.toMatch(/ (?:on[a-z]+|[a-z:]*href|src)\s*=/i);
    expect(svg).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
  });
});

function foundChromium(): string | null {
  try {
    return execFileSync("which", ["chromium"], { encoding: "utf8" }).trim() || null;
  } catch {
    return null;
  }
}

const CHROMIUM = foundChromium();

describe.skipIf(CHROMIUM === null)("in Chromium", () => {
  let browser: Browser;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "tifa-attacks-"));
    browser = await chromium.launch({
      executablePath: CHROMIUM!,
      args: ["--no-sandbox"],
      env: { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder, XDG_CACHE_HOME: folder },
    });
  });
  afterAll(async () => {
    await browser?.close();
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  /** Opens a page without any policy of its own, as a notebook's output is, touches all of it, and gives what happened. */
  async function opened(body: string, scripts: readonly string[] = []) {
    const file = join(folder, "page.html");
    writeFileSync(file, `<!doctype html><meta charset="utf-8"><title>attacks</title><body>${body}</body>`);
    const page = await browser.newPage();
    const events: string[] = [];
    page.on("dialog", (dialog) => void dialog.dismiss().then(() => events.push("dialog")));
    page.on("request", (request) => events.push(request.url()));
    page.on("pageerror", (error) => events.push(error.message));
    await page.goto(pathToFileURL(file).href);
    for (const script of scripts) await page.addScriptTag({ content: script });
    return { page, events };
  }

  it("tables and documents of a notebook show attacks as text", async () => {
    const documents = EVERYTHING.map((attack) =>
      parse(
        normalize(
          rawDocument(
            `青岚省召开防汛会议${attack}\n6月17日，青岚省防汛会议召开。会议强调，${attack}，要压实责任。\n`,
          ),
        ),
      ),
    );
    const html = [
      tableHtml(
        [...ATTACKS],
        EVERYTHING.map((attack) => ATTACKS.map(() => attack)),
        { caption: ATTACKS.join(" "), rows: 100 },
      ),
      ...documents.map((readout) => readoutHtml(readout)),
    ].join("");
    const { page, events } = await opened(html);
    await page.waitForTimeout(300);
    expect(await page.evaluate("window.owned")).toBeUndefined();
    expect(events).toHaveLength(1);
    const elements = await page.evaluate(
      "[...new Set([...document.body.querySelectorAll('*')].map((element) => element.localName))].sort()",
    );
    expect(elements).toEqual(["caption", "h4", "h5", "p", "table", "tbody", "td", "th", "thead", "tr"]);
    const cells = await page.locator("th").allTextContents();
    expect(cells).toEqual([...ATTACKS]);
    await page.close();
  });

  it("specs run nothing, even where Vega makes code of expressions, as JupyterLab's does", async () => {
    const at = (name: string): string => {
      const require = createRequire(createRequire(import.meta.url).resolve("@tifa/render"));
      return readFileSync(
        join(require.resolve(`${name}/package.json`), "..", "build", `${name}.min.js`),
        "utf8",
      );
    };
    const { page, events } = await opened("<div id=chart></div>", [at("vega"), at("vega-lite")]);
    const draw = `async (spec) => {
      const compiled = /vega-lite/.test(spec.$schema) ? vegaLite.compile(spec).spec : spec;
      const view = new vega.View(vega.parse(compiled), { renderer: "svg", container: "#chart", hover: true });
      await view.runAsync();
      const marks = [...document.querySelectorAll("#chart svg path, #chart svg text, #chart svg rect")];
      for (const mark of marks.slice(0, 200)) for (const type of ["mouseover", "mousemove", "click"])
        mark.dispatchEvent(new MouseEvent(type, { bubbles: true }));
      await view.runAsync();
      const drawn = marks.length;
      view.finalize();
      return drawn;
    }`;
    for (const [name, spec] of hostile) {
      const drawn = await page.evaluate(`(${draw})(${JSON.stringify(spec)})`);
      expect(drawn, name).toBeGreaterThan(3);
      expect(await page.evaluate("window.owned"), name).toBeUndefined();
    }
    // The page itself, and nothing else.
    expect(events).toHaveLength(1);
    await page.close();
  });
});
