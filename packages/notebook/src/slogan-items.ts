import type { HeatMapRow } from "@tifa/charts";
import type { TermUses } from "./term-uses.js";

/** A slogan beside the things that it counts. */
export interface SloganLife {
  readonly slogan: string;
  /** First and last year that has the slogan; null where none has. */
  readonly first: number | null;
  readonly last: number | null;
  readonly years: number;
  readonly items: number;
  /** Items that a year before the slogan's first, and a year after its last, has. */
  readonly before: number;
  readonly after: number;
  readonly itemsAfter: readonly string[];
}

/**
 * Whether what a numbered slogan counts was said before it, and is said after it is gone.
 *
 * @param slogans - each with its items, which the reader gives: texts seldom spell them out
 * @param uses - of slogans and items in one series, see `termUses`
 * @returns one row a slogan, in the order given
 * @example
 * sloganLives({ 六稳: ["稳就业", "稳外贸"] }, uses)[0]?.after;
 */
export function sloganLives(
  slogans: Readonly<Record<string, readonly string[]>>,
  uses: readonly TermUses[],
): SloganLife[] {
  const yearsOf = new Map(uses.map(({ term, years }) => [term, years]));
  return Object.entries(slogans).map(([slogan, items]) => {
    const own = yearsOf.get(slogan) ?? [];
    const [first, last] = [own[0] ?? null, own.at(-1) ?? null];
    const inYears = (test: (year: number) => boolean): string[] =>
      items.filter((item) => (yearsOf.get(item) ?? []).some(test));
    const itemsAfter = last === null ? [] : inYears((year) => year > last);
    return {
      ...{ slogan, first, last, years: new Set(own).size, items: items.length },
      before: first === null ? 0 : inYears((year) => year < first).length,
      after: itemsAfter.length,
      itemsAfter,
    };
  });
}

/**
 * Slogans and their items by year, for `charts.heatMap`: how many documents of the year have each.
 *
 * @param slogans - each with its items
 * @param uses - of one series
 * @param years - columns: 1 where a document of the year has the term, 0 where none has
 * @returns cells, a slogan above its items
 * @example
 * charts.heatMap(sloganCells(slogans, uses, [2021, 2022]), { title, source, measure: "used", n, cellLabels: false });
 */
export function sloganCells(
  slogans: Readonly<Record<string, readonly string[]>>,
  uses: readonly TermUses[],
  years: readonly number[],
): HeatMapRow[] {
  const yearsOf = new Map(uses.map((row) => [row.term, row.years]));
  return Object.entries(slogans).flatMap(([slogan, items]) =>
    [slogan, ...items].flatMap((term, at) =>
      years.map((year) => ({
        row: at === 0 ? `【${slogan}】` : `${term} ·${slogan}`,
        column: String(year),
        value: (yearsOf.get(term) ?? []).includes(year) ? 1 : 0,
      })),
    ),
  );
}
