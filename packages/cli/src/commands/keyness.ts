import type { KeynessRow, keynessFromCounts } from "@tifa/stats";
import { Command, Option } from "commander";
import type { CliContext } from "../context.js";
import { CountTableError, countTable } from "../count-table.js";
import { type StatisticOptions, settingsOf, withStatistic } from "../keyness-options.js";
import { KEYNESS_FORMATS, keynessText } from "../keyness-text.js";
import { readBytes } from "../read-bytes.js";
import type { RowFormat } from "../rows-text.js";
import { formatOption, positiveInteger } from "../shared-options.js";

interface KeynessCommandOptions extends StatisticOptions {
  readonly format: RowFormat;
  readonly top?: number;
  readonly inputType?: "csv" | "tsv";
  readonly maxBytes: number;
  readonly explain?: true;
}

const EXAMPLES = `
Examples:
  $ tifa keyness counts.csv                    G² over four cells, a line of JSON a feature
  $ tifa keyness counts.csv --measure log-ratio --top 20 --format table
  $ tifa keyness counts.csv --correction williams --format csv > keyness.csv
  $ tifa keyness --target-total 90000 --reference-total 2000000 words.tsv

The table has a header row and the columns feature, target, reference: a word, its count in what is looked at and its
count in what that is compared with. Totals are the sums of the columns unless they are given, as they must be where
the table holds only some of the words.
Rows: feature target reference targetTotal referenceTotal measure score p q; highest score first, ties by feature. A
score that is undefined is null and comes last; --explain says why. q is Benjamini and Hochberg's.
`;

/**
 * `tifa keyness`: which words of a table of counts set target and reference apart.
 *
 * @param context - where to write
 * @returns the command
 * @example
 * program.addCommand(keynessCommand(context));
 */
export function keynessCommand(context: CliContext): Command {
  const command = new Command("keyness");
  return withStatistic(command)
    .summary("compare two columns of counts, word by word")
    .description("Says which words of a table of counts set the target apart from the reference.")
    .argument("<table>", "CSV or TSV file with the columns feature, target, reference; - for standard input")
    .option("--top <n>", "only the so many highest scores; q is over all", positiveInteger)
    .addOption(formatOption(KEYNESS_FORMATS))
    .option("--explain", "add variant, estimate, lower, upper, and the reason why a score is null")
    .addOption(
      new Option("--input-type <type>", "what a table is whose name does not tell").choices(["csv", "tsv"]),
    )
    .option("--max-bytes <n>", "largest table", positiveInteger, 1 << 26)
    .addHelpText("after", EXAMPLES)
    .action((path: string, options: KeynessCommandOptions) => run(context, command, path, options));
}

async function run(
  context: CliContext,
  command: Command,
  path: string,
  options: KeynessCommandOptions,
): Promise<void> {
  const stats = await import("@tifa/stats");
  const settings = settingsOf(options);
  try {
    // Without rows there is nothing but the options to object to.
    stats.keynessFromCounts([], settings);
  } catch (thrown) {
    if (thrown instanceof RangeError) command.error(`${plain(thrown)}`);
    throw thrown;
  }
  let rows: readonly KeynessRow[];
  try {
    rows = await score(context, stats.keynessFromCounts, path, options);
  } catch (thrown) {
    const message = faultOf(thrown);
    if (message === null) throw thrown;
    context.exitCode = 1;
    await context.stderr.write(`tifa: ${path === "-" ? "standard input" : path}: ${message}\n`);
    return;
  }
  for (const text of keynessText(rows.slice(0, options.top), options.format, options.explain ?? false)) {
    if (!(await context.stdout.write(text))) return;
  }
}

async function score(
  context: CliContext,
  statistic: typeof keynessFromCounts,
  path: string,
  options: KeynessCommandOptions,
): Promise<readonly KeynessRow[]> {
  const { decode } = await import("@tifa/ingest");
  const bytes = await readBytes(path, context.stdin, options.maxBytes);
  if (bytes === null)
    throw new CountTableError(`larger than ${options.maxBytes} bytes; --max-bytes allows more`);
  const decoded = decode(bytes);
  if (decoded === null && bytes.length > 0) throw new CountTableError("the encoding is not known");
  const isTsv = options.inputType === undefined ? /\.(?:tsv|tab)$/i.test(path) : options.inputType === "tsv";
  return statistic(countTable(decoded?.text ?? "", isTsv ? "\t" : ","), settingsOf(options));
}

/** What is wrong with the input, in one line; null for a mistake of the program. */
function faultOf(thrown: unknown): string | null {
  if (thrown instanceof CountTableError) return thrown.message;
  if (thrown instanceof RangeError) return plain(thrown);
  const code = thrown instanceof Error && "code" in thrown ? thrown.code : undefined;
  if (code === "ENOENT") return "there is no such file";
  if (code === "EISDIR") return "a folder, not a table";
  if (code === "EACCES" || code === "EPERM") return "the file may not be read";
  return null;
}

/** The message without the name of the function. */
function plain({ message }: RangeError): string {
  return message.replace(/^keyness(?:FromCounts)?:? /, "");
}
