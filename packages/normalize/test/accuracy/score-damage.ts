import fc from "fast-check";
import type { DamageOptions } from "../damage/damage.js";
import { damage } from "../damage/damage.js";
import { damageArbitrary } from "../damage/damage-arbitrary.js";
import type { Score } from "../damage/score.js";
import { emptyScore, score } from "../damage/score.js";

/** What came back of the pages of one kind of damage. */
export interface DamageScore extends Score {
  readonly kind: string;
  /** Pages that lost nothing on purpose, of which the score tells; the others are left out. */
  readonly pages: number;
}

/** Each kind alone, with parameters that differ from those of the tests. */
const KINDS: Readonly<Record<string, Omit<DamageOptions, "seed">>> = {
  nothing: {},
  punctuation: {
    punctuation: { doubledCommas: 0.2, doubledStops: 0.1, commaBefore: 0.2, straightQuotes: 1 },
  },
  width: {
    width: { fullWidthNumbers: 0.7, fullWidthLetters: 1, spacedNumbers: 0.3, spaceRoundNumbers: 0.5 },
  },
  "spaces and invisible characters": { width: { spaces: 0.03, invisible: 0.05, byteOrderMark: true } },
  lookAlikes: { lookAlikes: { density: 0.5 } },
  traditional: { traditional: {} },
  "tones, traditional": {
    traditional: {},
    tonePinyin: { density: 0.6, wrongReading: 0.3, straySpace: 0.05 },
  },
  "tones, simplified": { tonePinyin: { density: 0, common: 0.3 } },
  toneless: { tonelessPinyin: { density: 0.4, repeats: [1, 2, 3], wrongReading: 0.3 } },
  "toneless, traditional": { traditional: {}, tonelessPinyin: { parentheses: "full", repeats: [2] } },
  "byte shift": { traditional: {}, byteShift: { hits: 2 } },
  "byte shift among tones": { traditional: {}, tonePinyin: {}, byteShift: { hits: 3 } },
  lines: { lines: { wrap: 34, indent: "　　", blankLines: 1, trailingSpaces: 0.3 } },
  "lines, bare": { lines: { wrap: 30, kinsoku: "hang" } },
  "stray breaks": { lines: { strayBreaks: 1, strayCount: 2 } },
  "an answered mail": { lines: { wrap: 34 }, margins: {} },
  "numbers of lines": { lines: { wrap: 34 }, margins: { style: "numbers" } },
  "numbers of pages": { lines: { wrap: 28 }, margins: { style: "pages", head: "市人民政府公报" } },
  forumJammers: { forumJammers: { density: 0.7, ownLine: 0.2, insideBreaks: 0.2 } },
  "UTF-8 as Latin-1": { charset: { accident: "utf8AsLatin1" } },
  "GBK as Windows-1252": { charset: { accident: "gbkAsWindows1252" } },
  "Big5 as GBK": { charset: { accident: "big5AsGbk" } },
  entities: { charset: { accident: "entities" } },
  percent: { charset: { accident: "percent" } },
};

/**
 * Damages clean texts in each way and in mixtures, and counts what comes back.
 *
 * @param texts - clean texts
 * @param seeds - how many seeds each text is damaged with, from 1 up
 * @returns a score a kind, and one of as many mixtures as kinds have pages
 */
export function scoreDamage(texts: readonly string[], seeds: number): DamageScore[] {
  const scores = Object.entries(KINDS).map(([kind, options]) => {
    const pages = texts.flatMap((text) =>
      Array.from({ length: seeds }, (_, i) => ({ text, options: { ...options, seed: i + 1 } })),
    );
    return scoreOf(kind, pages);
  });
  const mixtures = fc.sample(fc.tuple(fc.constantFrom(...texts), damageArbitrary()), {
    numRuns: texts.length * seeds * 5,
    seed: 20260106,
  });
  return [
    ...scores,
    scoreOf(
      "mixtures",
      mixtures.map(([text, options]) => ({ text, options })),
    ),
  ];
}

function scoreOf(kind: string, pages: readonly { text: string; options: DamageOptions }[]): DamageScore {
  const total = emptyScore();
  let count = 0;
  for (const { text, options } of pages) {
    const page = damage(text, options);
    if (page.lossy) continue;
    count++;
    score(total, page);
  }
  return { kind, pages: count, ...total };
}

/**
 * Draws the scores as a Markdown table.
 *
 * @param scores - as {@link scoreDamage} gives them
 * @returns lines of Markdown
 */
export function tableOfDamage(scores: readonly DamageScore[]): string {
  const share = (part: number, all: number): string =>
    all === 0 ? "–" : `${((part / all) * 100).toFixed(3)} %`;
  return [
    "| damage | pages | characters | right | paragraphs | whole |",
    "| --- | ---: | ---: | ---: | ---: | ---: |",
    ...scores.map(
      ({ kind, pages, characters, wrong, paragraphs, whole }) =>
        `| ${kind} | ${pages} | ${characters} | ${share(characters - wrong, characters)} | ${paragraphs} | ${share(whole, paragraphs)} |`,
    ),
  ].join("\n");
}
