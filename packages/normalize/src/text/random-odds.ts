import { formOf, meantCost } from "./meant-cost.js";

const HEX_LETTER = 1;
const OTHER_SMALL = 2;
const CAPITAL = 4;
const LETTER: number = HEX_LETTER | OTHER_SMALL | CAPITAL;
const DIGIT = 8;
const SIGN = 16;

/** Which of these an ASCII character that is no blank is. */
function kindOf(code: number): number {
  if (code >= 0x61 && code <= 0x7a) return code <= 0x66 ? HEX_LETTER : OTHER_SMALL;
  if (code >= 0x41 && code <= 0x5a) return CAPITAL;
  return code >= 0x30 && code <= 0x39 ? DIGIT : SIGN;
}

/** What a group is made of, and what it could mean. */
interface Traits {
  readonly kinds: number;
  /** {@link meantCost}. */
  readonly meant: number;
  /** A word, a long number or an address. */
  readonly plain: boolean;
}

/** Pages have the same few names and numbers over and over; hostile texts shall not fill the memory. */
const known = new Map<string, Traits>();
const MOST_KNOWN = 5000;
const LONGEST_KNOWN = 20;

function traitsOf(group: string): Traits {
  let traits = known.get(group);
  if (traits === undefined) {
    let kinds = 0;
    for (let at = 0; at < group.length; at++) kinds |= kindOf(group.charCodeAt(at));
    traits = { kinds, meant: meantCost(group), plain: PLAIN.test(group) };
    if (known.size < MOST_KNOWN && group.length <= LONGEST_KNOWN) known.set(group, traits);
  }
  return traits;
}

/** Base 64, in either of its alphabets (RFC 4648): shorter runs of it are letters and signs like others. */
const BASE64 = /^[A-Za-z0-9+/_=-]{12,}$/u;

/** What a character costs, in nats, that is drawn from the smallest alphabet with these kinds. */
function drawnCost(kinds: number, groups: readonly string[]): number {
  if (kinds === SIGN) return DRAWN.signs;
  if ((kinds & SIGN) !== 0) return BASE64.test(groups.join("")) ? DRAWN.base64 : DRAWN.all;
  if (kinds === (HEX_LETTER | DIGIT)) return DRAWN.hex;
  if ((kinds & DIGIT) !== 0) return DRAWN.lettersAndDigits;
  return (kinds & CAPITAL) === 0 || kinds === CAPITAL ? DRAWN.oneCase : DRAWN.letters;
}

const DRAWN = {
  hex: Math.log(16),
  oneCase: Math.log(26),
  signs: Math.log(32),
  letters: Math.log(52),
  lettersAndDigits: Math.log(62),
  base64: Math.log(67),
  all: Math.log(94),
};

/** A pair as Discuz draws it: one of 0x3F–0x7E behind a blank, then one of 0x20–0x3B. */
function isPair(group: string): boolean {
  if (group.length > 2) return false;
  const [first, second] = [group.charCodeAt(0), group.charCodeAt(1)];
  return first >= 0x3f && first <= 0x7e && (group.length === 1 || (second >= 0x21 && second <= 0x3b));
}

const PAIR_COST = Math.log(64) + Math.log(28);

/**
 * How much sooner groups of ASCII characters are random than meant: log odds, in nats. Positive where they are no words,
 * abbreviations, numbers, addresses, formulas or rows of one sign.
 *
 * @param groups - what stands between blanks
 * @param prose - whether the page is Chinese prose: then a few of many random groups can look like words
 * @returns one number a group; their sum is the odds of all
 */
