import { CHARACTERS, FIRST, LAST, MIDDLING, SLIGHT, STRONG } from "../tables/cohesion.js";
import { simplify } from "./common.js";

/** Gains of the three lists of pairs, in nats; rarer pairs are below chance. */
const GAINS: readonly (readonly [string, number])[] = [
  [SLIGHT, 0.7],
  [MIDDLING, 2],
  [STRONG, 3],
];
const UNSEEN = -1.2;

interface Tables {
  readonly first: ReadonlyMap<string, number>;
  readonly last: ReadonlyMap<string, number>;
  readonly pairs: ReadonlyMap<string, number>;
}

let tables: Tables | undefined;

/**
 * How much sooner two characters stand side by side inside a sentence than at the end of one and the start of the next:
 * log P(ab) / P(a ends) P(b begins), counted on official texts.
 *
 * @param first - the character before a gap or break, of either script
 * @param second - the one after it
 * @returns nats, from about -12 to 15; inside a sentence half are above 4, between two paragraphs one in a hundred above 2
 */
export function cohesion(first: string, second: string): number {
  tables ??= load();
  const a = simplify(first);
  const b = simplify(second);
  const gain = isHan(a) && isHan(b) ? (tables.pairs.get(a + b) ?? UNSEEN) : 0;
  return gain + (tables.last.get(a) ?? classLast(a)) + (tables.first.get(b) ?? classFirst(b));
}

/** How much oftener than chance has it two characters, of either script, stand side by side, in nats: 3, 2, 0.7 or -1.2. */
export function pairGain(first: string, second: string): number {
  tables ??= load();
  return tables.pairs.get(simplify(first) + simplify(second)) ?? UNSEEN;
}

/** How much rarer a character is at the start of a sentence than anywhere, in nats; 0 for one that is not known. */
export function beginsSentence(character: string): number {
  tables ??= load();
  return tables.first.get(simplify(character)) ?? 0;
}

const isHan = (character: string): boolean => character >= "\u4e00" && character <= "\u9fff";

/** Numbers seldom end a sentence, closing marks and per cent signs often (counted on the same texts). */
function classLast(character: string): number {
  if (/\d/u.test(character)) return 2.8;
  if (/[%％]/u.test(character)) return -2.4;
  return /[”’）》」』]/u.test(character) ? -0.9 : 0;
}

function classFirst(character: string): number {
  if (/[%％]/u.test(character)) return 4.7;
  return /[“‘《「『A-Za-z]/u.test(character) ? -0.4 : 0;
}

function load(): Tables {
  const characters = [...CHARACTERS];
  const edges = (signs: string): Map<string, number> =>
    new Map(characters.map((character, i) => [character, (signs.charCodeAt(i) - 78) / 2]));
  const pairs = new Map<string, number>();
  for (const [list, gain] of GAINS) {
    for (const entry of list.split(" ")) for (const tail of entry.slice(1)) pairs.set(entry[0]! + tail, gain);
  }
  return { first: edges(FIRST), last: edges(LAST), pairs };
}
