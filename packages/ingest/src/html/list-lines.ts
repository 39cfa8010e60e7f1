import type { LineText } from "../lines/line-builder.js";
import type { Numbering } from "./list-markers.js";

/** A list that is open, with what its items hold so far. */
export interface OpenList {
  /** Null where the list counts nothing: `ul`, or an `ol` that hides its numbers. */
  readonly numbering: Numbering | null;
  /** Name, id and classes of the list: `ol.steps`. */
  readonly label: string;
  /** For each item the number that it sets itself, and where its lines begin. */
  readonly items: { readonly value: number | null; readonly from: number }[];
}

/** A number that the text has already: 1. 一、 （一） ① 第一条. */
const NUMBERED =
  /^[（(【[]?(?:\d{1,3}|[一二三四五六七八九十]{1,3}|[①-⑳])\s?[）)】\].．、:：]|^第[一二三四五六七八九十\d]{1,3}|^[①-⑳]/u;
/** Lists that say nothing of their numbers are numbered by browsers; of a list with a class, the site's style sheet decides. */
const PLAIN = /^ol(?:\.list-paddingleft[^.]*)?$/u;
const LEAST_TEXT = 10;
const MOST_LINKED = 0.3;

/**
 * Puts the numbers of a list before its items, as a browser shows them: they are a part of the text as it was issued. A list of links is a menu,
 * and one whose items bear numbers already needs none.
 *
 * @param list - a list that has ended
 * @param firstLine - the first line that holds something from one place up to another; its text is changed
 * @param end - the place behind the last item
 */
export function numberLines(
  { numbering, label, items }: OpenList,
  firstLine: (from: number, to: number) => LineText | null,
  end: number,
): void {
  if (numbering === null) return;
  const lines = items.map(({ from }, at) => firstLine(from, items[at + 1]?.from ?? end));
  const filled = lines.filter((line) => line !== null);
  if (filled.length === 0 || filled.some(({ text }) => NUMBERED.test(text.trim()))) return;
  const linked = filled.reduce((total, line) => total + line.linked, 0);
  if (linked > MOST_LINKED * filled.reduce((total, { text }) => total + text.length, 0)) return;
  const isText = filled.length > 1 && filled.every(({ text }) => text.length >= LEAST_TEXT);
  if (!numbering.said && !(PLAIN.test(label) && isText)) return;
  let value = numbering.step < 0 && numbering.start === 1 ? items.length : numbering.start;
  for (const [at, item] of items.entries()) {
    value = item.value ?? value;
    const first = lines[at];
    if (first) first.text = `${numbering.write(value)}${first.text.trimStart()}`;
    value += numbering.step;
  }
}
