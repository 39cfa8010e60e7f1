import { BOUND_PAIRS, COMMON } from "../tables/frequency.js";
import { AMBIGUOUS, AMBIGUOUS_MAPPED, STANDARD, TRADITIONAL, TRADITIONAL_MAPPED } from "../tables/script.js";

let ranks: Map<string, number> | undefined;
let simplified: Map<string, string> | undefined;
let standard: Set<string> | undefined;
let pairs: Set<string> | undefined;

/** The simplified form of one character, without regard to its context. */
export function simplify(character: string): string {
  simplified ??= pairUp(TRADITIONAL + AMBIGUOUS, TRADITIONAL_MAPPED + AMBIGUOUS_MAPPED);
  return simplified.get(character) ?? character;
}

function pairUp(from: string, to: string): Map<string, string> {
  const targets = [...to];
  return new Map([...from].map((character, i) => [character, targets[i]!]));
}

/**
 * Rank of a character among those of official texts, from 0 (the commonest); Infinity for one that they lack.
 * A traditional character has the rank of its simplified form.
 */
export function rankOf(character: string): number {
  ranks ??= new Map([
    ...[...COMMON].map((c, i): [string, number] => [c, i]),
    ..."，。、".split("").map((c): [string, number] => [c, 0]),
  ]);
  return ranks.get(character) ?? ranks.get(simplify(character)) ?? Number.POSITIVE_INFINITY;
}

const MARKS = new Set(
  "，。、；：？！“”‘’（）《》〈〉【】—…·％０１２３４５６７８９　「」『』％℃〇○①②③④⑤⑥⑦⑧⑨⑩",
);

/** How much a character looks like one of a Chinese text: 1 common, 0.4 in the standard list, 0 otherwise. */
export function plausibility(character: string): number {
  if (rankOf(character) !== Number.POSITIVE_INFINITY || MARKS.has(character)) return 1;
  standard ??= new Set(STANDARD);
  return standard.has(simplify(character)) ? 0.4 : 0;
}

/** Mean plausibility of a text's characters that are not ASCII; 1 where there are none. */
export function meanPlausibility(text: string): number {
  let sum = 0;
  let count = 0;
  for (const character of text) {
    if (character < "\u0080") continue;
    sum += plausibility(character);
    count++;
  }
  return count === 0 ? 1 : sum / count;
}

/** Whether two characters (as simplified) stand together far more often than chance has it, as inside a word. */
export function boundPair(first: string, second: string): boolean {
  if (pairs === undefined) {
    pairs = new Set();
    for (const entry of BOUND_PAIRS.split(" ")) {
      const [head, ...seconds] = entry;
      for (const tail of seconds) pairs.add(head! + tail);
    }
  }
  return pairs.has(simplify(first) + simplify(second));
}

/**
 * How much a text reads like Chinese: the mean over its characters of how common each is, from 0 to 1, and 1 more for
 * each that makes a word with the one before it.
 *
 * @param text - any text
 * @returns 0 where no character is known; official prose has more than 1, bytes cut wrongly less than 0.5
 */
export function familiarity(text: string): number {
  let sum = 0;
  let count = 0;
  let previous = "";
  for (const character of text) {
    if (character < "\u0080") continue;
    sum += commonness(character) + (previous !== "" && boundPair(previous, character) ? 1 : 0);
    count++;
    previous = character;
  }
  return count === 0 ? 0 : sum / count;
}

function commonness(character: string): number {
  if (MARKS.has(character)) return 1;
  return Math.max(0, 1 - rankOf(character) / 2500);
}
