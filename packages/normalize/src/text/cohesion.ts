import {
  CHARACTERS,
  FIRST,
  FIRST_PAIRS,
  LAST,
  LAST_PAIRS,
  MIDDLING,
  SLIGHT,
  STRONG,
} from "../tables/cohesion.js";
import { simplifyUnit } from "./common.js";

/** Gains of the three lists of pairs, in nats; rarer pairs are below chance. */
const GAINS: readonly (readonly [string, number])[] = [
  [SLIGHT, 0.7],
  [MIDDLING, 2],
  [STRONG, 3],
];
const UNSEEN = -1.2;

interface Tables {
  /** By UTF-16 unit; NaN where nothing was counted. */
  readonly first: Float64Array;
  readonly last: Float64Array;
  /** Number of each character that stands in a pair, and the gains of pairs by {@link pairOf} of their numbers. */
  readonly member: Uint16Array;
  readonly gains: ReadonlyMap<number, number>;
  /** What pairs add to what their outer character says of an edge. */
  readonly firstPairs: ReadonlyMap<number, number>;
  readonly lastPairs: ReadonlyMap<number, number>;
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
  const a = unitOf(first);
  const b = unitOf(second);
  const gain = isHan(a) && isHan(b) ? (tables.gains.get(pairOf(tables.member, a, b)) ?? UNSEEN) : 0;
  const last = tables.last[a]!;
  const next = tables.first[b]!;
  return (
    gain + (Number.isNaN(last) ? classLast(first) : last) + (Number.isNaN(next) ? classFirst(second) : next)
  );
}

/** How much oftener than chance has it two characters, of either script, stand side by side, in nats: 3, 2, 0.7 or -1.2. */
export function pairGain(first: string, second: string): number {
  tables ??= load();
  return tables.gains.get(pairOf(tables.member, unitOf(first), unitOf(second))) ?? UNSEEN;
}

/** How much rarer a character is at the start of a sentence than anywhere, in nats; 0 for one that is not known. */
export function beginsSentence(character: string): number {
  tables ??= load();
  const nats = tables.first[unitOf(character)]!;
  return Number.isNaN(nats) ? 0 : nats;
}

/**
 * How much rarer a sentence begins with two characters than the first of them makes it, in nats from -3 to 3.
 *
 * @param text - what begins with them
 */
export function beginsWithPair(text: string): number {
  tables ??= load();
  return tables.firstPairs.get(pairOf(tables.member, unitAt(text, 0), unitAt(text, 1))) ?? 0;
}

/** How much rarer a sentence ends with the last two characters of a text than the last of them makes it, in the same way. */
export function endsWithPair(text: string): number {
  tables ??= load();
  const last = text.length - 1;
  return tables.lastPairs.get(pairOf(tables.member, unitAt(text, last - 1), unitAt(text, last))) ?? 0;
}

const unitAt = (text: string, at: number): number =>
  at < 0 || at >= text.length ? 0 : simplifyUnit(text.charCodeAt(at));

/** The unit of a character as simplified; 0 for a surrogate pair, of which nothing is known. */
const unitOf = (character: string): number =>
  character.length === 1 ? simplifyUnit(character.charCodeAt(0)) : 0;

const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

/** A small integer for a pair of units. */
const pairOf = (member: Uint16Array, first: number, second: number): number =>
  (member[first]! << 13) | member[second]!;

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
  const edges = (signs: string): Float64Array => {
    const nats = new Float64Array(0x10000).fill(Number.NaN);
    for (let i = 0; i < CHARACTERS.length; i++)
      nats[CHARACTERS.charCodeAt(i)] = (signs.charCodeAt(i) - 78) / 2;
    return nats;
  };
  const member = new Uint16Array(0x10000);
  let members = 1;
  const number = (code: number): number => {
    if (member[code] === 0) member[code] = members++;
    return code;
  };
  const addPairs = (pairs: Map<number, number>, list: string, gain: number): void => {
    for (const entry of list.split(" "))
      for (let i = 1; i < entry.length; i++)
        pairs.set(pairOf(member, number(entry.charCodeAt(0)), number(entry.charCodeAt(i))), gain);
  };
  const gains = new Map<number, number>();
  for (const [list, gain] of GAINS) addPairs(gains, list, gain);
  const byNats = (lists: Readonly<Record<string, string>>): Map<number, number> => {
    const pairs = new Map<number, number>();
    for (const [nats, list] of Object.entries(lists)) addPairs(pairs, list, Number(nats));
    return pairs;
  };
  const firstPairs = byNats(FIRST_PAIRS);
  const lastPairs = byNats(LAST_PAIRS);
  return { first: edges(FIRST), last: edges(LAST), member, gains, firstPairs, lastPairs };
}
