import type { TaggedWord } from "../tokenizer.js";

/** What finds the words of a text, with dictionaries that it holds. */
export interface JiebaEngine {
  readonly cut: (text: string, hmm: boolean) => string[];
  /** Words with parts of speech, the HMM on. */
  readonly tag: (text: string) => TaggedWord[];
}

/** What is used of nodejieba 3.5. Its declarations call the flag of `cut` `strict`; it turns the HMM on. */
export interface Nodejieba {
  readonly DEFAULT_DICT: string;
  readonly DEFAULT_HMM_DICT: string;
  readonly DEFAULT_IDF_DICT: string;
  readonly DEFAULT_STOP_WORD_DICT: string;
  load(options: {
    dict: string;
    hmmDict: string;
    userDict: string;
    idfDict: string;
    stopWordDict: string;
  }): unknown;
  cut(text: string, hmm: boolean): string[];
  tag(text: string): { word: string; tag: string }[];
}

/** Dictionaries that were read and checked. */
export interface JiebaDictionaries {
  /** Of all of them together: two with the same hash cut alike. */
  readonly hash: string;
  /** Terms with frequency and tag, a line each. */
  readonly userWords: string;
}
