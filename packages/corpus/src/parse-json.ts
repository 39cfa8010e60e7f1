import { findNumber } from "./find-number.js";

/** What a number must have to be rounded by reading it: sixteen digits, or a power of ten. */
const LONG = /\d{16}|\d[eE]/;

/**
 * Reads JSON, and refuses the numbers that reading would round or lose: whole ones beyond 2⁵³ − 1, and those that become infinite.
 *
 * @param text - JSON
 * @returns the data
 * @throws SyntaxError for what is no JSON
 * @throws RangeError naming such a number and its place
 * @example
 * parseJson('{"count":3}'); // { count: 3 }
 */
export function parseJson(text: string): unknown {
  const value: unknown = JSON.parse(text);
  if (!LONG.test(text)) return value;
  const isRounded = (number: number): boolean => number % 1 === 0 && !Number.isSafeInteger(number);
  const found = findNumber(value, (number) => isRounded(number) || !Number.isFinite(number));
  if (found !== null) {
    const shown = found.path === "" ? "the number" : found.path;
    throw new RangeError(
      `${shown} is ${found.number}: beyond 2^53 − 1 numbers are not exact; write it as a string`,
    );
  }
  return value;
}
