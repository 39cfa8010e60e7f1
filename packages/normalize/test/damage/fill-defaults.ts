/**
 * Lays the given options over their defaults.
 *
 * @param kind name of the kind of damage, for the message.
 * @param defaults every option with its default.
 * @param given what the caller set.
 * @param counts names of the numeric options that are whole numbers from 0; the others are shares from 0 to 1.
 * @returns all options, set.
 * @throws RangeError on a name that `defaults` lacks, and on a number out of its range.
 */
export function fillDefaults<T extends object>(
  kind: string,
  defaults: T,
  given: Partial<T>,
  counts: readonly (keyof T & string)[] = [],
): T {
  for (const [name, value] of Object.entries(given)) {
    if (!(name in defaults)) {
      throw new RangeError(`${kind}: unknown option "${name}"; allowed: ${Object.keys(defaults).join(", ")}`);
    }
    if (typeof (defaults as Record<string, unknown>)[name] !== "number") continue;
    const isCount = (counts as readonly string[]).includes(name);
    const fits = typeof value === "number" && value >= 0 && (isCount ? Number.isInteger(value) : value <= 1);
    if (!fits) {
      throw new RangeError(
        `${kind}: ${name} is a ${isCount ? "whole number from 0" : "share from 0 to 1"}, not ${String(value)}`,
      );
    }
  }
  return { ...defaults, ...given };
}

/**
 * @param kind where the choice is made, for the message.
 * @param value what was asked for.
 * @param allowed what there is.
 * @throws RangeError where `value` is not one of them.
 */
export function requireOneOf(kind: string, value: string, allowed: readonly string[]): void {
  if (!allowed.includes(value))
    throw new RangeError(`${kind}: "${value}" is not one of ${allowed.join(", ")}`);
}
