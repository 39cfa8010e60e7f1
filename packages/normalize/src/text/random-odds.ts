import { formOf, meantCost, SIGNS } from "./meant-cost.js";

/** What random characters are drawn from, and what one of them costs, in nats. */
const ALPHABETS: readonly (readonly [drawn: RegExp, cost: number])[] = [
  [/^[a-z]+$/u, Math.log(26)],
  [/^(?=[a-f]*\d)(?=\d*[a-f])[0-9a-f]+$/u, Math.log(16)],
  [/^[A-Za-z]+$/u, Math.log(52)],
  [/^[A-Za-z0-9]+$/u, Math.log(62)],
  [/^[A-Za-z0-9+/_=-]{12,}$/u, Math.log(67)],
  [/^[!-/:-@[-`{-~]+$/u, Math.log(32)],
  [/^[!-~]+$/u, Math.log(94)],
];

/** A pair as Discuz draws it: one of 0x3F–0x7E behind a blank, then one of 0x20–0x3B. */
const PAIR = /^[?-~][!-;]?$/u;
const PAIR_COST = Math.log(64) + Math.log(28);

/**
 * How much sooner groups of ASCII characters are random than meant: log odds, in nats. Positive where they are no words,
 * abbreviations, numbers, addresses, formulas or rows of one sign.
 *
 * @param groups - what stands between blanks
 * @returns one number a group; their sum is the odds of all
 */
export function randomOdds(groups: readonly string[]): number[] {
  const meant = groups.map(meantCost);
  let best: number[] = meant.map(() => Number.NEGATIVE_INFINITY);
  const joined = groups.join("");
  for (const [drawn, cost] of ALPHABETS) {
    if (!drawn.test(joined)) continue;
    const odds = groups.map((group, i) => meant[i]! - cost * group.length);
    if (sum(odds) > sum(best)) best = odds;
  }
  const pairs = groups.filter((group, i) => PAIR.test(group) || (i === 0 && group.length === 1)).length;
  if (groups.length >= 3 && pairs * 5 >= groups.length * 4) {
    const odds = groups.map((group, i) => meant[i]! - (PAIR_COST / 2) * group.length);
    if (sum(odds) > sum(best)) best = odds;
  }
  return staccato(groups, best);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/**
 * Groups of many forms, none of them a word or a long number, mean nothing together, whatever each could mean alone. A
 * list has items of one form (A. B. C.), or that rise, or numbers alone.
 */
function staccato(groups: readonly string[], odds: readonly number[]): number[] {
  const soup =
    !groups.some((group, i) => PLAIN.test(group) && odds[i]! < 0) && !isRising(groups) && isSoup(groups);
  if (!soup) return [...odds];
  return odds.map((odd, i) => {
    const group = groups[i]!;
    if (SIGNS.test(group)) return Math.max(odd, 2.2);
    return Math.max(odd, SOUP[group.length] ?? 1.2 * group.length);
  });
}

function isSoup(groups: readonly string[]): boolean {
  const lettered = groups.filter((group) => /[A-Za-z]/u.test(group)).length;
  const signs = new Set(groups.filter((group) => SIGNS.test(group)));
  const ends = new Set(
    groups.filter((group) => /^[A-Za-z][^A-Za-z0-9]$/u.test(group)).map((group) => group[1]),
  );
  const short = groups.every((group) => group.length <= 2);
  if (short && groups.length >= 3 && ends.size >= 3) return true;
  if (groups.length < 4) return false;
  if (signs.size >= 3 || ends.size >= 3 || isDiscuz(groups)) return true;
  if (lettered * 2 < groups.length) return false;
  const forms = new Set(groups.map(formOf));
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
  /^(?:[^A-Za-z0-9]?[A-Za-z]{3,}[^A-Za-z0-9]{0,2}|\d{3,}|\d+[-/.:]\d.*|.*(?:\.[a-z]{2,}|:\/\/).*)$/u;

/** Single letters of both cases, with digits among them. */
function isMixed(groups: readonly string[]): boolean {
  const joined = groups.join("");
  return (
    joined.length <= groups.length * 2 && /\d/u.test(joined) && /[a-z]/u.test(joined) && /[A-Z]/u.test(joined)
  );
}

const isRising = (groups: readonly string[]): boolean =>
  groups.every((group, i) => i === 0 || group.charCodeAt(0) > groups[i - 1]!.charCodeAt(0));
