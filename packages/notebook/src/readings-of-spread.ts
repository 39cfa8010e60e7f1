import type { ShareRow } from "./directive-shares.js";
import { domainTitle } from "./domain-items.js";
import type { CongressShares } from "./new-in-reports.js";
import type { ProvinceUptake } from "./province-uptake.js";
import { percent, smallP } from "./readings-over-time.js";
import type { SloganExpansions } from "./slogan-expansions.js";
import type { SloganLife } from "./slogan-items.js";
import type { NewestTerm, TermOrigin } from "./term-origins.js";
import { takenBy, type Uptake } from "./uptake.js";

/**
 * How much of what is new in a report the last party congress had said.
 *
 * @param shares - result of `congressShares`
 * @returns Markdown
 * @example
 * show.markdown(readCongress(congressShares(rows)));
 */
export function readCongress({ shares, p, first, later }: CongressShares): string {
  const lines = shares.map(
    ({ since, reports, fresh, fromCongress, lower, upper }) =>
      `- year ${since} after a congress: ${fromCongress} of ${fresh} (${percent(fromCongress, fresh)}, interval ` +
      `${percent(lower, 1)} to ${percent(upper, 1)}; ${reports === 1 ? "1 report" : `${reports} reports`})`,
  );
  const verdict =
    p !== null && p < 0.05
      ? `The first report after a congress takes more of its news from it than later ones do: ${percent(first, 1)} against ` +
        `${percent(later, 1)} (p ${smallP(p)}, whole reports dealt out anew).`
      : `The first report after a congress does not surely differ from later ones (${percent(first, 1)} against ${percent(later, 1)}).`;
  return [
    "Of the formulations that a government report is the first to have, the last congress had said:",
    ...lines,
    "",
    verdict,
  ].join("\n");
}

/**
 * How soon, and how many.
 *
 * @param uptake - result of `uptake`
 * @param options - `years`: times to read the curves at; default 1, 2 and 10
 * @returns Markdown, one line a group, the test, and what was left out
 * @example
 * show.markdown(readUptake(taken));
 */
export function readUptake(uptake: Uptake, options: { readonly years?: readonly number[] } = {}): string {
  const { years = [1, 2, 10] } = options;
  const lines = [...uptake.groups]
    .sort((a, b) => takenBy(b.km, 2).share - takenBy(a.km, 2).share)
    .map(({ group, km }) => {
      const at = years.map((year) => {
        const { share, lower, upper } = takenBy(km, year);
        const interval =
          lower === null || upper === null ? "" : ` (${percent(lower, 1)} to ${percent(upper, 1)})`;
        return `${percent(share, 1)}${interval} by year ${year}`;
      });
      return `- **${group}**, ${km.n} formulations, ${km.events} taken up: ${at.join(", ")}`;
    });
  const { p, chi2, degrees } = uptake.test;
  const test =
    p === null
      ? ""
      : `The curves ${p < 0.05 ? "differ" : "do not surely differ"}: log-rank χ² = ${chi2!.toFixed(1)} with ${degrees} ` +
        `degrees of freedom, p ${smallP(p)}.`;
  const early = uptake.early.map(({ term, from, used }) => `${term} (${from}, but ${used})`);
  const left =
    early.length === 0
      ? ""
      : `Left out, since a report has them before they are said to begin: ${early.join(", ")}.`;
  return [...lines, "", [test, left].filter((text) => text !== "").join(" ")].join("\n");
}

/**
 * Which provinces take up more or less of the centre's formulations, before and after length is made even.
 *
 * @param whole - of whole reports
 * @param even - of reports cut to one length
 * @param words - that length
 * @returns Markdown; provinces are named only where they differ at q < 0.05 in both
 * @example
 * show.markdown(readProvinceUptake(whole, even, 3742));
 */
