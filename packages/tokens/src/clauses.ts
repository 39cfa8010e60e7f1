import type { Span } from "@tifa/corpus";
import { CLAUSE_MARKS, splitSpans } from "./split-spans.js";

/**
 * The clauses of a text: sentences, cut again at ，；： and their ASCII forms. A mark between two digits (1,000; 8:30) cuts
 * nothing, nor does 、.
 *
 * @param text - any text
 * @returns spans in order, without the white space around them; every sentence is made of whole clauses
 * @example
 * clauses("要统一思想，压实责任。"); // [{ start: 0, end: 6 }, { start: 6, end: 11 }]
 */
export function clauses(text: string): readonly Span[] {
  return splitSpans(text, CLAUSE_MARKS);
}
