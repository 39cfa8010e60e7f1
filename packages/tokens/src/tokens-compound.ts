import type { PatternOptions, TokenPattern } from "./patterns.js";
import { checkPatternOptions, type SequenceMatcher, sequenceMatcher } from "./patterns.js";
import { type DraftDocument, rebuildTokens } from "./rebuild-tokens.js";
import { type StringIndex, stringIndex } from "./string-index.js";
import type { DocumentTokens, Tokens } from "./tokens-type.js";
import { tokenSpan } from "./tokens-type.js";

/** Options of {@link tokensCompound}. */
export interface TokensCompoundOptions extends PatternOptions {
  /** What stands between the parts of a compound. Default: nothing, as Chinese is written. */
  readonly concatenator?: string;
}

/**
 * Makes one token of each run of tokens that fits a phrase: from left to right, the longest phrase first, none
 * overlapping. A phrase of one token changes nothing.
 *
 * @param tokens - tokens
 * @param phrases - see {@link TokenPattern}: `["疫情 防控"]` or `[["疫情", "防控"]]`
 * @param options - see {@link TokensCompoundOptions}
 * @returns new tokens; a compound has no part of speech
 * @throws RangeError for an unknown option or value, or an empty phrase
 * @example
 * tokensCompound(toks, ["疫情 防控"]); // …, "疫情防控", …
 */
export function tokensCompound(
  tokens: Tokens,
  phrases: readonly TokenPattern[],
  options: TokensCompoundOptions = {},
): Tokens {
  checkPatternOptions("tokensCompound", options, ["concatenator"]);
  const { concatenator = "", valueType = "glob", caseInsensitive = true } = options;
  const matcher = sequenceMatcher("tokensCompound", tokens.types, phrases, options);
  const types = stringIndex();
  for (const type of tokens.types) types.id(type);
  const drafts = tokens.docs.map((doc) => compounded(tokens, doc, matcher, types, concatenator));
  return rebuildTokens(tokens, types.values, drafts, {
    operation: "tokensCompound",
    options: { phrases, concatenator, valueType, caseInsensitive },
  });
}

function compounded(
  tokens: Tokens,
  doc: DocumentTokens,
  matcher: SequenceMatcher,
  types: StringIndex,
  concatenator: string,
): DraftDocument {
  const ids: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const tags: number[] = [];
  const sources: number[] = [];
  let plain = doc.ends === undefined;
  for (let index = 0; index < doc.ids.length; ) {
    const length = Math.max(1, matcher.longestAt(doc.ids, index));
    const parts = Array.from(doc.ids.subarray(index, index + length), (id) => tokens.types[id] ?? "");
    const { start } = tokenSpan(tokens, doc, index);
    const { end } = tokenSpan(tokens, doc, index + length - 1);
    const type = parts.join(concatenator);
    ids.push(length === 1 ? doc.ids[index]! : types.id(type));
    starts.push(start);
    ends.push(end);
    tags.push(length === 1 ? (doc.tags?.[index] ?? 0) : 0);
    sources.push(doc.sources?.[index] ?? 0);
    // Over a gap, or with a mark between its parts, the type is no piece of the text.
    plain &&= start + type.length === end;
    index += length;
  }
  return {
    ids,
    starts,
    ...(plain ? {} : { ends }),
    ...(doc.tags === undefined ? {} : { tags }),
    ...(doc.sources === undefined ? {} : { sources }),
  };
}
