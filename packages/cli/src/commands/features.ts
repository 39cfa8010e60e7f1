import type { DocumentFeatures } from "@tifa/features";
import { Command } from "commander";
import type { CliContext } from "../context.js";
import { eachDocument } from "../each-document.js";
import { rowStream } from "../row-stream.js";
import type { RowFormat } from "../rows-text.js";
import { formatOption, type InputOptions, jobCount, withInput } from "../shared-options.js";
import { sourceRow } from "../source-row.js";
import { makeTokenizer, type TokenizerOptions, withTokenizer } from "../tokenizer-options.js";

interface FeaturesCommandOptions extends InputOptions, TokenizerOptions {
  readonly format: RowFormat;
  readonly filter?: true;
  readonly describe?: true;
  readonly jobs?: number;
}

const EXAMPLES = `
Examples:
  $ tifa features pages/ > features.ndjson
  $ cat crawl.jsonl | tifa features --input-type jsonl - > features.ndjson
  $ tifa features --format csv pages/ > counts.csv
  $ tifa features --filter - < documents.ndjson > rows.ndjson
  $ tifa features crawl.jsonl.gz | jq -r 'select(.error) | .error.code' | sort | uniq -c

A line of ndjson is a document: its facts, counts of terms by paragraph with part of speech, directives coded by domain; no
sentence, and no order of words. The same document gives the same line, wherever and beside whatever it is read. A document
that cannot be read is a line {"id", "source", "error": {"code", "message"}}.
json is one array of the same. csv, table and markdown have a row for each term of a paragraph.

--filter is for programs that hand over documents one by one, such as packages/spark. A line of standard input is a document,
{"id", "text"} or {"id", "path", "bytes"} (base64); a line of the output is {"id", "row"} with all that a store keeps of it,
or {"id", "error"}: as many lines as came in, in their order, and exit code 0. --describe tells what the rows are like.
docs/scale.md has every field.
`;

/** Columns of a row for each term of a paragraph. */
const COLUMNS: readonly string[] = ["id", "province", "date", "paragraph", "term", "tag", "count"];

/**
 * `tifa features`: documents in, extracted features out, a line a document.
 *
 * @param context - where to write
 * @returns the command
 * @example
 * program.addCommand(featuresCommand(context));
 */
export function featuresCommand(context: CliContext): Command {
  const command = withTokenizer(withInput(new Command("features")))
    .summary("count terms and facts of documents, without their sentences")
    .description("Repairs, parses, segments and counts documents, one after another.")
    .addOption(formatOption(["ndjson", "table", "csv", "json", "markdown"]))
    .option("--filter", "a document a line in, the store's row of it a line out")
    .option("--describe", "with --filter: print what the rows are like, as JSON, and read nothing")
    .option(
      "--jobs <n>",
      "with --filter: processes that do the work; the lines are the same (default: 1)",
      jobCount,
    )
    .addHelpText("after", EXAMPLES);
  return command.action((paths: string[], options: FeaturesCommandOptions) =>
    run(context, command, paths, options),
  );
}

async function run(
  context: CliContext,
  command: Command,
  paths: readonly string[],
  options: FeaturesCommandOptions,
): Promise<void> {
  if (options.filter) return await runFilter(context, command, paths, options);
  for (const name of ["describe", "jobs"] as const) {
    if (options[name] !== undefined) command.error(`--${name} goes with --filter`);
  }
  const [{ featuresOf, formatFeatures }, { tokenizer }] = await Promise.all([
    import("@tifa/features"),
    makeTokenizer(command, options),
  ]);
  const stream = rowStream(context.stdout, COLUMNS, options.format);
  const isNested = options.format === "ndjson" || options.format === "json";
  if (!(await stream.open())) return;
  await eachDocument(context, paths, options, {
    document(raw) {
      const features = featuresOf(raw, tokenizer);
      if (options.format === "ndjson") return `${formatFeatures(features)}\n`;
      return stream.text(isNested ? [features] : countRows(features));
    },
    write: stream.write,
    error: ({ id, source, error }) =>
      isNested ? stream.text([{ id, source: sourceRow(source), error }]) : null,
  });
  await stream.close();
}

/** Options that change rows, or how lines are read: the store's rows are made in one way only. */
const UNFIT = ["format", "inputType", "tokenizer", "engine", "hmm", "dictionary", "fine"] as const;

async function runFilter(
  context: CliContext,
  command: Command,
  paths: readonly string[],
  { describe, jobs = 1, maxBytes, textColumn }: FeaturesCommandOptions,
): Promise<void> {
  if (paths.length !== 1 || paths[0] !== "-") command.error("--filter reads standard input: give - alone");
  const unfit = UNFIT.find((name) => command.getOptionValueSource(name) === "cli");
  if (unfit) command.error(`--filter makes the rows of a store, which know no option ${unfit}`);
  const [{ describeRows, rowMaker }, { filterDocuments }] = await Promise.all([
    import("@tifa/store"),
    import("../filter/filter-documents.js"),
  ]);
  if (describe) {
    await context.stdout.write(`${JSON.stringify(describeRows())}\n`);
    return;
  }
  try {
    const maker = await rowMaker(jobs);
    try {
      await filterDocuments(context.stdin(), context.stdout.write, maker, {
        ahead: 2 * jobs + 2,
        ...(maxBytes !== undefined && { maxBytes }),
        ...(textColumn !== undefined && { textColumn }),
      });
    } finally {
      maker.close();
    }
  } catch (thrown) {
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    await context.stderr.write(`tifa: ${message.replace(/\s+/g, " ")}\n`);
    context.exitCode = 1;
  }
}

function countRows({ id, province, paragraphs, ...dates }: DocumentFeatures): readonly object[] {
  const date = dates.meetingDate ?? dates.publicationDate;
  return paragraphs.flatMap(({ counts }, paragraph) =>
    counts.map(([term, tag, count]) => ({ id, province, date, paragraph, term, tag, count })),
  );
}
