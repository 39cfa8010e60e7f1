import type { Rule } from "../rule.js";
import { edit } from "../rule.js";
import { GAP } from "../text/classes.js";
import { readHit } from "../text/read-hit.js";
import type { Hole } from "../text/read-hole.js";
import { readHole } from "../text/read-hole.js";
import { cutShifted } from "../text/shifted-tail.js";

/** Text cut one byte too early, by an annotation that was put between the two bytes of a character. */
export const byteShift: Rule = {
  name: "byteShift",
  kind: "byteShift",
  does: "Undoes a shift by one byte in GBK text: takes out the annotation that caused it and cuts the bytes that follow anew.",
  evidence:
    "A gap (? or U+FFFD) with a reading behind it that some pair of bytes across the gap has, or a gap alone, where the bytes cut anew give common characters instead of rare ones. Where a single sign stands behind a gap, a page in traditional characters with two such places, one of them more than a letter.",
  triggers: GAP,
  edits: (text, { options, lines }) => {
    const found: Hole[] = [];
    let from = 0;
    for (let at = nextGap(text, 0); at >= 0; at = nextGap(text, Math.max(at + 1, from))) {
      const one = repairAt(text, at, options.thresholds.charset);
      if (one === null) continue;
      found.push(one);
      from = one.end;
    }
    let traditional = 0;
    for (const line of lines) traditional += line.traditional - line.simplified;
    // A letter behind a question mark can be a letter: it takes other damage to tell that it is a trail byte.
    const telling = found.filter((one) => one.certain || one.after.length > 1).length;
    const all = traditional > 0 && telling > 0 && found.length >= 2;
    return found
      .filter((one) => all || one.certain)
      .map(({ start, end, after }) => edit("byteShift", text, start, end, after));
  },
};

function repairAt(text: string, at: number, least: number): Hole | null {
  const hit = readHit(text, at, cutShifted(text, at), least);
  if (hit === null) return readHole(text, at, least);
  return { start: hit.start, end: hit.end, after: hit.after, certain: true };
}

const GAPS = /[?\ufffd]/gu;

function nextGap(text: string, from: number): number {
  GAPS.lastIndex = from;
  return GAPS.exec(text)?.index ?? -1;
}
