/**
 * Takes a whole number out of a row. DuckDB counts with 64 bits and more; a number here is exact up to 2⁵³ − 1.
 *
 * @param value - of a row, or a sum of such
 * @param name - of the column, for the message
 * @returns the number
 * @throws RangeError where it is not exact
 * @example
 * exact(row.count, "count"); // 12
 */
export function exact(value: unknown, name: string): number {
  const number = Number(value);
  if (Number.isSafeInteger(number)) return number;
  throw new RangeError(`${name} is ${String(value)}, and beyond 2^53 − 1 counts are not exact`);
}
