import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { report } from "../src/index.js";
import { HOSTILE_UNREAD, hostileCorpus } from "./attacks.js";
import { CHROMIUM, type Opener, opener } from "./browser.js";
import { corpus, TOKENIZER } from "./sample-corpus.js";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds wrong: rule, and the first element. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const found = await axe.run({
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    });
    return found.violations.map(
      ({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0]?.html.slice(0, 160)}`,
    );
  });
}

describe.skipIf(CHROMIUM === null)("in Chromium", () => {
  let browser: Opener;
  let english: string;
  let chinese: string;
  let hostile: string;
  beforeAll(async () => {
    browser = await opener();
    const documents = corpus(60);
    const unread = [{ place: "pages/photo.png", code: "unsupported-media-type", message: "a picture" }];
    english = await report({ documents, unread, tokenizer: TOKENIZER }, { target: "安徽" });
    chinese = await report({ documents, unread, tokenizer: TOKENIZER }, { target: "2018", language: "zh" });
    hostile = await report(
      { documents: hostileCorpus(), unread: HOSTILE_UNREAD, tokenizer: TOKENIZER },
      { limit: 5 },
    );
  });
  afterAll(async () => browser?.close());

  it.each([
    ["English, light, wide", () => english, "light", 1280],
    ["English, dark, narrow", () => english, "dark", 400],
    ["Chinese, dark, wide", () => chinese, "dark", 1280],
    ["Chinese, light, narrow", () => chinese, "light", 400],
    ["attacks, light, wide", () => hostile, "light", 1280],
  ] as const)(
    "%s: axe finds nothing, nothing is asked for, nothing complains",
    async (_, html, colorScheme, width) => {
      const opened = await browser.open(html(), { colorScheme, viewport: { width, height: 800 } });
      await opened.page.evaluate(() => {
        for (const details of document.querySelectorAll("details")) details.open = true;
      });
      expect(await violations(opened.page)).toEqual([]);
      await opened.page.locator("td button:visible").first().click();
      expect(await violations(opened.page)).toEqual([]);
      expect(opened.requests).toHaveLength(1);
      expect(opened.complaints).toEqual([]);
      const wide = await opened.page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(width);
      await opened.page.context().close();
    },
  );

  it("opens the lines of a bar by keys, and goes back to it", async () => {
    const { page } = await browser.open(english, { viewport: { width: 1280, height: 800 } });
    const chart = page.locator("#province-keyness .wide");
    await chart.focus();
    await page.keyboard.press("Tab");
    const first = await page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
    await page.keyboard.press("ArrowDown");
    const second = await page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
    expect(second).not.toBe(first);
    await page.keyboard.press("Home");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe(first);
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog");
    await expect.poll(() => dialog.isVisible()).toBe(true);
    expect(await page.locator("#lines-title").textContent()).toBe(first);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("lines-close");
    const word = first!.slice(0, first!.indexOf(" in "));
    const nodes = await page.locator("#lines-list mark").allTextContents();
    expect(nodes.length).toBeGreaterThan(2);
    expect(new Set(nodes)).toEqual(new Set([word]));
    expect(await page.locator("#lines-list .where").first().textContent()).toMatch(
      / · \S+ · 20\d\d-\d\d-\d\d · pages\/\d+\.txt: line \d+ of the raw page, characters \d+ to \d+$/,
    );
    await page.keyboard.press("Escape");
    await expect.poll(() => dialog.isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe(first);
    await page.context().close();
  });

  it("opens the same lines by a click on the bar, on its name, and on the number in the table", async () => {
    const { page } = await browser.open(english, { viewport: { width: 1280, height: 800 } });
    const mark = page.locator("#province-keyness .wide a.mark").nth(3);
    const number = await mark.getAttribute("data-lines");
    const label = await mark.getAttribute("aria-label");
    await page.locator("#province-keyness summary").click();
    for (const target of ["a.mark", "text", "button"]) {
      await page.locator(`#province-keyness ${target}[data-lines="${number}"]:visible`).first().click();
      expect(await page.locator("#lines-title").textContent()).toBe(label);
      await page.locator("#lines-close").click();
    }
    await page.context().close();
  });

  it("goes by the theme of the reader, and is light on paper", async () => {
    const { page } = await browser.open(english, { colorScheme: "dark" });
    const ground = (): Promise<string> =>
      page.evaluate(() => {
        const rect = document.querySelector(".wide svg rect")!;
        return `${getComputedStyle(document.documentElement).backgroundColor} ${getComputedStyle(rect).fill}`;
      });
    expect(await ground()).toBe("rgb(21, 24, 28) rgb(21, 24, 28)");
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    expect(await ground()).toBe("rgb(255, 255, 255) rgb(255, 255, 255)");
    await page.context().close();
  });

  it("runs nothing that stands in its input, nor follows it, when everything is opened", async () => {
    const { page, complaints, requests } = await browser.open(hostile);
    const count = await page.evaluate(() => {
      const all = [...document.querySelectorAll<HTMLElement>("[data-lines]")];
      for (const element of all) {
        element.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
        document.querySelector("dialog")!.close();
      }
      return all.length;
    });
    expect(count).toBeGreaterThan(50);
    expect(await page.evaluate(() => (globalThis as { owned?: unknown }).owned)).toBe(undefined);
    expect(await page.evaluate(() => document.querySelectorAll("iframe, img, script").length)).toBe(2);
    expect(requests).toHaveLength(1);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
