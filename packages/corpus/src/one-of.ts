/**
 * Refuses a value of an option that is none of those allowed.
 *
 * @param verb - name of the function, for the message
 * @param option - name of the option
 * @param value - what the caller gave
 * @param allowed - the values that exist
 * @returns the value
 * @throws RangeError naming option, value and what is allowed
 * @example
 * oneOf("kwic", "unit", "tokens", ["tokens", "characters"]); // "tokens"
 */
export function oneOf<T extends string>(verb: string, option: string, value: T, allowed: readonly T[]): T {
  if (!allowed.includes(value)) {
    throw new RangeError(`${verb}: ${option} is ${JSON.stringify(value)}; allowed: ${allowed.join(", ")}`);
  }
  return value;
}
