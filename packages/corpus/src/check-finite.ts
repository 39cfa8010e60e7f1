import { findNumber } from "./find-number.js";

/**
 * Refuses numbers that no file can hold: NaN and the infinities. JSON would write them as `null` without a word, and a table as a
 * text. Every writer asks this.
 *
 * @param value - a number, or plain data that holds numbers
 * @param where - what is written, for the message
 * @returns the value
 * @throws RangeError naming the number and its place
 * @example
 * checkFinite({ share: 0.5 }, "row"); // { share: 0.5 }
 */
export function checkFinite<T>(value: T, where: string): T {
  const found = findNumber(value, (number) => !Number.isFinite(number));
  if (found !== null) throw new RangeError(`${where}${found.path}: ${found.number} cannot be written`);
  return value;
}
