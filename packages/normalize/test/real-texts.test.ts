import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { normalize } from "../src/index.js";
import { holdLaws } from "./laws.js";
import { rawDocument } from "./raw.js";

const shared = new URL("../../../../shared/", import.meta.url).pathname;

describe.skipIf(!existsSync(shared))("on the shared real texts", () => {
  test("the laws hold on every seed, and the fourth is as its gold", () => {
    const folder = join(shared, "seeds");
    for (const name of readdirSync(folder)) holdLaws(readFileSync(join(folder, name), "utf8"));
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

  test("the laws hold on the work reports and bulletins, and few edits are made there", () => {
    const reports = join(shared, "corpora/national-work-reports-1954-2025");
    for (const name of readdirSync(reports).filter((file) => file.endsWith(".jsonl"))) {
      for (const line of readFileSync(join(reports, name), "utf8").split("\n").filter(Boolean)) {
        const kinds = rulesOf((JSON.parse(line) as { content: string }).content);
        for (const rule of NEVER) expect(kinds.has(rule), `${rule} in ${name}`).toBe(false);
      }
    }
    for (const file of filesUnder(join(shared, "corpora/health-commission-bulletins-2020"))) {
      const kinds = rulesOf(decode(readFileSync(file)));
      for (const rule of NEVER) expect(kinds.has(rule), `${rule} in ${file}`).toBe(false);
    }
  }, 120_000);
});

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

function rulesOf(text: string): Set<string> {
  return new Set(holdLaws(text).passes.map((pass) => pass[0]!.rule));
}

/** A dozen of the bulletins are in GB 18030. */
function decode(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes);
  return text.includes("\ufffd") ? new TextDecoder("gb18030").decode(bytes) : text;
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? filesUnder(path) : path.endsWith(".txt") ? [path] : [];
    });
}
