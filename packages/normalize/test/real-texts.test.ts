import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { normalize } from "../src/index.js";
import { holdLaws, OPTIONS } from "./laws.js";
import { rawDocument } from "./raw.js";
import { realTexts, sampleTexts } from "./texts/real-texts.js";
import { SHARED } from "./texts/shared-folder.js";

const shared = SHARED ?? "";

describe.skipIf(SHARED === null)("on the shared real texts", () => {
  test("the fourth seed is as its gold", () => {
    const folder = join(shared, "seeds");
    const gold = JSON.parse(readFileSync(join(shared, "gold/seed-003.json"), "utf8")) as Gold;
    const seed = readdirSync(folder).find((name) => name.startsWith("003"))!;
    const lines = new Set(normalize(rawDocument(readFileSync(join(folder, seed), "utf8"))).text.split("\n"));
    for (const wanted of [gold.title, ...gold.subtitles, ...gold.paragraphs]) expect(lines).toContain(wanted);
  });

  test("every line of the gold pages comes out that lost nothing", () => {
    for (const page of pages()) {
      const clean = holdLaws(page.text);
      const lines = new Set(clean.text.split("\n"));
      expect(clean.script).toBe(page.script);
      const wanted = page.clean
        .split("\n")
        .filter((line) => line !== "" && !page.lost_spans.some(([was]) => isLost(line, was)));
      const missing = wanted.filter((line) => !lines.has(line));
      // The gold keeps a stamp that is glued to the text, and widens a time of day in a page's table.
      expect(missing.filter((line) => !/\d\d:\d\d:\d\d\d|\d\d：\d\d/u.test(line))).toEqual([]);
    }
  });

  const texts = SHARED === null ? [] : realTexts(SHARED);

  test.each([...new Set(texts.map(({ corpus }) => corpus))])(
    "the laws hold on every text of %s",
    (corpus) => {
      for (const { id, text } of texts.filter((one) => one.corpus === corpus)) {
        const made = new Set(holdLaws(text).passes.map((pass) => pass[0]!.rule));
        if (!UNDAMAGED.has(corpus)) continue;
        expect(
          [...made].filter((rule) => NEVER.includes(rule)),
          id,
        ).toEqual([]);
      }
    },
    240_000,
  );
});

describe.skipIf(SHARED === null)("with every option, and with any rule switched off", () => {
  const texts = SHARED === null ? [] : realTexts(SHARED);
  // Every text with every option would take an hour: the seeds, and of the others each option has texts of its own.
  const seeds = texts.filter(({ corpus }) => corpus === "seeds");
  const others = texts.filter(({ corpus, text }) => corpus !== "seeds" && text.length < 20_000);
  const step = OPTIONS.length * 10;

  test.each(OPTIONS.map((options, i) => [JSON.stringify(options), i] as const))(
    "the laws hold with %s",
    (_name, number) => {
      for (const { text } of seeds) holdLaws(text, OPTIONS[number]);
      for (let at = number; at < others.length; at += step) holdLaws(others[at]!.text, OPTIONS[number]);
    },
    240_000,
  );
});

test("the laws hold on every sample", () => {
  const samples = sampleTexts();
  expect(samples.length).toBeGreaterThanOrEqual(34);
  for (const { text } of samples) holdLaws(text);
});

/** Corpora that nobody damaged by annotating, jamming or misreading. */
const UNDAMAGED: ReadonlySet<string> = new Set([
  "health-commission-bulletins-2020",
  "national-work-reports-1954-2025",
  "provincial-work-reports-2025",
  "ud-zh-gsdsimp",
]);

/** Damage that none of these corpora has: a rule that finds it there is wrong. */
const NEVER = [
  "mojibake",
  "entity",
  "byteShift",
  "tonePinyin",
  "tonelessPinyin",
  "forumJammer",
  "lookAlike",
  "timeStamp",
  "filterDot",
];

interface Gold {
  readonly title: string;
  readonly subtitles: readonly string[];
  readonly paragraphs: readonly string[];
}

interface Page {
  readonly text: string;
  readonly clean: string;
  readonly script: string;
  readonly lost_spans: readonly (readonly [string, string])[];
}

function pages(): Page[] {
  const lines = readFileSync(join(shared, "gold/pages.jsonl"), "utf8").split("\n").filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Page);
}

/** Whether the words that a page lost in part stand in a line; they are given in traditional characters. */
function isLost(line: string, was: string): boolean {
  return line.includes(normalize(rawDocument(was)).text);
}
