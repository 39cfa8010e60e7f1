import { Command } from "commander";
import type { CliContext } from "../context.js";
import { eachDocument, place } from "../each-document.js";
import { paint } from "../paint.js";
import { sourceRow } from "../readout-row.js";
import { formatOption, type InputOptions, withInput } from "../shared-options.js";

interface CleanOptions extends InputOptions {
  readonly format: "text" | "ndjson";
  readonly explain?: true;
}

const EXAMPLES = `
Examples:
  $ tifa clean page.txt                        the text as it was issued
  $ tifa clean --explain page.txt              every repair: place, rule, before, after, why
  $ tifa clean --format ndjson pages/ > clean.ndjson
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
    .addOption(formatOption(["text", "ndjson"]))
    .option("--explain", "print the edits and why they were made; with ndjson, add them as `passes`")
    .addHelpText("after", EXAMPLES)
    .action((paths: string[], options: CleanOptions) => run(context, paths, options));
}

async function run(context: CliContext, paths: readonly string[], options: CleanOptions): Promise<void> {
  const { explainEdits: explainedPasses, normalize } = await import("@tifa/normalize");
  const { explainEdits } = await import("../explain-edits.js");
  const isNdjson = options.format === "ndjson";
  const colours = paint(context.colour);
  await eachDocument(context, paths, options, {
    document(raw) {
      const clean = normalize(raw);
      if (isNdjson) {
        const { id, text, script, noise, diagnostics } = clean;
        const row = { id, source: sourceRow(raw.source), text, script, noise, diagnostics };
        return `${JSON.stringify(options.explain ? { ...row, passes: explainedPasses(clean) } : row)}\n`;
      }
      const isOnly =
        paths.length === 1 && raw.source.record === null && (raw.source.path ?? "-") === paths[0];
      const head = isOnly ? "" : `${colours.faint(`==> ${place(raw.source)} <==`)}\n`;
      return head + (options.explain ? explainEdits(clean, colours) : `${clean.text}\n`);
    },
    error: ({ id, source, error }) =>
      isNdjson ? `${JSON.stringify({ id, source: sourceRow(source), error })}\n` : null,
  });
}
