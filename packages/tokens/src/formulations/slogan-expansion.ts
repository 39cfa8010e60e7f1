import type { Span } from "@tifa/corpus";
import type { ParallelRun } from "./parallel-runs.js";
import { itemCount, type SloganPart } from "./slogan-parts.js";

/** What a numbered slogan stands for, where a text says it. */
export interface SloganExpansion extends Span {
  readonly items: readonly string[];
  /**
   * `adjacent`: the text puts it beside the slogan (“四早”（早发现、…）); `aligned`: an enumeration elsewhere has as many
   * parts, each with the slogan's word.
   */
  readonly evidence: "adjacent" | "aligned";
}

const LONGEST_LIST = 200;
const LONGEST_ITEM = 40;
/** How far from a slogan, in the same paragraph, its items may be, in characters. */
const FARTHEST = 1000;
/** From the slogan to the list after it: a closing mark, a noun (要求, 工作原则), then what opens an explanation. */
const OPENS_LIST = /[”’」』]?的?\p{Script=Han}{0,6}(?:[（(：:]|——)|[”’」』]?[，,]?即[：:，]?/uy;
/** From the list before the slogan to the slogan: a closing mark or 的, 等, 这. */
const BEFORE_SLOGAN = /[”’」』）)]?[的等这，]{0,2}[“‘「『]?$/u;

/**
 * Reads the expansion of a slogan from the text around it: after it in brackets, after a colon or 即, or before it
 * (早发现、早报告、早隔离、早治疗的“四早”). It must have as many items as the slogan counts; outside of brackets each must
 * hold the slogan's word.
 *
 * @param text - the text
 * @param slogan - where the slogan stands, without quotation marks
 * @param parts - of the slogan
 * @returns the items with their place; null where the text does not tell
 * @example
 * adjacentExpansion("做到“四早”（早发现、早报告、早隔离、早治疗）", { start: 3, end: 5 }, sloganParts("四早")!)?.items;
 */
export function adjacentExpansion(
  text: string,
  slogan: Span,
  parts: readonly SloganPart[],
): SloganExpansion | null {
  return listAfter(text, slogan.end, parts) ?? listBefore(text, slogan.start, parts);
}

/**
 * Whether the text beside a slogan holds its words as often as it counts them: then it is one even without quotation
 * marks (落实四早：早发现、…).
 */
export function isExpandedBeside(text: string, slogan: Span, parts: readonly SloganPart[]): boolean {
  const found = adjacentExpansion(text, slogan, parts);
  if (found === null) return false;
  return holdsHeads(found.items, parts);
}

function listAfter(text: string, from: number, parts: readonly SloganPart[]): SloganExpansion | null {
  OPENS_LIST.lastIndex = from;
  const opening = OPENS_LIST.exec(text)?.[0];
  if (opening === undefined) return null;
  const bracketed = /[（(]$/u.test(opening);
  const start =
    from +
    opening.length +
    (/^(?:是?指|即)/u.exec(text.slice(from + opening.length, from + opening.length + 2))?.[0].length ?? 0);
  const rest = text.slice(start, start + LONGEST_LIST);
  const length = rest.search(bracketed ? /[）)\n]/u : /[。！？；\n）)]/u);
  const end = start + (length < 0 ? rest.length : length);
  const wanted = itemCount(parts);
  // In brackets nothing else can be meant: the number of items is enough, if one mark stands between them all.
  for (const marks of bracketed ? SINGLE_MARKS : []) {
    const items = itemsOf(text, start, end, marks, wanted);
    if (items.length === wanted) return expansion(text, items);
  }
  const items = itemsOf(text, start, end, ANY_MARK, wanted);
  const own = items.slice(0, wanted);
  const isLonger =
    items.length > wanted && holdsHeads(wordsOf(text, [...own.slice(1), items[wanted]!]), parts);
  return holdsHeads(wordsOf(text, own), parts) && !isLonger ? expansion(text, own) : null;
}

function listBefore(text: string, to: number, parts: readonly SloganPart[]): SloganExpansion | null {
  const reach = text.slice(Math.max(0, to - LONGEST_LIST), to);
  const joint = BEFORE_SLOGAN.exec(reach.slice(-4))?.[0] ?? "";
  if (joint === "") return null;
  const end = to - joint.length;
  const before = reach.slice(0, reach.length - joint.length);
  const start = end - (before.length - 1 - lastMark(before));
  const wanted = itemCount(parts);
  const items = itemsOf(text, start, end, ANY_MARK, wanted).slice(-wanted);
  const [first, second] = items;
  if (first === undefined || second === undefined) return null;
  // The first one begins in running text (坚持早发现): its word stands where the second one's does.
  const word = parts[0]!.head;
  const offset = Math.max(0, text.slice(second.start, second.end).indexOf(word));
  const own = text.slice(first.start, first.end).lastIndexOf(word);
  const trimmed = { start: Math.max(first.start, first.start + own - offset), end: first.end };
  const list = [trimmed, ...items.slice(1)];
  return holdsHeads(wordsOf(text, list), parts) ? expansion(text, list) : null;
}

const ENDS_LIST = "。！？；：\n“‘「『（(";

