import { jsonText, parseJson } from "@tifa/corpus";
import type { DocumentFeatures } from "./document-features.js";

/**
 * Writes features as one line of JSON, without the line break. Keys come in the order in which
 * `extractFeatures` makes them, so equal features are equal bytes.
 *
 * @param features - one document
 * @returns a line of NDJSON
 * @throws RangeError for NaN and infinity
 * @example
 * lines.map(parseFeatures).map(formatFeatures); // the same lines
 */
export function formatFeatures(features: DocumentFeatures): string {
  return jsonText(features);
}

/**
 * Reads one line of a features file.
 *
 * @param line - a line of NDJSON
 * @returns the features
 * @throws Error if it is no JSON, was written by another version of the format, or has a count beyond 2⁵³ − 1
 * @example
 * text.split("\n").filter(Boolean).map(parseFeatures);
 */
export function parseFeatures(line: string): DocumentFeatures {
  const value = parseJson(line);
  const schema = (value as { meta?: { schema?: unknown } } | null)?.meta?.schema;
  if (schema !== 2) {
    throw new Error(
      `features of schema ${JSON.stringify(schema)} cannot be read, only 2: make them anew with npm run features`,
    );
  }
  return value as DocumentFeatures;
}
