import type { Span } from "@tifa/corpus";
import { HAN, is } from "./classes.js";

/** Han between the gap and the mark, blank or line end before it. */
export function unitBefore(text: string, line: Span, at: number): string {
  let from = at;
  while (from > line.start && at - from < 40 && is(text, from - 1, HAN)) from--;
  return text.slice(from, at);
}

/** Han between the gap and the mark, blank or line end behind it. */
export function unitAfter(text: string, line: Span, at: number): string {
  let to = at;
  while (to < line.end && to - at < 40 && is(text, to, HAN)) to++;
  return text.slice(at, to);
}
