/**
 * A table that tells of each UTF-16 unit in which of some sets it is: one look for what would be a search a set. Most places
 * of a text are passed over by such a look.
 *
 * @param sets - up to eight sets of words; of each word the unit at `which` counts
 * @param which - the first unit of a word, or the last
 * @returns 65,536 bytes; bit `n` is set for the units of set `n`
 * @example
 * (unitTable([["，", "。"]], "first")["，".charCodeAt(0)]! & 1) === 1; // true
 */
export function unitTable(sets: readonly Iterable<string>[], which: "first" | "last"): Uint8Array {
  const table = new Uint8Array(65_536);
  sets.forEach((words, bit) => {
    for (const word of words) {
      if (word !== "") table[word.charCodeAt(which === "first" ? 0 : word.length - 1)]! |= 1 << bit;
    }
  });
  return table;
}

const NO = 1;
const YES = 2;
const han = new Uint8Array(65_536);

/**
 * Whether a UTF-16 unit is a character of the script Han; half a surrogate pair is none.
 *
 * @param unit - as `charCodeAt` gives it
 * @returns what `\p{Script=Han}` says, asked once for each unit
 * @example
 * isHanUnit("省".charCodeAt(0)); // true
 */
export function isHanUnit(unit: number): boolean {
  const known = han[unit]!;
  if (known !== 0) return known === YES;
  const found = /\p{Script=Han}/u.test(String.fromCharCode(unit));
  han[unit] = found ? YES : NO;
  return found;
}
