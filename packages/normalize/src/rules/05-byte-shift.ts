import type { Rule } from "../rule.js";
import { edit } from "../rule.js";
import { isBrokenReading } from "../text/broken-readings.js";
import { FOREIGN, GAP, READING_START, TONED } from "../text/classes.js";
import type { Repair } from "../text/read-hit.js";
import { readHit } from "../text/read-hit.js";
import type { Hole } from "../text/read-hole.js";
import { readHole } from "../text/read-hole.js";
import { shiftsOfWide } from "../text/shift-of-wide.js";
import { withoutGap } from "../text/shift-without-gap.js";
import { cutShifted } from "../text/shifted-tail.js";

/** Text cut one byte too early, by an annotation that was put between the two bytes of a character. */
export const byteShift: Rule = {
  name: "byteShift",
  kind: "byteShift",
  does: "Undoes a shift by one byte in GBK text: takes out the annotation that caused it and cuts the bytes that follow anew.",
  evidence:
    "A gap (? or U+FFFD) with a reading behind it that some pair of bytes across the gap has, such a reading that its character cannot have, one whose full-width parenthesis stands in two other characters, or a gap alone, where the bytes cut anew give common characters instead of rare ones. Where a single sign stands behind a gap, a page in traditional characters with two such places, one of them more than a letter.",
  triggers: GAP | READING_START | FOREIGN,
  edits: (text, { options, lines, bits, annotations }) => {
    const wide = bits & FOREIGN ? shiftsOfWide(text) : [];
    const found = bits & GAP ? atGaps(text, options.thresholds.charset) : [];
    let traditional = 0;
    for (const line of lines) traditional += line.traditional - line.simplified;
    // A letter behind a question mark can be a letter: it takes other damage to tell that it is a trail byte.
    const telling = found.filter((one) => one.certain || one.after.length > 1).length;
    const all = traditional > 0 && telling > 0 && found.length >= 2;
    const atGap: readonly Repair[] = found.filter((one) => all || one.certain);
    // A decoder marks what it cannot read, or drops it: none does both.
    const others =
      atGap.length > 0 || !(bits & TONED)
        ? atGap
        : withoutGap(text, annotations(), options.thresholds.charset);
    const repairs = wide.length === 0 ? others : apart([...wide, ...others]);
    return repairs.map(({ start, end, after }) => edit("byteShift", text, start, end, after));
  },
};

/** Those that begin where no one before them goes on. */
function apart(repairs: readonly Repair[]): Repair[] {
  let last = 0;
  return [...repairs]
    .sort((a, b) => a.start - b.start)
    .filter(({ start, end }) => {
      if (start < last) return false;
      last = end;
      return true;
    });
}

function atGaps(text: string, least: number): Hole[] {
  const found: Hole[] = [];
  let from = 0;
  for (let at = nextGap(text, 0); at >= 0; at = nextGap(text, Math.max(at + 1, from))) {
    const one = repairAt(text, at, least);
    if (one === null) continue;
    found.push(one);
    from = one.end;
  }
  return found;
}

function repairAt(text: string, at: number, least: number): Hole | null {
  const tail = cutShifted(text, at);
  // The letters of a reading are no bytes that a shift could have left.
  if (tail === null) return isBrokenReading(text, at) ? null : readHole(text, at, least);
  const hit = readHit(text, at, tail, least);
  if (hit === null) return null;
  return { start: hit.start, end: hit.end, after: hit.after, certain: true };
}

const GAPS = /[?\ufffd]/gu;

function nextGap(text: string, from: number): number {
  GAPS.lastIndex = from;
  return GAPS.exec(text)?.index ?? -1;
}
