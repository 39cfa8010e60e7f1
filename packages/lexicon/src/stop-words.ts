import { checkOptions } from "@tifa/corpus";
import { genreFormulas } from "./genre-formulas.js";
import { stopWordWords } from "./tables/stop-words.js";

/** What to take for a stop word. */
export interface StopWordsOptions {
  /** Whether the formulas of the genre ({@link genreFormulas}) are among them. Default: true. */
  readonly genre?: boolean;
}

/**
 * Chinese function words, from stopwords-iso (MIT) without its punctuation and without the entries that mean
 * something in this genre (`data/stop-words-except.txt`), and the formulas of the genre.
 *
 * @param options - see {@link StopWordsOptions}
 * @returns a new set at each call
 * @throws RangeError for an unknown option
 * @example
 * stopWords().has("会议指出"); // true
 */
export function stopWords(options: StopWordsOptions = {}): ReadonlySet<string> {
  checkOptions("stopWords", options, ["genre"]);
  const words = stopWordWords().split(" ");
  return new Set(options.genre === false ? words : [...words, ...genreFormulas().map((row) => row.formula)]);
}
