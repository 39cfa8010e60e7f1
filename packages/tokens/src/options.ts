export { checkOptions } from "@tifa/corpus";

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
