import { type PatternOptions, patternParts, type TokenPattern, typeFinder } from "./patterns.js";
import type { Tokens } from "./tokens-type.js";

/** An inverted index of tokens: where each type stands. */
export interface TokenIndex {
  readonly tokens: Tokens;
  /** Types of all documents one after another, with padding after each, so that no phrase reaches into the next. */
  readonly ids: Uint32Array;
  /** Where each document starts in `ids`, and one more: its length. */
  readonly docStarts: Uint32Array;
  /** Where the places of each type start in `places`, and one more. */
  readonly offsets: Uint32Array;
  /** Indices into `ids`, rising within each type. */
  readonly places: Uint32Array;
}

/**
 * Builds the inverted index of tokens, once for many questions.
 *
 * @param tokens - tokens
 * @returns the index; time and memory are linear in the tokens (two numbers a token)
 * @example
 * const index = tokenIndex(toks);
 * kwic(index, ["复工*"]);
 */
export function tokenIndex(tokens: Tokens): TokenIndex {
  const docStarts = new Uint32Array(tokens.docs.length + 1);
  tokens.docs.forEach((doc, at) => {
    docStarts[at + 1] = docStarts[at]! + doc.ids.length + 1;
  });
  const ids = new Uint32Array(docStarts[tokens.docs.length]!);
  tokens.docs.forEach((doc, at) => {
    ids.set(doc.ids, docStarts[at]!);
  });
  const offsets = new Uint32Array(tokens.types.length + 1);
  for (let place = 0; place < ids.length; place++) offsets[ids[place]! + 1]!++;
  for (let id = 0; id < tokens.types.length; id++) offsets[id + 1] = offsets[id]! + offsets[id + 1]!;
  const places = new Uint32Array(ids.length);
  const next = offsets.slice(0, -1);
  for (let place = 0; place < ids.length; place++) places[next[ids[place]!]!++] = place;
  return { tokens, ids, docStarts, offsets, places };
}

/** Places in the index at which a pattern begins, and the number of its tokens. */
export interface IndexMatches {
  readonly places: Uint32Array;
  readonly length: number;
}

/** Answers patterns from an index. Each distinct pattern for one token is tried once on each type. */
export type IndexFinder = (pattern: TokenPattern) => IndexMatches;

/**
 * Makes a function that finds patterns in an index: for a phrase, the part with the fewest places is looked up, and the
 * others are compared there.
 *
 * @param name - the calling function, for messages
 * @param index - see {@link tokenIndex}
 * @param options - how patterns are read
 * @throws RangeError for an unknown value; the function, RangeError for an empty pattern and SyntaxError for a
 *   malformed regular expression
 */
export function indexFinder(name: string, index: TokenIndex, options: PatternOptions): IndexFinder {
  const idsOf = typeFinder(name, index.tokens.types, options);
  return (pattern) => {
    const parts = patternParts(name, pattern).map(idsOf);
    const sizes = parts.map((ids) => postings(index, ids));
    const rarest = sizes.indexOf(Math.min(...sizes));
    const others = parts.flatMap((fit, step) => (step === rarest ? [] : [{ fit, shift: step - rarest }]));
    const found = new Uint32Array(sizes[rarest]!);
    let count = 0;
    for (const id of parts[rarest]!) {
      for (let at = index.offsets[id]!; at < index.offsets[id + 1]!; at++) {
        const place = index.places[at]!;
        if (others.every(({ fit, shift }) => fit.has(index.ids[place + shift] ?? 0))) {
          found[count++] = place - rarest;
        }
      }
    }
    return { places: found.subarray(0, count).sort(), length: parts.length };
  };
}

function postings({ offsets }: TokenIndex, ids: ReadonlySet<number>): number {
  let sum = 0;
  for (const id of ids) sum += offsets[id + 1]! - offsets[id]!;
  return sum;
}
