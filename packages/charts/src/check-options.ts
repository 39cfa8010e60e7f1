import type { ChartOptions } from "./chart-spec.js";

const SHARED = ["title", "source", "subtitle", "name", "language", "dark"];

/**
 * Refuses options that a chart does not have, so that a misspelt one is not silently ignored.
 *
 * @param chart - Name of the chart function, for the message.
 * @param options - What the caller gave.
 * @param own - Names of the options beyond {@link ChartOptions}.
 * @throws RangeError where an option is unknown, `title` or `source` is missing or empty, the name is not
 *   kebab-case, or the language is not known; the message names the value and what is allowed.
 * @example
 * checkOptions("heatMap", { title: "t", source: "s" }, ["measure"]);
 */
export function checkOptions(chart: string, options: ChartOptions, own: readonly string[]): void {
  const allowed = [...SHARED, ...own];
  for (const name of Object.keys(options)) {
    if (!allowed.includes(name)) {
      throw new RangeError(`${chart}: unknown option "${name}"; allowed: ${allowed.join(", ")}`);
    }
  }
  for (const name of ["title", "source"] as const) {
    if (typeof options[name] !== "string" || options[name].trim() === "") {
      throw new RangeError(`${chart}: option "${name}" must be a text, not ${JSON.stringify(options[name])}`);
    }
  }
  if (options.name !== undefined && !isKebabCase(options.name)) {
    throw new RangeError(`${chart}: name "${options.name}" is not kebab-case (a-z, 0-9 and single hyphens)`);
  }
  oneOf(chart, "language", options.language ?? "en", ["en", "zh"]);
}

/**
 * Refuses a value that is not in a list.
 *
 * @param chart - Name of the chart function, for the message.
 * @param option - Name of the option.
 * @param value - What the caller gave.
 * @param allowed - What may be given.
 * @throws RangeError naming the value and what is allowed.
 * @example
 * oneOf("heatMap", "scale", "diverging", ["sequential", "diverging"]);
 */
export function oneOf(chart: string, option: string, value: string, allowed: readonly string[]): void {
  if (!allowed.includes(value)) {
    throw new RangeError(`${chart}: ${option} "${value}" is unknown; allowed: ${allowed.join(", ")}`);
  }
}

/**
 * Refuses numbers that cannot be drawn.
 *
 * @param chart - Name of the chart function, for the message.
 * @param row - A row of data, named in the message.
 * @param fields - The fields that must be finite where they are present.
 * @throws RangeError naming field, value and row.
 * @example
 * checkNumbers("heatMap", { row: "安徽", value: 3 }, ["value"]);
 */
export function checkNumbers(chart: string, row: object, fields: readonly string[]): void {
  const values = row as Readonly<Record<string, unknown>>;
  for (const field of fields) {
    const value = values[field];
    if (value !== undefined && value !== null && !(typeof value === "number" && Number.isFinite(value))) {
      throw new RangeError(
        `${chart}: ${field} is ${String(value)} in ${JSON.stringify(row)}; it must be a finite number`,
      );
    }
  }
}

function isKebabCase(name: string): boolean {
  return name.split("-").every((part) => /^[a-z0-9]+$/.test(part));
}
