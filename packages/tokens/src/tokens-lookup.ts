import { type FlatEntry, flatDictionary, type LookupDictionary } from "./lookup-dictionary.js";
import { oneOf } from "./options.js";
import {
  checkPatternOptions,
  type PatternOptions,
  type SequenceMatcher,
  sequenceMatcher,
} from "./patterns.js";
import { type DraftDocument, rebuildTokens } from "./rebuild-tokens.js";
import { type StringIndex, stringIndex } from "./string-index.js";
import { type DocumentTokens, type Tokens, tokenSpan } from "./tokens-type.js";

/** Options of {@link tokensLookup}. */
export interface TokensLookupOptions extends PatternOptions {
  /**
   * What becomes of the tokens: `exclusive`: keys only; `replace`: a key stands in place of the tokens that it matches,
   * the others stay; `append`: all tokens stay, and keys stand after what they match. Default: `exclusive`.
   */
  readonly mode?: "exclusive" | "replace" | "append";
  /** Type for a token in no key, where `mode` is `exclusive`; null drops it. Default: null. */
  readonly unmatched?: string | null;
  /** What stands between the keys of nested levels. Default: `/`. */
  readonly separator?: string;
  /** Levels of a nested dictionary that make the key, from 1. Default: all. */
  readonly levels?: readonly number[];
}

/**
 * Replaces tokens by the keys of a dictionary. Within a key, the leftmost longest matches count and none overlap; a place
 * may match several keys and counts in each, in the dictionary's order.
 *
 * @param tokens - tokens
 * @param dictionary - see {@link LookupDictionary}
 * @param options - see {@link TokensLookupOptions}
 * @returns new tokens; a key spans what it matched, and has no part of speech
 * @throws RangeError for an unknown option or value, or an empty pattern. SyntaxError for a malformed regular expression.
 * @example
 * tokensLookup(toks, { 农业: { 春耕: ["春耕*"], 粮食: { patterns: ["粮*"], exceptions: ["粮站"] } } });
 */
export function tokensLookup(
  tokens: Tokens,
  dictionary: LookupDictionary,
  options: TokensLookupOptions = {},
): Tokens {
  checkPatternOptions("tokensLookup", options, ["mode", "unmatched", "separator", "levels"]);
  const { mode = "exclusive", unmatched = null, separator = "/", levels = null } = options;
  const { valueType = "glob", caseInsensitive = true } = options;
  oneOf("tokensLookup", "mode", mode, ["exclusive", "replace", "append"]);
  const keys = keyMatchers(tokens, flatDictionary(dictionary, separator, levels), {
    valueType,
    caseInsensitive,
  });
  const types = stringIndex();
  for (const type of tokens.types) types.id(type);
  const drafts = tokens.docs.map((doc) => lookedUp(tokens, doc, keys, types, { mode, unmatched }));
  return rebuildTokens(tokens, types.values, drafts, {
    operation: "tokensLookup",
    options: { dictionary, mode, unmatched, separator, levels, valueType, caseInsensitive },
  });
}

interface KeyMatcher {
  readonly key: string;
  /** An entry's patterns with its exceptions; a key may have several. */
  readonly entries: readonly { readonly patterns: SequenceMatcher; readonly exceptions: SequenceMatcher }[];
}

function keyMatchers(
  tokens: Tokens,
  entries: readonly FlatEntry[],
  options: PatternOptions,
): readonly KeyMatcher[] {
  const matcher = (patterns: FlatEntry["patterns"]): SequenceMatcher =>
    sequenceMatcher("tokensLookup", tokens.types, patterns, options);
  return [...new Set(entries.map(({ key }) => key))].map((key) => ({
    key,
    entries: entries
      .filter((entry) => entry.key === key)
      .map(({ patterns, exceptions }) => ({ patterns: matcher(patterns), exceptions: matcher(exceptions) })),
  }));
}

/** Tokens from `from` to before `to` that match a key. */
interface KeyMatch {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

function matchesOf({ key, entries }: KeyMatcher, { ids }: DocumentTokens): readonly KeyMatch[] {
  const found: KeyMatch[] = [];
  const exceptedTo = entries.map(() => 0);
  for (let from = 0; from < ids.length; ) {
    let longest = 0;
    entries.forEach(({ patterns, exceptions }, at) => {
      const excepted = exceptions.longestAt(ids, from);
      exceptedTo[at] = Math.max(exceptedTo[at]!, from + excepted);
      if (exceptedTo[at] > from) return;
      longest = Math.max(longest, patterns.longestAt(ids, from));
    });
    if (longest > 0) found.push({ key, from, to: from + longest });
    from += Math.max(1, longest);
  }
  return found;
}

function lookedUp(
  tokens: Tokens,
  doc: DocumentTokens,
  keys: readonly KeyMatcher[],
  types: StringIndex,
  { mode, unmatched }: Required<Pick<TokensLookupOptions, "mode" | "unmatched">>,
): DraftDocument {
  // The sort is stable: keys that begin at one token stay in the dictionary's order.
  const matches = keys.flatMap((key) => matchesOf(key, doc)).sort((a, b) => order(a, mode) - order(b, mode));
  const covered = new Uint8Array(doc.ids.length);
  for (const { from, to } of matches) covered.fill(1, from, to);
  const out = {
    ids: [] as number[],
    starts: [] as number[],
    ends: [] as number[],
    tags: [] as number[],
    sources: [] as number[],
  };
  const push = (id: number, from: number, to: number, tag: number): void => {
    out.ids.push(id);
    out.starts.push(tokenSpan(tokens, doc, from).start);
    out.ends.push(tokenSpan(tokens, doc, to - 1).end);
    out.tags.push(tag);
    out.sources.push(doc.sources?.[from] ?? 0);
  };
  let next = 0;
  const pushKeys = (index: number): void => {
    for (; next < matches.length && order(matches[next]!, mode) === index; next++) {
      const { key, from, to } = matches[next]!;
      push(types.id(key), from, to, 0);
    }
  };
  for (let index = 0; index < doc.ids.length; index++) {
    if (mode !== "append") pushKeys(index);
    const id = doc.ids[index]!;
    const tag = doc.tags?.[index] ?? 0;
    if (mode === "append" || (mode === "replace" && covered[index] === 0)) push(id, index, index + 1, tag);
    // Padding is in no key, and no token either: it keeps its place.
    else if (mode === "exclusive" && covered[index] === 0 && (id === 0 || unmatched !== null)) {
      push(id === 0 ? 0 : types.id(unmatched!), index, index + 1, 0);
    }
    if (mode === "append") pushKeys(index);
  }
  const { ids, starts, ends, tags, sources } = out;
  return {
    ids,
    starts,
    ends,
    ...(doc.tags === undefined ? {} : { tags }),
    ...(doc.sources === undefined ? {} : { sources }),
  };
}

/** The token at which a key is written: its first one, or, behind the tokens, its last. */
function order({ from, to }: KeyMatch, mode: "exclusive" | "replace" | "append"): number {
  return mode === "append" ? to - 1 : from;
}
