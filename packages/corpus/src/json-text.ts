import { checkFinite } from "./check-finite.js";

/**
 * Writes plain data as JSON, and refuses what JSON would change silently: NaN and the infinities.
 *
 * @param value - plain data
 * @param indent - spaces a level. Default: none, one line.
 * @returns the JSON, without a line feed
 * @throws RangeError for NaN and infinity, naming their place
 * @throws TypeError for what is no data, such as `undefined`
 * @example
 * jsonText({ share: 0.5 }); // '{"share":0.5}'
 */
export function jsonText(value: unknown, indent?: number): string {
  const text: string | undefined = JSON.stringify(value, null, indent);
  if (text === undefined) throw new TypeError(`${typeof value} is no data and cannot be written as JSON`);
  // JSON has `null` for them: a text without it has none, and the data need not be walked through again.
  if (text.includes("null")) checkFinite(value, "data");
  return text;
}
