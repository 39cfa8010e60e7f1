import type { DocvarValue } from "@tifa/corpus";
import { checkOptions } from "./options.js";
import { type StringIndex, stringIndex } from "./string-index.js";
import type { Tokenizer } from "./tokenizer.js";
import { tokenizerIdentity } from "./tokenizer.js";
import type { DocumentTokens, Tokens } from "./tokens-type.js";

/** A text to be cut, with its name. */
export interface TokenizableDocument {
  readonly id: string;
  readonly text: string;
  readonly docvars?: Readonly<Record<string, DocvarValue>>;
}

/** Options of {@link tokens}. */
export interface TokensOptions {
  /** Whether to keep parts of speech. Default: false. */
  readonly tags?: boolean;
  /** Whether to leave out tokens of white space. Default: true. */
  readonly removeSeparators?: boolean;
  /** Whether to leave out tokens of punctuation and symbols. Default: false. */
  readonly removePunctuation?: boolean;
  /** Whether to leave out tokens of digits (`3.5%`, `２０２０`; not 三). Default: false. */
  readonly removeNumbers?: boolean;
  /** Whether what is left out leaves padding in its place. Separators never do. Default: false. */
  readonly padding?: boolean;
}

const DEFAULTS = {
  tags: false,
  removeSeparators: true,
  removePunctuation: false,
  removeNumbers: false,
  padding: false,
} satisfies Required<TokensOptions>;

const PUNCTUATION = /^[\p{P}\p{S}]+$/u;
const NUMBER = /^\p{Nd}[\p{Nd}.,:%．，：％‰]*$/u;

/**
 * Cuts documents into tokens.
 *
 * @param docs - texts with ids
 * @param tokenizer - such as {@link jiebaTokenizer}
 * @param options - see {@link TokensOptions}
 * @returns tokens with their offsets: `text.slice(start, start + type.length)` is the type
 * @throws RangeError for an unknown option or an id that stands there twice. Error where the tokenizer gives words
 *   that are not in the text.
 * @example
 * tokens([{ id: "a", text: "推进复工复产" }], jiebaTokenizer({ hmm: true })).types; // ["", "推进", "复工复产"]
 */
export function tokens(
  docs: readonly TokenizableDocument[],
  tokenizer: Tokenizer,
  options: TokensOptions = {},
): Tokens {
  checkOptions("tokens", options, Object.keys(DEFAULTS));
  const settings = { ...DEFAULTS, ...options };
  const types = stringIndex();
  const tagset = stringIndex();
  const numberOf = typeNumbers(types, settings);
  const seen = new Set<string>();
  const cut = docs.map((doc) => {
    if (seen.has(doc.id)) throw new RangeError(`tokens: two documents have the id ${JSON.stringify(doc.id)}`);
    seen.add(doc.id);
    if (settings.tags) return withTags(doc, tokenizer, numberOf, tagset);
    return documentTokens(doc, tokenizer.cut(doc.text), tokenizer.name, numberOf);
  });
  return {
    types: types.values,
    docs: cut,
    meta: { tokenizer: tokenizerIdentity(tokenizer), steps: [{ operation: "tokens", options: settings }] },
    ...(settings.tags ? { tagset: tagset.values } : {}),
  };
}

/** The number of the type of a word that stands at a place; 0 where it leaves padding, −1 where it leaves nothing. */
type TypeNumber = (word: string, text: string, start: number) => number;

/** What a segmenter that goes through UTF-8 gives for half a surrogate pair. */
const REPLACEMENT = "\uFFFD";

/** Looks at each distinct word once. */
function typeNumbers(types: StringIndex, settings: Required<TokensOptions>): TypeNumber {
  const numbers = new Map<string, number>();
  return (word, text, start) => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    // Half a surrogate pair comes back replaced: the text is right, and the next such word may be another.
    const isReplaced = word.includes(REPLACEMENT);
    const form = isReplaced ? text.slice(start, start + word.length) : word;
    const fate = fateOf(form, settings);
    const number = fate === "keep" ? types.id(form) : fate === "pad" ? 0 : -1;
    if (!isReplaced) numbers.set(word, number);
    return number;
  };
}

function withTags(
  doc: TokenizableDocument,
  tokenizer: Tokenizer,
  numberOf: TypeNumber,
  tagset: StringIndex,
): DocumentTokens {
  const tagged = tokenizer.tag(doc.text);
  const kept: number[] = [];
  const words = tagged.map((row) => row.word);
  const made = documentTokens(doc, words, tokenizer.name, numberOf, kept);
  const tags = Uint16Array.from(kept, (place, index) =>
    made.ids[index] === 0 ? 0 : tagset.id(tagged[place]?.tag ?? ""),
  );
  return { ...made, tags };
}

/** @param kept - receives, for each token, which of the words it is */
function documentTokens(
  { id, text, docvars = {} }: TokenizableDocument,
  words: readonly string[],
  tokenizerName: string,
  numberOf: TypeNumber,
  kept?: number[],
): DocumentTokens {
  const ids = new Uint32Array(words.length);
  const starts = new Uint32Array(words.length);
  let count = 0;
  let at = 0;
  for (let place = 0; place < words.length; place++) {
    const word = words[place]!;
    const start = startOf(word, text, at);
    if (start < 0) {
      throw new Error(`${tokenizerName}: ${JSON.stringify(word)} is not in document ${id} at ${at}`);
    }
    at = start + word.length;
    const number = numberOf(word, text, start);
    if (number < 0) continue;
    ids[count] = number;
    starts[count] = start;
    kept?.push(place);
    count++;
  }
  return { id, ids: ids.slice(0, count), starts: starts.slice(0, count), docvars };
}

/** Where a word stands: here, or after white space that the tokenizer left out; −1 where it does not. */
function startOf(word: string, text: string, at: number): number {
  if (word !== "" && text.startsWith(word, at)) return at;
  let start = at;
  while (start < text.length && /\s/u.test(text.charAt(start)) && !text.startsWith(word, start)) start++;
  if (word !== "" && text.startsWith(word, start)) return start;
  return word.includes(REPLACEMENT) && sameButSurrogates(word, text, at) ? at : -1;
}

function sameButSurrogates(word: string, text: string, at: number): boolean {
  for (let index = 0; index < word.length; index++) {
    const unit = text.charCodeAt(at + index);
    const replaced = word.charCodeAt(index) === 0xfffd && unit >= 0xd800 && unit <= 0xdfff;
    if (!replaced && unit !== word.charCodeAt(index)) return false;
  }
  return true;
}

function fateOf(type: string, settings: Required<TokensOptions>): "keep" | "pad" | "drop" {
  if (type.trim() === "") return settings.removeSeparators ? "drop" : "keep";
  const removed =
    (settings.removePunctuation && PUNCTUATION.test(type)) || (settings.removeNumbers && NUMBER.test(type));
  if (!removed) return "keep";
  return settings.padding ? "pad" : "drop";
}
