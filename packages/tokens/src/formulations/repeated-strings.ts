import { type Candidate, NO_END, NO_START } from "./candidate.js";
import { maximalRepeats, type RepeatBounds } from "./maximal-repeats.js";
import type { TextUnits } from "./text-units.js";

/** Figures and dates: digits, 百分之, and numbers of three numerals or more (一九五八年). */
const AMOUNT = /\p{Nd}|^百分之|[〇一二三四五六七八九十百千万]{3}/u;

/**
 * Candidates that are maximal repeats: strings that come again and again between different neighbours. None begins or
 * ends with a word of grammar or a mark, and none is all digits.
 *
 * @param units - texts
 * @param order - their suffixes
 * @param bounds - lengths and frequency
 */
export function repeatedCandidates(
  units: TextUnits,
  order: Int32Array,
  bounds: RepeatBounds,
): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const { place, length } of maximalRepeats(units.units, order, bounds)) {
    const form = units.joined.slice(place, place + length);
    if (NO_START.has(form.charAt(0)) || NO_END.has(form.charAt(length - 1))) continue;
    if (!/\p{Script=Han}/u.test(form) || AMOUNT.test(form)) continue;
    found.push({ form, kind: "repeated", certain: false });
  }
  return found;
}
