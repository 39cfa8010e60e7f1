import { codeUnitOrder, type Dfm } from "@tifa/dfm";
import { checkInteger, checkOptions } from "./options.js";
import { byPeriod, columnsOf, type Periods } from "./periods.js";

/** Options of {@link rankChange}. */
export interface RankChangeOptions {
  /** Document variable that holds the period: a number, or a string that sorts by time. */
  readonly by: string;
  /** Features to report, each once; ranks are among all. Default: all. */
  readonly features?: readonly string[];
  /** Report only features that are among the so many first in some period. Default: no limit. */
  readonly top?: number;
}

/** Rank of a feature in a period. */
export interface RankChangeRow {
  readonly feature: string;
  readonly period: string | number;
  readonly count: number;
  /** Tokens of the period. */
  readonly total: number;
  readonly share: number | null;
  /** From 1, by count; features that occur equally often share the best rank. Null where it does not occur. */
  readonly rank: number | null;
  /** Ranks gained since the period before; null where one of the two ranks is. */
  readonly change: number | null;
  /** Ranks gained since the first period. */
  readonly changeSinceFirst: number | null;
  /** Why something is null, else null. */
  readonly reason: string | null;
}

/**
 * Ranks of features by period, and how many places they gained or lost.
 *
 * Use it to draw which words overtake which, among the most frequent ones. Further down, hundreds of words share a count
 * and ranks jump by chance: test with {@link trendTest}. Ranks do not say how far apart two words are.
 *
 * Source: ranks as in standard competition ranking (1, 2, 2, 4), as in {@link frequency}.
 *
 * @param x - a matrix of counts, not trimmed
 * @param options - see {@link RankChangeOptions}
 * @returns features by their rank in the last period (those that it lacks last), ties by feature; periods in order
 * @throws RangeError if a document has no period, periods cannot be ordered, or an option is wrong
 * @example
 * const x = dfmFromCounts([
 *   { id: "a", counts: { 防控: 5, 春耕: 9, 会议: 7 }, docvars: { year: 2031 } },
 *   { id: "b", counts: { 防控: 9, 会议: 7 }, docvars: { year: 2032 } },
 * ]);
 * const rows = rankChange(x, { by: "year" });
 * rows.filter((row) => row.period === 2032).map((row) => [row.feature, row.rank, row.change]); // => [["防控", 1, 2], ["会议", 2, 0], ["春耕", null, null]]
 */
export function rankChange(x: Dfm, options: RankChangeOptions): RankChangeRow[] {
  const verb = "rankChange";
  checkOptions(verb, options, ["by", "features", "top"]);
  const top = options.top === undefined ? null : checkInteger(`${verb}: top`, options.top, 1);
  const columns = columnsOf(verb, x, options.features);
  const periods = byPeriod(verb, x, options.by);
  const tables = periods.rows.map((row) => rankRow(periods, row));
  const rankOf = (column: number, period: number): number | null => tables[period]!.ranks[column]! || null;
  const kept = columns.filter(
    (column) => top === null || tables.some(({ ranks }) => ranks[column]! > 0 && ranks[column]! <= top),
  );
  const last = tables.length - 1;
  const place = (column: number): number => rankOf(column, last) ?? Number.POSITIVE_INFINITY;
  kept.sort((a, b) => {
    const [left, right] = [place(a), place(b)];
    return left === right ? codeUnitOrder(x.features[a]!, x.features[b]!) : left - right;
  });
  return kept.flatMap((column) =>
    periods.periods.map((period, at): RankChangeRow => {
      const [count, total] = [tables[at]!.counts[column]!, periods.totals[at]!];
      const rank = rankOf(column, at);
      const gained = (from: number): number | null => {
        const before = from < 0 ? null : rankOf(column, from);
        return rank === null || before === null ? null : before - rank;
      };
      return {
        feature: x.features[column]!,
        ...{ period, count, total, rank },
        share: total === 0 ? null : count / total,
        change: gained(at - 1),
        changeSinceFirst: at === 0 ? null : gained(0),
        reason: total === 0 ? "the period has no tokens" : reasonOf(at, (from) => rankOf(column, from)),
      };
    }),
  );
}

/** Why a rank or a change of rank is null. */
function reasonOf(at: number, rankOf: (period: number) => number | null): string | null {
  if (rankOf(at) === null) return "the feature does not occur in the period";
  if (at === 0) return "there is no period before";
  const none = [
    ...(rankOf(at - 1) === null ? ["the period before"] : []),
    ...(rankOf(0) === null && at > 1 ? ["the first period"] : []),
  ];
  return none.length === 0 ? null : `the feature does not occur in ${none.join(" and in ")}`;
}

/** Counts and ranks of all features in a period; rank 0 where one does not occur. */
function rankRow({ grouped }: Periods, row: number): { counts: Float64Array; ranks: Uint32Array } {
  const counts = new Float64Array(grouped.features.length);
  const present: number[] = [];
  for (let at = grouped.rowPtr[row]!; at < grouped.rowPtr[row + 1]!; at += 1) {
    counts[grouped.colIdx[at]!] = grouped.values[at]!;
    present.push(grouped.colIdx[at]!);
  }
  present.sort((a, b) => counts[b]! - counts[a]!);
  const ranks = new Uint32Array(counts.length);
  present.forEach((column, place) => {
    const before = present[place - 1];
    ranks[column] = before !== undefined && counts[before] === counts[column] ? ranks[before]! : place + 1;
  });
  return { counts, ranks };
}