export function readProvinceUptake(whole: ProvinceUptake, even: ProvinceUptake, words: number): string {
  const sure = (uptake: ProvinceUptake, sign: 1 | -1): string[] =>
    uptake.provinces
      .filter(({ q, used, expected }) => q < 0.05 && Math.sign(used - expected) === sign)
      .map(({ province }) => province);
  const both = (sign: 1 | -1): string => {
    const second = sure(even, sign);
    return (
      sure(whole, sign)
        .filter((province) => second.includes(province))
        .join("、") || "none"
    );
  };
  const all = (uptake: ProvinceUptake, sign: 1 | -1): string => sure(uptake, sign).join("、") || "none";
  const [first, last] = [whole.provinces[0]!, whole.provinces.at(-1)!];
  const { length } = whole;
  const n = whole.terms.length;
  return [
    `Of ${n} formulations, reports have between ${last.used} (${last.province}) and ${first.used} (${first.province}). ` +
      `Provinces differ more than chance would have it (Cochran's Q = ${whole.q.statistic.toFixed(0)} with ${whole.q.degrees} ` +
      `degrees of freedom, p ${smallP(whole.q.p)}). Longer reports have more of them: Kendall's τ = ${(length.tau ?? 0).toFixed(2)}, ` +
      `p ${smallP(length.p ?? 1)}.`,
    `- more than the other provinces make likely: ${all(whole, 1)}; of reports cut to ${words} words: ${all(even, 1)}; in both: **${both(1)}**`,
    `- fewer: ${all(whole, -1)}; of reports cut: ${all(even, -1)}; in both: **${both(-1)}**`,
    "",
    `At one length the provinces ${even.q.p < 0.05 ? "still differ" : "no longer surely differ"} (Q = ` +
      `${even.q.statistic.toFixed(0)}, p ${smallP(even.q.p)}; τ with length ${(even.length.tau ?? 0).toFixed(2)}, p ${smallP(even.length.p ?? 1)}).`,
  ].join("\n");
}

/**
 * What all provinces say, and what none does.
 *
 * @param uptake - result of `provinceUptake`
 * @returns Markdown
 * @example
 * show.markdown(readCommonAndAbsent(whole));
 */
export function readCommonAndAbsent({ terms, provinces }: ProvinceUptake): string {
  const all = provinces.length;
  const named = (rows: ProvinceUptake["terms"]): string => rows.map(({ term }) => term).join("、") || "none";
  const most = terms.filter(({ n, missing }) => n < all && missing.length <= 2);
  return [
    `- in all ${all} reports: ${named(terms.filter(({ n }) => n === all))}`,
    `- left out by one or two: ${most.map(({ term, missing }) => `${term} (without ${missing.join("、")})`).join("；") || "none"}`,
    `- in none: ${named(terms.filter(({ n }) => n === 0))}`,
  ].join("\n");
}

/**
 * Domains whose formulations provinces share or leave to the centre.
 *
 * @param rows - result of `domainUptake` of one group
 * @returns Markdown; pairs are said to differ only where intervals do not meet
 * @example
 * show.markdown(readDomainUptake(domainUptake(whole, formulations, { group: "whole" })));
 */
export function readDomainUptake(rows: readonly ShareRow[]): string {
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined || rows.length < 2)
    return "There are no two domains to compare.";
  const said = ({ domain, share, lower = 0, upper = 1, count }: ShareRow): string =>
    `${domain}: a formulation is in ${percent(share, 1)} of the reports on average (${percent(lower, 1)} to ${percent(upper, 1)}, ${count} formulations)`;
  const apart = rows.filter((row) => (row.lower ?? 0) > (last.upper ?? 1));
  return [
    `- most: ${said(first)}`,
    `- least: ${said(last)}`,
    "",
    `The intervals of ${apart.length} of the ${rows.length - 1} other domains lie wholly above that of the least; what lies between them is not told apart.`,
  ].join("\n");
}

/**
 * How seldom texts say what their numbered slogans count, and whether the items outlive them.
 *
 * @param expansions - result of `sloganExpansions`
 * @param lives - result of `sloganLives`
 * @returns Markdown
 * @example
 * show.markdown(readSlogans(expansions, lives));
 */
