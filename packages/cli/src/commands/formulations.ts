import type { Formulation, FormulationKind } from "@tifa/tokens";
import { Command, InvalidArgumentError } from "commander";
import { fitCells } from "../cell-width.js";
import type { CliContext } from "../context.js";
import { eachDocument } from "../each-document.js";
import { paragraphReader, type ReadParagraphs } from "../read-paragraphs.js";
import { rowStream } from "../row-stream.js";
import type { RowFormat } from "../rows-text.js";
import { formatOption, type InputOptions, positiveInteger, withInput } from "../shared-options.js";
import { sourceRow } from "../source-row.js";

interface FormulationsCommandOptions extends InputOptions {
  readonly format: RowFormat;
  readonly kinds?: readonly FormulationKind[];
  readonly minFrequency: number;
  readonly limit?: number;
}

const KINDS: readonly FormulationKind[] = [
  "numbered",
  "parallel",
  "quoted",
  "fourCharacter",
  "derived",
  "repeated",
];

const EXAMPLES = `
Examples:
  $ tifa formulations --format table --limit 50 pages/
  $ tifa formulations --kinds numbered,parallel pages/ | jq '{form, expansion}'

A line of ndjson has form, variants, kind, frequency, documentFrequency, quoted, cohesion, leftEntropy, rightEntropy, score,
expansion (what a numbered slogan stands for, or null) and spans: id, paragraph, start and end (in the paragraph), rawStart and
rawEnd (in the raw page). The best come first. json is one array of the same; csv and markdown have the counts, variants and items.
`;

/** Columns of csv and markdown. */
const COLUMNS: readonly string[] = [
  "form",
  "kind",
  "frequency",
  "documentFrequency",
  "quoted",
  "cohesion",
  "leftEntropy",
  "rightEntropy",
  "score",
  "variants",
  "items",
];

/**
 * `tifa formulations`: finds formulations (提法) without a list. All documents are read first.
 *
 * @param context - where to write
 * @returns the command
 * @example
 * program.addCommand(formulationsCommand(context));
 */
export function formulationsCommand(context: CliContext): Command {
  return withInput(new Command("formulations"))
    .summary("find formulations (提法) without a list")
    .description(
      "Finds quoted terms, numbered slogans and what they stand for, parallel parts, four-character and repeated strings.",
    )
    .addOption(formatOption(["ndjson", "table", "csv", "json", "markdown"]))
    .option(
      "--kinds <names>",
      `kinds wanted, with commas between them: ${KINDS.join(" ")} (default: all)`,
      kindNames,
    )
    .option(
      "--min-frequency <n>",
      "how often a string must be met that only repetition shows",
      positiveInteger,
      3,
    )
    .option("--limit <n>", "most lines to show", positiveInteger)
    .addHelpText("after", EXAMPLES)
    .action((paths: string[], options: FormulationsCommandOptions) => run(context, paths, options));
}

function kindNames(value: string): readonly FormulationKind[] {
  return value.split(",").map((name) => {
    const kind = KINDS.find((known) => known === name.trim());
    if (kind === undefined)
      throw new InvalidArgumentError(`No kind "${name.trim()}"; the kinds are ${KINDS.join(", ")}.`);
    return kind;
  });
}

/** A document by the number that stands for it while formulations are searched: one text may be read twice. */
type Documents = ReadonlyMap<string, ReadParagraphs & { readonly rawId: string }>;

async function run(
  context: CliContext,
  paths: readonly string[],
  options: FormulationsCommandOptions,
): Promise<void> {
  const [read, { formulations }] = await Promise.all([paragraphReader(), import("@tifa/tokens")]);
  const documents = new Map<string, ReadParagraphs & { readonly rawId: string }>();
  const { format } = options;
  const stream = rowStream(context.stdout, COLUMNS, format);
  const isNested = format === "ndjson" || format === "json";
  if (format !== "table" && !(await stream.open())) return;
  await eachDocument(context, paths, options, {
    document(raw) {
      documents.set(String(documents.size), { ...read(raw), rawId: raw.id });
      return "";
    },
    write: stream.write,
    error: ({ id, source, error }) =>
      isNested ? stream.text([{ id, source: sourceRow(source), error }]) : null,
  });
  // Stopped: of half a corpus nothing can be said.
  if (context.exitCode > 128) return;
  const texts = [...documents].map(([id, { readout }]) => ({ id, text: readout.paragraphs.join("\n") }));
  const found = formulations(texts, {
    minFrequency: Math.max(2, options.minFrequency),
    ...(options.kinds === undefined ? {} : { kinds: options.kinds }),
  });
  for (const row of found.slice(0, options.limit)) {
    const line =
      format === "table"
        ? tableLine(row)
        : stream.text([isNested ? jsonRow(row, documents) : flatFormulation(row)]);
    if (!(await stream.write(line))) return;
  }
  await stream.close();
}

/** Lists as texts, without the spans. */
function flatFormulation({ spans, expansion, variants, ...row }: Formulation): object {
  return { ...row, variants: variants.join("、"), items: expansion?.items.join("、") ?? null };
}

function tableLine({ form, kind, frequency, documentFrequency, score, expansion }: Formulation): string {
  const items = expansion === null ? "" : `  → ${expansion.items.join("、")}`;
  const counts = `${String(frequency).padStart(6)} ${String(documentFrequency).padStart(6)} ${score.toFixed(1).padStart(7)}`;
  return `${fitCells(kind, 13, "end")}  ${counts}  ${form}${items}\n`;
}

function jsonRow({ spans, expansion, ...row }: Formulation, documents: Documents): object {
  return {
    ...row,
    expansion: expansion && {
      items: expansion.items,
      evidence: expansion.evidence,
      ...placed(expansion, documents),
    },
    spans: spans.map((span) => placed(span, documents)),
  };
}

/** A span of joined paragraphs as one of a paragraph, and of the raw page. */
function placed(
  { id, start, end }: { id: string; start: number; end: number },
  documents: Documents,
): object {
  const { readout, toRaw, rawId } = documents.get(id)!;
  let paragraph = 0;
  let from = 0;
  // The line feed after a paragraph counts too.
  while (from + readout.paragraphs[paragraph]!.length < start)
    from += readout.paragraphs[paragraph++]!.length + 1;
  const own = { start: start - from, end: end - from };
  const raw = toRaw(paragraph, own);
  return { id: rawId, paragraph, ...own, rawStart: raw.start, rawEnd: raw.end };
}
