import { READ_LIMITS } from "../limits.js";
import type { TextElement } from "../lines/text-element.js";
import { type InlineStyle, inlineStyle } from "./style.js";
import {
  BARRIER,
  BLOCK,
  DROPPED,
  endReach,
  FORMATTING,
  IMPLIED_ENDS,
  PREFORMATTED,
  type Reach,
} from "./tags.js";

/** An element whose end has not been met. */
export interface OpenElement extends TextElement {
  readonly name: string;
  readonly parent: OpenElement | null;
  readonly isBlock: boolean;
  /** Whether style hides its text. */
  readonly hidden: boolean;
  /** The outermost element around it, or itself, that style hides; null where none does. */
  readonly hiddenBy: HiddenPart | null;
  /** Whether its content is none of the page's text. */
  readonly dropped: boolean;
  readonly pre: boolean;
}

/** An element that its style hides. */
export interface HiddenPart {
  readonly name: string;
  /** How many such elements the page has before it. */
  readonly number: number;
  /** Whether an element of the same name and classes stands before it in the same parent and is shown. */
  readonly hasShownTwin: boolean;
  /** Whether its id counts on from that of an element beside it which is shown, or counts on itself: `part1`, `part2`. */
  readonly countsOn: boolean;
}

/** Attributes of a start tag, names in lower case. */
export type Attributes = ReadonlyMap<string, string>;

/** The elements that are open at a place of the page. */
export interface OpenElements {
  readonly current: () => OpenElement;
  /** Begins an element; false where it is nested too deeply to be kept. */
  readonly start: (name: string, attributes: Attributes) => boolean;
  /** Ends an element; false where none of the name can be ended, or it is not kept. */
  readonly end: (name: string) => boolean;
  readonly endAll: () => void;
}

/** What to tell of elements as they come and go. */
export interface ElementEvents {
  readonly opened: (element: OpenElement, attributes: Attributes) => void;
  readonly closed: (element: OpenElement) => void;
}

const LONGEST_PATH = 2000;

/**
 * Keeps the elements of a page that are open: ends those whose end tag is left out, ignores end tags without an
 * element, and lets a misnested tag end no more than a browser would. The tree construction of WHATWG HTML (13.2.6) as
 * far as lines of text and their paths depend on it; text is never moved.
 *
 * @param events - told of elements, in the order of the page
 * @param revealed - numbers of hidden elements that are to be read as if they were shown. Default: none
 * @param most - elements open at once; what is nested more deeply is put side by side. Default: that of `ReadLimits`
 * @returns the open elements, beginning with the body
 * @example
 * const open = openElements({ opened() {}, closed() {} });
 * open.start("p", new Map([["class", "lead"]]));
 * open.current().path; // "html/body/p.lead"
 */
