import { CONCORDANCE_COLUMNS, type ConcordanceLayout, concordanceRow } from "@tifa/exchange";
import type { Output } from "./output.js";
import { type RowStream, rowStream } from "./row-stream.js";

/** Tables of other programs that concordances can be written as; all are CSV. */
export const LAYOUTS: readonly ConcordanceLayout[] = ["antconc", "kh-coder"];

/** What a line of a concordance has in a table. */
interface FlatLine {
  readonly [column: string]: unknown;
}

/**
 * A stream of a concordance's lines in another program's table.
 *
 * @param stdout - where to write
 * @param layout - whose table
 * @returns the stream; its rows are those of `tifa kwic --format csv`
 * @example
 * const stream = layoutStream(context.stdout, "antconc");
 */
export function layoutStream(stdout: Output, layout: ConcordanceLayout): RowStream {
  const docvars = layout === "kh-coder" ? ["province", "date"] : [];
  const stream = rowStream(stdout, [...CONCORDANCE_COLUMNS[layout], ...docvars], "csv");
  return { ...stream, text: (rows) => stream.text(rows.map((row) => layoutRow(row as FlatLine, layout))) };
}

function layoutRow(row: FlatLine, layout: ConcordanceLayout): object {
  const text = (name: string): string => (typeof row[name] === "string" ? row[name] : "");
  const file = [text("path") || text("id"), text("record")].filter((part) => part !== "").join("#");
  const docvars = { province: text("province"), date: text("meetingDate") || text("date") };
  return concordanceRow(
    { file, left: text("left"), node: text("node"), right: text("right"), docvars },
    layout,
  );
}
