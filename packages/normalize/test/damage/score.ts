import { normalize } from "../../src/index.js";
import { rawDocument } from "../raw.js";
import type { Damaged } from "./damage.js";

/** How much of damaged pages came back. */
export interface Score {
  characters: number;
  wrong: number;
  paragraphs: number;
  whole: number;
}

/** A score of nothing yet. */
export function emptyScore(): Score {
  return { characters: 0, wrong: 0, paragraphs: 0, whole: 0 };
}

/**
 * Adds to a score how a page came out: its own lines, not those of the site round it.
 *
 * @param into - the score
 * @param page - a damaged page
 */
export function score(into: Score, page: Damaged): void {
  const lines = page.expected.split("\n");
  const wanted = lines
    .slice(page.frame.before, lines.length - page.frame.after)
    .filter((line) => line !== "");
  const got = normalize(rawDocument(page.text))
    .text.split("\n")
    .filter((line) => line !== "");
  const left = new Set(got);
  for (const line of wanted) {
    into.paragraphs++;
    into.characters += line.length;
    if (left.has(line)) into.whole++;
    else into.wrong += got.reduce((least, other) => Math.min(least, distance(line, other)), line.length);
  }
}

/** Length of what differs between two lines, after what they begin and end with alike. */
function distance(a: string, b: string): number {
  let head = 0;
  while (head < a.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  return Math.min(a.length, Math.max(a.length, b.length) - head - tail);
}
