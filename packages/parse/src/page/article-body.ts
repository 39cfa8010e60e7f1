import { chromeAround, type Element, holds, isTextLevel } from "./element-tree.js";
import type { Article, PlacedLine } from "./find-article.js";
import { isWholeSentence } from "./whole-sentence.js";

/** A line of one of these labels between paragraphs is a part of a notice (where and when, whom to call). */
const OF_NOTICES: ReadonlySet<string> = new Set(["contact", "dateLabel", "scan", "cookies", "thirdParty"]);
/** Behind a line with one of these labels, only sentences go on with the article. */
const ENDS: ReadonlySet<string> = new Set(["copyright", "relatedHeading", "neighbours", "original"]);

/**
 * The lines of an article: those of its element without a label, and paragraphs right above and below it.
 *
 * @param all - lines of the page
 * @param article - where it stands
 * @returns the lines of the body
 */
export function bodyLines(all: readonly PlacedLine[], { inside, root, top }: Article): Set<PlacedLine> {
  const own = all.flatMap((_, at) => (inside[at] ? [at] : []));
  const proseAt = own.filter((at) => all[at]!.label === null && isProse(all[at]!));
  const first = proseAt[0] ?? own[0] ?? 0;
  const last = proseAt.at(-1) ?? own.at(-1) ?? -1;
  const body = new Set<PlacedLine>();
  const home = homeOf(all, proseAt);
  const homes = new Set(proseAt.map((at) => kindOf(containerOf(all[at]!.element))));
  let ended = false;
  for (const at of own) {
    const line = all[at]!;
    if (line.label !== null && ENDS.has(line.label.rule) && at > first) ended = true;
    else if (isProse(line) && line.label === null && containerOf(line.element) === home) ended = false;
    const isBetween = at > first && at < last;
    const isPart = isBetween || isAmong(line, homes);
    if (!ended && isPart && isOwn(line, isBetween)) body.add(line);
  }
  addBeside(all, body, own, { root, top });
  return body;
}

/** Whether a line above the first or below the last sentence stands in an element of the same name as the sentences do. */
function isAmong(line: PlacedLine, homes: ReadonlySet<string>): boolean {
  if (homes.size === 0 || isProse(line) || isRow(line) || /^h\d$/u.test(line.tag)) return true;
  return homes.has(kindOf(containerOf(line.element)));
}

/** An element's name, the number aside by which the pages of a text are told apart: `div#page1`, `div#page2`. */
function kindOf({ label }: Element): string {
  return label.replace(/([#.][^#.\d]{1,40})\d{1,2}(?=\.|$)/u, "$1");
}

/** The element in which most of the article's sentences stand. */
function homeOf(all: readonly PlacedLine[], proseAt: readonly number[]): Element | null {
  const sizes = new Map<Element, number>();
  for (const at of proseAt) {
    const home = containerOf(all[at]!.element);
    sizes.set(home, (sizes.get(home) ?? 0) + all[at]!.text.length);
  }
  let best: Element | null = null;
  for (const [element, size] of sizes) if (best === null || size > sizes.get(best)!) best = element;
  return best;
}

/** The element that a paragraph stands in. */
export function containerOf(element: Element): Element {
  let at = element;
  while (isTextLevel(at) && at.parent !== null) at = at.parent;
  return at;
}

function isOwn(line: PlacedLine, isBetween: boolean): boolean {
  if (line.linked > (isBetween ? 0.7 : 0.5)) return false;
  if (line.label === null) return true;
  // The day under a notice is the notice's own.
  if (line.label.rule === "stamp") return /^\d{4}年\d{1,2}月\d{1,2}日$/u.test(line.text) && line.linked === 0;
  if (line.label.rule === "fragment") return isBetween && /[\p{L}\p{N}]/u.test(line.text);
  return OF_NOTICES.has(line.label.rule) && (isBetween || isWholeSentence(line.text));
}

/** Sentences that stand right above or below the article's element, since a tag was closed too early or too late. */
function addBeside(
  all: readonly PlacedLine[],
  body: Set<PlacedLine>,
  own: readonly number[],
  { root, top }: Pick<Article, "root" | "top">,
): void {
  const parent = root.parent;
  const isNext = (line: PlacedLine | undefined): line is PlacedLine =>
    line !== undefined &&
    line.label === null &&
    line.linked <= 0.2 &&
    parent !== null &&
    holds(parent, line.element) &&
    chromeAround(line.element, parent) === null &&
    ((isProse(line) && line.text.length >= 12) || isRow(line));
  for (let at = (own.at(-1) ?? all.length) + 1; isNext(all[at]); at++) body.add(all[at]!);
  for (let at = (own[0] ?? 0) - 1; at >= top && isNext(all[at]); at--) body.add(all[at]!);
}

/** Whether a line is a row of a table, not of one that lays out the page. */
export function isRow({ text, tag }: PlacedLine): boolean {
  return tag === "tr" && text.includes("\t");
}

/** Whether a line reads like a sentence. */
export function isProse({ text, linked }: PlacedLine): boolean {
  return linked <= 0.7 && (/[。！？；]|[.!?]$/u.test(text) || (text.length >= 25 && /[，：、]/u.test(text)));
}
