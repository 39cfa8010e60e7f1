import { FULL_MARK, HAN, is } from "./classes.js";
import { familiarity, meanPlausibility, plausibility, simplify } from "./common.js";
import { isChineseMark } from "./marks.js";
import type { Repair } from "./read-hit.js";
import type { ShiftRegion } from "./shift-region.js";
import { cutRegion } from "./shift-region.js";

/** A hole that was cut anew. */
export interface Hole extends Repair {
  /** Whether the text alone tells so much; otherwise the page must have other damage of the kind. */
  readonly certain: boolean;
}

/**
 * Cuts anew what stands behind a gap where a lead byte was lost and no reading tells which: `?揽刂笓]`. The character
 * that lost the byte stays `?`, and so does the last one where its trail byte is gone too.
 *
 * @param text - damaged text
 * @param at - offset of the gap
 * @param least - plausibility that the result must have
 * @returns the repair, or null where what stands there is as plausible
 */
export function readHole(text: string, at: number, least: number): Hole | null {
  const region = cutRegion(text, at + 1);
  const repair = { start: at, end: region.end, after: `?${region.rest}` };
  const whole = region.rest.replaceAll("?", "");
  if (region.shown === "" || whole === "") {
    // Between two gaps, a character that no text has is what two lost ones left.
    if (isAlone(text, region, at)) return { ...repair, certain: true };
    return isTrail(text, region, at) ? { ...repair, certain: false } : null;
  }
  const plausible = meanPlausibility(whole);
  const better = familiarity(whole) - familiarity(region.shown);
  const certain =
    plausible >= Math.max(least, meanPlausibility(region.shown) + 0.25) ||
    (plausible >= least && better >= (whole.length < 3 ? 0.7 : 0.4));
  if (certain) return { ...repair, certain };
  // A trail byte that is an ASCII sign is one of a traditional character.
  const last = [...whole].at(-1)!;
  const closed = /^[@-~]$/u.test(text[region.end - 1]!) && simplify(last) !== last;
  return closed && plausible >= least && better >= -0.3 ? { ...repair, certain } : null;
}

function isAlone(text: string, { shown, end }: ShiftRegion, at: number): boolean {
  const between = end === at + 3 && shown.length === 1 && /[?\ufffd]/u.test(text[at + 2] ?? "");
  return between && is(text, at + 1, HAN) && isChineseMark(text, at - 1) && plausibility(shown) === 0;
}

/** Whether nothing but a sign that can be the trail byte of the lost character stands between a gap and Chinese text. */
function isTrail(text: string, region: ShiftRegion, at: number): boolean {
  return (
    region.shown === "" && region.end === at + 2 && is(text, at - 1, HAN) && is(text, at + 2, HAN | FULL_MARK)
  );
}
