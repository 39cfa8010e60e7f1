import { type Element, holds, isTextLevel, type Place } from "./element-tree.js";
import type { ChromeLabel } from "./label-line.js";
import type { Line } from "./lines.js";

/** A line of a page with its place in it, and what it is called by its own words. */
export interface PlacedLine extends Line, Place {
  label: ChromeLabel | null;
  /** As the page has it: what the page calls itself outside its text was not repaired either. */
  readonly raw: string;
}

/** Where the article stands. */
export interface Article {
  /** The element that holds it. */
  readonly root: Element;
  /** Whether the line of an index is a part of it, by its place alone. */
  readonly inside: readonly boolean[];
  /** Index of the first line that may be a part of it, whatever stands beside its element. */
  readonly top: number;
}

/** Text that speaks for an article, links that speak against it, and stamps, in an element and below. */
interface Mass {
  text: number;
  links: number;
  stamps: number;
}

/** What is known of the elements of a page. */
interface Survey {
  readonly masses: ReadonlyMap<Element, Mass>;
  readonly children: ReadonlyMap<Element, readonly Element[]>;
  /** Elements beside the article by their names or by the headings of what they hold. */
  readonly beside: ReadonlySet<Element>;
}

const STOPS = /[。！？；，：、]|[.!?,;](?=\s|$)/gu;
/** A longer line speaks no louder: terms of use are often one long line. */
const LONGEST = 800;
/** Of a line without a stop (a heading, an entry of a table, a verse), so much counts. */
const FRAGMENT = 0.25;
/** What the text of an element counts that is beside the article by its name or heading. */
const BESIDE = 0.2;
/** An element with so much of the page's text holds the article, whatever its name says. */
const MOST = 0.8;
/** Text in a sibling that is less than this, as a share of the largest's, is no part of what they make together. */
const SLIGHT = 0.03;
const LEAST = 30;
/** A name with an id or class that ends in a small number, and further classes. */
const NUMBERED = /^([a-z]{1,12}[#.][^#.\d]{1,40})(\d{1,2})((?:\..{0,200})?)$/u;
/** A box that begins with one of these is what its heading says. */
const HEADINGS: ReadonlySet<string> = new Set(["menu", "relatedHeading"]);

/**
 * Finds the element that holds the article: from the root down, the child with nearly all the text that is not in links,
 * until the text is spread over several. Menus and lists of links weigh against an element, names such as `TRS_Editor`
 * or `footer` speak for and against one, and paragraphs beside the largest child are a part of what it belongs to, so
 * that an article in several elements stays whole.
 *
 * @param lines - lines of the page, in order
 * @returns the element and its lines; null where the page has no text outside of links
 */
export function findArticle(lines: readonly PlacedLine[]): Article | null {
  const survey = surveyOf(lines);
  let root = [...survey.masses.keys()].find((element) => element.parent === null);
  if (root === undefined || survey.masses.get(root)!.text <= 0) return null;
  for (let next = heaviest(root, survey); next !== null; ) {
    root = next;
    next = heaviest(root, survey);
  }
  const found = root;
  const dropped = new Map<Element, boolean>();
  const inside = lines.map(
    (line) => holds(found, line.element) && !isDropped(line.element, found, survey, dropped),
  );
  return { root: found, inside, top: 0 };
}

/** Mass of one line. */
function massOf({ text, linked, label }: PlacedLine): Mass {
  const length = Math.min(text.length, LONGEST);
  const stamps = label?.rule === "stamp" || label?.rule === "dateLabel" ? 1 : 0;
  if (linked > 0.5) return { text: 0, links: Math.min(length, 60), stamps };
  if (label !== null) return { text: 0, links: 0, stamps };
  const stops = text.slice(0, LONGEST).match(STOPS)?.length ?? 0;
  const own = length * (1 - linked);
  const isProse = stops > 0 && own >= 10;
  return { text: isProse ? own + 10 * Math.min(stops, 40) : own * FRAGMENT, links: 0, stamps };
}

/** Weighs all elements; what is beside the article counts little, unless it holds most of the page. */
function surveyOf(lines: readonly PlacedLine[]): Survey {
  const first = new Map<Element, PlacedLine>();
  const own = new Map<Element, Mass>();
  for (const line of lines) {
    for (let at: Element | null = line.element; at !== null && !first.has(at); at = at.parent)
      first.set(at, line);
    own.set(line.element, plus(own.get(line.element) ?? NOTHING, massOf(line)));
  }
  // Parents come first.
  const elements = [...first.keys()].sort((a, b) => a.depth - b.depth);
  const plain = summed(elements, own);
  const whole = elements.reduce((most, one) => Math.max(most, plain.get(one)!.text), 0);
  const beside = new Set<Element>();
  const shares = new Map<Element, number>();
  for (const element of elements) {
    const isNamed = element.chrome !== null || HEADINGS.has(first.get(element)!.label?.rule ?? "");
    const isBeside = isNamed && !isTextLevel(element) && plain.get(element)!.text < whole * MOST;
    if (isBeside) beside.add(element);
    shares.set(element, isBeside ? BESIDE : (shares.get(element.parent ?? element) ?? 1));
  }
  for (const [element, mass] of own) mass.text *= shares.get(element)!;
  return { masses: summed(elements, own), children: childrenOf(elements), beside };
}

const NOTHING: Readonly<Mass> = { text: 0, links: 0, stamps: 0 };

function plus(a: Readonly<Mass>, b: Readonly<Mass>): Mass {
  return { text: a.text + b.text, links: a.links + b.links, stamps: a.stamps + b.stamps };
}

/** Own masses with those of all that stands below; elements are given parents before children. */
function summed(elements: readonly Element[], own: ReadonlyMap<Element, Mass>): Map<Element, Mass> {
  const masses = new Map<Element, Mass>();
  for (const element of elements) masses.set(element, { ...(own.get(element) ?? NOTHING) });
  for (let at = elements.length - 1; at >= 0; at--) {
    const { parent } = elements[at]!;
    if (parent !== null) masses.set(parent, plus(masses.get(parent)!, masses.get(elements[at]!)!));
  }
  return masses;
}

function childrenOf(elements: readonly Element[]): Map<Element, Element[]> {
  const children = new Map<Element, Element[]>();
  for (const element of elements) {
    if (element.parent === null) continue;
    const siblings = children.get(element.parent);
    if (siblings === undefined) children.set(element.parent, [element]);
    else siblings.push(element);
  }
  return children;
}

/** The child to go down into; null where the text is this element's own, or spread over several children. */
function heaviest(parent: Element, survey: Survey): Element | null {
  const { masses, children } = survey;
  const all = children.get(parent) ?? [];
  const textOf = (element: Element): number => masses.get(element)!.text;
  const best = all.reduce<Element | null>(
    (most, one) => (most === null || textOf(one) > textOf(most) ? one : most),
    null,
  );
  if (best === null || isText(best, survey)) return null;
  const own = textOf(parent) - all.reduce((sum, one) => sum + textOf(one), 0);
  const slight = Math.max(LEAST, SLIGHT * textOf(best));
  if (own >= slight) return null;
  const joins = all.some(
    (one) =>
      one !== best && ((textOf(one) >= slight && belongs(one, best, survey)) || countsOn(one, best, survey)),
  );
  return joins ? null : best;
}

/** Whether an element's id counts on from that of the one with most text: the next page of its text, however short. */
function countsOn(one: Element, best: Element, { masses }: Survey): boolean {
  const [, stem, digits, rest] = NUMBERED.exec(best.label) ?? [];
  const { text, links, stamps } = masses.get(one)!;
  if (stem === undefined || text <= links || (stamps > 0 && masses.get(best)!.stamps > 0)) return false;
  return one.label.startsWith(`${stem}${Number(digits) + 1}`) && one.label.endsWith(rest!);
}

/** Whether two siblings with text are parts of one article. */
function belongs(one: Element, best: Element, survey: Survey): boolean {
  const { masses, beside } = survey;
  const { text, links, stamps } = masses.get(one)!;
  if (beside.has(one) && !beside.has(best)) return false;
  // What has a stamp of its own is another post, and no part of this one.
  if (stamps > 0 && masses.get(best)!.stamps > 0) return false;
  if (one.label === best.label && /[#.]/u.test(one.label) && !/^t[dr]/u.test(one.name)) return true;
  if (links >= text) return false;
  return isText(one, survey) || !bearsContent(best, survey) || bearsContent(one, survey);
}

/** Whether an element is a paragraph or a part of one. Cells of tables lay out pages of the 2000s: they may be more. */
function isText(element: Element, { children }: Survey): boolean {
  if (!isTextLevel(element)) return false;
  const isCell = /^(?:center|t[dhr]|tbody|dd|li|font)$/u.test(element.name);
  return !(isCell && (children.get(element)?.length ?? 0) > 0);
}

/** Whether an element, or what holds most of its text, has a name of what holds an article. */
function bearsContent(element: Element, { masses, children }: Survey): boolean {
  let at: Element | undefined = element;
  while (at !== undefined && !at.content) {
    const half: number = masses.get(at)!.text / 2;
    at = (children.get(at) ?? []).find((one) => masses.get(one)!.text > half);
  }
  return at !== undefined;
}

/** Whether a part of the article's element is none of the article: beside it, or since it holds links mostly. */
function isDropped(element: Element, root: Element, survey: Survey, known: Map<Element, boolean>): boolean {
  if (element === root || element.parent === null) return false;
  const before = known.get(element);
  if (before !== undefined) return before;
  const { masses, beside } = survey;
  const { text, links } = masses.get(element)!;
  const drops =
    isDropped(element.parent, root, survey, known) ||
    beside.has(element) ||
    (links > 0 && links >= text && !isTextLevel(element));
  known.set(element, drops);
  return drops;
}
