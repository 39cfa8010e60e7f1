import type { Piece } from "./pieces.js";

/** How items are numbered: 一、 （一） 一是 第一， 1. （1） */
const STYLES: readonly RegExp[] = [
  /^[一二三四五六七八九十]{1,3}、/u,
  /^[（(][一二三四五六七八九十]{1,3}[)）]/u,
  /^[一二三四五六七八九十]{1,2}是/u,
  /^第[一二三四五六七八九十]{1,2}，/u,
  /^\d{1,2}[.．、]/u,
  /^[（(]\d{1,2}[)）]/u,
];

/** Of a line that begins as an item: how much oftener lines numbered in the same way run on than not, in nats. */
export type ItemHabit = (head: string) => number;

/**
 * Looks at how a page's numbered items go: as headings, which stop inside a sentence at the line's end, or as the first
 * words of a paragraph, so that a sentence ends in their line.
 *
 * @param pieces - the lines of a page
 * @returns for a line that stops inside a sentence: above 0 where most others of its style do not; 0 where there are none
 */
export function itemHabit(pieces: readonly Piece[]): ItemHabit {
  const running = STYLES.map(() => 0);
  const bare = STYLES.map(() => 0);
  for (const { text } of pieces) {
    const style = styleOf(text);
    if (style < 0) continue;
    const counts = /[。；]/u.test(text) ? running : bare;
    counts[style]!++;
  }
  return (head) => {
    const style = styleOf(head);
    if (style < 0) return 0;
    const others = Math.max(0, bare[style]! - 1);
    return running[style]! + others === 0 ? 0 : Math.log((running[style]! + 0.5) / (others + 0.5));
  };
}

const styleOf = (text: string): number => STYLES.findIndex((style) => style.test(text));
