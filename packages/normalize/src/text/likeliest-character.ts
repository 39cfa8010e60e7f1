import { HAN, is } from "./classes.js";
import { codePage } from "./code-pages.js";
import { pairGain } from "./cohesion.js";
import { familiarity, plausibility, rankOf, simplify } from "./common.js";
import { canRead, canReadExactly } from "./readings.js";
import type { Reading } from "./syllables.js";

/** By how many nats a character must be ahead of the next. */
const MARGIN = 2;

/** The characters with a lead byte that are read so; common ones, where there are any. */
export function charactersByLead(lead: number, reading: Reading): readonly string[] {
  const page = codePage("gbk");
  return candidates(0x40, (trail) => page.character(lead, trail), reading);
}

/** The same with a trail byte. */
export function charactersByTrail(trail: number, reading: Reading): readonly string[] {
  const page = codePage("gbk");
  return candidates(0x81, (lead) => page.character(lead, trail), reading);
}

function candidates(
  from: number,
  characterOf: (byte: number) => string,
  reading: Reading,
): readonly string[] {
  for (const reads of [canReadExactly, canRead]) {
    const found: string[] = [];
    for (let byte = from; byte <= 0xfe; byte++) {
      const character = characterOf(byte);
      if (character !== "" && reads(character, reading)) found.push(character);
    }
    const common = found.filter((character) => familiarity(character) > 0);
    if (found.length > 0) return common.length > 0 ? common : found;
  }
  return [];
}

/**
 * The likeliest of some characters between two others.
 *
 * @param characters - forms of one character count as one
 * @param before - what stands before it; "" where that is not known
 * @param behind - what follows
 * @returns the only one, or one that is plainly likelier than the next; null where there is none
 */
export function likeliestCharacter(
  characters: readonly string[],
  before: string,
  behind: string,
): string | null {
  const scored = characters.map((character) => ({
    character,
    score:
      gainOf(before, character) +
      gainOf(character, behind) -
      Math.log(20 + Math.min(rankOf(character), 5000)),
  }));
  scored.sort((a, b) => b.score - a.score);
  const [best] = scored;
  if (best === undefined) return null;
  const rival = scored.find(({ character }) => simplify(character) !== simplify(best.character));
  // What no text has is sooner another one, which the table of the converter reads so.
  if (plausibility(best.character) < 1) return null;
  return rival === undefined || best.score - rival.score >= MARGIN ? best.character : null;
}

/** What two characters gain side by side, in nats; marks gain nothing. */
export function gainOf(first: string, second: string): number {
  return is(first, 0, HAN) && is(second, 0, HAN) ? pairGain(first, second) : 0;
}
