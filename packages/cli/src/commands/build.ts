import { jsonText } from "@tifa/corpus";
import type { BuildResult } from "@tifa/store";
import { Command } from "commander";
import { buildMeter } from "../build-progress.js";
import type { CliContext } from "../context.js";
import { inputBytes } from "../input-bytes.js";
import { type InputOptions, jobCount, readOptions, withInput } from "../shared-options.js";
import { STOP_CODES } from "../stop-signals.js";

interface BuildCommandOptions extends InputOptions {
  readonly out: string;
  readonly jobs?: number;
  readonly prune?: true;
  readonly quiet?: true;
  readonly json?: true;
}

const EXAMPLES = `
Examples:
  $ tifa build pages/ --out store               make a store, or bring it up to date
  $ tifa build 'crawl/*.jsonl.gz' --out store --jobs 4
  $ tifa build pages/ --out store --prune       forget files that are not among the inputs
  $ tifa build pages/ --out store --json 2> progress.ndjson

Only what is new or changed is read again. A build that is broken off, by a kill too, goes on where it was; readers see the
old state until the new one is complete. What could not be read stands in the table errors. Tables: docs/store.md.
`;

/**
 * `tifa build`: makes a store of documents, or brings it up to date.
 *
 * @param context - where to write
 * @returns the command
 * @example
 * program.addCommand(buildCommand(context));
 */
export function buildCommand(context: CliContext): Command {
  const command = withInput(new Command("build"))
    .summary("make a store of documents, or bring it up to date")
    .description("Repairs, parses and counts documents, and keeps what was found as Parquet files.")
    .requiredOption("--out <store>", "folder of the store")
    .option(
      "--jobs <n>",
      "processes that do the work; the rows are the same (default: as many as cores)",
      jobCount,
    )
    .option("--prune", "take documents of files that are not among the inputs out of the store")
    .option("--quiet", "tell nothing of the progress")
    .option("--json", "tell progress and result as lines of JSON")
    .addHelpText("after", EXAMPLES);
  return command.action((paths: string[], options: BuildCommandOptions) => run(context, paths, options));
}

async function run(
  context: CliContext,
  paths: readonly string[],
  options: BuildCommandOptions,
): Promise<void> {
  const [{ buildStore }, { listInputs }] = await Promise.all([import("@tifa/store"), import("@tifa/ingest")]);
  const stop = new AbortController();
  const bytes = inputBytes(listInputs(paths), stop.signal);
  const meter = buildMeter(context.stderr, { ...options, total: bytes.total, done: bytes.done });
  const signals = Object.keys(STOP_CODES) as (keyof typeof STOP_CODES)[];
  let signalled: keyof typeof STOP_CODES | null = null;
  const onSignal = (signal: keyof typeof STOP_CODES): void => {
    signalled = signal;
    stop.abort(new Error("stopped"));
  };
  for (const signal of signals) process.once(signal, onSignal);
  try {
    const result = await buildStore(paths, {
      out: options.out,
      prune: options.prune ?? false,
      read: { ...readOptions(options), ...(paths.includes("-") && { stdin: context.stdin() }) },
      ...(options.jobs !== undefined && { jobs: options.jobs }),
      signal: stop.signal,
      onProgress(progress) {
        bytes.at(progress);
        meter.show(progress);
      },
    });
    meter.clear();
    await context.stdout.write(options.json ? `${jsonText(result)}\n` : resultLine(result));
    if (result.errors > 0) context.exitCode = 1;
  } catch (thrown) {
    meter.clear();
    if (thrown === context.stdout.failure()) throw thrown;
    if (signalled === null) {
      context.exitCode = 1;
      await context.stderr.write(`tifa: ${messageOf(thrown)}\n`);
      return;
    }
    context.exitCode = STOP_CODES[signalled];
    await context.stderr.write(
      "tifa: stopped; what is done is kept, and the same command goes on from there\n",
    );
  } finally {
    stop.abort();
    for (const signal of signals) process.off(signal, onSignal);
  }
}

function resultLine({ documents, added, removed, errors, duplicates, changed }: BuildResult): string {
  const parts = [
    `${documents} documents (${added} new or changed, ${removed} gone)`,
    `${duplicates} reprints`,
    errors > 0 ? `${errors} could not be read: see the table errors` : "no errors",
  ];
  return `${parts.join(", ")}${changed ? "" : "; nothing changed"}\n`;
}

function messageOf(thrown: unknown): string {
  return (thrown instanceof Error ? thrown.message : String(thrown)).replace(/\s+/g, " ");
}
