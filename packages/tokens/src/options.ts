/**
 * Refuses options that a function does not know.
 *
 * @param name - the function's name, for the message
 * @param options - what the caller gave
 * @param allowed - names of all options
 * @throws RangeError naming the option and what is allowed
 */
export function checkOptions(name: string, options: object, allowed: readonly string[]): void {
  const unknown = Object.keys(options).find((key) => !allowed.includes(key));
  if (unknown !== undefined) {
    throw new RangeError(
      `${name}: unknown option ${JSON.stringify(unknown)}; allowed: ${allowed.join(", ")}`,
    );
  }
}

/**
 * Refuses a value that is none of those allowed.
 *
 * @throws RangeError naming option, value and what is allowed
 */
export function checkChoice(name: string, option: string, value: string, allowed: readonly string[]): void {
  if (!allowed.includes(value)) {
    throw new RangeError(`${name}: ${option} is ${JSON.stringify(value)}; allowed: ${allowed.join(", ")}`);
  }
}
