import type { Boilerplate, RawSpanFinder } from "@tifa/corpus";
import type { ChromePiece } from "./page.js";

/**
 * Chrome as the raw page has it.
 *
 * @param chrome - pieces in the clean text
 * @param raw - text of the raw document
 * @param toRaw - way from the clean text to it
 * @returns pieces with raw offsets; a piece whose text the repairs removed whole is left out
 */
export function boilerplate(
  chrome: readonly ChromePiece[],
  raw: string,
  toRaw: RawSpanFinder,
): Boilerplate[] {
  return chrome.map(({ kind, start, end }) => {
    const span = toRaw({ start, end });
    return { kind, start: span.start, end: span.end, text: raw.slice(span.start, span.end) };
  });
}
