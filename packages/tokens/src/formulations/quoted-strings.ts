import type { Span } from "@tifa/corpus";
import type { Candidate } from "./candidate.js";
import { sloganParts } from "./slogan-parts.js";

/** Opening quotation marks and what closes them. */
const PAIRS: ReadonlyMap<string, string> = new Map([
  ["“", "”"],
  ["‘", "’"],
  ["「", "」"],
  ["『", "』"],
]);
const LONGEST = 40;
/** What a formulation in quotation marks is written in; a mark such as ， makes it a sentence. */
const WRITTEN = /^[\p{L}\p{Nd}〇、+·%％]{2,}$/u;
const HAN_OR_SUM = /\p{Script=Han}|\p{Nd}\+/u;

/**
 * Spans of the strings in quotation marks that can be formulations, without the marks: letters, digits and 、 only,
 * from 2 to 40 of them. An inner pair is looked at too.
 *
 * @param text - any text
 * @returns spans in the order of their closing marks
 * @example
 * quotedSpans("压实“四方责任”。"); // [{ start: 3, end: 7 }]
 */
function quotedSpans(text: string): readonly Span[] {
  const spans: Span[] = [];
  const open: { close: string; start: number }[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    const close = PAIRS.get(character);
    if (character === "\n") open.length = 0;
    else if (close !== undefined) open.push({ close, start: at + 1 });
    else if (open.at(-1)?.close === character) {
      const { start } = open.pop()!;
      const length = at - start;
      if (length >= 2 && length <= LONGEST && isForm(text.slice(start, at))) spans.push({ start, end: at });
    }
  }
  return spans;
}

function isForm(text: string): boolean {
  return WRITTEN.test(text) && HAN_OR_SUM.test(text) && !/^、|、$/u.test(text);
}

/** Candidates of a text that stand in quotation marks. */
export function quotedCandidates(text: string): readonly Candidate[] {
  return quotedSpans(text).map(({ start, end }) => {
    const form = text.slice(start, end);
    return { form, kind: sloganParts(form) === null ? "quoted" : "numbered", certain: true };
  });
}
