import type { Annotation } from "./annotations.js";
import { DIGIT, HAN, is, LATIN, TONED } from "./classes.js";
import { pairGain } from "./cohesion.js";
import { familiarity, plausibility, rankOf } from "./common.js";
import type { Repair } from "./read-hit.js";
import { readHit } from "./read-hit.js";
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
  let from = 0;
  let misses = 0;
  for (const one of annotations) {
    if (one.fits || one.form !== "plain" || one.explained || one.reading.toned === null || one.start < from)
      continue;
    if (text[one.start] !== "(" || shiftGoesOn(text, one.end) !== true) continue;
    if (misses > MOST_MISSES) break;
    misses++;
    const hit = readHit(text, one.start, { reading: one.reading, end: one.end }, least);
    if (hit === null || !isShifted(text, one.end, hit.end)) continue;
    // More bytes can have been dropped on the way: what they left is no character of such a text.
    const row = [text[one.start - 1]!, ...hit.after, text[hit.end] ?? ""];
    const after = [...hit.after].map((own, i) => (isLikely(own, row[i]!, row[i + 2]!) ? own : "?")).join("");
    if (!/[^?]/u.test(after)) continue;
    misses--;
    found.push({ ...hit, after });
    from = hit.end;
  }
  return found;
}

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
