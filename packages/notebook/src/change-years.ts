import { type Permutation, permutation } from "@tifa/stats";
import type { NationalReport } from "./national-reports.js";
import type { TermChange } from "./term-changes.js";

/** How many terms step up or down at a report. */
export interface ChangeYear {
  readonly year: number;
  readonly rises: number;
  readonly falls: number;
  /** Years since the report before: over a gap, changes of several years come at once. */
  readonly gap: number;
  /** Whether it is the first that its speaker gave. */
  readonly newSpeaker: boolean;
}

/**
 * Counts steps by year.
 *
 * @param reports - in order of year
 * @param changes - result of `termChanges` for the same reports
 * @returns one row a report, from the third to the last but one: a step needs two reports on either side
 * @example
 * changeYears(works, termChanges(works, terms)).filter(({ newSpeaker }) => newSpeaker);
 */
export function changeYears(
  reports: readonly NationalReport[],
  changes: readonly TermChange[],
): ChangeYear[] {
  return reports.slice(2, -1).map((report, at): ChangeYear => {
    const before = reports[at + 1]!;
    const own = changes.filter(({ year }) => year === report.year);
    return {
      year: report.year,
      rises: own.filter(({ rates }) => rates[1] > rates[0]).length,
      falls: own.filter(({ rates }) => rates[1] < rates[0]).length,
      gap: report.year - before.year,
      newSpeaker: report.speaker !== before.speaker,
    };
  });
}

/** A group of values against another, with a permutation test of the difference of their means. */
export interface MeanDifference {
  readonly question: string;
  readonly first: number;
  readonly second: number;
  readonly n: readonly [number, number];
  readonly p: number | null;
}

/**
 * Tests whether more terms step at a speaker's first report than at others a year after the last. Counts are compared with
 * the mean of the three reports on either side, so that a calm decade does not stand against a restless one.
 *
 * @param years - result of {@link changeYears}
 * @returns means of the differences, and the p-value of a permutation test
 * @example
 * testChangeYears(years).p;
 */
export function testChangeYears(years: readonly ChangeYear[]): MeanDifference {
  const yearly = years.filter(({ gap }) => gap === 1);
  const above = localExcess(
    yearly.map(({ rises, falls }) => rises + falls),
    3,
  );
  const [own, others] = [true, false].map((flag) => above.filter((_, at) => yearly[at]!.newSpeaker === flag));
  return meanDifference(
    "terms that step at a speaker's first report, above the reports around it",
    own!,
    others!,
  );
}

/** Each value less the mean of the values around it. */
export function localExcess(values: readonly number[], reach: number): number[] {
  return values.map((value, at) => {
    const around = values.filter((_, other) => other !== at && Math.abs(other - at) <= reach);
    return value - meanOf(around);
  });
}

/** A permutation test of the difference of two means. */
export function meanDifference(
  question: string,
  first: readonly number[],
  second: readonly number[],
): MeanDifference {
  const test: Permutation = permutation(first, second, (a, b) =>
    a.length === 0 || b.length === 0 ? null : meanOf(a) - meanOf(b),
  );
  return {
    question,
    first: meanOf(first),
    second: meanOf(second),
    n: [first.length, second.length],
    p: test.p,
  };
}

/** 0 where there is nothing. */
export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
}
