import { Command, InvalidArgumentError } from "commander";
import type { CliContext } from "../context.js";
import { eachDocument } from "../each-document.js";
import { READOUT_FIELDS, type ReadoutField, readoutRow, sourceRow } from "../readout-row.js";
import { formatOption, type InputOptions, withInput } from "../shared-options.js";
import { TABLE_FIELDS, tableHead, tableLine } from "../table.js";

interface ParseOptions extends InputOptions {
  readonly format: "ndjson" | "table";
  readonly explain?: true;
  readonly fields?: readonly ReadoutField[];
}

const EXAMPLES = `
Examples:
  $ tifa parse --format ndjson pages/ > readouts.ndjson
  $ tifa parse --format table 'pages/2022-*/*.txt'
  $ tifa parse --fields id,province,meetingDate crawl.jsonl.gz
  $ tifa parse --explain page.txt | jq .passes

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
    .addOption(formatOption(["ndjson", "table"]))
    .option("--explain", "add `passes`: every repair of the text")
    .option("--fields <names>", "fields to write, with commas between them (default: all)", fieldNames)
    .addHelpText("after", EXAMPLES)
    .action((paths: string[], options: ParseOptions) => run(context, paths, options));
}

async function run(context: CliContext, paths: readonly string[], options: ParseOptions): Promise<void> {
  const [{ normalize }, { parse }] = await Promise.all([import("@tifa/normalize"), import("@tifa/parse")]);
  const isTable = options.format === "table";
  const fields = fieldsOf(options);
  if (isTable && !(await context.stdout.write(tableHead(fields)))) return;
  await eachDocument(context, paths, options, {
    document(raw) {
      const clean = normalize(raw);
      const row = readoutRow(parse(clean), clean, fields);
      return isTable ? tableLine(row, fields) : `${JSON.stringify(row)}\n`;
    },
    error: ({ id, source, error }) =>
      isTable ? null : `${JSON.stringify({ id, source: sourceRow(source), error })}\n`,
  });
}

function fieldsOf(options: ParseOptions): readonly ReadoutField[] {
  if (options.fields) return withPasses(options.fields, options.explain);
  if (options.format === "table") return TABLE_FIELDS;
  return withPasses(
    READOUT_FIELDS.filter((name) => name !== "passes"),
    options.explain,
  );
}

function withPasses(fields: readonly ReadoutField[], explain: true | undefined): readonly ReadoutField[] {
  return explain && !fields.includes("passes") ? [...fields, "passes"] : fields;
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
