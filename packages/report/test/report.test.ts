import { damageKinds } from "@tifa/charts";
import { readDocument } from "@tifa/features";
import { rawDocument } from "@tifa/ingest";
import { rules } from "@tifa/normalize";
import { intlTokenizer } from "@tifa/tokens";
import { describe, expect, it } from "vitest";
import { checkReport, report } from "../src/index.js";
import { corpus, page, read, TOKENIZER } from "./sample-corpus.js";

const documents = corpus(60);
const html = await report({ documents, tokenizer: TOKENIZER }, { target: "安徽", limit: 4 });

interface Lines {
  readonly documents: readonly (readonly string[])[];
  readonly lines: readonly (readonly [
    string,
    number,
    readonly (readonly [number, string, string, string, number, number, number])[],
  ])[];
}

const linesOf = (text: string): Lines => JSON.parse(/id="lines-data">([^<]*)</.exec(text)![1]!) as Lines;
const figure = (text: string, id: string): string =>
  new RegExp(`<figure id="${id}">.*?</figure>`, "s").exec(text)![0];

describe("report", () => {
  it("is the same whatever the order of the documents, and though one comes twice", async () => {
    const mixed = [...documents.slice(7), ...documents.slice(0, 9)].reverse();
    expect(await report({ documents: mixed, tokenizer: TOKENIZER }, { target: "安徽", limit: 4 })).toBe(html);
  });

  it("has every section, and each chart in it", () => {
    const ids = [...html.matchAll(/<(?:section|figure) id="([^"]+)"/g)].map((match) => match[1]);
    expect(ids).toEqual(
      (
        "overview province-map documents-over-time damage comparison target-keyness target-scatter provinces province-keyness " +
        "priorities priority-shares trends word-trends formulations formulation-use reading documents"
      ).split(" "),
    );
  });

  it.each(["en", "zh"] as const)("has words in %s for every kind of damage that rules repair", (language) => {
    const kinds = [...new Set<string>(rules.map(({ kind }) => kind))].sort();
    const known = damageKinds(language);
    expect(known.map(({ kind }) => kind).sort()).toEqual(kinds);
    expect(new Set(known.map(({ label }) => label)).size).toBe(kinds.length);
  });

  it.each([
    "province-map",
    "documents-over-time",
    "damage",
    "target-keyness",
    "province-keyness",
    "priority-shares",
    "word-trends",
    "formulation-use",
  ])("every mark of %s that has lines is a link, on wide and narrow screens, and lines are there", (id) => {
    const markup = figure(html, id);
    const charts = markup.split('<div class="chart').slice(1);
    const counts = charts.map((chart) => chart.match(/<a class="mark"/g)?.length ?? 0);
    expect(counts[0]).toBeGreaterThan(2);
    expect(new Set(counts).size).toBe(1);
    const { lines } = linesOf(html);
    for (const [, number = ""] of markup.matchAll(/data-lines="(\d+)"/g)) {
      const [title, total, shown] = lines[Number(number)]!;
      expect(title).not.toBe("");
      expect(shown).toHaveLength(Math.min(4, total));
    }
  });

  it("links a bar for every row of its table", () => {
    const markup = figure(html, "province-keyness");
    const [wide = ""] = markup.split('<div class="chart narrow"');
    const rows = markup.match(/<td><button/g) ?? [];
    expect(wide.match(/<a class="mark"/g)).toHaveLength(rows.length);
    expect(rows.length).toBeGreaterThan(5);
  });

  it("gives each line its place in the raw page", () => {
    const texts = new Map(documents.map(({ clean }) => [clean.raw.source.path, clean.raw.text]));
    const { documents: sources, lines } = linesOf(html);
    const words = lines.filter(([title]) => / in 安徽$/.test(title));
    expect(words.length).toBeGreaterThan(0);
    for (const [title, , own] of words) {
      for (const [number, left, node, right, line, start, end] of own) {
        const text = texts.get(sources[number]![3]!)!;
        expect(text.slice(start, end)).toBe(node);
        expect(title).toBe(`${node} in 安徽`);
        expect(text.slice(0, start).split("\n")).toHaveLength(line);
        expect(left.length + right.length).toBeGreaterThan(0);
      }
    }
  });

  it("shows repairs as what stood in the raw page", () => {
    const { lines } = linesOf(html);
    const own = lines.filter(([title]) => title.startsWith("spaces: "));
    expect(own.length).toBeGreaterThan(0);
    for (const [, , rows] of own) for (const [, , node] of rows) expect(node).toBe("␣ → (nothing)");
  });

  it("names what could not be read, and says what it leaves out", async () => {
    const unread = [{ place: "pages/photo.png", code: "unsupported-media-type", message: "a picture" }];
    const one = await report({ documents: documents.slice(0, 1), unread, tokenizer: TOKENIZER });
    expect(figure(one, "unread")).toMatch(/pages\/photo\.png.*unsupported-media-type.*a picture/s);
    expect(one).toContain("Provinces cannot be compared");
    expect(one).toContain("There is no course to follow");
  });

  it("speaks Chinese, with a tokenizer that knows no parts of speech, of texts without anything", async () => {
    const empty = readDocument(rawDocument("（图片）"));
    const bare = await report(
      { documents: [empty, read(page(1))], tokenizer: intlTokenizer() },
      { language: "zh" },
    );
    expect(bare).toContain('<html lang="zh-Hans">');
    expect(bare).toContain("2篇文档");
    expect(await report({ documents: [empty], tokenizer: intlTokenizer() })).toContain("1 document with");
  });

  it.each([
    [{ colour: "red" }, /unknown option "colour"; allowed: title, language/],
    [{ language: "de" }, /language is "de"; allowed: en, zh/],
    [{ limit: 0 }, /limit is 0; allowed: whole numbers from 1 to 1000/],
    [{ title: " " }, /title/],
    [{ reference: "2020" }, /a reference is for a target/],
    [{ target: "亚特兰蒂斯" }, /"亚特兰蒂斯" names no documents.*安徽.*2020-02.*kind=bulletin/],
  ])("refuses %j", (options, message) => {
    expect(() => checkReport(options as object)).toThrow(message);
  });

  it("refuses a report on nothing", async () => {
    await expect(report({ documents: [], tokenizer: TOKENIZER })).rejects.toThrow(/no documents/);
  });
});
