import { createHash } from "node:crypto";
import { policyTerms } from "@tifa/lexicon";
import { fineParts, piecesOf } from "./fine-parts.js";
import type { JiebaEngine, Nodejieba } from "./jieba/jieba-engine.js";
import { nodejieba, nodejiebaEngine, nodejiebaVersion } from "./jieba/nodejieba-engine.js";
import { readDictionaryFile } from "./jieba/read-dictionary-file.js";
import { scriptEngine } from "./jieba/script-engine.js";
import { type JiebaWords, jiebaWords } from "./jieba-words.js";
import { checkOptions } from "./options.js";
import type { TaggedWord, Tokenizer } from "./tokenizer.js";
import type { DictionaryTerm } from "./user-dictionary.js";
import { userDictionary } from "./user-dictionary.js";

/** Options of {@link jiebaTokenizer}. */
export interface JiebaTokenizerOptions {
  /** Whether the hidden Markov model joins characters into words that no dictionary knows. No default: it changes results. */
  readonly hmm: boolean;
  /** Words to keep whole. Default: the policy terms of `@tifa/lexicon`. `[]` gives jieba's own segmentation. */
  readonly terms?: readonly DictionaryTerm[];
  /**
   * Whether a term that jieba's own dictionary does not know comes out as its parts that it knows (复工复产 as 复工 复产),
   * where it would be one word. Default: false.
   */
  readonly fine?: boolean;
  /**
   * What finds the words: `nodejieba` is the addon, `script` the same algorithm in JavaScript with nodejieba's dictionaries, three times
   * as fast, with a sixth of the memory, and nothing compiled. Both give the same words and tags. Default: `nodejieba`.
   */
  readonly engine?: "nodejieba" | "script";
}

/** What a tokenizer knows of its dictionaries before it cuts. */
interface Dictionary {
  readonly hash: string;
  readonly userWords: string;
  readonly words: Pick<JiebaWords, "total" | "fewest" | "characters">;
  /** Parts of terms, for the fine segmentation; empty without it. */
  readonly parts: ReadonlyMap<string, readonly string[]>;
}

/**
 * The segmenter jieba (cppjieba, by way of nodejieba), with the field's terms kept whole.
 *
 * Dictionaries are loaded on first use, which takes the addon one to two seconds and some 240 MB, and the script half a second and
 * some 50 MB. The addon holds one dictionary a thread. Tokenizers with different terms may live side by side and each cuts by its
 * own: the one in use loads its dictionary again if another has replaced it. That costs the second or two at every turn, so finish
 * with one before going on with another. Options that leave the terms alone (`hmm`) cost nothing. Code that calls `load` or
 * `insertWord` of nodejieba itself, beside this, changes results behind the tokenizer's back.
 *
 * @param options - see {@link JiebaTokenizerOptions}
 * @returns a tokenizer; its words, put together, give the text. A term that jieba knows keeps the larger of both weights.
 * @throws RangeError for an unknown option, a missing `hmm`, or a malformed term. Error, on first use, where
 *   nodejieba is not installed (or, for the addon, not compiled), or a dictionary of its own is missing or malformed.
 * @example
 * jiebaTokenizer({ hmm: true }).cut("有序推进复工复产"); // ["有序", "推进", "复工复产"]
 */
