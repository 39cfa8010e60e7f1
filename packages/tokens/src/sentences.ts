import type { Span } from "@tifa/corpus";
import { SENTENCE_MARKS, splitSpans } from "./split-spans.js";

/**
 * The sentences of a text: up to 。！？ (or `!` `?`) with the marks and closing quotation marks and brackets after it,
 * or to the end of the line. A full stop of Latin script ends none, nor does ……, which stands inside sentences too.
 *
 * @param text - any text
 * @returns spans in order, without the white space around them; everything but white space is in one
 * @example
 * sentences("会议开始。请坐！"); // [{ start: 0, end: 5 }, { start: 5, end: 8 }]
 */
export function sentences(text: string): readonly Span[] {
  return splitSpans(text, SENTENCE_MARKS);
}
