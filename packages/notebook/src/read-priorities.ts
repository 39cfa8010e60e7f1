import type { DotRow, HeatMapRow, ProvinceRow } from "@tifa/charts";
import type { DocumentFeatures } from "@tifa/features";
import { provinces } from "@tifa/lexicon";
import { pearson } from "@tifa/stats";
import type { CentreDistances } from "./centre-distances.js";
import type { DomainDifference } from "./domain-differences.js";
import { domainTitle } from "./domain-items.js";
import { LEVEL } from "./level.js";
import type { Row } from "./table-html.js";

/**
 * How many directives the dictionary could code, and what was left out.
 *
 * @param documents - reports
 * @param leaveOut - domains that are left out of the comparison
 * @returns one row a measure
 * @example
 * show.table(codedRows(reports, ["health-emergency"]));
 */
export function codedRows(documents: readonly DocumentFeatures[], leaveOut: readonly string[] = []): Row[] {
  const all = documents.flatMap((document) => document.directives);
  const count = (test: (domains: readonly string[]) => boolean): number =>
    all.filter(({ domains }) => test(domains)).length;
  const row = (directives: string, n: number): Row => ({
    directives,
    n,
    "share (%)": all.length === 0 ? null : (100 * n) / all.length,
  });
  return [
    row("all", all.length),
    row(
      "with one domain",
      count((domains) => domains.length === 1),
    ),
    row(
      "with several domains",
      count((domains) => domains.length > 1),
    ),
    row(
      "without a domain",
      count((domains) => domains.length === 0),
    ),
    ...leaveOut.map((domain) =>
      row(
        `touching ${domainTitle(domain)}, left out`,
        count((domains) => domains.includes(domain)),
      ),
    ),
  ];
}

/**
 * Shares of domains by province as cells, the largest domain first. A star marks q < 0.05.
 *
 * @param differences - from `domainDifferences`
 * @returns cells for `charts.heatMap`, in per cent
 * @example
 * charts.heatMap(domainCells(domainDifferences(items)), options);
 */
export function domainCells(differences: readonly DomainDifference[]): HeatMapRow[] {
  const weights = new Map<string, number>();
  for (const { domain, weight } of differences) weights.set(domain, (weights.get(domain) ?? 0) + weight);
  const order = [...weights.keys()].sort((a, b) => weights.get(b)! - weights.get(a)! || (a < b ? -1 : 1));
  const cells = [...differences].sort(
    (a, b) => order.indexOf(a.domain) - order.indexOf(b.domain) || (a.group < b.group ? -1 : 1),
  );
  return cells.map(({ group, domain, share, q }) => ({
    row: group,
    column: domainTitle(domain, "zh"),
    value: 100 * share,
    label: `${(100 * share).toFixed(0)}${q < LEVEL ? "*" : ""}`,
  }));
}

/**
 * Share of one domain by province.
 *
 * @param differences - from `domainDifferences`
 * @param domain - key of the domain
 * @returns tiles for `charts.tileMap`, in per cent
 * @example
 * charts.tileMap(domainTiles(differences, "trade"), options);
 */
export function domainTiles(differences: readonly DomainDifference[], domain: string): ProvinceRow[] {
  const codes = new Map(provinces().map(({ shortName, code }) => [shortName, code]));
  return differences.flatMap((row) => {
    const code = codes.get(row.group);
    if (row.domain !== domain || code === undefined) return [];
    return [{ code, value: 100 * row.share, n: Math.round(row.weight) }];
  });
}

/**
 * Differences that survive the correction, with their intervals, and whether another measure points the same way.
 *
 * @param differences - from `domainDifferences`
 * @param check - the same by another measure
 * @returns one row a finding, the largest first
 * @example
 * show.table(differenceRows(byDirectives, byWords), { digits: 1 });
 */
export function differenceRows(
  differences: readonly DomainDifference[],
  check: readonly DomainDifference[],
): Row[] {
  return differences
    .filter((row) => row.q < LEVEL)
    .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference))
    .map(({ group, domain, weight, total, share, rest, difference, lower, upper, q }) => {
      const other = check.find((row) => row.group === group && row.domain === domain);
      return {
        province: group,
        domain: domainTitle(domain),
        directives: `${weight.toFixed(1)} of ${total.toFixed(0)}`,
        "share (%)": 100 * share,
        "others (%)": 100 * rest,
        "difference (points)": `${points(difference)} (${points(lower)} to ${points(upper)})`,
        q: q.toFixed(3),
        "by words": other === undefined ? "–" : points(other.difference),
      };
    });
}

