import type { CleanDocument, RawDocument } from "@tifa/corpus";
import { Command } from "commander";
import type { CliContext } from "../context.js";
import { eachDocument, headLine } from "../each-document.js";
import { paint } from "../paint.js";
import { rowStream } from "../row-stream.js";
import { ROW_FORMATS, type RowFormat } from "../rows-text.js";
import { formatOption, type InputOptions, withInput } from "../shared-options.js";
import { sourceRow } from "../source-row.js";
import { plainText } from "../terminal-text.js";

interface CleanOptions extends InputOptions {
  readonly format: "text" | RowFormat;
  readonly explain?: true;
}

const EXAMPLES = `
Examples:
  $ tifa clean page.txt                        the text as it was issued
  $ tifa clean --explain page.txt              every repair: place, rule, before, after, why
  $ tifa clean --format ndjson pages/ > clean.ndjson
  $ tifa clean --format csv --explain pages/ > edits.csv
  $ zcat crawl.jsonl.gz | tifa clean --input-type jsonl -
`;

/**
 * `tifa clean`: prints the clean text of documents, or the edits that lead to it.
 *
 * @param context - where to write
 * @returns the command
 * @example
 * program.addCommand(cleanCommand(context));
 */
export function cleanCommand(context: CliContext): Command {
  return withInput(new Command("clean"))
    .summary("print the clean text of documents")
    .description(
      "Repairs damaged pages and prints their text: simplified characters, full-width punctuation, noise gone.",
    )
    .addOption(formatOption(["text", ...ROW_FORMATS]))
    .option("--explain", "print the edits and why they were made; with ndjson and json, add them as `passes`")
    .addHelpText("after", EXAMPLES)
    .action((paths: string[], options: CleanOptions) => run(context, paths, options));
}

/** Columns of a row for each document, and of one for each edit. */
const TEXT_COLUMNS: readonly string[] = ["id", "path", "record", "script", "text"];
const EDIT_COLUMNS: readonly string[] = [
  "id",
  "path",
  "record",
  "pass",
  "rule",
  "rawStart",
  "rawEnd",
  "before",
  "after",
  "why",
];

async function run(context: CliContext, paths: readonly string[], options: CleanOptions): Promise<void> {
  const { normalize } = await import("@tifa/normalize");
  const { explainEdits } = await import("../explain-edits.js");
  const { format } = options;
  if (format !== "text") return writeRows(context, paths, options, format, normalize);
  const colours = paint(context.colour);
  const text = context.stdout.isTerminal ? plainText : (same: string) => same;
  await eachDocument(context, paths, options, {
    document(raw) {
      const clean = normalize(raw);
      const head = headLine(raw.source, paths, colours.faint);
      return head + (options.explain ? explainEdits(clean, colours) : `${text(clean.text)}\n`);
    },
    error: () => null,
  });
}

async function writeRows(
  context: CliContext,
  paths: readonly string[],
  options: CleanOptions,
  format: RowFormat,
  normalize: (raw: RawDocument) => CleanDocument,
): Promise<void> {
  const { explainEdits } = await import("@tifa/normalize");
  const stream = rowStream(context.stdout, options.explain ? EDIT_COLUMNS : TEXT_COLUMNS, format);
  const isNested = format === "ndjson" || format === "json";
  if (!(await stream.open())) return;
  await eachDocument(context, paths, options, {
    document(raw) {
      const clean = normalize(raw);
      const { id, text, script, noise, diagnostics } = clean;
      const { path, record } = raw.source;
      if (isNested) {
        const row = { id, source: sourceRow(raw.source), text, script, noise, diagnostics };
        return stream.text([options.explain ? { ...row, passes: explainEdits(clean) } : row]);
      }
      if (!options.explain) return stream.text([{ id, path, record, script, text }]);
      const edits = explainEdits(clean).flatMap((own, pass) => own.map((edit) => ({ ...edit, pass })));
      return stream.text(edits.map((edit) => ({ id, path, record, ...edit })));
    },
    write: stream.write,
    error: ({ id, source, error }) =>
      isNested ? stream.text([{ id, source: sourceRow(source), error }]) : null,
  });
  await stream.close();
}
