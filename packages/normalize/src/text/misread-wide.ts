import type { Reread } from "./misread-latin.js";
import { otherTableRuns } from "./other-table.js";
import { utf8Runs } from "./utf8-runs.js";

/**
 * Finds text whose bytes are UTF-8, or are of the other two-byte table, and that was read as GBK or Big5.
 *
 * @param source - a line
 * @param least - plausibility that the result must have
 * @param characters - how many characters of UTF-8 are evidence enough
 * @returns the parts to be put anew, in order
 */
export function wideRuns(source: string, least: number, characters: number): Reread[] {
  const found = utf8Runs(source, characters);
  return found.length > 0 ? found : otherTableRuns(source, least, characters);
}
