import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { policyTerms } from "@tifa/lexicon";
import { fineParts, piecesOf } from "./fine-parts.js";
import { jiebaWords } from "./jieba-words.js";
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
}

/** What is used of nodejieba 3.5. Its declarations call the flag of `cut` `strict`; it turns the HMM on. */
interface Nodejieba {
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
  /** Hash of the dictionaries that the module holds now: kept on it, so that copies of this file agree. */
  [LOADED]?: string;
}

const LOADED: unique symbol = Symbol.for("@tifa/tokens/jieba-dictionary") as never;

/** A tokenizer's dictionaries, ready to load. */
interface Dictionary {
  readonly hash: string;
  readonly userWords: string;
  /** Parts of terms, for the fine segmentation; empty without it. */
  readonly parts: ReadonlyMap<string, readonly string[]>;
}

/**
 * The segmenter jieba (cppjieba, by way of nodejieba), with the field's terms kept whole.
 *
 * nodejieba and its dictionaries are loaded on first use, which takes one to two seconds and some 240 MB. It holds one
 * dictionary a thread. Tokenizers with different terms may live side by side and each cuts by its own: the one in use
 * loads its dictionary again if another has replaced it. That costs the second or two at every turn, so finish with
 * one before going on with another. Options that leave the terms alone (`hmm`) cost nothing. Code that calls `load` or
 * `insertWord` of nodejieba itself, beside this, changes results behind the tokenizer's back.
 *
 * @param options - see {@link JiebaTokenizerOptions}
 * @returns a tokenizer; its words, put together, give the text. A term that jieba knows keeps the larger of both weights.
 * @throws RangeError for an unknown option, a missing `hmm`, or a malformed term. Error, on first use, where
 *   nodejieba is not installed or not compiled, or a dictionary of its own is missing.
 * @example
 * jiebaTokenizer({ hmm: true }).cut("有序推进复工复产"); // ["有序", "推进", "复工复产"]
 */
export function jiebaTokenizer(options: JiebaTokenizerOptions): Tokenizer {
  checkOptions("jiebaTokenizer", options, ["hmm", "terms", "fine"]);
  const { hmm } = options;
  if (typeof hmm !== "boolean")
    throw new RangeError(`jiebaTokenizer: hmm is ${String(hmm)}; allowed: true, false`);
  const fine = options.fine ?? false;
  if (typeof fine !== "boolean")
    throw new RangeError(`jiebaTokenizer: fine is ${String(fine)}; allowed: true, false`);
  const terms = options.terms ?? policyTerms();
  userDictionary(terms);
  let own: Dictionary | null = null;
  const dictionary = (): Dictionary => {
    own ??= readDictionary(nodejieba(), terms, fine ? { joined: hmm } : null);
    return own;
  };
  const loaded = (): Nodejieba => load(nodejieba(), dictionary());
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
      const words = loaded().cut(text, hmm);
      const { parts } = dictionary();
      return fine ? words.flatMap((word) => parts.get(word) ?? [word]) : words;
    },
    tag: (text: string) => (text === "" ? [] : tagged(loaded(), text, hmm, dictionary().parts)),
  });
}

const require = createRequire(import.meta.url);

function nodejieba(): Nodejieba {
  try {
    return require("nodejieba") as Nodejieba;
  } catch (cause) {
    throw notLoaded(cause);
  }
}

function notLoaded(cause: unknown): Error {
  const remedy =
    "install it with `npm install nodejieba@3.5.8` where python3, make and g++ are installed and npm may run its " +
    'install script (package.json: "allowScripts": {"nodejieba": true}), or use intlTokenizer()';
  return new Error(`nodejieba cannot be loaded: ${remedy}`, { cause });
}

function nodejiebaVersion(): string {
  nodejieba();
  return (require("nodejieba/package.json") as { version: string }).version;
}

/** Reads jieba's dictionaries for the hash, its weights for those terms that it knows, and for the parts of terms. */
function readDictionary(
  module: Nodejieba,
  terms: readonly DictionaryTerm[],
  fine: { readonly joined: boolean } | null,
): Dictionary {
  const main = readOwn(module.DEFAULT_DICT);
  const model = readOwn(module.DEFAULT_HMM_DICT);
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
    parts: fine ? fineParts(names, words, fine.joined) : new Map(),
  };
}

/** A missing file would abort the process in native code, which nothing can catch. */
function readOwn(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new Error(`nodejieba's dictionary ${path} cannot be read: reinstall nodejieba@3.5.8`, { cause });
  }
}

function load(module: Nodejieba, { hash, userWords }: Dictionary): Nodejieba {
  if (module[LOADED] === hash) return module;
  readOwn(module.DEFAULT_IDF_DICT);
  readOwn(module.DEFAULT_STOP_WORD_DICT);
  const folder = mkdtempSync(join(tmpdir(), "tifa-jieba-"));
  try {
    const userDict = join(folder, "user.dict.utf8");
    // cppjieba takes both marks for separators of several paths, and aborts on the pieces.
    if (/[|;]/.test(userDict)) throw new Error(`the temporary folder ${folder} must not hold | or ;`);
    writeFileSync(userDict, userWords);
    delete module[LOADED];
    loadFiles(module, userDict);
    module[LOADED] = hash;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return module;
}

/** nodejieba looks for its compiled part only now. */
function loadFiles(module: Nodejieba, userDict: string): void {
  try {
    module.load({
      dict: module.DEFAULT_DICT,
      hmmDict: module.DEFAULT_HMM_DICT,
      userDict,
      idfDict: module.DEFAULT_IDF_DICT,
      stopWordDict: module.DEFAULT_STOP_WORD_DICT,
    });
  } catch (cause) {
    throw notLoaded(cause);
  }
}

/** `nodejieba.tag` always has the HMM on: without it, the words are cut first and looked up one by one. */
function tagged(
  module: Nodejieba,
  text: string,
  hmm: boolean,
  parts: ReadonlyMap<string, readonly string[]>,
): TaggedWord[] {
  const tags = new Map<string, string>();
  const lookUp = (word: string): TaggedWord => {
    let tag = tags.get(word);
    if (tag === undefined) {
      const looked = module.tag(word);
      tag = looked.length === 1 ? (looked[0]?.tag ?? "x") : "x";
      tags.set(word, tag);
    }
    return { word, tag };
  };
  const words = hmm ? module.tag(text) : module.cut(text, false).map(lookUp);
  return parts.size === 0 ? words : words.flatMap((row) => parts.get(row.word)?.map(lookUp) ?? [row]);
}
