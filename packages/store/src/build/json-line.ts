import { jsonText } from "@tifa/corpus";

/**
 * Writes a row as a line of JSON that every reader takes: half surrogate pairs, which are no characters, become U+FFFD.
 *
 * @param row - plain data
 * @returns the line with its line feed
 * @throws RangeError for NaN and infinity
 * @example
 * jsonLine({ id: "a" }); // '{"id":"a"}\n'
 */
export function jsonLine(row: unknown): string {
  const line = jsonText(row);
  if (!/\\ud[89a-f]/.test(line)) return `${line}\n`;
  return `${JSON.stringify(row, (_, value: unknown) => (typeof value === "string" ? value.toWellFormed() : value))}\n`;
}
