import type { Span } from "@tifa/corpus";

/** Marks that end a sentence. */
export const SENTENCE_MARKS: string = "。！？!?";
/** Marks that end a clause. */
export const CLAUSE_MARKS: string = "。！？!?，；：,;:";

const CLOSING = new Set("”’」』）)】〕》〉]");
// Whatever the cut is made at, all marks that follow go with it: so every sentence is made of whole clauses.
const FOLLOWING = new Set(CLAUSE_MARKS);
const BETWEEN_DIGITS = new Set(",，:：");
const DIGIT = /\p{Nd}/u;
const SPACE = /\s/u;

/**
 * Cuts a text after marks and at line breaks. Marks in a row, and what closes after them, stay with what they end.
 *
 * @param text - any text
 * @param marks - characters to cut after, of {@link CLAUSE_MARKS}
 * @returns spans without white space around them, in order; one pass over the text
 */
export function splitSpans(text: string, marks: string): Span[] {
  const enders = new Set(marks);
  const spans: Span[] = [];
  let start = 0;
  let quoted = false;
  const cutAt = (end: number): void => {
    const span = trimmed(text, start, end);
    if (span !== null) spans.push(span);
    start = end;
  };
  /** Whether a character stays with the mark before it. The straight quotation mark does when it closes. */
  const follows = (character: string): boolean => {
    if (character !== '"') return FOLLOWING.has(character) || CLOSING.has(character);
    if (!quoted) return false;
    quoted = false;
    return true;
  };
  let at = 0;
  while (at < text.length) {
    const mark = text.charAt(at);
    at++;
    if (mark === "\n" || mark === "\r") {
      quoted = false;
      cutAt(at);
    } else if (mark === '"') {
      quoted = !quoted;
    } else if (enders.has(mark) && !isInNumber(text, at - 1, mark)) {
      while (at < text.length && follows(text.charAt(at))) at++;
      cutAt(at);
    }
  }
  cutAt(text.length);
  return spans;
}

function isInNumber(text: string, at: number, mark: string): boolean {
  return BETWEEN_DIGITS.has(mark) && DIGIT.test(text.charAt(at - 1)) && DIGIT.test(text.charAt(at + 1));
}

function trimmed(text: string, from: number, to: number): Span | null {
  let start = from;
  let end = to;
  while (start < end && SPACE.test(text.charAt(start))) start++;
  while (end > start && SPACE.test(text.charAt(end - 1))) end--;
  return start < end ? { start, end } : null;
}
