import { checkOptions } from "./options.js";
import { type DraftDocument, rebuildTokens } from "./rebuild-tokens.js";
import { type StringIndex, stringIndex } from "./string-index.js";
import type { DocumentTokens, Tokens } from "./tokens-type.js";
import { tokenSpan } from "./tokens-type.js";

/** Options of {@link tokensNgrams}. */
export interface TokensNgramsOptions {
  /** Lengths, whole numbers from 1. Default: `[2]`. */
  readonly n?: readonly number[];
  /** How many tokens may lie between neighbours, whole numbers from 0: `[0, 1]` gives skip-grams. Default: `[0]`. */
  readonly skip?: readonly number[];
  /** What stands between the parts. Default: `_`. */
  readonly concatenator?: string;
}

/**
 * Makes n-grams of the tokens of each document: all of the first length in order of place, then those of the next. None
 * holds padding, so that words which a removal brought together make none.
 *
 * @param tokens - tokens
 * @param options - see {@link TokensNgramsOptions}
 * @returns new tokens, each from the start of its first part to the end of its last; without parts of speech
 * @throws RangeError for an unknown option, a length below 1, a skip below 0, or n-grams without number
 *   (more than 10,000 a place)
 * @example
 * tokensNgrams(toks, { n: [2], skip: [0, 1] }).types; // ["", "推进_复工", "推进_复产", "复工_复产"]
 */
export function tokensNgrams(tokens: Tokens, options: TokensNgramsOptions = {}): Tokens {
  checkOptions("tokensNgrams", options, ["n", "skip", "concatenator"]);
  const n = options.n ?? [2];
  const skip = [...new Set(options.skip ?? [0])].sort((a, b) => a - b);
  const concatenator = options.concatenator ?? "_";
  checkNumbers("n", n, 1);
  checkNumbers("skip", skip, 0);
  for (const length of n) {
    if (skip.length ** (length - 1) > MOST) {
      throw new RangeError(
        `tokensNgrams: n ${length} with ${skip.length} skips gives more than ${MOST} n-grams a place`,
      );
    }
  }
  const types = stringIndex();
  const drafts = tokens.docs.map((doc) => ngramsOf(tokens, doc, n, skip, concatenator, types));
  return rebuildTokens(tokens, types.values, drafts, {
    operation: "tokensNgrams",
    options: { n, skip, concatenator },
  });
}

const MOST = 10_000;

function checkNumbers(option: string, values: readonly number[], least: number): void {
  const bad = values.find((value) => !Number.isInteger(value) || value < least);
  if (values.length === 0 || bad !== undefined) {
    throw new RangeError(
      `tokensNgrams: ${option} is ${JSON.stringify(values)}; allowed: whole numbers from ${least}`,
    );
  }
}

function ngramsOf(
  tokens: Tokens,
  doc: DocumentTokens,
  n: readonly number[],
  skip: readonly number[],
  concatenator: string,
  types: StringIndex,
): DraftDocument {
  const ids: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const sources: number[] = [];
  const extend = (places: readonly number[], length: number): void => {
    const last = places[places.length - 1]!;
    if (places.length === length) {
      ids.push(types.id(places.map((place) => tokens.types[doc.ids[place]!] ?? "").join(concatenator)));
      starts.push(doc.starts[places[0]!]!);
      ends.push(tokenSpan(tokens, doc, last).end);
      sources.push(doc.sources?.[last] ?? 0);
      return;
    }
    for (const gap of skip) {
      const place = last + 1 + gap;
      // A skip does not reach into the next of several documents that were grouped.
      const isBeyond = doc.sources !== undefined && doc.sources[place] !== doc.sources[last];
      if (place < doc.ids.length && doc.ids[place] !== 0 && !isBeyond) extend([...places, place], length);
    }
  };
  for (const length of n) {
    for (let place = 0; place < doc.ids.length; place++) if (doc.ids[place] !== 0) extend([place], length);
  }
  return { ids, starts, ends, ...(doc.sources === undefined ? {} : { sources }) };
}
