/**
 * Compares two strings by UTF-16 code units, the one order that is the same on every machine.
 *
 * `localeCompare` depends on the ICU data of the machine that runs it: never sort output with it.
 *
 * @param a - a string
 * @param b - a string
 * @returns −1, 0 or 1
 * @example
 * ["乙", "甲", "b", "B"].sort(codeUnitOrder); // => ["B", "b", "乙", "甲"]
 */
export function codeUnitOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
