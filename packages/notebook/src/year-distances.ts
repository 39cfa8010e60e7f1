import type { HeatMapRow } from "@tifa/charts";
import { similarity } from "@tifa/stats";
import { localExcess, type MeanDifference, meanDifference, meanOf } from "./change-years.js";
import { documentsDfm } from "./documents-dfm.js";
import type { NationalReport } from "./national-reports.js";
import { shorten } from "./shorten.js";

/** How far apart the words of two reports are. */
export interface YearDistance {
  readonly a: NationalReport;
  readonly b: NationalReport;
  /** Jensen–Shannon distance of their content words: 0 the same, 1 no word in common. */
  readonly value: number;
}

/**
 * Distances of all pairs of reports by their content words.
 *
 * @param reports - reports of which the words are compared
 * @param options - `words`: cut all to so many words first, see {@link shorten}; default: whole reports
 * @returns pairs in order of year; a pair with an empty report is left out
 * @example
 * yearDistances(works, { words: 5000 })[0]?.value;
 */
export function yearDistances(
  reports: readonly NationalReport[],
  options: { readonly words?: number } = {},
): YearDistance[] {
  const documents = reports.map(({ document }) => document);
  const cut = options.words === undefined ? documents : shorten(documents, options.words);
  const byId = new Map(reports.map((report) => [report.document.id, report]));
  return similarity(documentsDfm(cut), { measure: "jensen-shannon" }).flatMap(({ a, b, value }) =>
    value === null ? [] : [{ a: byId.get(a)!, b: byId.get(b)!, value }],
  );
}

/**
 * Distances as a square of cells, for `charts.heatMap`; the diagonal is empty, and reports that are none of the premier's
 * have a star.
 *
 * @param distances - result of {@link yearDistances}
 * @returns one cell a pair, both ways round
 * @example
 * charts.heatMap(distanceCells(distances), { title, source, measure: "Jensen–Shannon distance", n, cellLabels: false });
 */
export function distanceCells(distances: readonly YearDistance[]): HeatMapRow[] {
  const reports = [...new Set(distances.flatMap(({ a, b }) => [a, b]))].sort((x, y) => x.year - y.year);
  const label = ({ year, genre }: NationalReport): string => `${year}${genre === "work" ? "" : "*"}`;
  const values = new Map(
    distances.flatMap(({ a, b, value }) => [
      [key(a, b), value],
      [key(b, a), value],
    ]),
  );
  return reports.flatMap((a) =>
    reports.map((b) => ({ row: label(a), column: label(b), value: values.get(key(a, b)) ?? null })),
  );
}

/**
 * Checks of what else than time may set reports apart: genre, a new speaker, the opening of a term. Each compares means by
 * permutation.
 *
 * @param distances - of all reports, work reports or not
 * @returns one row a question; p-values are not corrected for their number
 * @example
 * distanceTests(yearDistances(reports)).map(({ question, p }) => [question, p]);
 */
export function distanceTests(distances: readonly YearDistance[]): MeanDifference[] {
  const reports = [...new Set(distances.flatMap(({ a, b }) => [a, b]))].sort((x, y) => x.year - y.year);
  const works = reports.filter(({ genre }) => genre === "work");
  const values = new Map(
    distances.flatMap(({ a, b, value }) => [
      [key(a, b), value],
      [key(b, a), value],
    ]),
  );
  const near = reports.flatMap((report) => {
    const around = works.filter(({ year }) => year !== report.year && Math.abs(year - report.year) <= 5);
    const own = around.map((other) => values.get(key(report, other))!);
    return own.length === 0 ? [] : [{ genre: report.genre, value: meanOf(own) }];
  });
  const steps = works.slice(1).flatMap((report, at) => {
    const before = works[at]!;
    if (report.year - before.year !== 1) return [];
    const value = values.get(key(before, report))!;
    return [
      { value, newSpeaker: report.speaker !== before.speaker, opens: report.opensTerm || before.opensTerm },
    ];
  });
  const above = localExcess(
    steps.map(({ value }) => value),
    3,
  );
  const part = (numbers: readonly number[], flags: readonly boolean[], flag: boolean): number[] =>
    numbers.filter((_, at) => flags[at] === flag);
  const isPlan = near.map(({ genre }) => genre !== "work");
  const nearValues = near.map(({ value }) => value);
  const speaker = steps.map(({ newSpeaker }) => newSpeaker);
  const opens = steps.map((step) => step.opens);
  return [
    meanDifference(
      "plan, budget or agriculture reports against work reports: distance to the work reports within 5 years",
      part(nearValues, isPlan, true),
      part(nearValues, isPlan, false),
    ),
    meanDifference(
      "a speaker's first report against others: distance to the year before, above the steps around it",
      part(above, speaker, true),
      part(above, speaker, false),
    ),
    meanDifference(
      "to or from a report that opens a term against others: distance to the year before, above the steps around it",
      part(above, opens, true),
      part(above, opens, false),
    ),
  ];
}

function key(a: NationalReport, b: NationalReport): string {
  return `${a.year} ${b.year}`;
}
