import type { ConcordanceLine, Store } from "@tifa/store";
import { Command, InvalidArgumentError, Option } from "commander";
import type { CliContext } from "../context.js";
import { exampleFinder, exampleText } from "../examples.js";
import { ROW_FORMATS, type Row, type RowFormat, rowsText } from "../rows-text.js";
import { formatOption, positiveInteger } from "../shared-options.js";
import { withStore } from "../with-store.js";

interface CompareOptions {
  readonly target: string;
  readonly reference?: string;
  readonly by: "words" | "domains" | "lines";
  readonly measure: string;
  readonly correction: "none" | "yates" | "williams";
  readonly unit: "tokens" | "documents";
  readonly tags?: readonly string[];
  readonly minCount: number;
  /** False with `--no-reprints`. */
  readonly reprints: boolean;
  readonly top: number;
  readonly examples?: number;
  readonly seed: number;
  readonly format: RowFormat;
}

const MEASURES = "g2 g2-rayson chi2 fisher log-ratio diff odds-ratio simple-maths log-odds".split(" ");

const WORD_COLUMNS =
  "feature target reference targetTotal referenceTotal measure score lower upper p q reason".split(" ");
const WORDS_SHOWN = "feature target reference score lower upper q".split(" ");
const DOMAIN_COLUMNS =
  "domain target reference difference lower upper p q targetDocuments referenceDocuments reason".split(" ");

const EXAMPLES = `
Examples:
  $ tifa compare store --target province=34
  $ tifa compare store --target 'year<2021' --reference 'year>=2021' --measure log-odds --top 30
  $ tifa compare store --target 'province=安徽 and level=province' --by domains
  $ tifa compare store --target province=42 --examples 3        with the first lines of the concordance
  $ tifa compare store --target kind=workReport --tags n,v --format csv > words.csv

A condition asks columns of the documents (province year date kind level prefecture meeting body title script reprint path …)
or document variables: = != < <= > >= ~ (holds), and or not ( ). Without --reference the target is compared with all others.
Rows by words: ${WORD_COLUMNS.join(" ")}.
Rows by domains or lines (shares of the directives): ${DOMAIN_COLUMNS.join(" ")}; intervals by bootstrap over documents,
p by permutation of documents, q over the rows.
`;

/**
 * `tifa compare`: which words and priorities set some documents of a store apart from others.
 *
 * @param context - where to write
 * @returns the command
 * @example
 * program.addCommand(compareCommand(context));
 */
export function compareCommand(context: CliContext): Command {
  const command = new Command("compare")
    .summary("say which words and priorities set some documents of a store apart")
    .description(
      "Compares documents of a store with others: their words, or what their directives are about.",
    )
    .argument("<store>", "folder that tifa build made")
    .requiredOption("--target <condition>", "the documents that are looked at")
    .option("--reference <condition>", "those that they are compared with (default: all others)")
    .addOption(
      new Option("--by <what>", "what is compared").choices(["words", "domains", "lines"]).default("words"),
    )
    .addOption(new Option("--measure <name>", "statistic of words").choices(MEASURES).default("g2"))
    .addOption(
      new Option("--correction <name>", "of g2 (yates, williams) and chi2 (yates)")
        .choices(["none", "yates", "williams"])
        .default("none"),
    )
    .addOption(
      new Option("--unit <unit>", "count words, or documents that have them: then no single document leads")
        .choices(["tokens", "documents"])
        .default("tokens"),
    )
    .option(
      "--tags <names>",
      "only these parts of speech, by the beginning of jieba's tags, such as n,v",
      tagNames,
    )
    .option("--min-count <n>", "leave out words that are rarer in both together", positiveInteger, 5)
    .option("--no-reprints", "leave out documents that repeat another")
    .option("--top <n>", "rows to show, highest score first; q is over all", positiveInteger, 25)
    .option("--examples <n>", "lines of the target's concordance below each word", positiveInteger)
    .option("--seed <n>", "of the random draws, by domains and lines", positiveInteger, 1)
    .addOption(formatOption(ROW_FORMATS))
    .addHelpText("after", EXAMPLES);
  return command.action((folder: string, options: CompareOptions) =>
    withStore(context, command, folder, (store) =>
      options.by === "words"
        ? compareWords(context, store, folder, options)
        : compareDomains(context, store, folder, options),
    ),
  );
}

