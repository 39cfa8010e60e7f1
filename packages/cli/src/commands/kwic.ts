import { existsSync } from "node:fs";
import { join } from "node:path";
import type { RawDocument } from "@tifa/corpus";
import type { ConcordanceLayout } from "@tifa/exchange";
import type { Store } from "@tifa/store";
import type { Tokenizer } from "@tifa/tokens";
import { Command, InvalidArgumentError, Option } from "commander";
import type { CliContext } from "../context.js";
import { eachDocument } from "../each-document.js";
import { concordanceText } from "../examples.js";
import { LAYOUTS, layoutStream } from "../kwic-layout.js";
import { flatRow, type KwicFound, type KwicParagraph, nestedRow, textLine } from "../kwic-row.js";
import { paragraphReader } from "../read-paragraphs.js";
import { type RowStream, rowStream } from "../row-stream.js";
import { ROW_FORMATS, type RowFormat } from "../rows-text.js";
import { formatOption, type InputOptions, positiveInteger, withInput } from "../shared-options.js";
import { sourceRow } from "../source-row.js";
import { makeTokenizer, type TokenizerOptions, withTokenizer } from "../tokenizer-options.js";
import { withStore } from "../with-store.js";

interface KwicCommandOptions extends InputOptions, TokenizerOptions {
  readonly where?: string;
  readonly offset?: number;
  readonly format: "text" | RowFormat | ConcordanceLayout;
  readonly match: "glob" | "regex" | "fixed";
  readonly caseSensitive?: true;
  readonly window: number;
  readonly unit: "tokens" | "characters";
  readonly sort?: readonly string[];
  readonly limit?: number;
}

const EXAMPLES = `
Examples:
  $ tifa kwic '复工*' pages/                    words that begin with 复工, in context
  $ tifa kwic '会议 指出' pages/                two words in a row
  $ tifa kwic --match regex '^(防|抗)疫' --sort R1,L1 pages/
  $ tifa kwic 菜篮子 --unit characters --window 30 --format ndjson crawl.jsonl.gz
  $ tifa kwic 复工复产 store --where 'province=34 and year=2020'      in a store that tifa build made

A line of ndjson has id, source, paragraph, start and end (in the paragraph), left, node, right, rawStart and rawEnd (in the
raw page) and docvars: those of the input, with province and meetingDate. From a store, lines come by date, 50 unless --limit
says otherwise, and have id, path, record, url, title, province, provinceName, date in place of source and docvars. json is one array of
the same; table, csv and markdown have path, record, province and meetingDate (from a store: date) in columns. antconc is CSV with the
columns of AntConc's tables, kh-coder CSV with a text a line, for KH Coder.
`;

const PLACE: readonly string[] = ["id", "path", "record", "paragraph", "start", "end"];
const CONTEXT: readonly string[] = ["left", "node", "right"];
/** Columns of table, csv and markdown. */
const COLUMNS: readonly string[] = [...PLACE, "rawStart", "rawEnd", "province", "meetingDate", ...CONTEXT];
const STORE_COLUMNS: readonly string[] = [...PLACE, "province", "date", ...CONTEXT];

/**
 * `tifa kwic`: shows where words stand, in context.
 *
 * @param context - where to write
 * @returns the command
 * @example
 * program.addCommand(kwicCommand(context));
 */
export function kwicCommand(context: CliContext): Command {
  const command = withTokenizer(
    withInput(new Command("kwic").argument("<pattern>", "a word, or several with spaces")),
  )
    .summary("show where words stand, in context")
    .description("Repairs, parses and segments pages, and shows every place that fits a pattern, in context.")
    .addOption(formatOption(["text", ...ROW_FORMATS, ...LAYOUTS]))
    .addOption(
      new Option("--match <how>", "how to read the pattern: * and ?; a regular expression (RE2); as it is")
        .choices(["glob", "regex", "fixed"])
        .default("glob"),
    )
    .option("--case-sensitive", "tell Covid from COVID")
    .option("--window <n>", "how much to show on each side", positiveInteger, 10)
    .addOption(
      new Option("--unit <unit>", "what --window counts").choices(["tokens", "characters"]).default("tokens"),
    )
    .option("--sort <keys>", "sort by tokens, such as R1,R2,L1; documents are all read first", sortKeys)
    .option("--limit <n>", "most lines to show", positiveInteger)
    .option("--where <condition>", "of a store: which documents; see tifa compare --help")
    .option("--offset <n>", "of a store: lines to pass over", positiveInteger)
    .addHelpText("after", EXAMPLES);
  return command.action((pattern: string, paths: string[], options: KwicCommandOptions) =>
    ask(context, command, pattern, paths, options),
  );
}

function sortKeys(value: string): readonly string[] {
  const keys = value.split(",").map((key) => key.trim());
  const wrong = keys.find((key) => !/^[LNR](?:[1-9]\d?|100)$/u.test(key));
  if (wrong === undefined) return keys;
  throw new InvalidArgumentError(`No key "${wrong}"; a key is L, N or R with 1 to 100, such as R1.`);
}

