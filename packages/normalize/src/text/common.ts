import { BOUND_PAIRS, COMMON } from "../tables/frequency.js";
import { AMBIGUOUS, AMBIGUOUS_MAPPED, STANDARD, TRADITIONAL, TRADITIONAL_MAPPED } from "../tables/script.js";

/** What is known of each unit of the basic plane, drawn up once: look-ups in maps would take most of the time. */
interface Units {
  /** {@link UNKNOWN} for a unit that official texts lack. */
  readonly rank: Uint16Array;
  /** Place in {@link PLAUSIBILITY}. Small tables stay in the processor's cache. */
  readonly plausibility: Uint8Array;
  readonly isMark: Uint8Array;
}

const UNKNOWN = 0xffff;
const PLAUSIBILITY = [0, 0.4, 1] as const;

let units: Units | undefined;
let simplified: Uint16Array | undefined;
let pairs: Pairs | undefined;

/** The simplified form of one character, without regard to its context. */
export function simplify(character: string): string {
  if (character.length !== 1) return character;
  const code = character.charCodeAt(0);
  const simple = simplifyUnit(code);
  return simple === code ? character : String.fromCharCode(simple);
}

/** The same by UTF-16 unit; a surrogate is its own simplified form. */
export function simplifyUnit(code: number): number {
  simplified ??= drawUpForms();
  return simplified[code]!;
}

function drawUpForms(): Uint16Array {
  const forms = Uint16Array.from({ length: 0x10000 }, (_, code) => code);
  // No form stands outside the basic plane.
  const [from, to] = [TRADITIONAL + AMBIGUOUS, TRADITIONAL_MAPPED + AMBIGUOUS_MAPPED];
  for (let i = 0; i < from.length; i++) forms[from.charCodeAt(i)] = to.charCodeAt(i);
  return forms;
}

/**
 * Rank of a character among those of official texts, from 0 (the commonest); Infinity for one that they lack.
 * A traditional character has the rank of its simplified form.
 */
export function rankOf(character: string): number {
  units ??= drawUp();
  const rank = character.length === 1 ? units.rank[character.charCodeAt(0)]! : UNKNOWN;
  return rank === UNKNOWN ? Number.POSITIVE_INFINITY : rank;
}

const MARKS = "，。、；：？！“”‘’（）《》〈〉【】—…·％０１２３４５６７８９　「」『』％℃〇○①②③④⑤⑥⑦⑧⑨⑩";

function drawUp(): Units {
  const ranks = new Map([...COMMON].map((character, i) => [character, i]));
  for (const mark of "，。、") ranks.set(mark, 0);
  const marks = new Set(MARKS);
  const standard = new Set(STANDARD);
  const drawn: Units = {
    rank: new Uint16Array(0x10000).fill(UNKNOWN),
    plausibility: new Uint8Array(0x10000),
    isMark: new Uint8Array(0x10000),
  };
  for (const character of COMMON + MARKS + STANDARD + TRADITIONAL + AMBIGUOUS) {
    if (character.length > 1) continue;
    const code = character.charCodeAt(0);
    const simple = simplify(character);
    const rank = ranks.get(character) ?? ranks.get(simple);
    if (rank !== undefined) drawn.rank[code] = rank;
    drawn.plausibility[code] = rank !== undefined || marks.has(character) ? 2 : standard.has(simple) ? 1 : 0;
    drawn.isMark[code] = Number(marks.has(character));
  }
  return drawn;
}

/** How much a character looks like one of a Chinese text: 1 common, 0.4 in the standard list, 0 otherwise. */
export function plausibility(character: string): number {
  units ??= drawUp();
  return character.length === 1 ? PLAUSIBILITY[units.plausibility[character.charCodeAt(0)]!]! : 0;
}

/** The same of a UTF-16 unit. */
export function plausibilityOf(unit: number): number {
  units ??= drawUp();
  return PLAUSIBILITY[units.plausibility[unit]!]!;
}

/** Mean plausibility of the characters of a text, or of a stretch of it, that are not ASCII; 1 where there are none. */
export function meanPlausibility(text: string, start = 0, end: number = text.length): number {
  units ??= drawUp();
  const { plausibility } = units;
  let sum = 0;
  let count = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80) continue;
    sum += PLAUSIBILITY[plausibility[code]!]!;
    count++;
    // A surrogate pair is one character.
    if (code >= 0xd800 && code <= 0xdbff && text.codePointAt(at)! > 0xffff) at++;
  }
  return count === 0 ? 1 : sum / count;
}

/** Pairs of characters as a table of bits, a row for each first one. */
interface Pairs {
  /** Number of each character that stands in a pair, from 1 on; 0 for others. */
  readonly member: Uint16Array;
  readonly members: number;
  readonly bits: Uint8Array;
}

/** Whether two characters (as simplified) stand together far more often than chance has it, as inside a word. */
export function boundPair(first: string, second: string): boolean {
  if (first.length !== 1 || second.length !== 1) return false;
  return boundUnits(first.charCodeAt(0), second.charCodeAt(0));
}

function boundUnits(first: number, second: number): boolean {
  pairs ??= drawUpPairs();
  const head = pairs.member[simplifyUnit(first)]!;
  const tail = pairs.member[simplifyUnit(second)]!;
  if (head === 0 || tail === 0) return false;
  const at = head * pairs.members + tail;
  return (pairs.bits[at >> 3]! & (1 << (at & 7))) !== 0;
}

function drawUpPairs(): Pairs {
  const member = new Uint16Array(0x10000);
  let members = 1;
  for (const character of BOUND_PAIRS.replaceAll(" ", "")) {
    const code = character.charCodeAt(0);
    if (member[code] === 0) member[code] = members++;
  }
  const bits = new Uint8Array((members * members + 7) >> 3);
  for (const entry of BOUND_PAIRS.split(" ")) {
    const head = member[entry.charCodeAt(0)]!;
    for (let i = 1; i < entry.length; i++) {
      const at = head * members + member[entry.charCodeAt(i)]!;
      bits[at >> 3]! |= 1 << (at & 7);
    }
  }
  return { member, members, bits };
}

/**
 * How much a text reads like Chinese: the mean over its characters of how common each is, from 0 to 1, and 1 more for
 * each that makes a word with the one before it.
 *
 * @param text - any text
 * @returns 0 where no character is known; official prose has more than 1, bytes cut wrongly less than 0.5
 */
export function familiarity(text: string): number {
  units ??= drawUp();
  const { rank, isMark } = units;
  let sum = 0;
  let count = 0;
  // No pair begins with it.
  let previous = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80) continue;
    count++;
    // A surrogate pair is one character, and no common one.
    if (code >= 0xd800 && code <= 0xdbff && text.codePointAt(at)! > 0xffff) {
      at++;
      previous = 0;
      continue;
    }
    const common = isMark[code] === 1 ? 1 : Math.max(0, 1 - rank[code]! / 2500);
    sum += common + (boundUnits(previous, code) ? 1 : 0);
    previous = code;
  }
  return count === 0 ? 0 : sum / count;
}
