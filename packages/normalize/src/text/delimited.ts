import { HALF_MARK } from "./classes.js";
import type { Line, Lines } from "./lines.js";

/** Rows of a table, and commas of each, at least. */
const LEAST_ROWS = 3;
const LEAST_COMMAS = 2;

/**
 * Finds the rows of tables whose cells commas part: rows one below another with as many commas each, no blank behind one,
 * and no sentence's end.
 *
 * @param text - any text
 * @param lines - its lines
 * @returns where the rows begin
 */
export function findDelimited(text: string, lines: Lines): ReadonlySet<number> {
  const found = new Set<number>();
  let rows: number[] = [];
  let commas = 0;
  const close = (): void => {
    if (rows.length >= LEAST_ROWS) for (const row of rows) found.add(row);
    rows = [];
  };
  for (const line of lines) {
    const count = commasOf(text, line);
    if (count !== commas) close();
    commas = count;
    if (count >= LEAST_COMMAS) rows.push(line.start);
  }
  close();
  return found;
}

const SENTENCE = /[，。；：！？]|,[ \u3000]|[.;:!?]$/u;

/** The commas outside quotation marks; 0 where a line is no row. */
function commasOf(text: string, { start, end, bits }: Line): number {
  if (!(bits & HALF_MARK)) return 0;
  const source = text.slice(start, end);
  if (SENTENCE.test(source)) return 0;
  let count = 0;
  let quoted = false;
  for (const character of source) {
    if (character === '"') quoted = !quoted;
    else if (character === "," && !quoted) count++;
  }
  return count;
}
