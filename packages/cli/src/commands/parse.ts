import type { RawDocument } from "@tifa/corpus";
import type { DatedMeeting } from "@tifa/parse";
import { Command, InvalidArgumentError } from "commander";
import type { CliContext } from "../context.js";
import { eachDocument } from "../each-document.js";
import type { ParseTask } from "../parse-document.js";
import { READOUT_FIELDS, type ReadoutField } from "../readout-row.js";
import { rowStream } from "../row-stream.js";
import type { RowFormat } from "../rows-text.js";
import { formatOption, type InputOptions, jobCount, withInput } from "../shared-options.js";
import { sourceRow } from "../source-row.js";
import { CSV_FIELDS, TABLE_FIELDS, tableHead } from "../table.js";

interface ParseOptions extends InputOptions {
  readonly format: RowFormat;
  readonly explain?: true;
  readonly jobs: number;
  readonly fields?: readonly ReadoutField[];
  readonly meetings?: string;
}

const EXAMPLES = `
Examples:
  $ tifa parse --format ndjson pages/ > readouts.ndjson
  $ tifa parse --format table 'pages/2022-*/*.txt'
  $ tifa parse --format csv pages/ > readouts.csv
  $ tifa parse --fields id,province,meetingDate crawl.jsonl.gz
  $ tifa parse --explain page.txt | jq .passes
  $ tifa parse --explain page.txt | jq .explain.province
  $ tifa parse --jobs 4 crawl/ > readouts.ndjson
  $ tifa parse --meetings readouts.ndjson crawl/ > dated.ndjson

json is one array of what ndjson has a line for. csv and markdown have a fact's value without its evidence; lists in csv are JSON.
--meetings dates what one pass leaves open: the 27th meeting of a body is held between its 26th and its 30th.
Fields: ${READOUT_FIELDS.join(" ")}
A document that cannot be read is a line {"id", "source", "error": {"code", "message"}}.
`;

/**
 * `tifa parse`: finds document and facts in pages, a line a document.
 *
 * @param context - where to write
 * @returns the command
 * @example
 * program.addCommand(parseCommand(context));
 */
export function parseCommand(context: CliContext): Command {
  return withInput(new Command("parse"))
    .summary("find the document in a page, and the facts in it")
    .description(
      "Finds title, paragraphs, place, dates, people, speech acts and directives of each document.",
    )
    .addOption(formatOption(["ndjson", "table", "csv", "json", "markdown"]))
    .option("--explain", "add `passes`, every repair of the text, and `explain`, the reasons for the facts")
    .option("--fields <names>", "fields to write, with commas between them (default: all)", fieldNames)
    .option("--jobs <n>", "documents parsed beside each other; the output is the same", jobCount, 1)
    .option("--meetings <file>", "readouts of a first pass (ndjson): their numbered meetings date others")
    .addHelpText("after", EXAMPLES)
    .action((paths: string[], options: ParseOptions, command: Command) =>
      run(context, paths, options, command),
    );
}

async function run(
  context: CliContext,
  paths: readonly string[],
  options: ParseOptions,
  command: Command,
): Promise<void> {
  const { format, jobs } = options;
  const meetings = options.meetings === undefined ? null : await meetingsOf(options.meetings, command);
  const task = { format, fields: fieldsOf(options), ...(meetings && { meetings }) };
  const stream = rowStream(context.stdout, task.fields, format);
  const isOpen =
    format === "table" ? await context.stdout.write(tableHead(task.fields)) : await stream.open();
  if (!isOpen) return;
  const maker = jobs > 1 ? await workers(jobs, task) : await inProcess(task);
  try {
    await eachDocument(context, paths, options, {
      document: maker.parse,
      // Each worker has its next document waiting; more would only fill memory.
      ahead: jobs > 1 ? 2 * jobs : 1,
      write: stream.write,
      error: ({ id, source, error }) =>
        format === "ndjson" || format === "json"
          ? stream.text([{ id, source: sourceRow(source), error }])
          : null,
    });
    await stream.close();
  } finally {
    await maker.close();
  }
}

async function meetingsOf(path: string, command: Command): Promise<readonly DatedMeeting[]> {
  const { readMeetings } = await import("../read-meetings.js");
  try {
    return await readMeetings(path);
  } catch (thrown) {
    return command.error(thrown instanceof Error ? thrown.message : String(thrown));
  }
}

interface Maker {
  readonly parse: (raw: RawDocument) => string | Promise<string>;
  readonly close: () => Promise<void>;
}

async function inProcess(task: ParseTask): Promise<Maker> {
  const { parseDocument } = await import("../parse-document.js");
  return { parse: (raw) => parseDocument(raw, task), close: async () => {} };
}

async function workers(jobs: number, task: ParseTask): Promise<Maker> {
  const { workerPool } = await import("../jobs/worker-pool.js");
  return workerPool(jobs, task);
}

function fieldsOf(options: ParseOptions): readonly ReadoutField[] {
  if (options.fields) return explained(options.fields, options.explain);
  if (options.format === "table" || options.format === "markdown") return TABLE_FIELDS;
  if (options.format === "csv") return CSV_FIELDS;
  return explained(
    READOUT_FIELDS.filter((name) => !EXPLAINING.includes(name)),
    options.explain,
  );
}

/** Fields that say why: repairs of the text, and reasons for the facts. */
const EXPLAINING: readonly ReadoutField[] = ["passes", "explain"];

function explained(fields: readonly ReadoutField[], explain: true | undefined): readonly ReadoutField[] {
  return explain ? [...fields, ...EXPLAINING.filter((name) => !fields.includes(name))] : fields;
}

function fieldNames(value: string): readonly ReadoutField[] {
  const names = value.split(",").map((name) => name.trim());
  const wrong = names.find((name) => !READOUT_FIELDS.some((field) => field === name));
  if (wrong !== undefined) {
    throw new InvalidArgumentError(`No field "${wrong}"; the fields are ${READOUT_FIELDS.join(", ")}.`);
  }
  return READOUT_FIELDS.filter((field) => names.includes(field)).sort(
    (a, b) => names.indexOf(a) - names.indexOf(b),
  );
}
