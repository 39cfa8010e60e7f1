import { eachJiebaWord, type JiebaWords } from "../jieba-words.js";
import { readModel } from "./hidden-markov.js";
import type { JiebaModel } from "./jieba-cutter.js";
import { roundedLog } from "./rounded-log.js";
import { wordTrie } from "./word-trie.js";

/** Contents of jieba's files. */
export interface JiebaFiles {
  /** Words with frequency and tag, a line each. */
  readonly dictionary: string;
  /** What `jiebaWords` found in it when it checked it. */
  readonly words: Pick<JiebaWords, "total" | "fewest" | "characters">;
  /** The same of the user's terms, as `userDictionary` writes them. They take the place of the dictionary's. */
  readonly userWords: string;
  readonly model: string;
}

/**
 * Reads jieba's dictionaries into what the segmenter works with. Weights are logarithms of shares of the main dictionary's
 * sum, of the user's terms, too.
 *
 * @param files - contents
 * @returns the model
 * @throws RangeError where the model is malformed
 * @example
 * jiebaCutter(readJieba({ dictionary, words: jiebaWords(dictionary, path, new Set()), userWords: "", model }));
 */
export function readJieba({ dictionary, words, userWords, model }: JiebaFiles): JiebaModel {
  const weightOf = weights(words.total);
  const singles = new Set<number>();
  const trie = wordTrie(words.characters + userWords.length);
  eachJiebaWord(dictionary, (word, frequency, tag) => trie.add(word, weightOf(frequency), tag));
  eachJiebaWord(userWords, (word, frequency, tag) => {
    trie.add(word, weightOf(frequency), tag);
    const rune = word.codePointAt(0)!;
    if (word.length === (rune > 0xffff ? 2 : 1)) singles.add(rune);
  });
  return { trie: trie.build(), least: weightOf(words.fewest), singles, hmm: readModel(model) };
}

/** Logarithms of shares; few frequencies are met, most of them often. */
function weights(total: number): (frequency: number) => number {
  const known = new Map<number, number>();
  return (frequency) => {
    let weight = known.get(frequency);
    if (weight === undefined) {
      weight = roundedLog(frequency / total);
      known.set(frequency, weight);
    }
    return weight;
  };
}
