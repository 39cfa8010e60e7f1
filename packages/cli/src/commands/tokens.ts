import type { RawDocument } from "@tifa/corpus";
import type { TaggedWord, TokenizerIdentity } from "@tifa/tokens";
import { Command } from "commander";
import type { CliContext } from "../context.js";
import { eachDocument, headLine } from "../each-document.js";
import { paint } from "../paint.js";
import { paragraphReader } from "../read-paragraphs.js";
import { rowStream } from "../row-stream.js";
import { ROW_FORMATS, type RowFormat } from "../rows-text.js";
import { formatOption, type InputOptions, positiveInteger, withInput } from "../shared-options.js";
import { sourceRow } from "../source-row.js";
import { plainText } from "../terminal-text.js";
import { makeTokenizer, type TokenizerOptions, withTokenizer } from "../tokenizer-options.js";

interface TokensOptions extends InputOptions, TokenizerOptions {
  readonly format: "text" | RowFormat;
  readonly jobs: number;
}

const EXAMPLES = `
Examples:
  $ tifa tokens page.txt                       words with spaces between them, a paragraph a line
  $ tifa tokens --format ndjson pages/         offsets, parts of speech, the place in the raw page
  $ tifa tokens --dictionary terms.txt --fine page.txt
  $ tifa tokens --jobs 4 crawl.jsonl.gz > tokens.txt

A token of ndjson is {"paragraph", "start", "end", "text", "tag", "rawStart", "rawEnd"}: offsets in its paragraph (from 0), and
in the raw page. json is one array of what ndjson has a line for; table, csv and markdown have a row for each token, with id, path and
record of its document.
`;

/** Columns of a row for each token. */
const COLUMNS: readonly string[] = [
  "id",
  "path",
  "record",
  "paragraph",
  "start",
  "end",
  "text",
  "tag",
  "rawStart",
  "rawEnd",
];

/** What segments, here or in other processes. */
interface Segmenter {
  readonly identity: TokenizerIdentity;
  readonly segment: (text: string) => readonly TaggedWord[] | Promise<readonly TaggedWord[]>;
  /** Documents that are under way at a time, beside the one that is written next. */
  readonly ahead: number;
}

/**
 * `tifa tokens`: cuts the paragraphs of documents into words.
 *
 * @param context - where to write
 * @returns the command
 * @example
 * program.addCommand(tokensCommand(context));
 */
export function tokensCommand(context: CliContext): Command {
  const command = withTokenizer(withInput(new Command("tokens")))
    .summary("cut the paragraphs of documents into words")
    .description("Repairs and parses pages, and cuts their paragraphs into words, the field's terms whole.")
    .addOption(formatOption(["text", ...ROW_FORMATS]))
    .option("--jobs <n>", "jieba: how many processes segment", positiveInteger, 1)
    .addHelpText("after", EXAMPLES);
  return command.action((paths: string[], options: TokensOptions) => run(context, command, paths, options));
}

async function run(
  context: CliContext,
  command: Command,
  paths: readonly string[],
  options: TokensOptions,
): Promise<void> {
  const { tokenizer, jieba } = await makeTokenizer(command, options, options.jobs === 1);
  if (options.jobs === 1) {
    const { tokenizerIdentity } = await import("@tifa/tokens");
    const identity = tokenizerIdentity(tokenizer);
    return write(context, paths, options, { identity, segment: (text) => tokenizer.tag(text), ahead: 0 });
  }
  if (jieba === null) command.error(`--jobs is for --tokenizer jieba, not ${options.tokenizer}`);
  const { segmenterPool } = await import("@tifa/tokens/parallel");
  const pool = await segmenterPool({ ...jieba!, processes: Math.min(options.jobs, 64) }).catch(
    (thrown: Error) => command.error(thrown.message),
  );
  const { identity, tag: segment, processes } = pool;
  try {
    await write(context, paths, options, { identity, segment, ahead: 2 * processes });
  } finally {
    pool.close();
  }
}

async function write(
  context: CliContext,
  paths: readonly string[],
  { format, ...input }: TokensOptions,
  { identity, segment, ahead }: Segmenter,
): Promise<void> {
  const read = await paragraphReader();
  const colours = paint(context.colour);
  const stream = format === "text" ? null : rowStream(context.stdout, COLUMNS, format);
  if (stream !== null && !(await stream.open())) return;
  const isNested = format === "ndjson" || format === "json";
  const document = async (raw: RawDocument): Promise<string> => {
    const { readout, toRaw } = read(raw);
    const words = await Promise.all(readout.paragraphs.map(segment));
    if (stream !== null) {
      const { id } = raw;
      const tokens = words.flatMap((list, paragraph) => rowsOf(list, paragraph, toRaw));
      if (isNested) return stream.text([{ id, source: sourceRow(raw.source), tokenizer: identity, tokens }]);
      const { path, record } = raw.source;
      return stream.text(tokens.map((token) => ({ id, path, record, ...token })));
    }
    const head = headLine(raw.source, paths, colours.faint);
    const text = words.map((list) => `${spaced(list)}\n`).join("");
    return head + (context.stdout.isTerminal ? plainText(text) : text);
  };
  await eachDocument(context, paths, input, {
    document,
    ahead,
    ...(stream !== null && { write: stream.write }),
    error: ({ id, source, error }) =>
      stream !== null && isNested ? stream.text([{ id, source: sourceRow(source), error }]) : null,
  });
  await stream?.close();
}

function spaced(words: readonly TaggedWord[]): string {
  return words
    .map(({ word }) => word)
    .filter((word) => word.trim() !== "")
    .join(" ");
}

function rowsOf(
  words: readonly TaggedWord[],
  paragraph: number,
  toRaw: ReturnType<Awaited<ReturnType<typeof paragraphReader>>>["toRaw"],
): readonly object[] {
  let at = 0;
  return words.flatMap(({ word: text, tag }) => {
    const start = at;
    at += text.length;
    if (text.trim() === "") return [];
    const raw = toRaw(paragraph, { start, end: at });
    return [{ paragraph, start, end: at, text, tag, rawStart: raw.start, rawEnd: raw.end }];
  });
}
