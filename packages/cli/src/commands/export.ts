import { existsSync } from "node:fs";
import { Command, Option } from "commander";
import type { CliContext } from "../context.js";
import { eachDocument } from "../each-document.js";
import type { CountedDocument } from "../exports/count-document.js";
import {
  documentWriter,
  SEGMENTED,
  STREAMED_FORMATS,
  type StreamedFormat,
} from "../exports/document-writers.js";
import { type InputOptions, withInput } from "../shared-options.js";
import { makeTokenizer, type TokenizerOptions, withTokenizer } from "../tokenizer-options.js";

interface ExportOptions extends InputOptions, TokenizerOptions {
  readonly to: StreamedFormat | "matrix-market";
  readonly out?: string;
  readonly formulas: "escape" | "keep";
}

const EXAMPLES = `
Examples:
  $ tifa export --to conllu pages/ > corpus.conllu        words with parts of speech, a word a line (CoNLL-U)
  $ tifa export --to tei pages/ > corpus.xml              TEI P5: header, paragraphs, speech acts and directives beside them
  $ tifa export --to json-ld pages/ > corpus.jsonld.ndjson   schema.org, a document a line
  $ tifa export --to hathitrust pages/ > features.ndjson  extracted features 2.0, a document a line, a paragraph a page
  $ tifa export --to texts pages/ > texts.csv             doc_id, text and facts: quanteda, tidytext, pandas, KH Coder
  $ tifa export --to cells pages/ > cells.csv             document, feature, value
  $ tifa export --to matrix-market --out counts pages/    a folder: matrix.mtx, documents.txt, features.txt, docvars.csv

packages/exchange/README.md says how R, Python and others read each. A text that a spreadsheet would take for a formula
gets an apostrophe before it; --formulas keep leaves it, for programs. For concordances, see tifa kwic --help.
`;

/**
 * `tifa export`: writes documents as other tools read them.
 *
 * @param context - where to write
 * @returns the command
 * @example
 * program.addCommand(exportCommand(context));
 */
export function exportCommand(context: CliContext): Command {
  const command = withTokenizer(withInput(new Command("export")))
    .summary("write documents as other tools read them")
    .description("Repairs and parses documents, and writes them in the formats of other tools.")
    .addOption(
      new Option("--to <format>", "which format")
        .choices([...STREAMED_FORMATS, "matrix-market"])
        .makeOptionMandatory(),
    )
    .option("--out <folder>", "of matrix-market: where to write; it must not be there yet")
    .addOption(
      new Option("--formulas <how>", "of CSV: what becomes of texts that look like formulas")
        .choices(["escape", "keep"])
        .default("escape"),
    )
    .addHelpText("after", EXAMPLES);
  return command.action((paths: string[], options: ExportOptions) => run(context, command, paths, options));
}

async function run(
  context: CliContext,
  command: Command,
  paths: readonly string[],
  options: ExportOptions,
): Promise<void> {
  const { to, out } = options;
  if (to === "matrix-market") {
    if (out === undefined) command.error("--to matrix-market writes several files: give --out <folder>");
    if (existsSync(out!)) command.error(`${out} is there already`);
    return matrix(context, command, paths, options);
  }
  if (out !== undefined) command.error(`--out is for --to matrix-market; ${to} goes to standard output`);
  const tokenizer = SEGMENTED.includes(to) ? (await makeTokenizer(command, options)).tokenizer : null;
  const { head, document, tail } = await documentWriter(to, tokenizer, options.formulas);
  if (head !== "" && !(await context.stdout.write(head))) return;
  await eachDocument(context, paths, options, { document, error: () => null });
  if (tail !== "") await context.stdout.write(tail);
}

async function matrix(
  context: CliContext,
  command: Command,
  paths: readonly string[],
  options: ExportOptions,
): Promise<void> {
  const [{ countsOf }, { writeMatrix }, { tokenizer }] = await Promise.all([
    import("../exports/count-document.js"),
    import("../exports/write-matrix.js"),
    makeTokenizer(command, options),
  ]);
  const count = await countsOf(tokenizer);
  // The same text read twice is one document.
  const documents = new Map<string, CountedDocument>();
  await eachDocument(context, paths, options, {
    document(raw) {
      if (!documents.has(raw.id)) documents.set(raw.id, count(raw));
      return "";
    },
    error: () => null,
  });
  // Stopped: half a corpus makes no matrix.
  if (context.exitCode > 128) return;
  try {
    await writeMatrix(options.out!, [...documents.values()], options.formulas);
  } catch (thrown) {
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    await context.stderr.write(`tifa: ${options.out} cannot be written: ${message}\n`);
    context.exitCode = 1;
  }
}
