import { calendar } from "./calendar.js";
import { checkInteger, checkOptions, oneOf } from "./options.js";
import { passageFamilies } from "./reuse-families.js";
import { shingleIndex } from "./reuse-index.js";
import { type AlignedPassage, sharedPassages } from "./reuse-passages.js";
import { type Symbols, symbolsOf } from "./reuse-symbols.js";

/** A document that may share passages with others. */
export interface ReuseDocument {
  readonly id: string;
  /** The text, compared by its letters and digits; or tokens. The same kind for all documents. */
  readonly text: string | readonly string[];
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. Default: unknown. */
  readonly date?: string;
  /** Such as its province. Default: none. */
  readonly group?: string;
}

/** Options of {@link reuse}. */
export interface ReuseOptions {
  /** Units in a row that must be the same to start a passage. Default: 10 characters or 5 tokens. */
  readonly shingle?: number;
  /** Least number of equal units. Default: 30 characters or 15 tokens. */
  readonly minLength?: number;
  /** Least share of equal units among the columns of the alignment. Default: 0.8. */
  readonly minIdentity?: number;
  /** Units that an edit within a passage may change, add or take away. Default: 10 characters or 5 tokens. */
  readonly maxGap?: number;
  /** A shingle that occurs more often in the whole corpus is formulaic and starts no passage. Default: 64. */
  readonly maxOccurrences?: number;
  /** Whether documents of one group are compared. Default: `documents`: all are. */
  readonly between?: "documents" | "groups";
}

/** A passage that two documents share. */
export interface ReusePassage {
  /** The document that was given first. */
  readonly a: string;
  readonly b: string;
  /** Half-open offsets in the document: UTF-16 units of a text, places of tokens. */
  readonly aStart: number;
  readonly aEnd: number;
  readonly bStart: number;
  readonly bEnd: number;
  /** Equal units. */
  readonly matches: number;
  /** Share of equal units among the columns of the alignment. */
  readonly identity: number;
  /** Which of the two has the earlier date; null if that is not known. */
  readonly first: string | null;
  readonly reason: string | null;
}

/** How much of a document is shared. */
export interface ReuseCoverage {
  readonly document: string;
  /** Letters and digits, or tokens. */
  readonly units: number;
  /** Units in passages shared with any document, and with one of an earlier date. */
  readonly shared: number;
  readonly earlier: number;
  /** Shares of the units; null for an empty document. */
  readonly share: number | null;
  readonly earlierShare: number | null;
  readonly reason: string | null;
}

/** One passage through all the documents that have it. */
export interface ReuseFamily {
  readonly documents: number;
  readonly spans: readonly {
    readonly document: string;
    readonly start: number;
    readonly end: number;
    readonly date: string | null;
  }[];
  /** The one document with the earliest date; null if dates are missing or the earliest is shared. */
  readonly first: string | null;
  readonly reason: string | null;
}

/** Result of {@link reuse}. */
export interface Reuse {
  /** By documents in the order given, then by place. */
  readonly passages: readonly ReusePassage[];
  readonly coverage: readonly ReuseCoverage[];
  /** Those in most documents first. */
  readonly families: readonly ReuseFamily[];
  /** What was passed over as formulaic: distinct shingles, their occurrences, the share of all, and the most frequent. */
  readonly frequent: {
    readonly shingles: number;
    readonly occurrences: number;
    readonly share: number;
    readonly examples: readonly {
      readonly document: string;
      readonly start: number;
      readonly end: number;
      readonly occurrences: number;
    }[];
  };
  readonly unit: "character" | "token";
  readonly variant: string;
}

