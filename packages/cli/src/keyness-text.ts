import type { KeynessRow } from "@tifa/stats";
import { fitCells } from "./cell-width.js";

/** How rows of keyness can be written; the first is the default. */
export const KEYNESS_FORMATS = ["ndjson", "csv", "table"] as const;

/** A format. */
export type KeynessFormat = (typeof KEYNESS_FORMATS)[number];

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
  format: KeynessFormat,
  explain: boolean,
): Generator<string, void, undefined> {
  if (format === "table") {
    yield* table(rows, explain);
    return;
  }
  const fields = explain ? [...FIELDS, ...EXPLANATION] : FIELDS;
  if (format === "csv") yield csvLine(fields);
  for (const row of rows) {
    yield format === "csv"
      ? csvLine(fields.map((field) => String(row[field] ?? "")))
      : `${JSON.stringify(Object.fromEntries(fields.map((field) => [field, row[field]])))}\n`;
  }
}

function csvLine(values: readonly string[]): string {
  return `${values.map((value) => (/[",\r\n]|^\s|\s$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)).join(",")}\n`;
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

/** A value for people: six digits; what would steer the terminal is written out. */
function shown(value: string | number | null): string {
  if (value === null) return "–";
  if (typeof value === "number") return Number.isSafeInteger(value) ? String(value) : value.toPrecision(6);
  return value.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (sign) => `\\u{${sign.codePointAt(0)!.toString(16)}}`);
}
