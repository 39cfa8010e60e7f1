import type { QuotedTerm } from "@tifa/corpus";
import type { Unit } from "../text/unit.js";

/**
 * What stands in “…” in the body, each time it stands there, without the marks. An empty pair is none; of two
 * opening marks in a row the second counts.
 *
 * @param units - headline and paragraphs; the headline is left out
 * @returns terms in order
 * @example
 * quotedTerms([{ text: "抓“四早”", start: 0, paragraph: 0, shift: 0 }]); // [{ paragraph: 0, start: 2, text: "四早" }]
 */
export function quotedTerms(units: readonly Unit[]): QuotedTerm[] {
  const found: QuotedTerm[] = [];
  for (const { text, paragraph } of units) {
    if (paragraph === null) continue;
    for (const match of text.matchAll(/“([^“”]+)”/gu))
      found.push({ paragraph, start: match.index + 1, text: match[1]! });
  }
  return found;
}
