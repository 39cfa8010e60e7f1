import { benjaminiHochberg, type EmergenceStatus } from "@tifa/stats";
import type { ChangeYear, MeanDifference } from "./change-years.js";
import { direction, type LivesComparison } from "./compare-lives.js";
import type { GapDistance } from "./distance-by-gap.js";
import { distinctLives } from "./distinct-lives.js";
import type { NationalReport } from "./national-reports.js";
import { eventsBefore, type TermChange } from "./term-changes.js";
import type { TermLife } from "./term-lives.js";

const SAID: Readonly<Record<EmergenceStatus, string>> = {
  emerging: "**come**: they rise, and the first third of the years has none",
  rising: "**rise**",
  falling: "**fall**",
  vanishing: "**go**: they fall, and the last third of the years has none",
  steady: "show no trend that is sure, which does not say that they have none",
};

/**
 * How many terms come, rise, fall and go, with the surest of each.
 *
 * @param lives - result of `termLives`
 * @param options - `named`: how many of each are named; default 8
 * @returns Markdown
 * @example
 * show.markdown(readLives(lives));
 */
export function readLives(lives: readonly TermLife[], options: { readonly named?: number } = {}): string {
  const { named = 8 } = options;
  const lines = (Object.keys(SAID) as EmergenceStatus[]).map((status) => {
    const own = lives.filter((life) => life.status === status);
    const words = distinctLives(own, named).map(
      ({ term, first, last, count }) => `${term} (${first}–${last}, ${count})`,
    );
    const list = status === "steady" || words.length === 0 ? "" : `: ${words.join(", ")}`;
    return `- **${own.length}** ${SAID[status]}${list}`;
  });
  return [
    `Of ${lives.length} formulations that were looked at, at a false-discovery rate of 5 %:`,
    ...lines,
  ].join("\n");
}

/**
 * What a check on other texts, or another way to count, leaves of the trends.
 *
 * @param check - what was changed, as the start of a sentence
 * @param comparison - result of `compareLives`
 * @returns a line of Markdown
 * @example
 * show.markdown(readLivesCheck("All reports cut to one length", compareLives(lives, even)));
 */
export function readLivesCheck(check: string, comparison: LivesComparison): string {
  const { compared, kept, lost, reversed, gained, sameSign } = comparison;
  const turned =
    reversed.length === 0 ? "none turns round" : `${reversed.length} turn round (${reversed.join(", ")})`;
  return (
    `- ${check}: of ${compared} trends **${kept}** stay sure (${percent(kept, compared)}), ${lost.length} are no longer ` +
    `sure (${sameSign} of them keep their sign), ${turned}; ${gained.length} come in.`
  );
}

/**
 * Steps of terms, with what the party did between the two reports.
 *
 * @param changes - result of `termChanges`
 * @param reports - those that the changes were found in
 * @param dates - when terms began by outside evidence; default: not shown
 * @returns rows for a table
 * @example
 * show.table(changeRows(changes, works));
 */
export function changeRows(
  changes: readonly TermChange[],
  reports: readonly NationalReport[],
  dates: readonly { readonly term: string; readonly firstDate: string | null }[] = [],
): Record<string, string | number>[] {
  return changes.map(({ term, year, before, rates, counts, p }) => ({
    term,
    coined: dates.find((row) => row.term === term)?.firstDate ?? "–",
    "from report": before,
    "to report": year,
    "per 10,000 words before": rates[0],
    after: rates[1],
    occurrences: `${counts[0]} : ${counts[1]}`,
    p: smallP(p).replace("= ", ""),
    "between the reports": eventsBefore(reports, year).join("、") || "–",
  }));
}

/**
 * Whether more terms come than go, in one list and in another: a list that was made looking back knows the present better.
 *
 * @param lists - names of the lists, and the lives of their terms
 * @returns a line of Markdown
 * @example
 * show.markdown(readBalance([["the lexicon", lives], ["all words", others]]));
 */
export function readBalance(lists: readonly (readonly [string, readonly TermLife[]])[]): string {
  const said = lists.map(([name, lives]) => {
    const count = (sign: 1 | -1): number => lives.filter(({ status }) => direction(status) === sign).length;
    const [up, down] = [count(1), count(-1)];
    return `of ${name}, ${up} come or rise and ${down} fall or go (${(up / (down || 1)).toFixed(1)} : 1; ${lives.length} looked at)`;
  });
  return `- Which terms are looked at decides the balance: ${said.join("; ")}.`;
}

