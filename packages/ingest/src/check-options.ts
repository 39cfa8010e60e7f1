/**
 * Refuses option names that are not known.
 *
 * @param verb - function that was called, for the message
 * @param options - options as given
 * @param allowed - known names
 * @throws TypeError that names the unknown option and the choices
 * @example
 * checkOptions("readDocuments", { maxByte: 1 }, ["maxBytes"]); // throws: unknown option "maxByte" …
 */
export function checkOptions(verb: string, options: object, allowed: readonly string[]): void {
  for (const name of Object.keys(options)) {
    if (!allowed.includes(name)) {
      throw new TypeError(`${verb}: unknown option "${name}"; the options are ${allowed.join(", ")}`);
    }
  }
}
