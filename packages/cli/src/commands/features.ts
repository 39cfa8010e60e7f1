import type { DocumentFeatures } from "@tifa/features";
import { Command } from "commander";
import type { CliContext } from "../context.js";
import { eachDocument } from "../each-document.js";
import { sourceRow } from "../readout-row.js";
import { rowStream } from "../row-stream.js";
import type { RowFormat } from "../rows-text.js";
import { formatOption, type InputOptions, withInput } from "../shared-options.js";
import { makeTokenizer, type TokenizerOptions, withTokenizer } from "../tokenizer-options.js";

interface FeaturesCommandOptions extends InputOptions, TokenizerOptions {
  readonly format: RowFormat;
}

const EXAMPLES = `
Examples:
  $ tifa features pages/ > features.ndjson
  $ cat crawl.jsonl | tifa features --input-type jsonl - > features.ndjson
  $ tifa features --format csv pages/ > counts.csv
  $ tifa features crawl.jsonl.gz | jq -r 'select(.error) | .error.code' | sort | uniq -c

A line of ndjson is a document: its facts, counts of terms by paragraph with part of speech, directives coded by domain; no
sentence, and no order of words. The same document gives the same line, wherever and beside whatever it is read. A document
that cannot be read is a line {"id", "source", "error": {"code", "message"}}.
json is one array of the same. csv, table and markdown have a row for each term of a paragraph.
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

function countRows({ id, province, paragraphs, ...dates }: DocumentFeatures): readonly object[] {
  const date = dates.meetingDate ?? dates.publicationDate;
  return paragraphs.flatMap(({ counts }, paragraph) =>
    counts.map(([term, tag, count]) => ({ id, province, date, paragraph, term, tag, count })),
  );
}
