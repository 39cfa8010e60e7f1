/** A word with its part of speech. */
export interface TaggedWord {
  readonly word: string;
  /** In the tokenizer's own tag set; `x` where it knows none. */
  readonly tag: string;
}

/** What a tokenizer is, for the record that every result carries. */
export interface TokenizerIdentity {
  /** Such as `nodejieba`. */
  readonly name: string;
  /** Version of what does the cutting. */
  readonly version: string;
  /** SHA-256 (hex) of the dictionaries and models; empty where there are none that could be read. */
  readonly dictionaryHash: string;
  /** Every option, defaults included. */
  readonly options: Readonly<Record<string, string | number | boolean | null>>;
}

/** Cuts text into words. */
export interface Tokenizer extends TokenizerIdentity {
  /**
   * Words in order. They stand in the text as they are; what lies between two of them is white space, if
   * anything. A lone surrogate may come back as U+FFFD.
   */
  cut(text: string): string[];
  /** The same words with their parts of speech. */
  tag(text: string): TaggedWord[];
}

/**
 * Name, version, dictionary hash and options of a tokenizer, without its functions.
 *
 * @param tokenizer - any
 * @returns plain data, to be kept with what was counted
 * @example
 * tokenizerIdentity(whitespaceTokenizer()).name; // "whitespace"
 */
export function tokenizerIdentity(tokenizer: Tokenizer): TokenizerIdentity {
  const { name, version, dictionaryHash, options } = tokenizer;
  return { name, version, dictionaryHash, options };
}
