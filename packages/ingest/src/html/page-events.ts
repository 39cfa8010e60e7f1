import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";
import type { TextPiece } from "../lines/line-builder.js";
import type { Attributes } from "./open-elements.js";
import { BLOCK, BREAKOUT, RAW } from "./tags.js";

/** What a page is made of, in the order of its source. Names are in lower case; drawings (svg) are left out. */
export interface PageEvents {
  readonly startTag: (name: string, attributes: Attributes) => void;
  readonly endTag: (name: string) => void;
  readonly text: (piece: TextPiece) => void;
  /** An element whose content is no markup: a title, a script; the content's first mebibyte. */
  readonly raw: (name: string, attributes: Attributes, content: string) => void;
  /** A comment's first kibibyte. */
  readonly comment: (text: string) => void;
}

interface Handlers extends Pick<PageEvents, "startTag" | "endTag" | "text" | "comment"> {
  /** Whether a drawing is open: there, a title is none of the page, and a slash ends an element. */
  readonly isForeign: () => boolean;
  readonly finish: () => void;
}

const LONGEST_RAW = 1 << 20;

/**
 * Reads the tags and texts of a page, with entities decoded. Every character is looked at once, whatever the
 * page.
 *
 * @param source - the page, decoded
 * @param events - told of what is met
 * @example
 * readPage("<p>会议</p>", { startTag() {}, endTag() {}, text: ({ text }) => console.log(text), … });
 */
export function readPage(source: string, events: PageEvents): void {
  const handlers = withoutDrawings(withRaw(events));
  const tokenizer = new Tokenizer({}, callbacks(source, handlers));
  tokenizer.write(source);
  tokenizer.end();
  handlers.finish();
}

/** Gathers the content of elements that hold no markup. */
function withRaw(events: PageEvents): Omit<Handlers, "isForeign"> {
  let raw: { readonly name: string; readonly attributes: Attributes; content: string } | null = null;
  const finish = (): void => {
    if (raw) events.raw(raw.name, raw.attributes, raw.content);
    raw = null;
  };
  return {
    startTag(name, attributes) {
      finish();
      if (RAW.has(name)) raw = { name, attributes, content: "" };
      else events.startTag(name, attributes);
    },
    endTag(name) {
      if (raw) finish();
      else if (!RAW.has(name)) events.endTag(name);
    },
    text(piece) {
      if (!raw) events.text(piece);
      else if (raw.content.length < LONGEST_RAW) raw.content += piece.text.slice(0, LONGEST_RAW);
    },
    comment: events.comment,
    finish,
  };
}

/** Leaves drawings out; one that was left open ends where HTML goes on. */
function withoutDrawings(page: Omit<Handlers, "isForeign">): Handlers {
  let depth = 0;
  return {
    isForeign: () => depth > 0,
    startTag(name, attributes) {
      if (depth > 0 && (BLOCK.has(name) || BREAKOUT.has(name))) depth = 0;
      if (name === "svg") depth++;
      else if (depth === 0) page.startTag(name, attributes);
    },
    endTag(name) {
      if (name === "svg") depth = Math.max(0, depth - 1);
      else {
        if (BLOCK.has(name)) depth = 0;
        if (depth === 0) page.endTag(name);
      }
    },
    text(piece) {
      if (depth === 0) page.text(piece);
    },
    comment: page.comment,
    finish: page.finish,
  };
}

/** Attributes that somebody reads: the others cost nothing. */
const READ: ReadonlySet<string> = new Set(
  "class content datetime hidden href id itemprop name property rel reversed start style type value".split(
    " ",
  ),
);
const LONGEST_VALUE = 16_384;

function callbacks(source: string, handlers: Handlers): TokenizerCallbacks {
  let name = "";
  let attributes = new Map<string, string>();
  let attribute = "";
  let value = "";
  const append = (text: string): void => {
    if (value.length < LONGEST_VALUE) value += text;
  };
  return {
    onopentagname(start, end) {
      name = source.slice(start, end).toLowerCase();
      attributes = new Map();
    },
    onattribname(start, end) {
      attribute = source.slice(start, Math.min(end, start + 32)).toLowerCase();
      value = "";
    },
    onattribdata: (start, end) => append(source.slice(start, Math.min(end, start + LONGEST_VALUE))),
    onattribentity: (codePoint) => append(String.fromCodePoint(codePoint)),
    onattribend() {
      if (READ.has(attribute) && !attributes.has(attribute)) attributes.set(attribute, value);
    },
    onopentagend: () => handlers.startTag(name, attributes),
    onselfclosingtag() {
      handlers.startTag(name, attributes);
      // In HTML itself the slash says nothing.
      if (handlers.isForeign()) handlers.endTag(name);
    },
    onclosetag: (start, end) => handlers.endTag(source.slice(start, end).toLowerCase()),
    ontext: (start, end) => handlers.text({ text: source.slice(start, end), start, end }),
    ontextentity(codePoint, end) {
      const start = source.lastIndexOf("&", end - 1);
      handlers.text({ text: String.fromCodePoint(codePoint), start, end });
    },
    oncomment: (start, end) => handlers.comment(source.slice(start, Math.min(end, start + 1024))),
    // Outside of drawings, which are left out, CDATA is a comment.
    oncdata() {},
    ondeclaration() {},
    onprocessinginstruction() {},
    onend() {},
    isInForeignContext: handlers.isForeign,
  };
}
