import { delimitedFormat } from "./delimited.js";
import type { Format } from "./format.js";
import { htmlFormat } from "./html.js";
import { jsonLinesFormat } from "./json-lines.js";
import { oleFormat } from "./ole.js";
import { pdfFormat } from "./pdf.js";
import { textFormat } from "./text.js";
import { wordFormat } from "./word.js";

const FORMATS: readonly Format[] = [
  textFormat,
  htmlFormat,
  jsonLinesFormat,
  delimitedFormat,
  wordFormat,
  oleFormat,
  pdfFormat,
];

/**
 * Finds the format that reads a media type.
 *
 * @param mediaType - media type without parameters
 * @returns the format; null if none reads it
 * @example
 * formatFor("text/csv"); // delimitedFormat
 */
export function formatFor(mediaType: string): Format | null {
  return FORMATS.find((format) => format.mediaTypes.includes(mediaType)) ?? null;
}
