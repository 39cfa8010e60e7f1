import { SUBTITLE_NAME, TITLE_NAME } from "../tables/containers.js";
import type { PlacedLine } from "./find-article.js";
import { joinHeadline } from "./headline.js";

/** What parts a title from the site's name behind it. */
const BEHIND = /^\s?[-_|–—―·•:：>»›/\\\s(（[【~～丨｜]/u;
const LONGEST = 160;
const SHORTEST = 4;
/** A repetition of the title nearer to the body wins over one farther up, by so much a line. */
const FAR = 0.04;
const ENOUGH = 2;

/**
 * Finds the title among the lines above the body: by what the page calls itself (its meta elements, its `<title>` with or
 * without the site's name behind), by its element and that element's name.
 *
 * @param lines - lines of the page
 * @param from - index of the body's first line
 * @param called - the title that the page gives outside its text; null where it gives none
 * @returns index of the title's first line, and of the first line behind it; null where no line shows itself a title
 */
export function pageTitle(
  lines: readonly PlacedLine[],
  from: number,
  called: string | null,
): { readonly start: number; readonly end: number } | null {
  const name = called === null ? null : bare(called);
  let best: number | null = null;
  let most = ENOUGH;
  for (let at = 0; at < from; at++) {
    const score = scoreOf(lines[at]!, name) - FAR * Math.min(from - at, 40);
    if (score < most || (score === most && best !== null)) continue;
    best = at;
    most = score;
  }
  if (best === null) return called === null || isSite(withoutSite(called)) ? headline(lines, from) : null;
  const { element } = lines[best]!;
  let start = best;
  let end = best + 1;
  // A title that its page breaks in two lines is one element.
  const isPart = (line: PlacedLine | undefined): boolean =>
    line?.element === element && (name === null || name.includes(bare(line.text)));
  if (/^h[1-3]$/u.test(lines[best]!.tag) || name !== null) {
    while (start > 0 && isPart(lines[start - 1]) && bare(lines[start - 1]!.text) !== bare(lines[best]!.text))
      start--;
    while (end < from && isPart(lines[end]) && bare(lines[end]!.text) !== bare(lines[best]!.text)) end++;
  }
  return { start, end };
}

/** A page that does not say what it is called: its headline stands right above the body, with stamps between at most. */
function headline(lines: readonly PlacedLine[], from: number): { start: number; end: number } | null {
  let start = from;
  for (let at = from - 1; at >= Math.max(0, from - 12); at--) {
    const { text, label, linked } = lines[at]!;
    if (linked > 0.5 || (label !== null && label.kind !== "source" && label.kind !== "share")) break;
    if (label !== null || /[：:]$/u.test(text) || !/\p{Script=Han}{3}/u.test(text) || text.length > LONGEST)
      continue;
    start = at;
  }
  if (start === from) return null;
  const rest = lines.slice(start, from).findIndex(({ label }) => label !== null);
  const run = lines.slice(start, rest < 0 ? from : start + rest);
  return { start, end: start + Math.max(1, joinHeadline(run).title.length) };
}

function scoreOf({ text, raw, tag, element, linked, label }: PlacedLine, called: string | null): number {
  const own = bare(text);
  if (own.length < (/^h[12]$/u.test(tag) ? 2 : SHORTEST) || text.length > LONGEST) return 0;
  const likeness = called === null ? 0 : Math.max(resemblance(own, called), resemblance(bare(raw), called));
  // A title may read like chrome (a date in it, a list's mark), but then the page must call itself so.
  if (label !== null && likeness < 3) return 0;
  const heading = tag === "h1" ? 2 : tag === "h2" || tag === "h3" ? 1 : 0;
  const around = [element.label, element.parent?.label ?? ""];
  const named = around.some((one) => SUBTITLE_NAME.test(one))
    ? -1
    : around.some((one) => TITLE_NAME.test(one))
      ? 1
      : 0;
  const link = linked > 0.5 ? (heading > 0 && likeness > 0 ? -0.5 : -2.5) : 0;
  return likeness + heading + named + link + (likeness === 0 && /[。；]$/u.test(text) ? -2 : 0);
}

/**
 * Finds the first line that is what the page calls itself, wherever it stands.
 *
 * @param lines - lines of the page
 * @param called - the title that the page gives outside its text; null where it gives none
 * @returns its index; -1 where there is none
 */
export function calledLine(lines: readonly PlacedLine[], called: string | null): number {
  if (called === null) return -1;
  const name = bare(called);
  return lines.findIndex(
    ({ text, linked, label }) =>
      linked <= 0.5 && label === null && bare(text).length >= 8 && resemblance(bare(text), name) === 4,
  );
}

/** How much a line is what the page calls itself, from 0 to 4. */
function resemblance(own: string, called: string): number {
  if (own === called) return 4;
  if (called.startsWith(own)) {
    if (BEHIND.test(called.slice(own.length)) && own.length >= 2) return own.length >= 5 ? 4 : 2;
    return own.length >= Math.max(8, called.length * 0.5) ? 3 : 0;
  }
  // The page's own name may be cut short, or lack a kicker.
  const cut = called.replace(/(?:…|\.{2,3})$/u, "");
  if (cut.length >= 8 && own.startsWith(cut)) return 4;
  if (own.length >= 8 && called.includes(own)) return 3;
  return cut.length >= 8 && own.includes(cut) ? 3 : 0;
}

/** A title as it is compared: without blanks, marks of one width. */
export function bare(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\s+/gu, "")
    .replace(/["“”„‟'‘’「」『』《》]/gu, "");
}

/** Separators between a title and the names of columns and sites behind it. */
const PARTS =
  /\s*[_|｜丨]+\s*|\s+[-–—―]+\s+|(?<=\p{Script=Han}|[）)”！？])\s?-{1,2}\s?(?=\p{Script=Han}{2})/u;
const SITE =
  /(?:网|网站|门户|官网|频道|在线|日报|晚报|新闻|资讯|中心|平台|政府|委员会|局|厅|办公室|论坛|博客|空间|百科|客户端|首页|\.com|\.cn|[a-z])$/iu;

/** Whether a page calls itself by its site's name alone. */
function isSite(called: string): boolean {
  return called.length <= 16 && (SITE.test(called) || /(?:版|报|刊|站)$/u.test(called));
}

/**
 * The title without the names of columns and sites that a page puts behind it.
 *
 * @param called - what the page calls itself
 * @returns the title
 * @example
 * withoutSite("青岚市召开防汛会议_要闻_青岚市人民政府门户网站"); // "青岚市召开防汛会议"
 */
export function withoutSite(called: string): string {
  const parts = called.split(PARTS).filter((part) => part !== "");
  const [first, ...rest] = parts;
  if (first === undefined || rest.length === 0) return called;
  if (first.length >= 6 || SITE.test(rest.at(-1)!)) return first.trim();
  return called;
}
