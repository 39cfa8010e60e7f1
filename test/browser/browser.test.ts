import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Bundle, bundle } from "./bundle.js";
import { results } from "./page/results.js";

const CHROMIUM = ((): string | null => {
  try {
    return execFileSync("which", ["chromium"], { encoding: "utf8" }).trim();
  } catch {
    return null;
  }
})();

/** Packages that a page in a browser may use whole. */
const PACKAGES = ["corpus", "normalize", "lexicon", "parse", "dfm", "stats", "charts"];

/** What the README of a package says of its size. */
const SAID =
  /^In a browser: ([\d.]+) kB minified and gzipped, with all that it needs; `(\w+)` alone ([\d.]+) kB\.$/m;

const root = join(import.meta.dirname, "..", "..");
const kB = ({ gzipped }: Bundle): number => gzipped / 1000;

/** Compressors differ by little, and a rule more is no news; what doubles a package is. */
function isNear(said: number, measured: number): boolean {
  return Math.abs(said - measured) <= Math.max(0.1, 0.1 * measured);
}

describe.each(PACKAGES)("@tifa/%s, bundled,", (name) => {
  const said = SAID.exec(readFileSync(join(root, "packages", name, "README.md"), "utf8")) ?? [];
  const [whole, verb, alone] = [Number(said[1]), said[2]!, Number(said[3])];

  test("is as large as its README says, and so is one of its functions", async () => {
    const all = await bundle(`export * from "@tifa/${name}";`);
    expect(all.builtins).toEqual([]);
    expect(verb, `the README of ${name} says no size; it is ${kB(all)} kB`).toBeDefined();
    const one = await bundle(`export { ${verb} } from "@tifa/${name}";`);
    console.log(`${name}: ${kB(all).toFixed(1)} kB, ${verb} alone ${kB(one).toFixed(1)} kB`);
    expect(isNear(whole, kB(all)), `${name} is ${kB(all)} kB, its README says ${whole}`).toBe(true);
    expect(isNear(alone, kB(one)), `${verb} is ${kB(one)} kB, the README says ${alone}`).toBe(true);
    // The rest falls away.
    expect(one.gzipped).toBeLessThan(all.gzipped / 3);
  });

  test("is nothing where nothing of it is used", async () => {
    expect((await bundle(`import "@tifa/${name}";`)).bytes).toBe(0);
  });
});

test("a module of Node in a bundle is found", async () => {
  const { builtins } = await bundle('export { jiebaTokenizer } from "@tifa/tokens";');
  expect(builtins).toContain("node:crypto");
});

describe.skipIf(CHROMIUM === null)("in Chromium a page that Vite built of the pure packages", () => {
  let folder: string;
  let browser: Browser;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "tifa-vite-"));
    await build({
      root: join(import.meta.dirname, "page"),
      configFile: false,
      logLevel: "silent",
      build: { outDir: folder, emptyOutDir: true },
    });
    browser = await chromium.launch({ executablePath: CHROMIUM!, args: ["--no-sandbox"] });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  test("gives what Node gives, asks for nothing else, and complains of nothing", async () => {
    const page = await browser.newPage();
    const complaints: string[] = [];
    const asked: string[] = [];
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("console", (message) => complaints.push(message.text()));
    await page.route("**/*", (route) => {
      const { pathname } = new URL(route.request().url());
      asked.push(pathname);
      return route.fulfill({ path: join(folder, pathname === "/" ? "index.html" : pathname) });
    });
    await page.goto("http://pure.example/");
    await page.waitForFunction(() => "tifaResults" in globalThis, undefined, { timeout: 0 });
    const text = await page.evaluate(() => (globalThis as unknown as { tifaResults: string }).tifaResults);
    expect(complaints).toEqual([]);
    expect(asked.filter((path) => path !== "/" && !path.startsWith("/assets/"))).toEqual([]);
    const inNode: unknown = JSON.parse(JSON.stringify(results()));
    expect(JSON.parse(text)).toEqual(inNode);
    expect(Object.keys(inNode as object).sort()).toEqual([...PACKAGES].sort());
  });
});
