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
