import type { RawSpanFinder } from "@tifa/corpus";
import { type KwicNodes, kwicOrder } from "./kwic-order.js";
import type { KwicLine } from "./kwic-type.js";
import { oneOf } from "./options.js";
import { checkPatternOptions, type PatternOptions, type TokenPattern } from "./patterns.js";
import { indexFinder, type TokenIndex, tokenIndex } from "./token-index.js";
import { type DocumentTokens, type Tokens, tokenSource, tokenSpan } from "./tokens-type.js";

/** The text that tokens were cut from, and the way from it to the raw page. */
export interface KwicText {
  readonly text: string;
  /** Such as `rawSpans(clean)` of `@tifa/corpus`. */
  readonly toRaw?: RawSpanFinder;
}

/** Options of {@link kwic}. */
export interface KwicOptions extends PatternOptions {
  /** How much to show on each side, a whole number from 0. Default: 5. */
  readonly window?: number;
  /** Whether `window` counts tokens, or characters (UTF-16 units) of the text. Default: `tokens`. */
  readonly unit?: "tokens" | "characters";
  /**
   * What to sort by, the first key first: `L1` is the token before the node, `R2` the second after it, `N1` the node's
   * first. Tokens are compared in code-unit order; what lies outside the document comes first. Default: by place.
   */
  readonly sort?: readonly string[];
  /** The texts, by id: then context is cut out of them, marks, spaces and removed tokens with it. Default: none. */
  readonly texts?: ReadonlyMap<string, KwicText>;
  /** Most lines to make, after sorting. Default: all. */
  readonly limit?: number;
}

/**
 * Makes a concordance: every place that fits a pattern, in its context (key word in context).
 *
 * @param source - tokens, or their index where several questions are asked
 * @param patterns - see {@link TokenPattern}; a place that several fit is a line for each length
 * @param options - see {@link KwicOptions}
 * @returns lines by place, or as `sort` says
 * @throws RangeError for an unknown option or value, an empty pattern, or a text that is wanted and missing. SyntaxError
 *   for a malformed regular expression.
 * @example
 * kwic(toks, ["复工*"], { window: 3, sort: ["R1", "L1"] })[0]?.node; // "复工复产"
 */
export function kwic(
  source: Tokens | TokenIndex,
  patterns: readonly TokenPattern[],
  options: KwicOptions = {},
): readonly KwicLine[] {
  checkPatternOptions("kwic", options, ["window", "unit", "sort", "texts", "limit"]);
  const { window = 5, unit = "tokens", sort = [], limit = Number.POSITIVE_INFINITY } = options;
  oneOf("kwic", "unit", unit, ["tokens", "characters"]);
  checkCount("window", window);
  if (limit !== Number.POSITIVE_INFINITY) checkCount("limit", limit);
  const index = "places" in source ? source : tokenIndex(source);
  const nodes = findNodes(index, patterns, options);
  const documents = documentsOf(index, nodes.places);
  const order = kwicOrder(index, { ...nodes, documents }, sort);
  const wanted = order.subarray(0, Math.min(order.length, limit));
  return Array.from(wanted, (at) => {
    const doc = documents[at]!;
    const from = nodes.places[at]! - index.docStarts[doc]!;
    return lineOf(index.tokens, index.tokens.docs[doc]!, from, from + nodes.lengths[at]!, {
      window,
      unit,
      texts: options.texts,
    });
  });
}

function checkCount(option: string, value: number): void {
  if (Number.isInteger(value) && value >= 0) return;
  throw new RangeError(`kwic: ${option} is ${value}; allowed: whole numbers from 0`);
}

