import type { Block, BoilerplateKind, CleanDocument, RawSpanFinder } from "@tifa/corpus";
import { CHROME_NAMES, CONTENT_NAME } from "../tables/containers.js";
import type { Line } from "./lines.js";

/** An element of the page that holds text. */
export interface Element {
  readonly parent: Element | null;
  readonly depth: number;
  /** Name with id and classes, in lower case: `div#zoom.trs_editor`. */
  readonly label: string;
  /** `div`. */
  readonly name: string;
  /** What its name says that it is beside the article; null where it says nothing of the kind. */
  readonly chrome: BoilerplateKind | null;
  /** Whether its name says that it holds the article. */
  readonly content: boolean;
}

/** Where a line stands. */
export interface Place {
  /** The innermost element that holds all of it. */
  readonly element: Element;
  /** Nearest block element's name. */
  readonly tag: string;
  /** Share of it that stands in links. */
  readonly linked: number;
}

/** Elements that a paragraph, or a part of one, is: nothing else is to be read from their names. */
const TEXT_LEVEL: ReadonlySet<string> = new Set(
  "a abbr b big blockquote center cite code dd dt em font h1 h2 h3 h4 h5 h6 i li mark p pre q s small span strong sub sup td th tr tbody thead u".split(
    " ",
  ),
);

/** Whether an element is a paragraph or a part of one, not a container of such. */
export function isTextLevel(element: Element): boolean {
  return TEXT_LEVEL.has(element.name);
}

/**
 * Gives the lines of a cleaned page their places in the tree of elements from which the page was read.
 *
 * @param clean - a document with blocks
 * @param toRaw - way from the clean text to the raw text
 * @param lines - lines of the clean text, in order
 * @returns for each line its place; one that no block holds stands in the root
 */
export function placeLines(
  clean: CleanDocument,
  toRaw: RawSpanFinder,
  lines: readonly Line[],
): readonly Place[] {
  const blocks = clean.raw.blocks ?? [];
  const elements = elementsOf(blocks);
  const root: Element = { ...ROOT };
  let at = 0;
  return lines.map((line) => {
    const { start, end } = toRaw(line);
    while (at < blocks.length && blocks[at]!.end <= start) at++;
    let place: Element | null = null;
    let linked = 0;
    let length = 0;
    for (let next = at; next < blocks.length && blocks[next]!.start < end; next++) {
      const block = blocks[next]!;
      place = place === null ? elements[next]! : common(place, elements[next]!);
      linked += block.linked ?? 0;
      length += block.end - block.start;
    }
    const tag = blocks[at]?.tag ?? "body";
    return { element: place ?? root, tag, linked: length === 0 ? 0 : linked / length };
  });
}

const ROOT: Element = { parent: null, depth: 0, label: "html", name: "html", chrome: null, content: false };

/** The innermost element of each block; blocks tell by `shared` which elements are those of the block before. */
function elementsOf(blocks: readonly Block[]): Element[] {
  let open: Element[] = [];
  let names: string[] = [];
  return blocks.map((block) => {
    const path = block.path.toLowerCase().split("/");
    let same = 0;
    while (same < path.length && path[same] === names[same]) same++;
    const kept = Math.min(block.shared ?? same, same, open.length);
    open = open.slice(0, kept);
    for (const label of path.slice(kept)) open.push(elementOf(label, open.at(-1) ?? null));
    names = path;
    return open.at(-1)!;
  });
}

function elementOf(label: string, parent: Element | null): Element {
  const [name = "", ...given] = label.split(/[#.]/u);
  const depth = (parent?.depth ?? -1) + 1;
  const plain: Element = { parent, depth, label, name, chrome: null, content: false };
  const own = /^(?:nav|aside|footer|option|select|button)$/u.test(name) ? [name, ...given] : given;
  const chrome = CHROME_NAMES.find(({ pattern }) => own.some((one) => pattern.test(one)))?.kind ?? null;
  const content = chrome === null && (name === "article" || own.some((one) => CONTENT_NAME.test(one)));
  return { ...plain, chrome, content };
}

/** The innermost element that holds two others. */
function common(a: Element, b: Element): Element {
  let one = a;
  let other = b;
  while (one !== other) {
    if (one.depth < other.depth) [one, other] = [other, one];
    if (one.parent === null) return other;
    one = one.parent;
  }
  return one;
}

/** Whether an element holds another, or is it. */
export function holds(outer: Element, inner: Element): boolean {
  let at: Element | null = inner;
  while (at !== null && at.depth > outer.depth) at = at.parent;
  return at === outer;
}

/** The nearest element around whose name says that it is beside the article, up to an element that is not looked at. */
export function chromeAround(element: Element, within: Element | null): Element | null {
  for (let at: Element | null = element; at !== null && at !== within; at = at.parent)
    if (at.chrome !== null) return at;
  return null;
}