export function jiebaTokenizer(options: JiebaTokenizerOptions): Tokenizer {
  checkOptions("jiebaTokenizer", options, ["hmm", "terms", "fine", "engine"]);
  const { hmm } = options;
  if (typeof hmm !== "boolean")
    throw new RangeError(`jiebaTokenizer: hmm is ${String(hmm)}; allowed: true, false`);
  const fine = options.fine ?? false;
  if (typeof fine !== "boolean")
    throw new RangeError(`jiebaTokenizer: fine is ${String(fine)}; allowed: true, false`);
  const engine = options.engine ?? "nodejieba";
  if (engine !== "nodejieba" && engine !== "script")
    throw new RangeError(`jiebaTokenizer: engine is ${String(engine)}; allowed: nodejieba, script`);
  const terms = options.terms ?? policyTerms();
  userDictionary(terms);
  let own: Dictionary | null = null;
  const dictionary = (): Dictionary => {
    own ??= readDictionary(nodejieba(), terms, fine ? { joined: hmm } : null);
    return own;
  };
  let made: JiebaEngine | null = null;
  const jieba = (): JiebaEngine => {
    made ??=
      engine === "script"
        ? scriptEngine(nodejieba(), dictionary(), dictionary().words)
        : nodejiebaEngine(dictionary());
    return made;
  };
  return Object.freeze({
    name: "nodejieba",
    get version() {
      return nodejiebaVersion();
    },
    get dictionaryHash() {
      return dictionary().hash;
    },
    options: Object.freeze({ hmm, terms: options.terms === undefined ? "policyTerms" : "own", fine }),
    cut: (text: string) => {
      if (text === "") return [];
      const words = jieba().cut(text, hmm);
      const { parts } = dictionary();
      const fitting = fine ? words.flatMap((word) => parts.get(word) ?? [word]) : words;
      return HALF.test(text) ? ownWords(text, fitting) : fitting;
    },
    tag: (text: string) => {
      if (text === "") return [];
      const rows = tagged(jieba(), text, hmm, dictionary().parts);
      if (!HALF.test(text)) return rows;
      const words = ownWords(
        text,
        rows.map(({ word }) => word),
      );
      return rows.map(({ tag }, at) => ({ word: words[at]!, tag }));
    },
  });
}

/** Reads jieba's dictionaries for the hash, its weights for those terms that it knows, and for the parts of terms. */
function readDictionary(
  module: Nodejieba,
  terms: readonly DictionaryTerm[],
  fine: { readonly joined: boolean } | null,
): Dictionary {
  const main = readDictionaryFile(module.DEFAULT_DICT);
  const model = readDictionaryFile(module.DEFAULT_HMM_DICT);
  if (!model.includes("#prob_start")) {
    throw new Error(`nodejieba's model ${module.DEFAULT_HMM_DICT} is malformed: reinstall nodejieba@3.5.8`);
  }
  const names = terms.map(({ term }) => term);
  const wanted = fine ? piecesOf(names) : new Set(names);
  const words = jiebaWords(main.toString("utf8"), module.DEFAULT_DICT, wanted);
  const weighted = terms.map((row) => ({
    ...row,
    frequency: Math.max(row.frequency, words.frequencies.get(row.term) ?? 0),
  }));
  const userWords = userDictionary(weighted);
  const hash = createHash("sha256");
  for (const part of [main, model, Buffer.from(userWords)]) {
    hash.update(createHash("sha256").update(part).digest());
  }
  return {
    hash: hash.digest("hex"),
    userWords,
    words,
    parts: fine ? fineParts(names, words, fine.joined) : new Map(),
  };
}

/** Half of a surrogate pair, which UTF-8 cannot hold: nodejieba gives U+FFFD for it. */
const HALF = /\p{Cs}/u;

/** Words of the same lengths, cut out of the text itself. */
function ownWords(text: string, words: readonly string[]): string[] {
  let at = 0;
  return words.map((word) => {
    at += word.length;
    return text.slice(at - word.length, at);
  });
}

/** Tags come from a segmentation with the HMM: without it, the words are cut first and looked up one by one. */
function tagged(
  engine: JiebaEngine,
  text: string,
  hmm: boolean,
  parts: ReadonlyMap<string, readonly string[]>,
): TaggedWord[] {
  const tags = new Map<string, string>();
  const lookUp = (word: string): TaggedWord => {
    let tag = tags.get(word);
    if (tag === undefined) {
      const looked = engine.tag(word);
      tag = looked.length === 1 ? (looked[0]?.tag ?? "x") : "x";
      tags.set(word, tag);
    }
    return { word, tag };
  };
  const words = hmm ? engine.tag(text) : engine.cut(text, false).map(lookUp);
  return parts.size === 0 ? words : words.flatMap((row) => parts.get(row.word)?.map(lookUp) ?? [row]);
}
