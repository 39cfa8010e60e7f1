import type { ConcordanceLine, Store } from "@tifa/store";
import { fitCells } from "./cell-width.js";
import type { CliContext } from "./context.js";
import { paint } from "./paint.js";
import { shown } from "./rows-text.js";

/** Cells of the terminal for the context on each side. */
const SIDE = 36;

/**
 * Makes a function that finds the first lines of a word's concordance, which stand behind its count.
 *
 * @param store - an open store
 * @param where - which documents
 * @param limit - lines
 * @returns the finder
 * @example
 * const examples = await exampleFinder(store, "province=34", 3);
 * await examples("复工复产");
 */
export async function exampleFinder(
  store: Store,
  where: string,
  limit: number,
): Promise<(word: string) => Promise<readonly ConcordanceLine[]>> {
  const [{ concordance }, { jiebaTokenizer }] = await Promise.all([
    import("@tifa/store"),
    import("@tifa/tokens"),
  ]);
  const tokenizer = jiebaTokenizer({ hmm: true, engine: "script" });
  return (word) => concordance(store, tokenizer, word, { valueType: "fixed", where, limit, window: 12 });
}

/**
 * Writes lines of a concordance below their word.
 *
 * @param context - tells whether to colour
 * @param word - the word
 * @param lines - its lines
 * @returns text that ends in a line feed
 * @example
 * exampleText(context, "复工复产", lines);
 */
export function exampleText(context: CliContext, word: string, lines: readonly ConcordanceLine[]): string {
  return `\n${shown(word)}\n${lines.map((line) => concordanceText(context, line)).join("")}`;
}

/**
 * Writes a line of a concordance: contexts in columns, then the place in the raw page, day and province.
 *
 * @param context - tells whether to colour
 * @param line - of the concordance
 * @returns text that ends in a line feed
 * @example
 * concordanceText(context, line);
 */
export function concordanceText(context: CliContext, line: ConcordanceLine): string {
  const colours = paint(context.colour);
  const { left, node, right, path, record, rawStart, date, provinceName } = line;
  const place = `${path === "" ? "standard input" : path}${record === "" ? "" : `#${record}`}@${rawStart}`;
  const where = [place, date, provinceName].filter((value) => value !== null).map(shown);
  const columns = [
    fitCells(shown(left), SIDE, "start"),
    colours.strong(shown(node)),
    fitCells(shown(right), SIDE, "end"),
  ];
  return `${columns.join("  ")}  ${colours.faint(where.join("  "))}\n`;
}