/**
 * Passages that documents share, copied whole or with edits, and who had them first.
 *
 * Use it to find what a province took over from the centre or a neighbour. Runs of equal units that are not formulaic are
 * extended both ways over edits. The earlier date is no proof of copying: both may have a third, unseen source, and dates
 * are those of the documents at hand. What everybody says is left out by `maxOccurrences` unless it stands beside
 * something rarer; `frequent` says how much that is. Time and memory grow with the text and the number of its
 * occurrences below that cap, not with the square of the documents.
 *
 * Sources: Broder (1997), *Proc. SEQUENCES*, 21–29, for shingles; Smith & Waterman (1981), *J. Mol. Biol.* 147, 195–197,
 * for local alignment; Smith, Cordell & Mullen (2015), *American Literary History* 27, E1–E15, for reprinted passages.
 *
 * @param documents - texts or tokens, ids without repeats
 * @param options - see {@link ReuseOptions}
 * @returns passages of pairs, shared part of each document, passages through all documents
 * @throws RangeError if an id occurs twice, kinds are mixed, a date is none, or an option is wrong
 * @example
 * const { passages, families } = reuse(
 *   [
 *     { id: "甲", text: "会议强调，要统筹抓好春耕备耕和农资保供，确保不误农时。", date: "2020-03-02" },
 *     { id: "乙", text: "各地要统筹抓好春耕备耕、农资保供，确保不误农时，压实责任。", date: "2020-03-09" },
 *   ],
 *   { shingle: 6, minLength: 12 },
 * );
 * passages.map(({ aStart, aEnd, matches, first }) => [aStart, aEnd, matches, first]); // => [[5, 26, 19, "甲"]]
 * families[0].documents; // => 2
 */
export function reuse(documents: readonly ReuseDocument[], options: ReuseOptions = {}): Reuse {
  checkOptions("reuse", options, [
    "shingle",
    "minLength",
    "minIdentity",
    "maxGap",
    "maxOccurrences",
    "between",
  ]);
  checkDocuments(documents);
  const unit = typeof documents[0]?.text === "object" ? "token" : "character";
  const settings = settingsOf(options, DEFAULTS[unit]);
  const symbols = symbolsOf(
    "reuse",
    documents.map(({ text }) => text),
  );
  const index = shingleIndex(symbols, settings.shingle, settings.maxOccurrences);
  const mayShare = (a: number, b: number): boolean =>
    settings.between === "documents" ||
    documents[a]!.group === undefined ||
    documents[a]!.group !== documents[b]!.group;
  const aligned = sharedPassages(symbols, index, mayShare, settings);
  const { frequent } = index;
  return {
    passages: aligned.map((passage) => passageRow(passage, documents, symbols)),
    coverage: coverageOf(aligned, documents, symbols),
    families: familiesOf(aligned, documents, symbols),
    frequent: {
      ...frequent,
      examples: frequent.examples.map(({ place, occurrences }) => ({
        document: documents[documentAt(symbols, place)]!.id,
        start: symbols.from[place]!,
        end: symbols.to[place + settings.shingle - 1]!,
        occurrences,
      })),
    },
    unit,
    variant: `shingles of ${settings.shingle} ${unit}s, banded local alignment, gaps to ${settings.maxGap}`,
  };
}

/** Five tokens are some ten characters. */
const DEFAULTS = {
  character: { shingle: 10, minLength: 30, maxGap: 10 },
  token: { shingle: 5, minLength: 15, maxGap: 5 },
};

function settingsOf(
  options: ReuseOptions,
  defaults: { shingle: number; minLength: number; maxGap: number },
): Required<ReuseOptions> {
  const minIdentity = options.minIdentity ?? 0.8;
  if (!(minIdentity > 0 && minIdentity <= 1))
    throw new RangeError(`reuse: minIdentity must lie above 0 and up to 1, not ${minIdentity}`);
  return {
    shingle: checkInteger("reuse: shingle", options.shingle ?? defaults.shingle, 2),
    minLength: checkInteger("reuse: minLength", options.minLength ?? defaults.minLength, 1),
    minIdentity,
    maxGap: checkInteger("reuse: maxGap", options.maxGap ?? defaults.maxGap, 1),
    maxOccurrences: checkInteger("reuse: maxOccurrences", options.maxOccurrences ?? 64, 2),
    between: oneOf("reuse between", options.between ?? "documents", ["documents", "groups"]),
  };
}

