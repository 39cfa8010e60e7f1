import { CsvError, parse } from "csv-parse/sync";

/** A feature with its two counts, as it stands in a table. */
export interface CountRow {
  readonly feature: string;
  readonly target: number;
  readonly reference: number;
}

/** Columns that the table must have, in any order; others are passed over. */
const COUNT_COLUMNS = ["feature", "target", "reference"] as const;

/** Longest record: an open quotation mark would otherwise swallow the rest of the table before it is noticed. */
const MOST_CHARACTERS = 1 << 20;

/** A table that cannot be taken as counts; the message names the line. */
export class CountTableError extends Error {}

/**
 * Reads a table of counts with a header row (RFC 4180): `feature,target,reference`.
 *
 * Nothing is repaired: a count that is not a whole number, or a feature that stands twice, would change every score
 * silently.
 *
 * @param text - the table, without a byte-order mark or with one
 * @param delimiter - a comma or a tab
 * @returns the rows, in their order
 * @throws CountTableError naming the line and what is wrong there
 * @example
 * countTable("feature,target,reference\n防控,6,2\n", ","); // [{ feature: "防控", target: 6, reference: 2 }]
 */
export function countTable(text: string, delimiter: "," | "\t"): CountRow[] {
  const rows: CountRow[] = [];
  const lines = new Map<string, number>();
  let places: readonly number[] | null = null;
  let columns = 0;
  readRecords(text, delimiter, (record, line) => {
    if (places === null) {
      places = placesOf(record, line);
      columns = record.length;
      return;
    }
    if (record.length !== columns)
      throw new CountTableError(`line ${line}: ${record.length} columns, but the header has ${columns}`);
    const [feature, target, reference] = places.map((place) => record[place]!) as [string, string, string];
    if (feature.trim() === "") throw new CountTableError(`line ${line}: the feature is empty`);
    const before = lines.get(feature);
    if (before !== undefined)
      throw new CountTableError(`line ${line}: ${JSON.stringify(feature)} stands on line ${before} already`);
    lines.set(feature, line);
    rows.push({
      feature,
      target: countOf("target", target, line),
      reference: countOf("reference", reference, line),
    });
  });
  if (places === null)
    throw new CountTableError(`the table is empty; its first line must name ${COUNT_COLUMNS.join(", ")}`);
  return rows;
}

function readRecords(
  text: string,
  delimiter: string,
  take: (record: readonly string[], line: number) => void,
): void {
  let next = 1;
  try {
    parse(text, {
      bom: true,
      delimiter,
      max_record_size: MOST_CHARACTERS,
      relax_column_count: true,
      skip_empty_lines: true,
      // Taken one by one, so that the rows are not held twice.
      on_record(record: string[], { lines }): undefined {
        // A record in quotation marks may run over several lines: it is named by its first.
        const breaks = record.reduce((sum, value) => sum + (value.match(/\n/g)?.length ?? 0), 0);
        next = lines;
        take(record, lines - breaks);
      },
    });
  } catch (thrown) {
    if (!(thrown instanceof CsvError)) throw thrown;
    throw new CountTableError(csvFault(thrown, next + 1));
  }
}

function csvFault({ code, message, lines }: CsvError & { readonly lines?: number }, after: number): string {
  switch (code) {
    case "CSV_QUOTE_NOT_CLOSED":
      return `line ${after}: a quotation mark is opened there or below and never closed`;
    case "CSV_MAX_RECORD_SIZE":
      return `line ${after}: the record is longer than ${MOST_CHARACTERS} characters; is a quotation mark open?`;
    case "INVALID_OPENING_QUOTE":
    case "CSV_INVALID_CLOSING_QUOTE":
      return `line ${lines ?? after}: a quotation mark inside a value must be doubled, and the value quoted`;
    default:
      return message;
  }
}

function placesOf(header: readonly string[], line: number): readonly number[] {
  const names = header.map((name) => name.trim());
  return COUNT_COLUMNS.map((column) => {
    const place = names.indexOf(column);
    if (place < 0) {
      const found = names.slice(0, 20).join(", ");
      throw new CountTableError(`line ${line}: no column "${column}"; the columns are ${found}`);
    }
    if (names.includes(column, place + 1))
      throw new CountTableError(`line ${line}: two columns are named "${column}"`);
    return place;
  });
}

function countOf(column: string, text: string, line: number): number {
  const value = text.trim();
  const count = /^\d+$/.test(value) ? Number(value) : Number.NaN;
  if (Number.isSafeInteger(count)) return count;
  const shown = JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
  throw new CountTableError(
    `line ${line}: ${column} ${shown} is not a count (a whole number from 0 to ${Number.MAX_SAFE_INTEGER})`,
  );
}
