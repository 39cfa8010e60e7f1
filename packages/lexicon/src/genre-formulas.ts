import { once } from "@tifa/corpus";
import { frozen } from "./frozen.js";
import { genreFormulaRows } from "./tables/genre-formulas.js";

/** What every readout says, whatever it is about. */
export interface GenreFormula {
  readonly formula: string;
  /**
   * `attribution` (会议指出), `addressee` (各级各部门), `ceremony` (主持会议), `modal` (要切实), `byline`
   * (本报讯), or `word`: one of the words that formulas are made of, as a segmenter gives them.
   */
  readonly kind: "attribution" | "addressee" | "ceremony" | "modal" | "byline" | "word";
}

/**
 * The formulas of the genre.
 *
 * @returns a frozen array without duplicates, the same at every call
 * @example
 * genreFormulas().filter((row) => row.kind === "addressee").length > 5; // true
 */
export const genreFormulas: () => readonly GenreFormula[] = once(() =>
  frozen(genreFormulaRows().map(([formula, kind]) => ({ formula, kind }))),
);