function checkDocuments(documents: readonly ReuseDocument[]): void {
  const seen = new Set<string>();
  for (const { id, text, date } of documents) {
    if (seen.has(id)) throw new RangeError(`reuse: ${JSON.stringify(id)} occurs twice`);
    seen.add(id);
    if (typeof text !== typeof documents[0]!.text)
      throw new RangeError(
        `reuse: ${JSON.stringify(id)} is a ${typeof text === "string" ? "text" : "list of tokens"}, others are not`,
      );
    if (date !== undefined) calendar(`reuse: ${JSON.stringify(id)}`, [date]);
  }
}

/** Which of two dates is earlier: −1, 1, or 0 where that is not known. The coarser decides how fine they are compared. */
function earlier(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return 0;
  const length = Math.min(a.length, b.length);
  const [one, other] = [a.slice(0, length), b.slice(0, length)];
  return one < other ? -1 : one > other ? 1 : 0;
}

function passageRow(
  { a, b, startA, endA, startB, endB, matches, columns }: AlignedPassage,
  documents: readonly ReuseDocument[],
  { from, to }: Symbols,
): ReusePassage {
  const [one, other] = [documents[a]!, documents[b]!];
  const order = earlier(one.date, other.date);
  const isMissing = one.date === undefined || other.date === undefined;
  return {
    a: one.id,
    b: other.id,
    aStart: from[startA]!,
    aEnd: to[endA - 1]!,
    bStart: from[startB]!,
    bEnd: to[endB - 1]!,
    matches,
    identity: matches / columns,
    first: order < 0 ? one.id : order > 0 ? other.id : null,
    reason: order !== 0 ? null : isMissing ? "a date is missing" : "the dates are the same",
  };
}

function coverageOf(
  passages: readonly AlignedPassage[],
  documents: readonly ReuseDocument[],
  { values, starts }: Symbols,
): ReuseCoverage[] {
  // 1: shared; 2: shared with an earlier one.
  const marks = new Uint8Array(values.length);
  const mark = (start: number, end: number, isLater: boolean): void => {
    for (let at = start; at < end; at += 1) marks[at] = marks[at]! | (isLater ? 3 : 1);
  };
  for (const { a, b, startA, endA, startB, endB } of passages) {
    const order = earlier(documents[a]!.date, documents[b]!.date);
    mark(startA, endA, order > 0);
    mark(startB, endB, order < 0);
  }
  return documents.map(({ id }, doc) => {
    const own = marks.subarray(starts[doc], starts[doc + 1]);
    const units = own.length;
    let [shared, after] = [0, 0];
    for (const one of own) {
      shared += one & 1;
      after += one >> 1;
    }
    return {
      document: id,
      units,
      shared,
      earlier: after,
      share: units === 0 ? null : shared / units,
      earlierShare: units === 0 ? null : after / units,
      reason: units === 0 ? "the document is empty" : null,
    };
  });
}

function familiesOf(
  passages: readonly AlignedPassage[],
  documents: readonly ReuseDocument[],
  { from, to }: Symbols,
): ReuseFamily[] {
  return passageFamilies(passages).map(({ spans }) => {
    const members = [...new Set(spans.map(({ document }) => documents[document]!))];
    const firsts = members.filter((one) =>
      members.every((other) => other === one || earlier(one.date, other.date) < 0),
    );
    const isMissing = members.some(({ date }) => date === undefined);
    return {
      documents: members.length,
      spans: spans.map(({ document, start, end }) => ({
        document: documents[document]!.id,
        start: from[start]!,
        end: to[end - 1]!,
        date: documents[document]!.date ?? null,
      })),
      first: firsts[0]?.id ?? null,
      reason: firsts.length > 0 ? null : isMissing ? "a date is missing" : "the earliest date is shared",
    };
  });
}

/** Document in which a unit stands. */
function documentAt({ starts }: Symbols, place: number): number {
  let [low, high] = [0, starts.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= place) low = middle;
    else high = middle;
  }
  return low;
}