export function readSlogans({ shares }: SloganExpansions, lives: readonly SloganLife[]): string {
  const lines = shares.map(
    ({ series, slogans, spelledOut, lower, upper }) =>
      `- ${series}: of ${slogans} numbered slogans, **${spelledOut}** are spelled out beside the slogan (${percent(spelledOut, slogans)}, ` +
      `interval ${percent(lower, 1)} to ${percent(upper, 1)})`,
  );
  const stories = lives.map(({ slogan, first, last, items, before, after, itemsAfter }) =>
    first === null
      ? `- ${slogan}: in no report`
      : `- ${slogan} (${first === last ? first : `${first}–${last}`}): ${before} of its ${items} items stand in a report before it; ${after} in one after its ` +
        `last${after === 0 ? "" : ` (${itemsAfter.join("、")})`}`,
  );
  return [...lines, "", "Slogans and what they count, in the national reports:", ...stories].join("\n");
}

/**
 * How often a series has a formulation in the year after it began, and before the other does.
 *
 * @param origins - result of `termOrigins`
 * @param columns - the two columns to be compared, such as `national: first`
 * @returns Markdown
 * @example
 * show.markdown(readOrigins(origins, ["party: first", "national: first"]));
 */
export function readOrigins(origins: readonly TermOrigin[], columns: readonly [string, string]): string {
  const dated = origins.filter(({ coined }) => coined !== null);
  const years = (column: string): { term: string; lag: number }[] =>
    dated.flatMap((row) => {
      const year = row[column];
      return typeof year === "number"
        ? [{ term: row.term, lag: year - Number(row.coined!.slice(0, 4)) }]
        : [];
    });
  const said = columns.map((column) => {
    const own = years(column);
    const soon = own.filter(({ lag }) => lag >= 0 && lag <= 1).length;
    return `${column.replace(/: first$/, "")} has ${own.length} of them, ${soon} by the year after`;
  });
  const [a, b] = columns;
  const both = origins.filter((row) => typeof row[a] === "number" && typeof row[b] === "number");
  const before = both.filter((row) => Number(row[a]) < Number(row[b])).length;
  const after = both.filter((row) => Number(row[a]) > Number(row[b])).length;
  return (
    `Of ${dated.length} formulations with a date, ${said.join("; ")}. Of the ${both.length} that both have, ` +
    `${a.replace(/: first$/, "")} is earlier in ${before} and ${b.replace(/: first$/, "")} in ${after}: a yearly series meets ` +
    "a formulation sooner than one of every fifth year, so that this order says little; the next section compares like with like."
  );
}

/**
 * How soon each group is taken up, as rows for a table.
 *
 * @param uptake - result of `uptake`
 * @param options - `year`: when to read the curves; `least`: fewest formulations of a group that is shown
 * @returns rows, the soonest first
 * @example
 * show.table(uptakeRows(taken, { year: 2, least: 20 }));
 */
export function uptakeRows(
  uptake: Uptake,
  options: { readonly year: number; readonly least: number },
): Record<string, string | number>[] {
  return uptake.groups
    .filter(({ km }) => km.n >= options.least)
    .map(({ group, km }) => ({ group, km, at: takenBy(km, options.year) }))
    .sort((a, b) => b.at.share - a.at.share || (a.group < b.group ? -1 : 1))
    .map(({ group, km, at }) => ({
      domain: domainTitle(group),
      formulations: km.n,
      "taken up": km.events,
      [`by year ${options.year}`]: percent(at.share, 1),
      interval:
        at.lower === null || at.upper === null ? "–" : `${percent(at.lower, 1)} to ${percent(at.upper, 1)}`,
    }));
}

/**
 * How new the newest formulation of each document is.
 *
 * @param rows - result of `newestTerms`
 * @returns Markdown
 * @example
 * show.markdown(readNewest(newestTerms(seeds.documents)));
 */
export function readNewest(rows: readonly NewestTerm[]): string {
  const aged = rows.filter((row) => row.age !== null);
  const days = aged.map(({ age }) => age!).sort((a, b) => a - b);
  const fresh = aged.filter(({ age }) => age! <= 31);
  const named = fresh.map(({ newest, age, document }) => `${newest} (${age} days, ${document})`);
  return (
    `${aged.length} of ${rows.length} readouts have a formulation that is dated to the day; the newest are ${days[0]} to ` +
    `${days.at(-1)} days old. A month old or less: ${named.join(", ") || "none"}. With one readout a place this is no spread, ` +
    "and says nothing of how soon places like these take up words."
  );
}
