import { SUBTITLE_NAME } from "../tables/containers.js";
import { containerOf, isProse } from "./article-body.js";
import { isOutlet } from "./dated-source.js";
import { chromeAround, type Element, holds } from "./element-tree.js";
import type { PlacedLine } from "./find-article.js";
import { headerDates } from "./header-date.js";
import type { ChromeLabel } from "./label-line.js";
import type { Line } from "./lines.js";
import { isByline } from "./page.js";
import { bare } from "./page-title.js";

/** Whether a line between title and text names who wrote or published it: short, and no paragraph by its element. */
export function isCredit(line: PlacedLine, sentence: PlacedLine): boolean {
  return (
    line.text.length <= 20 &&
    line.tag !== sentence.tag &&
    !/^h\d$/u.test(line.tag) &&
    !/[：:一二三四五六七八九十][、]?$|^[（(]?[一二三四五六七八九十\d]/u.test(line.text)
  );
}

/** Index of the body's first sentence: above it, lines of the article's element may be its headline. */
export function firstSentence(
  all: readonly PlacedLine[],
  body: ReadonlySet<PlacedLine>,
  first: number,
): number {
  for (let at = first, seen = 0; at < all.length && seen < 12; at++) {
    if (!body.has(all[at]!)) continue;
    seen++;
    if (isProse(all[at]!) && all[at]!.text.length >= 12 && !/^h[1-3]$/u.test(all[at]!.tag)) return at;
  }
  // A text without sentences: its first lines may be its headline.
  return Math.min(first + 5, all.length - 1);
}

/**
 * Kickers above the title and subtitles below it: in the title's own surroundings, above the stamp and the body.
 *
 * @param all - lines of the page
 * @param title - index of the title's first line, and of the first behind it
 * @param body - lines of the body
 * @param root - the article's element
 * @returns lines in order
 */
export function subtitlesOf(
  all: readonly PlacedLine[],
  title: { readonly start: number; readonly end: number },
  body: ReadonlySet<PlacedLine>,
  root: Element,
): PlacedLine[] {
  const own = all[title.start]!;
  const zone = zoneOf(own.element, root);
  const isNamed = ({ tag, element }: PlacedLine): boolean =>
    /^h[1-5]$/u.test(tag) || SUBTITLE_NAME.test(element.label);
  const stamped = new Set(
    all
      .slice(title.end, title.end + 8)
      .filter((line) => line.label?.kind === "source" || stampOf(line) !== null)
      .map((line) => containerOf(line.element)),
  );
  const found: PlacedLine[] = [];
  for (let at = title.start - 1; at >= Math.max(0, title.start - 2); at--) {
    const line = all[at]!;
    if (!isNamed(line) || !isHeadline(line, own, zone)) break;
    found.unshift(line);
  }
  for (let at = title.end; at < all.length && at < title.end + 4; at++) {
    const line = all[at]!;
    const isBesideStamp = stamped.has(containerOf(line.element)) && !stamped.has(containerOf(own.element));
    const isBody = body.has(line) && !isNamed(line) && !/^—/u.test(line.text);
    if (isBody || isBesideStamp || !isHeadline(line, own, zone)) break;
    found.push(line);
  }
  return found;
}

/** Whether a line may be a part of the headline that the title is of. */
function isHeadline(line: PlacedLine, title: PlacedLine, zone: Element): boolean {
  const { text, label, linked, tag, element } = line;
  const around = title.element.parent;
  const isNear = around === null || holds(around, element) || (tag === title.tag && holds(zone, element));
  return (
    isNear &&
    label === null &&
    linked <= 0.3 &&
    text.length >= 5 &&
    text.length <= 80 &&
    /\p{Script=Han}{3}/u.test(text) &&
    !/[：:]$/u.test(text) &&
    stampOf(line) === null &&
    bare(text) !== bare(title.text) &&
    chromeAround(element, around) === null &&
    !isByline(text) &&
    !isOutlet(text)
  );
}

/** The largest element around the title without the article in it. */
function zoneOf(element: Element, root: Element): Element {
  let zone = element;
  while (zone.parent !== null && !holds(zone.parent, root)) zone = zone.parent;
  return zone;
}

/** A day between title and body, with little beside it: a stamp, whatever words it has. */
export function stampOf({ text }: Line): ChromeLabel | null {
  if (text.length > 120 || /[。！？]/u.test(text)) return null;
  const dated = headerDates(text).some(
    ({ year, start, end }) => year !== null && text.length - (end - start) <= 70,
  );
  return dated ? { kind: "source", rule: "stamp" } : null;
}