export function randomOdds(groups: readonly string[], prose = false): number[] {
  const traits = groups.map(traitsOf);
  let kinds = 0;
  let pairs = 0;
  for (let i = 0; i < groups.length; i++) {
    const group = groups[i]!;
    kinds |= traits[i]!.kinds;
    if (isPair(group) || (i === 0 && group.length === 1)) pairs++;
  }
  const cost = drawnCost(kinds, groups);
  let best = groups.map((group, i) => traits[i]!.meant - cost * group.length);
  if (groups.length >= 3 && pairs * 5 >= groups.length * 4) {
    const odds = groups.map((group, i) => traits[i]!.meant - (PAIR_COST / 2) * group.length);
    if (sum(odds) > sum(best)) best = odds;
  }
  return staccato(groups, traits, best, prose);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/**
 * Groups of many forms, none of them a word or a long number, mean nothing together, whatever each could mean alone. A
 * list has items of one form (A. B. C.), or that rise, or numbers alone.
 */
function staccato(
  groups: readonly string[],
  traits: readonly Traits[],
  odds: number[],
  prose: boolean,
): number[] {
  if (groups.length < 3 || isRising(groups, traits)) return odds;
  if (prose && areCapitals(groups, traits))
    return odds.map((odd, i) => Math.max(odd, CAPITALS * groups[i]!.length));
  const plain = traits.filter((one, i) => odds[i]! < 0 && one.plain).length;
  if ((prose ? plain * FEW > groups.length : plain > 0) || !isSoup(groups, traits, prose)) return odds;
  return odds.map((odd, i) => {
    const group = groups[i]!;
    if (odd < 0 && traits[i]!.plain) return odd;
    if (traits[i]!.kinds === SIGN) return Math.max(odd, 2.2);
    return Math.max(odd, SOUP[group.length] ?? 1.2 * group.length);
  });
}

/** What a capital is worth among many that spell no words, in nats: prose has no row of abbreviations. */
const CAPITALS = 0.6;
/** What a letter of an abbreviation costs at least, in nats; of a word less. */
const ABBREVIATED = 2.7;

function areCapitals(groups: readonly string[], traits: readonly Traits[]): boolean {
  if (groups.length < 4 || traits.some(({ kinds }) => kinds !== CAPITAL)) return false;
  const spelled = groups.filter((group, i) => traits[i]!.meant < ABBREVIATED * group.length).length;
  return spelled * FEW <= groups.length && new Set(groups.map((group) => group.length)).size > 1;
}

/** In prose one in so many random groups can look like a word or a number. */
const FEW = 5;

function isSoup(groups: readonly string[], traits: readonly Traits[], prose: boolean): boolean {
  let lettered = 0;
  let short = true;
  const signs = new Set<string>();
  const ends = new Set<number>();
  for (const [i, group] of groups.entries()) {
    const { kinds } = traits[i]!;
    if (kinds & LETTER) lettered++;
    if (kinds === SIGN) signs.add(group);
    if (group.length > 2) short = false;
    else if (
      group.length === 2 &&
      kindOf(group.charCodeAt(0)) & LETTER &&
      kindOf(group.charCodeAt(1)) === SIGN
    )
      ends.add(group.charCodeAt(1));
  }
  if (short && ends.size >= 3) return true;
  if (groups.length < 4) return false;
  if (signs.size >= 3 || ends.size >= 3 || isDiscuz(groups)) return true;
  const forms = new Set(groups.map(formOf));
  if (prose && short && groups.length >= 5 && forms.size >= 3) return true;
  if (lettered * 2 < groups.length) return false;
  return (
    forms.size >= 3 || (short && forms.size === 2 && new Set(groups.join("")).size >= 6) || isMixed(groups)
  );
}

/** A sign, pairs as Discuz draws them, a letter: the form of its runs, whose signs are of many kinds. */
function isDiscuz(groups: readonly string[]): boolean {
  const pairs = groups.slice(1, -1);
  return (
    /^[!-;]$/u.test(groups[0]!) &&
    /^[?-~]$/u.test(groups.at(-1)!) &&
    pairs.every((group) => /^[?-~][!-;]?$/u.test(group)) &&
    new Set(pairs.map((group) => group[1] ?? "")).size >= 2
  );
}

/** What a group of so many characters is worth in such company, in nats. */
const SOUP: readonly number[] = [0, 0.8, 2.5];
const PLAIN =
  /^(?:[^A-Za-z0-9]?(?:[A-Z]?[a-z]{2,}|[A-Z]{3,})[^A-Za-z0-9]{0,2}|\d{3,}|\d+[-/.:]\d.*|.*(?:\.[a-z]{2,}|:\/\/).*)$/u;

/** Single letters of both cases, with digits among them. */
function isMixed(groups: readonly string[]): boolean {
  const joined = groups.join("");
  return (
    joined.length <= groups.length * 2 && /\d/u.test(joined) && /[a-z]/u.test(joined) && /[A-Z]/u.test(joined)
  );
}

const isRising = (groups: readonly string[], traits: readonly Traits[]): boolean =>
  traits.some(({ kinds }) => kinds !== SIGN) &&
  groups.every((group, i) => i === 0 || group.charCodeAt(0) > groups[i - 1]!.charCodeAt(0));
