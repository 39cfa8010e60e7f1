import { BOUND_PAIRS, COMMON } from "../tables/frequency.js";
import { AMBIGUOUS, AMBIGUOUS_MAPPED, STANDARD, TRADITIONAL, TRADITIONAL_MAPPED } from "../tables/script.js";

/** What is known of each unit of the basic plane, drawn up once: look-ups in maps would take most of the time. */
interface Units {
  readonly rank: Float64Array;
  readonly plausibility: Float64Array;
}

let units: Units | undefined;
let simplified: Map<string, string> | undefined;
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
  units ??= drawUp();
  return character.length === 1 ? units.rank[character.charCodeAt(0)]! : Number.POSITIVE_INFINITY;
}

const MARKS = "，。、；：？！“”‘’（）《》〈〉【】—…·％０１２３４５６７８９　「」『』％℃〇○①②③④⑤⑥⑦⑧⑨⑩";

function drawUp(): Units {
  const ranks = new Map([...COMMON].map((character, i) => [character, i]));
  for (const mark of "，。、") ranks.set(mark, 0);
  const marks = new Set(MARKS);
  const standard = new Set(STANDARD);
  const drawn: Units = {
    rank: new Float64Array(0x10000).fill(Number.POSITIVE_INFINITY),
    plausibility: new Float64Array(0x10000),
  };
  for (const character of COMMON + MARKS + STANDARD + TRADITIONAL + AMBIGUOUS) {
    if (character.length > 1) continue;
    const code = character.charCodeAt(0);
    const simple = simplify(character);
    const rank = ranks.get(character) ?? ranks.get(simple);
    if (rank !== undefined) drawn.rank[code] = rank;
    drawn.plausibility[code] =
      rank !== undefined || marks.has(character) ? 1 : standard.has(simple) ? 0.4 : 0;
  }
  return drawn;
}

/** How much a character looks like one of a Chinese text: 1 common, 0.4 in the standard list, 0 otherwise. */
export function plausibility(character: string): number {
  units ??= drawUp();
  return character.length === 1 ? units.plausibility[character.charCodeAt(0)]! : 0;
}

/** Mean plausibility of a text's characters that are not ASCII; 1 where there are none. */
export function meanPlausibility(text: string): number {
  units ??= drawUp();
  const { plausibility } = units;
  let sum = 0;
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80) continue;
    sum += plausibility[code]!;
    count++;
    // A surrogate pair is one character.
    if (code >= 0xd800 && code <= 0xdbff && text.codePointAt(at)! > 0xffff) at++;
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
  if (MARKS.includes(character)) return 1;
  return Math.max(0, 1 - rankOf(character) / 2500);
}
