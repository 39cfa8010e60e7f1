import { readFileSync, statSync } from "node:fs";
import type { Tokenizer } from "@tifa/tokens";
import { type Command, Option } from "commander";

/** Options of commands that segment. */
export interface TokenizerOptions {
  readonly tokenizer: "jieba" | "intl" | "whitespace";
  /** False with `--no-hmm`. */
  readonly hmm: boolean;
  readonly dictionary?: string;
  readonly fine?: true;
  /** What runs jieba; the script where left out. */
  readonly engine: "nodejieba" | "script";
}

/** Largest dictionary file, in bytes. */
const LARGEST = 2 ** 26;

/**
 * Gives a command the options of all commands that segment.
 *
 * @param command - the command
 * @returns the same command
 * @example
 * withTokenizer(new Command("tokens"));
 */
export function withTokenizer(command: Command): Command {
  return command
    .addOption(
      new Option("--tokenizer <name>", "what cuts the text into words")
        .choices(["jieba", "intl", "whitespace"])
        .default("jieba"),
    )
    .option("--no-hmm", "jieba: make no words that no dictionary knows")
    .option(
      "--dictionary <file>",
      "jieba: words to keep whole beside the policy terms: word, frequency, tag a line",
    )
    .option("--fine", "jieba: cut policy terms into their parts")
    .addOption(
      new Option(
        "--engine <name>",
        "jieba: the compiled addon, or the same words from a script, faster, and with no abort that nothing can catch",
      )
        .choices(["nodejieba", "script"])
        .default("script"),
    );
}

/**
 * Makes the tokenizer that the options ask for, and loads its dictionary, so that what is wrong is told before a
 * document is read.
 *
 * @param command - the command, to tell of wrong usage
 * @param options - parsed by commander
 * @param loads - whether jieba's dictionary is loaded here; not where other processes do the work
 * @returns the tokenizer, and for jieba the options that it was made with
 * @throws CommanderError where the dictionary cannot be read or loaded, or an option does not fit the tokenizer
 * @example
 * const { tokenizer } = await makeTokenizer(command, { tokenizer: "jieba", hmm: true });
 */
export async function makeTokenizer(
  command: Command,
  options: TokenizerOptions,
  loads = true,
): Promise<{ readonly tokenizer: Tokenizer; readonly jieba: JiebaOptions | null }> {
  const { intlTokenizer, jiebaTokenizer, whitespaceTokenizer } = await import("@tifa/tokens");
  if (options.tokenizer !== "jieba") {
    const [, unfit] =
      [
        ["hmm", options.hmm ? undefined : "--no-hmm"],
        ["dictionary", options.dictionary && "--dictionary"],
        ["fine", options.fine && "--fine"],
        ["engine", options.engine === "script" ? undefined : "--engine"],
      ].find(([, name]) => name) ?? [];
    if (unfit) command.error(`${unfit} is for --tokenizer jieba, not ${options.tokenizer}`);
    const tokenizer = options.tokenizer === "intl" ? intlTokenizer() : whitespaceTokenizer();
    return { tokenizer, jieba: null };
  }
  try {
    const jieba = {
      hmm: options.hmm,
      fine: options.fine ?? false,
      engine: options.engine,
      ...(options.dictionary === undefined ? {} : { terms: await readTerms(options.dictionary) }),
    };
    const tokenizer = jiebaTokenizer(jieba);
    if (loads) tokenizer.cut("会议");
    return { tokenizer, jieba };
  } catch (thrown) {
    return command.error(thrown instanceof Error ? thrown.message : String(thrown));
  }
}

/** Options of `jiebaTokenizer`. */
export interface JiebaOptions {
  readonly hmm: boolean;
  readonly fine: boolean;
  readonly engine: "nodejieba" | "script";
  readonly terms?: readonly { readonly term: string; readonly frequency: number; readonly tag: string }[];
}

/** The policy terms and those of a file, which win. */
async function readTerms(path: string): Promise<NonNullable<JiebaOptions["terms"]>> {
  const [{ parseUserDictionary }, { policyTerms }] = await Promise.all([
    import("@tifa/tokens"),
    import("@tifa/lexicon"),
  ]);
  const own = parseUserDictionary(readDictionary(path), path);
  const names = new Set(own.map(({ term }) => term));
  const rest = policyTerms().filter(({ term }) => !names.has(term));
  return [...rest.map(({ term, frequency, tag }) => ({ term, frequency, tag })), ...own];
}

function readDictionary(path: string): string {
  let bytes: Uint8Array;
  try {
    const { size } = statSync(path);
    if (size > LARGEST) throw new Error(`it has ${size} bytes; allowed: ${LARGEST}`);
    bytes = readFileSync(path);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`dictionary ${path} cannot be read: ${message}`, { cause });
  }
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new Error(`dictionary ${path} is not UTF-8`, { cause });
  }
}
