import { calendar } from "./calendar.js";
import { checkInteger, checkOptions, oneOf } from "./options.js";
import { shingleIndex } from "./reuse-index.js";
import { sharedPassages } from "./reuse-passages.js";
import { coverageOf, familiesOf, passageRow } from "./reuse-rows.js";
import { type Symbols, symbolsOf } from "./reuse-symbols.js";
import type { Reuse, ReuseDocument } from "./reuse-types.js";

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

/**
 * Passages that documents share, copied whole or with edits, and who had them first.
 *
 * Use it to find what a province took over from the centre or a neighbour. Runs of equal units that are not formulaic are
 * extended both ways over edits. The earlier date is no proof of copying: both may have a third, unseen source, and dates
 * are those of the documents at hand. What everybody says is left out by `maxOccurrences` unless it stands beside
 * something rarer; `frequent` says how much that is. Time and memory grow with the text and the number of its
 * occurrences below that cap, not with the square of the documents. Take out copies of whole documents first: more of them
 * than the cap make all they say formulaic.
 *
 * Do not use it to prove who copied: both may follow a third text, such as a notice of the centre.
 *
 * Sources: Broder (1997), *Proc. SEQUENCES*, 21–29, for shingles; Smith & Waterman (1981), *J. Mol. Biol.* 147, 195–197,
 * for local alignment; Smith, Cordell & Mullen (2015), *American Literary History* 27, E1–E15, for reprinted passages.
 *
 * @experimental
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
    between: oneOf("reuse", "between", options.between ?? "documents", ["documents", "groups"]),
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
