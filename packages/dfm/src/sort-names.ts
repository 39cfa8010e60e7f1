import { codeUnitOrder } from "@tifa/corpus";

/** Distinct values of a UTF-16 unit, and of none behind the end of a string. */
const UNITS = 65_537;
/** Places that fit beside two units in the 53 bits of a number that is exact. */
const PLACES = 2 ** 20;

/**
 * Sorts strings in code-unit order, in place. The first two units of a string and its place make one number; numbers are sorted
 * by native code, several times as fast as strings by a function, and only strings that begin alike are compared.
 *
 * @param names - the strings
 * @returns the same array
 * @example
 * sortNames(["防控", "春耕", "防"]); // => ["春耕", "防", "防控"]
 */
export function sortNames(names: string[]): string[] {
  if (names.length > PLACES) return names.sort(codeUnitOrder);
  const keys = Float64Array.from(names, (name, place) => headOf(name) * PLACES + place).sort();
  const given = names.slice();
  let from = 0;
  for (let at = 0; at < keys.length; at += 1) {
    names[at] = given[keys[at]! % PLACES]!;
    if (at > from && headIn(keys[at]!) !== headIn(keys[from]!)) {
      sortPart(names, from, at);
      from = at;
    }
  }
  sortPart(names, from, keys.length);
  return names;
}

function headOf(name: string): number {
  const first = name.length > 0 ? name.charCodeAt(0) + 1 : 0;
  const second = name.length > 1 ? name.charCodeAt(1) + 1 : 0;
  return first * UNITS + second;
}

function headIn(key: number): number {
  return Math.floor(key / PLACES);
}

function sortPart(names: string[], from: number, to: number): void {
  if (to - from < 2) return;
  const part = names.slice(from, to).sort(codeUnitOrder);
  for (let at = from; at < to; at += 1) names[at] = part[at - from]!;
}
