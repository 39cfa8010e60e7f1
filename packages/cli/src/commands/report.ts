import { rename, rm, stat, writeFile } from "node:fs/promises";
import type { ReadDocument } from "@tifa/features";
import type { UnreadDocument } from "@tifa/report";
import { Command, Option } from "commander";
import type { CliContext } from "../context.js";
import { type ErrorRow, eachDocument, place } from "../each-document.js";
import { type InputOptions, positiveInteger, withInput } from "../shared-options.js";
import { makeTokenizer, type TokenizerOptions, withTokenizer } from "../tokenizer-options.js";

interface ReportCommandOptions extends InputOptions, TokenizerOptions {
  readonly out: string;
  readonly title?: string;
  readonly lang: "en" | "zh";
  readonly target?: string;
  readonly reference?: string;
  readonly limit: number;
  readonly top: number;
  readonly minCount: number;
}

const EXAMPLES = `
Examples:
  $ tifa report pages/ --out report.html
  $ tifa report pages/ --out anhui.html --target 安徽 --lang zh
  $ tifa report pages/ --out spring.html --target 2020-01..2020-04 --reference 2022
  $ tifa report crawl.jsonl.gz --out - --target source=gov.cn > report.html

The page is one file that loads nothing: charts, tables and the lines behind each bar. --target and --reference name documents:
a province (安徽), a date or its beginning (2020-02), a range of them (2020-01..2020-04), or a document variable with its
value (kind=bulletin). What cannot be read is listed on the page, and makes the exit code 1.
`;

/**
 * `tifa report`: writes the comparisons of a corpus as one self-contained page.
 *
 * @param context - where to write
 * @returns the command
 * @example
 * program.addCommand(reportCommand(context));
 */
export function reportCommand(context: CliContext): Command {
  const command = withTokenizer(withInput(new Command("report")))
    .summary("write the comparisons of a corpus as one page")
    .description(
      "Compares the vocabulary, priorities, trends and formulations of a corpus on one self-contained page.",
    )
    .requiredOption("--out <file>", "where to write the page; - for standard output")
    .option("--title <text>", "title of the page")
    .addOption(new Option("--lang <language>", "the page's own words").choices(["en", "zh"]).default("en"))
    .option("--target <documents>", "documents to compare with the others, see below")
    .option("--reference <documents>", "what to compare them with (default: all others)")
    .option("--limit <n>", "most lines behind a bar, up to 1000", positiveInteger, 20)
    .option("--top <n>", "words of each province, up to 40", positiveInteger, 6)
    .option("--min-count <n>", "leave out what is rarer in all documents together", positiveInteger, 3)
    .addHelpText("after", EXAMPLES);
  return command.action((paths: string[], options: ReportCommandOptions) =>
    run(context, command, paths, options),
  );
}

async function run(
  context: CliContext,
  command: Command,
  paths: readonly string[],
  options: ReportCommandOptions,
): Promise<void> {
  const [{ report, checkReport }, { readDocument }] = await Promise.all([
    import("@tifa/report"),
    import("@tifa/features"),
  ]);
  const { title, lang: language, target, reference, limit, top, minCount } = options;
  const settings = {
    ...{ language, limit, top, minCount },
    ...(title === undefined ? {} : { title }),
    ...(target === undefined ? {} : { target }),
    ...(reference === undefined ? {} : { reference }),
  };
  try {
    checkReport(settings);
  } catch (thrown) {
    if (thrown instanceof RangeError) command.error(thrown.message.replace(/^report: /, ""));
    throw thrown;
  }
  const { tokenizer } = await makeTokenizer(command, options);
  const documents: ReadDocument[] = [];
  const unread: UnreadDocument[] = [];
  await eachDocument(context, paths, options, {
    document(raw) {
      documents.push(readDocument(raw));
      return "";
    },
    error(row: ErrorRow) {
      unread.push({ place: place(row.source), code: row.error.code, message: row.error.message });
      return null;
    },
  });
  // Stopped: half a corpus makes no report.
  if (context.exitCode > 128) return;
  if (documents.length === 0) {
    context.exitCode = 1;
    await context.stderr.write("tifa: no document could be read, so there is no report\n");
    return;
  }
  await write(context, options.out, await report({ documents, unread, tokenizer }, settings));
}

async function write(context: CliContext, out: string, page: string): Promise<void> {
  if (out === "-") {
    await context.stdout.write(page);
    return;
  }
  // Under another name first: a page that is cut short, by a full disk or a signal, takes no older one's place.
  const draft = `${out}.${process.pid}.draft`;
  try {
    // What is no file, such as /dev/null, must stay what it is.
    const isFile = await stat(out).then(
      (known) => known.isFile(),
      () => true,
    );
    await writeFile(isFile ? draft : out, page);
    if (isFile) await rename(draft, out);
  } catch (thrown) {
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    context.exitCode = 1;
    await rm(draft, { force: true }).catch(() => {});
    await context.stderr.write(`tifa: ${out} cannot be written: ${message.replace(/\s+/g, " ")}\n`);
  }
}