/** A store, or pages. */
async function ask(
  context: CliContext,
  command: Command,
  pattern: string,
  paths: readonly string[],
  options: KwicCommandOptions,
): Promise<void> {
  const [first] = paths;
  // A store is told by its link, without loading what reads it.
  if (paths.length === 1 && existsSync(join(first!, "current", "manifest.json"))) {
    if (options.sort) command.error("--sort is for pages; lines of a store come by date");
    return withStore(context, command, first!, (store) =>
      kwicOfStore(context, command, store, pattern, options),
    );
  }
  for (const name of ["where", "offset"] as const) {
    if (options[name] !== undefined) command.error(`--${name} is for a store, and ${first} is none`);
  }
  return run(context, command, pattern, paths, options);
}

async function kwicOfStore(
  context: CliContext,
  command: Command,
  store: Store,
  pattern: string,
  options: KwicCommandOptions,
): Promise<void> {
  const [{ concordance }, { tokenizer }] = await Promise.all([
    import("@tifa/store"),
    makeTokenizer(command, options),
  ]);
  if (store.manifest.tokenizer.dictionaryHash !== tokenizer.dictionaryHash) {
    await context.stderr.write(
      "tifa: the store was built with another dictionary: some lines may be missing\n",
    );
  }
  const lines = await concordance(store, tokenizer, pattern, {
    valueType: options.match,
    caseInsensitive: !options.caseSensitive,
    window: options.window,
    unit: options.unit,
    ...(options.where !== undefined && { where: options.where }),
    ...(options.limit !== undefined && { limit: options.limit }),
    ...(options.offset !== undefined && { offset: options.offset }),
  });
  const stream = streamOf(context, STORE_COLUMNS, options.format);
  if (stream !== null && !(await stream.open())) return;
  for (const line of lines) {
    const text = stream === null ? concordanceText(context, line) : stream.text([line]);
    if (!(await (stream ?? context.stdout).write(text))) return;
  }
  await stream?.close();
}

async function run(
  context: CliContext,
  command: Command,
  pattern: string,
  paths: readonly string[],
  options: KwicCommandOptions,
): Promise<void> {
  const search = await searcher(command, pattern, options);
  const { tokenizer } = await makeTokenizer(command, options);
  const read = await paragraphReader();
  const { format } = options;
  const stream = streamOf(context, COLUMNS, format);
  if (stream !== null && !(await stream.open())) return;
  const isNested = format === "ndjson" || format === "json";
  const inText = textLine(context);
  const shownLines = (found: readonly KwicFound[]): string =>
    stream === null ? found.map(inText).join("") : stream.text(found.map(isNested ? nestedRow : flatRow));
  const kept: KwicParagraph[] = [];
  let documents = 0;
  let left = options.limit ?? Number.POSITIVE_INFINITY;
  await eachDocument(context, paths, options, {
    document(raw) {
      const paragraphs = paragraphsOf(raw, read(raw), documents++);
      if (options.sort) {
        for (const paragraph of paragraphs) kept.push(paragraph);
        return "";
      }
      const lines = left > 0 ? search(paragraphs, tokenizer).slice(0, left) : [];
      left -= lines.length;
      return shownLines(lines);
    },
    ...(stream !== null && { write: stream.write }),
    error: ({ id, source, error }) =>
      stream !== null && isNested ? stream.text([{ id, source: sourceRow(source), error }]) : null,
  });
  if (options.sort && context.exitCode > 128) return;
  for (const found of search(kept, tokenizer).slice(0, left)) {
    if (!(await (stream ?? context.stdout).write(shownLines([found])))) return;
  }
  await stream?.close();
}

function streamOf(
  context: CliContext,
  columns: readonly string[],
  format: KwicCommandOptions["format"],
): RowStream | null {
  if (format === "antconc" || format === "kh-coder") return layoutStream(context.stdout, format);
  return format === "text" ? null : rowStream(context.stdout, columns, format);
}

async function searcher(
  command: Command,
  pattern: string,
  options: KwicCommandOptions,
): Promise<(paragraphs: readonly KwicParagraph[], tokenizer: Tokenizer) => readonly KwicFound[]> {
  const { kwic, tokens, whitespaceTokenizer } = await import("@tifa/tokens");
  const search = (paragraphs: readonly KwicParagraph[], tokenizer: Tokenizer): readonly KwicFound[] => {
    // Paragraphs are documents here: no phrase, and no context, reaches from one into the next.
    const byId = new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph]));
    const lines = kwic(tokens(paragraphs, tokenizer), [pattern], {
      valueType: options.match,
      caseInsensitive: !options.caseSensitive,
      window: options.window,
      unit: options.unit,
      sort: options.sort ?? [],
      texts: new Map(paragraphs.map(({ id, kwicText }) => [id, kwicText])),
    });
    return lines.map((line) => ({ line, paragraph: byId.get(line.id)! }));
  };
  try {
    search([], whitespaceTokenizer());
  } catch (thrown) {
    command.error(thrown instanceof Error ? thrown.message : String(thrown));
  }
  return search;
}

function paragraphsOf(
  raw: RawDocument,
  { readout, toRaw }: ReturnType<Awaited<ReturnType<typeof paragraphReader>>>,
  document: number,
): readonly KwicParagraph[] {
  const docvars = {
    ...raw.docvars,
    province: readout.province.value,
    meetingDate: readout.meetingDate.value,
  };
  return readout.paragraphs.map((text, number) => ({
    // The same text may be read twice.
    id: `${document}#${number}`,
    text,
    docvars,
    raw,
    number,
    kwicText: { text, toRaw: (span) => toRaw(number, span) },
  }));
}
