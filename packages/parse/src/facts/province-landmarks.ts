import type { ProvinceAdder } from "../evidence/clue.js";
import { LANDMARKS } from "../tables/landmarks.js";
import { MEDIA } from "../tables/media.js";
import { type TermScanner, termScanner } from "../text/term-scanner.js";
import type { Unit } from "../text/unit.js";
import { isElsewhere } from "./elsewhere.js";

const table = (rows: Readonly<Record<string, string>>): TermScanner<string> =>
  termScanner(
    Object.entries(rows).flatMap(([code, terms]) => terms.split(" ").map((term) => [term, code] as const)),
  );

let landmarks: TermScanner<string> | undefined;
let media: TermScanner<string> | undefined;

/** One landmark is a hint, two of a province are evidence. */
const HINT = 1.2;

/**
 * Reads a unit for landmarks of provinces: 赣江 and 鄱阳湖 together are spoken of in 江西. What is told of a visit or of help elsewhere
 * does not count.
 *
 * @param unit - a line of the headline or a paragraph
 * @param add - takes what is found
 */
export function readLandmarks(unit: Unit, add: ProvinceAdder): void {
  landmarks ??= table(LANDMARKS);
  const seen = new Set<string>();
  for (const { start, end, term, value } of landmarks(unit.text)) {
    if (seen.has(term) || isElsewhere(unit.text, start, end)) continue;
    seen.add(term);
    add(value, "landmark", HINT, { start: unit.start + start, end: unit.start + end });
  }
}

/**
 * The province of a newspaper, station or site that does not bear its name.
 *
 * @param name - what stands behind 来源：
 * @returns two digits, or null
 * @example
 * mediaProvince("大众日报"); // "37"
 */
export function mediaProvince(name: string): string | null {
  media ??= table(MEDIA);
  const [found] = media(name);
  return found !== undefined && found.start === 0 ? found.value : null;
}
