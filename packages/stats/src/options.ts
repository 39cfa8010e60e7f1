export { checkCount, checkOptions, oneOf } from "@tifa/dfm/checks";

/** Refuses a confidence level, or another rate by its name, that is not between 0 and 1. */
export function checkLevel(verb: string, level: number, name = "level"): number {
  if (!(level > 0 && level < 1))
    throw new RangeError(`${verb}: ${name} must lie between 0 and 1, not ${level}`);
  return level;
}

/** Refuses a number that is not an integer of at least `least`. */
export function checkInteger(what: string, value: number, least: number): number {
  if (!(Number.isSafeInteger(value) && value >= least)) {
    throw new RangeError(`${what} must be an integer of at least ${least}, not ${value}`);
  }
  return value;
}

/** Refuses a number that is not finite and above `above`. */
export function checkAbove(what: string, value: number, above: number): number {
  if (!(Number.isFinite(value) && value > above))
    throw new RangeError(`${what} must be above ${above}, not ${value}`);
  return value;
}

/** Adds up counts and refuses a sum that a double cannot hold exactly. */
export function sumCounts(verb: string, counts: Iterable<number>): number {
  let sum = 0;
  for (const count of counts) sum += count;
  if (sum > Number.MAX_SAFE_INTEGER)
    throw new RangeError(`${verb}: the counts add up to ${sum}, more than 2^53 − 1`);
  return sum;
}
