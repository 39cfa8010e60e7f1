import type { Annotation } from "./annotations.js";
import { DIGIT, HAN, is, LATIN, TONED } from "./classes.js";
import { codePage } from "./code-pages.js";
import { pairGain } from "./cohesion.js";
import { boundPair, familiarity, plausibility, rankOf } from "./common.js";
import type { Repair } from "./read-hit.js";
import { readHit } from "./read-hit.js";
import { couldRead } from "./readings.js";
import { shiftGoesOn } from "./shift-goes-on.js";

/** Readings behind which nothing was shifted, from which on the page has wrong ones instead. */
const MOST_MISSES = 50;

/**
 * Undoes shifts of a decoder that drops what it cannot read without a trace: `靠(ké)爸笓]機` for 靠前指揮機. The reading is one
 * that its character cannot have, and what follows reads better cut anew.
 *
 * @param text - damaged text
 * @param annotations - its readings
 * @param least - plausibility that a result must have
 * @returns the repairs, in order, without overlap
 */
export function withoutGap(text: string, annotations: readonly Annotation[], least: number): Repair[] {
  const found: Repair[] = [];
  const bare: Annotation[] = [];
  let from = 0;
  let misses = 0;
  for (const one of annotations) {
    if (one.fits || one.form !== "plain" || one.explained || one.reading.toned === null || one.start < from)
      continue;
    if (text[one.start] !== "(") continue;
    const end = endOf(text, one.end);
    if (end === one.end && shiftGoesOn(text, one.end) !== true) {
      if (!couldRead(one.base, one.reading)) bare.push(one);
      continue;
    }
    const limit = end > one.end ? end : undefined;
    if (misses > MOST_MISSES) break;
    misses++;
    const hit = readHit(text, one.start, { reading: one.reading, end: one.end }, least, limit);
    if (hit === null || !isShifted(text, one.end, hit.end)) continue;
    // More bytes can have been dropped on the way: what they left is no character of such a text.
    const row = [text[one.start - 1]!, ...hit.after, text[hit.end] ?? ""];
    const after = [...hit.after].map((own, i) => (isLikely(own, row[i]!, row[i + 2]!) ? own : "?")).join("");
    if (!/[^?]/u.test(after)) continue;
    misses--;
    found.push({ ...hit, after });
    from = hit.end;
  }
  if (bare.length === 0 || bare.length > found.length * MOST_BARE) return found;
  // Where such a decoder was at work, a reading that its character cannot have stands for one that lost both bytes.
  const lost = bare.map(({ start, end }) => ({ start, end, after: "?" }));
  return [...found, ...lost].sort((a, b) => a.start - b.start);
}

/** Readings behind which nothing is left of a shift, for each shift that is seen: more are wrong ones. */
const MOST_BARE = 3;
/** Characters behind a reading in which a shift is looked for that nothing ends. */
const MOST = 200;
/** How much more familiar characters must be, in sum. */
const GAIN = 1;

/**
 * Where the sum of what characters cut anew are more familiar than those that stand there is greatest: the shift ended
 * there, where a byte was dropped. The start, where it is nowhere so great; the end of the text, where a sign ends it.
 */
function endOf(text: string, start: number): number {
  const page = codePage("gbk");
  let best = GAIN;
  let end = start;
  let gain = 0;
  let pending = -1;
  let before = "";
  for (let at = start; at < text.length && at - start < MOST; at++) {
    const shown = text[at]!;
    const code = page.code(shown);
    if (code < 0) return gain > best - GAIN && end > start ? text.length : end;
    const anew = pending < 0 ? "" : page.character(pending, code >> 8);
    gain += stepOf(before, anew) - stepOf(at === start ? "" : text[at - 1]!, shown);
    if (gain > best) {
      best = gain;
      end = at + 1;
    }
    before = anew;
    pending = code & 0xff;
  }
  return end;
}

const stepOf = (before: string, character: string): number =>
  character === "" ? 0 : familiarity(character) + (boundPair(before, character) ? 1 : 0);

/** Whether what stands there is no text that was meant: characters that are none of the common ones, or a letter alone. */
function isShifted(text: string, start: number, end: number): boolean {
  const shown = text.slice(start, end);
  const alone = /^[^!-~]{0,3}[@-~]$/u.test(shown) && !is(text, end, LATIN | DIGIT | TONED);
  return shown !== "" && (alone || familiarity(shown) < 0.4);
}

/** Rank up to which a character is so common that it stands beside any other. */
const COMMON = 200;

function isLikely(character: string, before: string, behind: string): boolean {
  if (character === "?" || character < "\u0080" || !is(character, 0, HAN))
    return character < "\u0080" || plausibility(character) === 1;
  const bound = pairGain(before, character) > 0 || pairGain(character, behind) > 0;
  return plausibility(character) === 1 && (bound || rankOf(character) < COMMON);
}
