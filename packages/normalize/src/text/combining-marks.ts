import type { Span } from "@tifa/corpus";
import { HAN, is } from "./classes.js";

/**
 * Finds the marks that were drawn over Chinese characters, through them or round them, to hide words from a program: none
 * has any of its own.
 *
 * @param text - the document
 * @param lines - those of its lines that are Chinese
 * @returns rows of marks, in order
 */
export function combiningMarks(text: string, lines: readonly Span[]): Span[] {
  const rows: Span[] = [];
  const overHan = new Set<number>();
  for (const line of lines) {
    for (let at = line.start; at < line.end; at++) {
      if (!isCombining(text.charCodeAt(at))) continue;
      const start = at;
      while (at < line.end && isCombining(text.charCodeAt(at))) at++;
      if (is(text, start - 1, HAN)) overHan.add(text.charCodeAt(start));
      rows.push({ start, end: at });
    }
  }
  // Letters have some of their own: ǎ can be two characters.
  return rows.filter(
    ({ start }) =>
      is(text, start - 1, HAN) ||
      (overHan.has(text.charCodeAt(start)) && !/[\p{Script=Latin}\s]/u.test(text[start - 1] ?? " ")),
  );
}

function isCombining(code: number): boolean {
  if (code < 0x300) return false;
  return code <= 0x36f || (code >= 0x483 && code <= 0x489) || (code >= 0x20d0 && code <= 0x20f0);
}