/**
 * The reports at which most terms step, and what the party did before them.
 *
 * @param years - result of `changeYears`
 * @param changes - those that were counted
 * @param reports - in order of year
 * @param options - `named`: how many reports; default 4
 * @returns Markdown
 * @example
 * show.markdown(readChangeYears(years, changes, works));
 */
export function readChangeYears(
  years: readonly ChangeYear[],
  changes: readonly TermChange[],
  reports: readonly NationalReport[],
  options: { readonly named?: number } = {},
): string {
  const { named = 4 } = options;
  const most = [...years]
    .sort((a, b) => b.rises + b.falls - a.rises - a.falls || a.year - b.year)
    .slice(0, named);
  return most
    .map(({ year, rises, falls, gap, newSpeaker }) => {
      const own = changes.filter((change) => change.year === year && change.p < 0.01);
      const list = (isUp: boolean): string =>
        own
          .filter(({ rates }) => rates[1] > rates[0] === isUp)
          .sort((a, b) => Math.max(...b.rates) - Math.max(...a.rates))
          .slice(0, 6)
          .map(({ term }) => term)
          .join("、") || "–";
      const speaker = reports.find((report) => report.year === year)?.speaker;
      const notes = [
        newSpeaker ? `first report by ${speaker ?? "a new speaker"}` : "",
        gap > 1 ? `${gap} years after the report before` : "",
        eventsBefore(reports, year).join("、"),
      ].filter((note) => note !== "");
      return `- **${year}** (${notes.join("; ") || "–"}): ${rises} up, such as ${list(true)}; ${falls} down, such as ${list(false)}`;
    })
    .join("\n");
}

/**
 * How distance grows with time.
 *
 * @param gaps - result of `distanceByGap`
 * @returns Markdown; a growth is claimed only where intervals do not meet
 * @example
 * show.markdown(readGaps(distanceByGap(distances)));
 */
export function readGaps(gaps: readonly GapDistance[]): string {
  const [first, last] = [gaps[0], gaps.at(-1)];
  if (first === undefined || last === undefined) return "There are no two reports to compare.";
  const said = ({ apart, mean, lower, upper, pairs }: GapDistance): string =>
    `${mean.toFixed(2)} (${lower.toFixed(2)} to ${upper.toFixed(2)}, ${pairs} pairs) at ${apart} years`;
  const verdict =
    last.lower > first.upper ? "Distance grows with time" : "A growth of distance with time is not sure";
  return `${verdict}: ${gaps.map(said).join("; ")}.`;
}

/**
 * What permutation tests of differences show; q-values by Benjamini and Hochberg over those given.
 *
 * @param tests - results of `distanceTests` and the like
 * @param options - `digits`: decimals of the means; default 3
 * @returns Markdown, one line a question
 * @example
 * show.markdown(readDifferences(distanceTests(distances)));
 */
export function readDifferences(
  tests: readonly MeanDifference[],
  options: { readonly digits?: number } = {},
): string {
  const { digits = 3 } = options;
  const q = benjaminiHochberg(tests.map(({ p }) => p));
  return tests
    .map(({ question, first, second, n }, at) => {
      const isSure = q[at] !== null && q[at]! < 0.05;
      const means = `${signed(first, digits)} against ${signed(second, digits)}`;
      const verdict = isSure ? "**a difference**" : "no difference that is sure";
      return `- ${question}: ${means} (n = ${n[0]} and ${n[1]}; q ${smallP(q[at] ?? 1)}): ${verdict}.`;
    })
    .join("\n");
}

/** A p- or q-value as text: `= 0.012`, `< 0.001`. */
export function smallP(p: number): string {
  return p < 0.001 ? "< 0.001" : `= ${p.toFixed(3)}`;
}

/** A share in whole per cent. */
export function percent(part: number, whole: number): string {
  return whole === 0 ? "–" : `${((100 * part) / whole).toFixed(0)} %`;
}

function signed(value: number, digits: number): string {
  return value.toFixed(digits).replace("-", "−");
}
