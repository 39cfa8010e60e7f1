import { oneOf } from "./options.js";
import type { PatternOptions, TokenPattern } from "./patterns.js";
import { checkPatternOptions, type SequenceMatcher, sequenceMatcher } from "./patterns.js";
import { type DraftDocument, rebuildTokens } from "./rebuild-tokens.js";
import type { DocumentTokens, Tokens } from "./tokens-type.js";

/** Options of {@link tokensSelect}. */
export interface TokensSelectOptions extends PatternOptions {
  /** Whether tokens that fit are kept or removed. Default: `keep`. */
  readonly selection?: "keep" | "remove";
  /** Whether a token that goes leaves padding, so that its neighbours do not become each other's. Default: false. */
  readonly padding?: boolean;
}

/**
 * Keeps or removes the tokens that fit any of the patterns. Every token of a phrase that fits is meant. Padding that is
 * there stays.
 *
 * @param tokens - tokens
 * @param patterns - see {@link TokenPattern}
 * @param options - see {@link TokensSelectOptions}
 * @returns new tokens; offsets are those that the tokens had
 * @throws RangeError for an unknown option or value, or an empty pattern
 * @example
 * tokensSelect(toks, [...stopWords()], { selection: "remove", valueType: "fixed", padding: true });
 */
export function tokensSelect(
  tokens: Tokens,
  patterns: readonly TokenPattern[],
  options: TokensSelectOptions = {},
): Tokens {
  checkPatternOptions("tokensSelect", options, ["selection", "padding"]);
  const selection = options.selection ?? "keep";
  oneOf("tokensSelect", "selection", selection, ["keep", "remove"]);
  const padding = options.padding ?? false;
  const matcher = sequenceMatcher("tokensSelect", tokens.types, patterns, options);
  const drafts = tokens.docs.map((doc) => selected(doc, matcher, selection === "keep", padding));
  const { valueType = "glob", caseInsensitive = true } = options;
  return rebuildTokens(tokens, tokens.types, drafts, {
    operation: "tokensSelect",
    options: { patterns, selection, padding, valueType, caseInsensitive },
  });
}

function selected(
  doc: DocumentTokens,
  matcher: SequenceMatcher,
  keep: boolean,
  padding: boolean,
): DraftDocument {
  const ids: number[] = [];
  const places: number[] = [];
  let fitsTo = 0;
  for (let index = 0; index < doc.ids.length; index++) {
    fitsTo = Math.max(fitsTo, index + matcher.longestAt(doc.ids, index));
    const id = doc.ids[index]!;
    const stays = id === 0 || index < fitsTo === keep;
    if (!stays && !padding) continue;
    ids.push(stays ? id : 0);
    places.push(index);
  }
  return {
    ids,
    starts: places.map((place) => doc.starts[place]!),
    ...(doc.ends === undefined
      ? {}
      : { ends: places.map((place, at) => (ids[at] === 0 ? doc.starts[place]! : doc.ends![place]!)) }),
    ...(doc.tags === undefined
      ? {}
      : { tags: places.map((place, at) => (ids[at] === 0 ? 0 : doc.tags![place]!)) }),
    ...(doc.sources === undefined ? {} : { sources: places.map((place) => doc.sources![place]!) }),
  };
}