export function openElements(
  events: ElementEvents,
  revealed: ReadonlySet<number> = NOTHING,
  most: number = READ_LIMITS.openElements,
): OpenElements {
  const stack: OpenElement[] = [BODY];
  /** For each open element, names and classes of those of its children that are shown, and ids that count. */
  const shown: Set<string>[] = [new Set()];
  let tooDeep = 0;
  let hiding = 0;

  const closeFrom = (index: number): void => {
    while (stack.length > index) {
      shown.pop();
      events.closed(stack.pop()!);
    }
  };
  const find = ({ ends, within }: Reach): number => {
    for (let at = stack.length - 1; at > 0; at--) {
      const { name } = stack[at]!;
      if (ends.has(name)) return at;
      if (within.has(name)) return -1;
    }
    return -1;
  };
  /** A link may stand around blocks that go on behind it. */
  const endFormatting = (at: number): void => {
    if (stack.slice(at + 1).some((element) => element.isBlock)) {
      shown.splice(at, 1);
      events.closed(stack.splice(at, 1)[0]!);
    } else closeFrom(at);
  };

  const start = (name: string, attributes: Attributes): boolean => {
    if (tooDeep === 0) {
      for (const reach of IMPLIED_ENDS.get(name) ?? []) {
        const at = find(reach);
        if (at > 0 && name === "a") endFormatting(at);
        else if (at > 0) closeFrom(at);
      }
      // A cell without a row stands in one all the same.
      if ((name === "td" || name === "th") && find(IN_ROW) < 0 && find(IN_TABLE) > 0) start("tr", NONE);
    }
    if (stack.length >= most && !DROPPED.has(name)) {
      tooDeep++;
      return false;
    }
    const style = inlineStyle(attributes.get("style") ?? "");
    const twin = `${name} ${attributes.get("class") ?? ""}`;
    const beside = shown.at(-1)!;
    const [own, before] = counted(name, attributes.get("id") ?? "");
    const countsOn = before !== null && beside.has(before);
    let hiddenBy = stack.at(-1)!.hiddenBy;
    if (style.hidden || attributes.has("hidden")) {
      const number = hiding++;
      if (!revealed.has(number)) hiddenBy ??= { name, number, hasShownTwin: beside.has(twin), countsOn };
    }
    if (hiddenBy === null) beside.add(twin);
    if (own !== null && (hiddenBy === null || countsOn)) beside.add(own);
    const element = elementOf(name, attributes, stack.at(-1)!, style, hiddenBy);
    stack.push(element);
    shown.push(new Set());
    events.opened(element, attributes);
    return true;
  };

  return {
    current: () => stack.at(-1)!,
    start,
    end(name) {
      const { dropped, name: innermost } = stack.at(-1)!;
      if (tooDeep > 0 && !(dropped && innermost === name)) {
        tooDeep--;
        return false;
      }
      if (FORMATTING.has(name)) {
        const at = find({ ends: new Set([name]), within: BARRIER });
        if (at > 0) endFormatting(at);
        return at > 0;
      }
      const at =
        BLOCK.has(name) || BARRIER.has(name)
          ? find(endReach(name))
          : find({ ends: new Set([name]), within: BLOCK });
      if (at > 0) closeFrom(at);
      return at > 0;
    },
    endAll: () => closeFrom(1),
  };
}

const NOTHING: ReadonlySet<number> = new Set();
const NONE: Attributes = new Map();
const IN_ROW: Reach = { ends: new Set(["tr"]), within: new Set(["table", "template"]) };
const IN_TABLE: Reach = { ends: new Set(["table"]), within: new Set(["template"]) };

const BODY: OpenElement = {
  name: "body",
  parent: null,
  depth: 0,
  path: "html/body",
  tag: "body",
  linked: false,
  isBlock: true,
  hidden: false,
  hiddenBy: null,
  dropped: false,
  pre: false,
};

function elementOf(
  name: string,
  attributes: Attributes,
  parent: OpenElement,
  style: InlineStyle,
  hiddenBy: HiddenPart | null,
): OpenElement {
  const isBlock = style.block || BLOCK.has(name);
  return {
    name,
    parent,
    depth: parent.depth + 1,
    path: parent.path.length > LONGEST_PATH ? parent.path : `${parent.path}/${label(name, attributes)}`,
    tag: isBlock ? name : parent.tag,
    linked: parent.linked || (name === "a" && attributes.has("href")),
    isBlock,
    hidden: hiddenBy !== null,
    hiddenBy,
    dropped: parent.dropped || DROPPED.has(name),
    pre:
      style.pre ||
      (parent.pre && !attributes.get("style")?.includes("white-space")) ||
      PREFORMATTED.has(name),
  };
}

/** What an id that ends in a number is called among its siblings, and what the one before it is. */
function counted(name: string, id: string): readonly [own: string | null, before: string | null] {
  const digits = /(?<!\d)\d{1,3}$/.exec(id.slice(-60))?.[0];
  if (digits === undefined) return [null, null];
  const stem = `${name}#${id.slice(-60, -digits.length)}`;
  return [`${stem}${Number(digits)}`, `${stem}${Number(digits) - 1}`];
}

/** An element in a path: its name, id and first three classes. */
function label(name: string, attributes: Attributes): string {
  const id = attributes.get("id")?.trim() ?? "";
  const classes = (attributes.get("class") ?? "").slice(0, 200).split(/\s+/).filter(Boolean).slice(0, 3);
  return plain(name) + (id && `#${plain(id)}`) + classes.map((one) => `.${plain(one)}`).join("");
}

function plain(name: string): string {
  return name.slice(0, 60).replace(/[\s/]/g, "_");
}