/** Nodes by place, shorter ones first. */
function findNodes(
  index: TokenIndex,
  patterns: readonly TokenPattern[],
  options: PatternOptions,
): Omit<KwicNodes, "documents"> {
  const { valueType = "glob", caseInsensitive = true } = options;
  const find = indexFinder("kwic", index, { valueType, caseInsensitive });
  const found = patterns.map(find);
  if (found.length === 1) {
    const { places, length } = found[0]!;
    return { places, lengths: new Uint16Array(places.length).fill(length) };
  }
  const byLength = new Map<number, Set<number>>();
  for (const { places, length } of found) {
    const same = byLength.get(length) ?? new Set<number>();
    for (const place of places) same.add(place);
    byLength.set(length, same);
  }
  const nodes = [...byLength].flatMap(([length, places]) => [...places].map((place) => ({ place, length })));
  nodes.sort((a, b) => a.place - b.place || a.length - b.length);
  return {
    places: Uint32Array.from(nodes, ({ place }) => place),
    lengths: Uint16Array.from(nodes, ({ length }) => length),
  };
}

/** The document of each place; places rise. */
function documentsOf({ docStarts }: TokenIndex, places: Uint32Array): Uint32Array {
  let doc = 0;
  return Uint32Array.from(places, (place) => {
    while (docStarts[doc + 1]! <= place) doc++;
    return doc;
  });
}

interface LineOptions {
  readonly window: number;
  readonly unit: "tokens" | "characters";
  readonly texts: ReadonlyMap<string, KwicText> | undefined;
}

function lineOf(
  tokens: Tokens,
  doc: DocumentTokens,
  from: number,
  to: number,
  { window, unit, texts }: LineOptions,
): KwicLine {
  const { start } = tokenSpan(tokens, doc, from);
  const { end } = tokenSpan(tokens, doc, to - 1);
  const source = tokenSource(doc, from);
  const given = texts?.get(source);
  if (given === undefined && (unit === "characters" || texts !== undefined)) {
    throw new RangeError(`kwic: texts has no text of document ${JSON.stringify(source)}`);
  }
  // Context of a grouped document ends with the text that the node stands in.
  let first = from;
  let last = to;
  const least = unit === "tokens" ? Math.max(0, from - window) : from;
  const most = unit === "tokens" ? Math.min(doc.ids.length, to + window) : to;
  while (first > least && isOf(doc, first - 1, source)) first--;
  while (last < most && isOf(doc, last, source)) last++;
  const context =
    given === undefined
      ? tokenContext(tokens, doc, first, from, to, last)
      : unit === "tokens"
        ? textContext(
            given.text,
            tokenSpan(tokens, doc, first).start,
            start,
            end,
            tokenSpan(tokens, doc, last - 1).end,
          )
        : textContext(given.text, Math.max(0, start - window), start, end, end + window);
  return {
    id: doc.id,
    from,
    to,
    start,
    end,
    source,
    ...context,
    raw: given?.toRaw?.({ start, end }) ?? null,
    docvars: doc.docvars,
  };
}

function isOf(doc: DocumentTokens, index: number, source: string): boolean {
  return doc.sources === undefined || tokenSource(doc, index) === source;
}

type Context = Pick<KwicLine, "left" | "node" | "right">;

function tokenContext(
  { types }: Tokens,
  doc: DocumentTokens,
  first: number,
  from: number,
  to: number,
  last: number,
): Context {
  // Thousands of lines at a time: no arrays are made for them.
  const words = (start: number, end: number): string => {
    let joined = "";
    for (let at = start; at < end; at++) {
      const type = types[doc.ids[at]!]!;
      if (type !== "") joined += joined === "" ? type : ` ${type}`;
    }
    return joined;
  };
  return { left: words(first, from), node: words(from, to), right: words(to, last) };
}

function textContext(text: string, first: number, start: number, end: number, last: number): Context {
  // A character is not cut in two.
  const from = isLowHalf(text, first) ? first + 1 : first;
  const to = isLowHalf(text, last) ? last - 1 : last;
  return {
    left: text.slice(Math.min(from, start), start),
    node: text.slice(start, end),
    right: text.slice(end, Math.max(to, end)),
  };
}

function isLowHalf(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  const before = text.charCodeAt(at - 1);
  return unit >= 0xdc00 && unit <= 0xdfff && before >= 0xd800 && before <= 0xdbff;
}
