import type { Span } from "@tifa/corpus";
import { eachMatch } from "./each-match.js";
import { windows1252 } from "./latin-bytes.js";

const CONTROLS = /[\u0080-\u009f]/gu;
/** … ‘ ’ “ ” • – — in Windows-1252. */
const MARKS = /[\u0085\u0091-\u0097]/u;

/**
 * Finds the marks of Windows-1252 that were read as ISO 8859-1, which has control characters in their place: as many opening
 * quotation marks as closing ones, and no other control characters of that half.
 *
 * @param text - the document
 * @param lines - those of its lines that are Chinese
 * @returns the characters, in order, with the marks
 */
export function marksOf1252(text: string, lines: readonly Span[]): (readonly [at: number, mark: string])[] {
  const found: (readonly [number, string])[] = [];
  const counts = new Map<number, number>();
  let others = false;
  for (const { start, end } of lines)
    eachMatch(text.slice(start, end), CONTROLS, ({ 0: control, index }) => {
      const code = control.charCodeAt(0);
      others ||= !MARKS.test(control);
      counts.set(code, (counts.get(code) ?? 0) + 1);
      found.push([start + index, windows1252(code)]);
    });
  const count = (code: number): number => counts.get(code) ?? 0;
  // U+0085 by itself is a line end of other systems.
  const ends = found.length - count(0x85) === 0;
  const paired = count(0x93) === count(0x94) && count(0x91) <= count(0x92);
  return others || ends || !paired ? [] : found;
}