function tagNames(value: string): readonly string[] {
  const tags = value.split(",").map((tag) => tag.trim());
  if (tags.every((tag) => /^[a-z]{1,4}$/i.test(tag))) return tags;
  throw new InvalidArgumentError("Tags are letters, such as n,v,ns.");
}

async function compareWords(
  context: CliContext,
  store: Store,
  folder: string,
  options: CompareOptions,
): Promise<void> {
  const [{ compareCounts }, { keynessFromCounts }] = await Promise.all([
    import("@tifa/store"),
    import("@tifa/stats"),
  ]);
  const { target, reference, unit, tags, reprints, measure, correction, minCount, top } = options;
  const counts = await compareCounts(store, {
    target,
    ...(reference !== undefined && { reference }),
    ...(tags !== undefined && { tags }),
    unit,
    reprints,
  });
  const rows = keynessFromCounts(counts.rows, {
    measure: measure as never,
    correction,
    minCount,
    ...(unit === "documents" && { targetTotal: counts.targetTotal, referenceTotal: counts.referenceTotal }),
  }).slice(0, top);
  const [first] = rows;
  const isTable = options.format === "table";
  const examples =
    options.examples === undefined ? null : await exampleFinder(store, target, options.examples);
  if (isTable && first !== undefined) {
    const sizes = [`target ${counts.targetDocuments} documents, ${first.targetTotal} ${unit}`];
    sizes.push(`reference ${counts.referenceDocuments} documents, ${first.referenceTotal} ${unit}`);
    if (!(await context.stdout.write(`${first.variant}; ${sizes.join("; ")}\n`))) return;
  }
  const found: readonly (Row & { readonly feature: string; examples?: readonly ConcordanceLine[] })[] =
    rows.map((row) => ({ ...row }));
  if (examples !== null) for (const row of found) row.examples = await examples(row.feature);
  const columns = isTable || options.format === "markdown" ? WORDS_SHOWN : WORD_COLUMNS;
  const isNested = options.format === "ndjson" || options.format === "json";
  const all = examples !== null && isNested ? [...columns, "examples"] : columns;
  for (const text of rowsText(found, all, options.format)) if (!(await context.stdout.write(text))) return;
  if (!isTable) return;
  for (const row of found) {
    if (row.examples === undefined) break;
    if (!(await context.stdout.write(exampleText(context, row.feature, row.examples)))) return;
  }
  if (first !== undefined) {
    await context.stdout.write(
      `\nconcordance: tifa kwic ${first.feature} ${folder} --where ${quoted(target)}\n`,
    );
  }
}

async function compareDomains(
  context: CliContext,
  store: Store,
  folder: string,
  options: CompareOptions,
): Promise<void> {
  const [{ codedDirectives }, { priorityDifferences }] = await Promise.all([
    import("@tifa/store"),
    import("@tifa/stats"),
  ]);
  const rest = options.reference ?? `not (${options.target})`;
  const only = (condition: string): string =>
    options.reprints ? condition : `(${condition}) and reprint=false`;
  const groups = { target: only(options.target), reference: only(rest) };
  const items = await codedDirectives(store, groups, options.by as "domains" | "lines");
  for (const group of ["target", "reference"] as const) {
    if (!items.some((item) => item.group === group)) throw new RangeError(`the ${group} has no directives`);
  }
  const { rows, distance } = priorityDifferences(items, {
    between: ["target", "reference"],
    seed: options.seed,
  });
  const table = rows.slice(0, options.top).map((row) => ({
    ...row,
    target: row.shares[0],
    reference: row.shares[1],
    targetDocuments: row.documents[0],
    referenceDocuments: row.documents[1],
  }));
  const isTable = options.format === "table";
  if (isTable) {
    const [first] = rows;
    const distanceText =
      distance.value === null ? distance.reason : `${distance.value.toPrecision(3)}, p ${distance.p}`;
    const head = `shares of directives; target ${first?.documents[0]} documents, reference ${first?.documents[1]}; distance ${distanceText}\n`;
    if (!(await context.stdout.write(head))) return;
  }
  const columns = isTable ? "domain target reference difference lower upper q".split(" ") : DOMAIN_COLUMNS;
  for (const text of rowsText(table, columns, options.format))
    if (!(await context.stdout.write(text))) return;
  if (isTable) {
    await context.stdout.write(
      `\nhow it moved: tifa trend ${folder} --${options.by.slice(0, -1)} ${rows[0]?.domain ?? ""}\n`,
    );
  }
}

/** A value as a shell takes it. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
