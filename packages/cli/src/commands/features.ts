import { Command } from "commander";
import type { CliContext } from "../context.js";
import { eachDocument } from "../each-document.js";
import { sourceRow } from "../readout-row.js";
import { formatOption, type InputOptions, withInput } from "../shared-options.js";
import { makeTokenizer, type TokenizerOptions, withTokenizer } from "../tokenizer-options.js";

interface FeaturesCommandOptions extends InputOptions, TokenizerOptions {
  readonly format: "ndjson";
}

const EXAMPLES = `
Examples:
  $ tifa features pages/ > features.ndjson
  $ cat crawl.jsonl | tifa features --input-type jsonl - > features.ndjson
  $ tifa features crawl.jsonl.gz | jq -r 'select(.error) | .error.code' | sort | uniq -c

A line of ndjson is a document: its facts, counts of terms by paragraph with part of speech, directives coded by domain; no
sentence, and no order of words. The same document gives the same line, wherever and beside whatever it is read. A document
that cannot be read is a line {"id", "source", "error": {"code", "message"}}.
`;

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
    .addOption(formatOption(["ndjson"]))
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
  await eachDocument(context, paths, options, {
    document: (raw) => `${formatFeatures(featuresOf(raw, tokenizer))}\n`,
    error: ({ id, source, error }) => `${JSON.stringify({ id, source: sourceRow(source), error })}\n`,
  });
}
