import type { RawSpanFinder } from "@tifa/corpus";

/**
 * Where each piece of a paragraph stands in the raw document, in as few numbers as possible.
 *
 * @param text - the paragraph
 * @param from - where it begins in the clean text
 * @param raw - the raw document
 * @param back - finds raw spans of clean ones
 * @returns pairs (offset in the paragraph, offset in the raw document): between two pairs both count on alike. Empty
 *   where the paragraph stands in the raw document as it is: `raw_start` is enough then.
 * @example
 * rawMap("防控", 0, "防(fang)控", rawSpans(clean)); // [0, 0, 1, 7]
 */
export function rawMap(text: string, from: number, raw: string, back: RawSpanFinder): number[] {
  if (text === "") return [];
  const start = back({ start: from, end: from + 1 }).start;
  if (raw.startsWith(text, start)) return [];
  const pairs: number[] = [];
  let expected = Number.NaN;
  for (let at = 0; at < text.length; at++) {
    const found = back({ start: from + at, end: from + at + 1 }).start;
    if (found !== expected) pairs.push(at, found);
    expected = found + 1;
  }
  return pairs;
}

/**
 * Finds the raw offset behind an offset in a paragraph.
 *
 * @param offset - in the paragraph, at most its length
 * @param rawStart - where the paragraph begins in the raw document
 * @param pairs - as {@link rawMap} gives them
 * @returns offset in the raw document
 * @example
 * rawOffset(1, 0, [0, 0, 1, 7]); // 7
 */
export function rawOffset(offset: number, rawStart: number, pairs: readonly number[]): number {
  if (pairs.length === 0) return rawStart + offset;
  let low = 0;
  let high = pairs.length / 2 - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (pairs[2 * middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return pairs[2 * low + 1]! + (offset - pairs[2 * low]!);
}
