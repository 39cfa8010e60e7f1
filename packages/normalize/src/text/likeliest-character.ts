import { codePage } from "./code-pages.js";
import { familiarity } from "./common.js";
import { canReadExactly } from "./readings.js";
import type { Reading } from "./syllables.js";

/** The only, or the only common, character with a lead byte that is read so. */
export function likeliestCharacter(lead: number, reading: Reading): string | null {
  const page = codePage("gbk");
  const found: string[] = [];
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    const character = page.character(lead, trail);
    if (character !== "" && canReadExactly(character, reading)) found.push(character);
  }
  const common = found.filter((character) => familiarity(character) > 0);
  if (common.length > 1) return null;
  return common[0] ?? found[0] ?? null;
}
