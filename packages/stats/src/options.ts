/**
 * Refuses option names that a function does not know.
 *
 * @param verb - name of the function, for the message
 * @param options - what the caller gave
 * @param allowed - the names that exist
 * @throws RangeError naming the option and what is allowed
 */
export function checkOptions(verb: string, options: object, allowed: readonly string[]): void {
  for (const name of Object.keys(options)) {
    if (!allowed.includes(name)) {
      throw new RangeError(`${verb}: unknown option ${JSON.stringify(name)}; allowed: ${allowed.join(", ")}`);
    }
  }
}

/**
 * Refuses a value outside a closed list.
 *
 * @param what - verb and option, for the message
 * @param value - what the caller gave
 * @param allowed - the values that exist
 * @returns the value
 * @throws RangeError naming the value and what is allowed
 */
export function oneOf<T extends string>(what: string, value: T, allowed: readonly T[]): T {
  if (!allowed.includes(value)) {
    throw new RangeError(`${what}: unknown value ${JSON.stringify(value)}; allowed: ${allowed.join(", ")}`);
  }
  return value;
}

/** Refuses a confidence level that is not between 0 and 1. */
export function checkLevel(verb: string, level: number): number {
  if (!(level > 0 && level < 1))
    throw new RangeError(`${verb}: level must lie between 0 and 1, not ${level}`);
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

/** Refuses what is not a count. The message is made only when it is needed. */
export function checkCount(value: number, where: () => string): number {
  if (!(Number.isSafeInteger(value) && value >= 0)) {
    throw new RangeError(`${where()}: ${String(value)} is not a count (an integer from 0 to 2^53 − 1)`);
  }
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
