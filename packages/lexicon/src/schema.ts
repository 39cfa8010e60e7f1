/** What may stand in one column of a table. */
export interface ColumnSchema {
  /** Column name in the CSV file. */
  readonly name: string;
  /**
   * `text`: any string; `code`: two digits of GB/T 2260; `integer`: a whole number, not negative;
   * `date`: `YYYY`, `YYYY-MM` or `YYYY-MM-DD` that exists; `list`: strings separated by `|`;
   * `choice`: one of `choices`.
   */
  readonly kind: "text" | "code" | "integer" | "date" | "list" | "choice";
  /** Whether the cell may be empty. Default: no. */
  readonly optional?: boolean;
  readonly choices?: readonly string[];
}

/** Columns of a table, in order. Columns of the CSV file that it does not name are not read. */
export type TableSchema = readonly ColumnSchema[];

const DATE = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/;

/** First and last day (`YYYY-MM-DD`) that a date of day, month or year precision can mean; null if it is none. */
export function dateBounds(date: string): { readonly first: string; readonly last: string } | null {
  const match = DATE.exec(date);
  if (match === null) return null;
  const [, year = "", month, day] = match;
  const lastMonth = month ?? "12";
  if (Number(lastMonth) < 1 || Number(lastMonth) > 12) return null;
  const days = daysInMonth(Number(year), Number(lastMonth));
  if (day !== undefined && (Number(day) < 1 || Number(day) > days)) return null;
  return {
    first: `${year}-${month ?? "01"}-${day ?? "01"}`,
    last: `${year}-${lastMonth}-${day ?? String(days)}`,
  };
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * Checks one cell against its column.
 *
 * @param column - what the column admits
 * @param cell - the cell as it stands in the CSV file
 * @returns what is wrong, or null
 * @example
 * cellError({ name: "from", kind: "date" }, "2020-13"); // 'from: "2020-13" is no date'
 */
export function cellError(column: ColumnSchema, cell: string): string | null {
  const shown = `${column.name}: ${JSON.stringify(cell)}`;
  if (cell !== cell.trim()) return `${shown} has white space around it`;
  if (/[\t\n\r]/.test(cell)) return `${shown} holds a tab or a line break`;
  if (cell === "") return column.optional === true ? null : `${column.name} is empty`;
  switch (column.kind) {
    case "text":
      return null;
    case "code":
      return /^\d{2}$/.test(cell) ? null : `${shown} is no two-digit code`;
    case "integer":
      return /^\d{1,9}$/.test(cell) ? null : `${shown} is no whole number`;
    case "date":
      return dateBounds(cell) === null ? `${shown} is no date` : null;
    case "list":
      return cell.split("|").some((item) => item === "" || item !== item.trim())
        ? `${shown} has an empty item`
        : null;
    case "choice":
      return (column.choices ?? []).includes(cell)
        ? null
        : `${shown} is none of ${(column.choices ?? []).join(", ")}`;
  }
}