/**
 * What the differences bear.
 *
 * @param differences - from `domainDifferences`
 * @param check - the same by another measure
 * @returns Markdown
 * @example
 * show.markdown(readDomainDifferences(byDirectives, byWords));
 */
export function readDomainDifferences(
  differences: readonly DomainDifference[],
  check: readonly DomainDifference[],
): string {
  const sure = differences.filter((row) => row.q < LEVEL);
  const agreeing = sure.filter((row) =>
    check.some(
      (other) =>
        other.group === row.group &&
        other.domain === row.domain &&
        Math.sign(other.difference) === Math.sign(row.difference),
    ),
  );
  const list = (sign: number): string =>
    sure
      .filter((row) => Math.sign(row.difference) === sign)
      .map(
        ({ group, domain, share, rest }) =>
          `${group} ${domainTitle(domain)} (${(100 * share).toFixed(0)} % against ${(100 * rest).toFixed(0)} %)`,
      )
      .join("; ") || "none";
  return [
    `Of ${differences.length} pairs of province and domain, **${sure.length}** differ from all other provinces at q < ${LEVEL}; ` +
      `counts of words point the same way in ${agreeing.length} of them. The others are not shown to differ.`,
    `- more than the others: ${list(1)}`,
    `- less than the others: ${list(-1)}`,
  ].join("\n");
}

/**
 * Where two measures of the same shares agree: Pearson's r over all pairs of province and domain, of the differences.
 *
 * @param one - from `domainDifferences`
 * @param other - the same by another measure
 * @returns r; null where one does not vary
 * @example
 * agreement(byDirectives, byWords);
 */
export function agreement(
  one: readonly DomainDifference[],
  other: readonly DomainDifference[],
): number | null {
  const known = new Map(other.map((row) => [`${row.group} ${row.domain}`, row.difference]));
  const pairs = one.flatMap((row) => {
    const value = known.get(`${row.group} ${row.domain}`);
    return value === undefined ? [] : [[row.difference, value] as const];
  });
  return pearson(
    pairs.map(([difference]) => difference),
    pairs.map(([, value]) => value),
  );
}

/**
 * Distances from the centre as dots.
 *
 * @param distances - from `centreDistances`
 * @returns rows for `charts.dotIntervals`, the nearest first
 * @example
 * charts.dotIntervals(distanceDots(centreDistances(items)), options);
 */
export function distanceDots({ rows }: CentreDistances): DotRow[] {
  return rows.map(({ group, corrected, lower, upper }) => ({ item: group, value: corrected, lower, upper }));
}

/**
 * What the distances bear: which provinces' intervals lie apart, and whether two measures rank them alike.
 *
 * @param distances - from `centreDistances`
 * @param tau - Kendall's τ of these distances with those by another measure, and its p-value
 * @returns Markdown
 * @example
 * show.markdown(readDistances(byDirectives, rankAgreement(byDirectives, byWords)));
 */
export function readDistances(
  { rows, size }: CentreDistances,
  tau: { readonly tau: number | null; readonly p: number | null },
): string {
  const median =
    [...rows].sort((a, b) => a.corrected - b.corrected)[Math.floor(rows.length / 2)]?.corrected ?? 0;
  const list = (named: readonly string[]): string => (named.length === 0 ? "none" : named.join(", "));
  const far = rows.filter((row) => row.lower > median).map((row) => row.group);
  const near = rows.filter((row) => row.upper < median).map((row) => row.group);
  const same = rows.filter((row) => row.lower <= 0).map((row) => row.group);
  const number = (value: number | null): string => (value === null ? "undefined" : value.toFixed(2));
  return [
    `The middle distance is ${median.toFixed(3)}. Intervals wholly above it: **${list(far)}**; wholly below it: **${list(near)}**. ` +
      `Of all other pairs the order is not sure. Intervals that reach 0: ${list(same)}.`,
    "",
    `Number of coded units of a report and its distance: Kendall's τ = ${number(size.tau)}, p = ${number(size.p)}. ` +
      `Order by directives and by words: τ = ${number(tau.tau)}, p = ${number(tau.p)}.`,
  ].join("\n");
}

function points(difference: number): string {
  const value = (100 * difference).toFixed(1);
  return difference > 0 ? `+${value}` : value.replace("-", "−");
}
