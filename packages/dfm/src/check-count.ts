/**
 * Refuses what is not a count: a negative, broken, infinite or missing number, or one that a double cannot hold
 * exactly (above 2^53 − 1).
 *
 * @param value - the number
 * @param where - what it counts, for the message; called only when it is needed
 * @returns the number
 * @throws RangeError naming the value
 */
export function checkCount(value: number, where: () => string): number {
  if (!(Number.isSafeInteger(value) && value >= 0)) {
    throw new RangeError(`${where()}: ${String(value)} is not a count (an integer from 0 to 2^53 − 1)`);
  }
  return value;
}
