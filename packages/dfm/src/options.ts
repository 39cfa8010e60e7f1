export { checkOptions } from "@tifa/corpus";

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
