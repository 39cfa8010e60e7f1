import { codePage } from "./code-pages.js";
import { familiarity, meanPlausibility } from "./common.js";
import { latinBytes } from "./latin-bytes.js";
import { readTwoByte, withoutToned } from "./read-bytes.js";

/**
 * A line of letters as GBK or Big5, whichever gives the commoner characters.
 *
 * @param text - a line
 * @param least - plausibility that the result must exceed
 * @returns the characters, or null where the line is neither
 */
export function bestTwoByte(text: string, least: number): string | null {
  const bytes = latinBytes(text);
  if (
    bytes === null ||
    !/[\u0080-\u00ff]{4}/u.test(String.fromCharCode(...bytes.slice(0, 4000).map((b) => Math.max(b, 0))))
  )
    return null;
  let best: string | null = null;
  let bestScore = least;
  for (const label of ["gbk", "big5"] as const) {
    const read = readTwoByte(bytes, codePage(label), 1);
    if (read === null || read.wide < 2 || read.broken * 5 > read.wide) continue;
    const score = meanPlausibility(withoutToned(read.text));
    if (score > bestScore) {
      best = read.text;
      bestScore = score;
    }
  }
  return best;
}

/** What {@link twoByteRun} read. */
export interface TwoByteRun {
  readonly skipped: number;
  readonly length: number;
  readonly text: string;
}

/** A part of a line as GBK or Big5; marks of the line's own can stand round it. */
export function twoByteRun(run: string, least: number, characters: number): TwoByteRun | null {
  let best: TwoByteRun | null = null;
  let bestScore = 0.5;
  const own = /^[“”‘’…—–·•]*/u.exec(run)![0].length;
  for (const skipped of new Set([0, Math.min(own, 1), own])) {
    for (const blanks of [0, 1]) {
      const piece = run.slice(skipped, run.length - blanks);
      const bytes = latinBytes(piece);
      if (bytes === null) continue;
      for (const label of ["gbk", "big5"] as const) {
        const read = readTwoByte(bytes, codePage(label), 1);
        if (read === null || read.wide < characters || read.broken * 5 > read.wide) continue;
        const score = familiarity(read.text);
        if (meanPlausibility(read.text) < least || score <= bestScore) continue;
        best = { skipped, length: piece.length, text: read.text };
        bestScore = score;
      }
    }
  }
  return best;
}
