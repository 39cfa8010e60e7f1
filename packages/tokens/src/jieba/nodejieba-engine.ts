import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { JiebaDictionaries, JiebaEngine, Nodejieba } from "./jieba-engine.js";
import { readDictionaryFile } from "./read-dictionary-file.js";

const LOADED: unique symbol = Symbol.for("@tifa/tokens/jieba-dictionary") as never;

/** Hash of the dictionaries that the module holds now: kept on it, so that copies of this file agree. */
type Loaded = Nodejieba & { [LOADED]?: string };

const require = createRequire(import.meta.url);

/**
 * The package nodejieba; its compiled part is looked for only when it loads a dictionary.
 *
 * @returns the module
 * @throws Error that says what to do, where it is not installed
 */
export function nodejieba(): Nodejieba {
  try {
    return require("nodejieba") as Nodejieba;
  } catch (cause) {
    throw notLoaded(cause);
  }
}

/** Version of the package nodejieba that is installed. */
export function nodejiebaVersion(): string {
  nodejieba();
  return (require("nodejieba/package.json") as { version: string }).version;
}

/** What allows its install script, by the program that installs. */
const PERMISSION =
  'for npm 12 "allowScripts": {"nodejieba": true} in package.json, for pnpm "allowBuilds: {nodejieba: true}" in pnpm-workspace.yaml, ' +
  'for Yarn "dependenciesMeta": {"nodejieba": {"built": true}} in package.json';

function notLoaded(cause: unknown): Error {
  const remedy =
    "install it with `npm install nodejieba@3.5.8` where python3, make and g++ are installed and its install script is " +
    `allowed (${PERMISSION}); or use jiebaTokenizer({ hmm, engine: "script" }), which needs its dictionaries alone and nothing ` +
    "compiled (`npm install --ignore-scripts nodejieba@3.5.8` is enough); or intlTokenizer()";
  return new Error(`nodejieba cannot be loaded: ${remedy}`, { cause });
}

/**
 * The addon. It holds one dictionary a thread: where another has replaced ours, ours is loaded again, which takes a second or two.
 *
 * @param dictionaries - with the user's words
 * @returns the engine; each call sees to it that the module holds these dictionaries
 * @throws Error, on first use, where the module is not compiled
 */
export function nodejiebaEngine(dictionaries: JiebaDictionaries): JiebaEngine {
  return {
    cut: (text, hmm) => load(nodejieba(), dictionaries).cut(text, hmm),
    tag: (text) => load(nodejieba(), dictionaries).tag(text),
  };
}

function load(module: Loaded, { hash, userWords }: JiebaDictionaries): Nodejieba {
  if (module[LOADED] === hash) return module;
  readDictionaryFile(module.DEFAULT_IDF_DICT);
  readDictionaryFile(module.DEFAULT_STOP_WORD_DICT);
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