/** Place of the last mark that no enumeration reaches over; −1 where there is none. */
function lastMark(text: string): number {
  for (let at = text.length - 1; at >= 0; at--) if (ENDS_LIST.includes(text.charAt(at))) return at;
  return -1;
}

const ANY_MARK = /[、，,；;“”‘’]/gu;
const SINGLE_MARKS = [/[；;]/gu, /[，,]/gu, /、/gu];

/** The items of an enumeration; 和 or 以及 parts the last two where one is missing. */
function itemsOf(text: string, start: number, end: number, marks: RegExp, wanted: number): readonly Span[] {
  const items: Span[] = [];
  let from = start;
  const ends = Array.from(text.slice(start, end).matchAll(marks), ({ index }) => start + index);
  for (const at of [...ends, end]) {
    const item = trimmedSpan(text, from, at);
    if (item.end > item.start) items.push(item);
    from = at + 1;
  }
  const last = items.at(-1);
  const joint =
    items.length === wanted - 1 && last !== undefined && !/[，,]/u.test(text.slice(last.start, last.end))
      ? /以及|和|与/u.exec(text.slice(last.start, last.end))
      : null;
  if (last !== undefined && joint !== null && joint.index > 0) {
    const at = last.start + joint.index;
    items.splice(-1, 1, { start: last.start, end: at }, { start: at + joint[0].length, end: last.end });
  }
  return items.some((item) => item.end - item.start > LONGEST_ITEM) ? [] : items;
}

function trimmedSpan(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && /[\s“‘]/u.test(text.charAt(start))) start++;
  while (end > start && /[\s”’]/u.test(text.charAt(end - 1))) end--;
  return { start, end };
}

/**
 * Whether items have the words that the slogan counts, as often as it counts them (三降两少: three with 降, two with 少;
 * 四应四尽: four with both). A word must stand at one place in all of its items, from their start or from their end.
 */
function holdsHeads(words: readonly string[], parts: readonly SloganPart[]): boolean {
  const wanted = itemCount(parts);
  if (words.length !== wanted || parts.some(({ head }) => head === "")) return false;
  if (wanted === parts[0]!.count) return parts.every(({ head }) => standsAlike(words, head));
  // The longer word first: 不断 holds 断.
  let left = words;
  for (const { count, head } of [...parts].sort((a, b) => b.head.length - a.head.length)) {
    const own = left.filter((word) => word.includes(head));
    if (own.length !== count || !standsAlike(own, head)) return false;
    left = left.filter((word) => !word.includes(head));
  }
  return left.length === 0;
}

function standsAlike(words: readonly string[], head: string): boolean {
  const starts = new Set(words.map((word) => word.indexOf(head)));
  const ends = new Set(words.map((word) => word.length - word.lastIndexOf(head)));
  return !starts.has(-1) && (starts.size === 1 || ends.size === 1);
}

/**
 * Reads the expansion of a slogan from a run of as many parallel parts as it counts, each with its word. Such a run is
 * no proof; it is taken where it is quoted, or where its paragraph uses the slogan too. Slogans that count fewer than three
 * things are left alone, those of different words (三降两少), and those with 大 (三大战略): what fits them is too easily
 * found.
 *
 * @param text - the text
 * @param runs - its parallel runs
 * @param parts - of the slogan
 * @param slogans - where the slogan stands in this text
 * @returns the items of the first run that fits; null where none does
 */
export function alignedExpansion(
  text: string,
  runs: readonly ParallelRun[],
  parts: readonly SloganPart[],
  slogans: readonly Span[],
): SloganExpansion | null {
  const wanted = itemCount(parts);
  if (wanted < 3 || wanted !== parts[0]!.count || parts[0]!.measure === "大") return null;
  const run = runs.find(({ items, start, end }) => {
    const isQuoted = /[“‘「『]/u.test(text.charAt(start - 1)) && /[”’」』]/u.test(text.charAt(end));
    const words = wordsOf(text, items);
    if (!holdsHeads(words, parts) || !isAtEdge(words, parts)) return false;
    return isQuoted || slogans.some((slogan) => isNear(text, slogan.start, start));
  });
  return run === undefined ? null : { ...expansion(text, run.items), evidence: "aligned" };
}

function expansion(text: string, items: readonly Span[]): SloganExpansion {
  return {
    items: wordsOf(text, items),
    start: items[0]!.start,
    end: items.at(-1)!.end,
    evidence: "adjacent",
  };
}

/** Whether the first of the slogan's words begins every item, or the last ends it: 懂农业 is none of the 三农. */
function isAtEdge(words: readonly string[], parts: readonly SloganPart[]): boolean {
  const first = parts[0]!.head;
  const last = parts.at(-1)!.head;
  return words.every((word) => word.startsWith(first)) || words.every((word) => word.endsWith(last));
}

function wordsOf(text: string, spans: readonly Span[]): readonly string[] {
  return spans.map(({ start, end }) => text.slice(start, end));
}

/** Whether two places are in one paragraph, and not far from each other. */
function isNear(text: string, one: number, other: number): boolean {
  const [from, to] = [Math.min(one, other), Math.max(one, other)];
  return to - from <= FARTHEST && !text.slice(from, to).includes("\n");
}
