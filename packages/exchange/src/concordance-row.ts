import type { DocvarValue } from "@tifa/corpus";

/** What a line of a concordance has, wherever it comes from. */
export interface ConcordanceLine {
  /** Where it stands, for people: a path, or the document's id. */
  readonly file: string;
  readonly left: string;
  readonly node: string;
  readonly right: string;
  readonly docvars: Readonly<Record<string, DocvarValue>>;
}

/** Whose table it is: see {@link concordanceRow}. */
export type ConcordanceLayout = "antconc" | "kh-coder";

/** Columns of each layout; `kh-coder` has one for each document variable beside them. */
export const CONCORDANCE_COLUMNS: Readonly<Record<ConcordanceLayout, readonly string[]>> = {
  antconc: ["File", "Left Context", "Hit", "Right Context"],
  "kh-coder": ["text", "node", "file"],
};

/**
 * A line of a concordance as a row of somebody else's table.
 *
 * - `antconc`: the columns that AntConc 4 shows in its KWIC tool, so that lines of both can stand in one. AntConc loads texts, no
 *   concordances: to search there, write the texts themselves.
 * - `kh-coder`: one text a row, the context with the node in it, for a project of KH Coder (*text* is the column to
 *   analyse, and the first, which its dialog takes by itself); node, file and document variables become its external variables.
 *
 * @param line - the line
 * @param layout - whose table
 * @returns values by column
 * @throws RangeError for an unknown layout
 * @example
 * const line = { file: "a.txt", left: "推动", node: "复工", right: "复产", docvars: { province: "安徽省" } };
 * concordanceRow(line, "kh-coder"); // => { text: "推动复工复产", node: "复工", file: "a.txt", province: "安徽省" }
 */
export function concordanceRow(
  line: ConcordanceLine,
  layout: ConcordanceLayout,
): Record<string, DocvarValue> {
  const { file, left, node, right, docvars } = line;
  if (layout === "antconc") return { File: file, "Left Context": left, Hit: node, "Right Context": right };
  if (layout === "kh-coder") return { ...docvars, text: left + node + right, node, file };
  throw new RangeError(`concordanceRow: layout is "${String(layout)}"; allowed: antconc, kh-coder`);
}
