import type { Span } from "@tifa/corpus";
import { unitTable } from "./unit-table.js";

const ENDS = "。！？!?";
const CLOSERS = "”’）)」』》";
const marks = unitTable([ENDS, CLOSERS, "“（《("], "first");
const END = 1;
const CLOSER = 2;
const OPENER = 4;

/**
 * Splits a paragraph into sentences at 。！？. Inside a pair of quotation marks or parentheses a mark ends nothing,
 * unless the pair is never closed. A closing mark behind the full stop belongs to the sentence.
 *
 * @param text - one paragraph
 * @returns spans in order; together they cover the paragraph
 * @example
 * sentences("会议结束。大家散去。"); // [{ start: 0, end: 5 }, { start: 5, end: 10 }]
 */
export function sentences(text: string): Span[] {
  const sheltered = shelter(text);
  const found: Span[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if ((marks[text.charCodeAt(at)]! & END) === 0 || sheltered[at] === 1) continue;
    let end = at + 1;
    while (end < text.length && (marks[text.charCodeAt(end)]! & (END | CLOSER)) !== 0) end++;
    found.push({ start, end });
    start = end;
    at = end - 1;
  }
  if (start < text.length) found.push({ start, end: text.length });
  return found;
}

/**
 * Marks the characters that stand inside a closed pair of “”, （） or 《》.
 *
 * @param text - one paragraph
 * @returns one byte a UTF-16 unit: 1 inside a pair, else 0
 * @example
 * shelter("抓“四早”"); // [0, 1, 1, 1, 1]
 */
export function shelter(text: string): Uint8Array {
  const inside = new Uint8Array(text.length);
  let open: { readonly mark: string; readonly at: number } | null = null;
  const closes: Record<string, string> = { "“": "”", "（": "）", "《": "》", "(": ")" };
  for (let at = 0; at < text.length; at++) {
    if ((marks[text.charCodeAt(at)]! & (OPENER | CLOSER)) === 0) continue;
    const char = text[at]!;
    const mark = closes[char];
    if (mark !== undefined) {
      // A mark that opens twice was not closed the first time: none of these pairs holds its own kind.
      if (open === null || open.mark === mark) open = { mark, at };
    } else if (open !== null && char === open.mark) {
      inside.fill(1, open.at, at + 1);
      open = null;
    }
  }
  return inside;
}

/** No clause of a readout is longer; what is, is no prose. */
const LONGEST_CLAUSE = 240;

/** First offset of the clause that holds `at`: behind the last of ，。；：！？ or a blank, quotation mark or parenthesis. */
export function clauseStart(text: string, at: number): number {
  const floor = Math.max(0, at - LONGEST_CLAUSE);
  let start = at;
  while (start > floor && !CLAUSE_BREAKS.includes(text[start - 1]!)) start--;
  return start;
}

/** The same with what stands in quotation marks as a part of the clause: 某某在防御“烟花”会上强调. */
export function quotingClauseStart(text: string, at: number): number {
  const floor = Math.max(0, at - LONGEST_CLAUSE);
  let start = clauseStart(text, at);
  for (let rounds = 0; text[start - 1] === "”" && rounds < 4; rounds++) {
    const opened = text.lastIndexOf("“", start - 1);
    const quoted = text.slice(opened + 1, start - 1);
    // What a speaker said ends with a stop; a term has none.
    if (opened < floor || /[，。；！？“”]/u.test(quoted)) return start;
    start = clauseStart(text, opened);
  }
  return start;
}

/**
 * Marks at which a clause breaks. 、 joins, and is none of them; nor is a half-width ? between Chinese characters, which stands
 * where a character was lost (a question's mark is ？ by now).
 */
export const CLAUSE_BREAKS = "，。；：！？,;:!“”（）()《》【】[]\n\t 　|";
