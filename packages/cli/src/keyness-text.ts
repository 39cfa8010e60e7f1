import type { KeynessRow } from "@tifa/stats";
import { fitCells } from "./cell-width.js";
import { type RowFormat, rowsText, shown } from "./rows-text.js";

/** How rows of keyness can be written; the first is the default. */
export const KEYNESS_FORMATS: readonly [RowFormat, ...RowFormat[]] = [
  "ndjson",
  "csv",
  "table",
  "json",
  "markdown",
];

type Field = keyof KeynessRow;

const FIELDS: readonly Field[] = [
  "feature",
  "target",
  "reference",
  "targetTotal",
  "referenceTotal",
  "measure",
  "score",
  "p",
  "q",
];

/** What `--explain` adds. */
const EXPLANATION: readonly Field[] = ["variant", "estimate", "lower", "upper", "reason"];

/** Columns of the table for people; measure and totals are the same in every row, and stand above. */
const SHOWN: readonly Field[] = ["feature", "target", "reference", "score", "p", "q"];

/**
 * Writes rows of keyness, a piece of text at a time.
 *
 * @param rows - in their order
 * @param format - see {@link KEYNESS_FORMATS}; a table rounds and is for reading, the others give every digit
 * @param explain - whether to add variant, estimate, bounds and reason
 * @returns pieces that end in a line feed
 * @example
 * [...keynessText(keynessFromCounts(counts), "csv", false)].join("");
 */
export function* keynessText(
  rows: readonly KeynessRow[],
  format: RowFormat,
  explain: boolean,
): Generator<string, void, undefined> {
  if (format === "table") {
    yield* table(rows, explain);
    return;
  }
  yield* rowsText(
    rows.map((row) => ({ ...row })),
    explain ? [...FIELDS, ...EXPLANATION] : FIELDS,
    format,
  );
}

function* table(rows: readonly KeynessRow[], explain: boolean): Generator<string, void, undefined> {
  const [first] = rows;
  if (first === undefined) {
    yield "no features\n";
    return;
  }
  yield `${first.variant}; target ${first.targetTotal}, reference ${first.referenceTotal}\n`;
  const fields = explain ? [...SHOWN, "lower" as const, "upper" as const, "reason" as const] : SHOWN;
  yield tableLine(fields.map((field) => [field, field]));
  for (const row of rows) yield tableLine(fields.map((field) => [field, shown(row[field] ?? null)]));
}

function tableLine(cells: readonly (readonly [Field, string])[]): string {
  const parts = cells.map(([field, text]) => {
    if (field === "feature") return fitCells(text, 24, "end");
    return field === "reason" ? text : text.padStart(11);
  });
  return `${parts.join("  ").trimEnd()}\n`;
}
