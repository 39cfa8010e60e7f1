/**
 * Refuses options that a function does not know, so that a misspelt one is not silently passed over.
 *
 * @param verb - name of the function, for the message
 * @param options - what the caller gave
 * @param allowed - names of all options
 * @throws RangeError naming the option and what is allowed
 * @example
 * checkOptions("kwic", { window: 5 }, ["window", "group"]); // nothing: it is known
 */
export function checkOptions(verb: string, options: object, allowed: readonly string[]): void {
  const unknown = Object.keys(options).find((name) => !allowed.includes(name));
  if (unknown !== undefined) {
    throw new RangeError(
      `${verb}: unknown option ${JSON.stringify(unknown)}; allowed: ${allowed.join(", ")}`,
    );
  }
}
