import type { Conflict, Readout } from "@tifa/corpus";
import { dayNumber, exists, fromDayNumber, iso, parseEdge } from "./calendar.js";
import { outside, type YearClue } from "./clue.js";
import { meetingNumber, type NamedMeeting } from "./meeting-number.js";

/** A numbered meeting of which the day is known: what dates its neighbours. */
export interface DatedMeeting extends NamedMeeting {
  /** `YYYY-MM-DD`. */
  readonly date: string;
}

/** Known days of a series between two resets of its count, by number. */
type Run = readonly { readonly number: number; readonly day: number }[];

/** What the days of the neighbours on both sides say, of a day that lies between them and of any other. */
const BETWEEN = 4;
const OUTSIDE = -4;
/** Days within which the neighbour on one side speaks for a day, if weakly: a body meets as it likes. */
const NEAR = 200;
const BESIDE = 1;
/** Where the count began anew, another run may be meant. */
const OTHER_RUN = -1;

/**
 * Lists the numbered meetings whose day is known, for {@link ParseOptions.meetings}.
 *
 * @param readouts - what {@link parse} gave, of any pages
 * @returns meetings in the readouts' order, those of one series and number from reprints, too
 * @throws RangeError for a day that is none
 * @example
 * const known = datedMeetings(pages.map((page) => parse(page)));
 * pages.map((page) => parse(page, { meetings: known }));
 */
export function datedMeetings(
  readouts: Iterable<Pick<Readout, "meeting" | "meetingDate" | "level" | "provinceCode" | "prefecture">>,
): DatedMeeting[] {
  const found: DatedMeeting[] = [];
  for (const { meeting, meetingDate, level, provinceCode, prefecture } of readouts) {
    if (meeting === null || meetingDate.value === null) continue;
    const one = { name: meeting.name, level, provinceCode: provinceCode.value, prefecture };
    if (meetingNumber(one) === null) continue;
    const dated = { ...one, date: meetingDate.value };
    checkDay(dated);
    found.push(dated);
  }
  return found;
}

/**
 * What the count of a body's meetings says of a day: the 27th is held before the 30th and behind the 26th.
 *
 * @param own - the meeting to date
 * @param known - meetings whose day is known
 * @returns a clue; null where the meeting has no number, or nothing of its series is known
 */
export function numberedClue(own: NamedMeeting, known: readonly DatedMeeting[]): YearClue | null {
  const place = meetingNumber(own);
  if (place === null) return null;
  const runs = runsOf(seriesOf(known).get(place.series) ?? []);
  if (runs.length === 0) return null;
  const ranges = runs.map((run) => rangeOf(run, place.number));
  return {
    rule: "numberedMeeting",
    evidence: outside(ranges.map(rangeText).join("; "), "numberedMeeting"),
    years: [...new Set(ranges.flatMap(yearsOf))],
    score(day) {
      const number = dayNumber(day);
      return Math.max(...ranges.map((range) => rangeScore(number, range, runs.length)));
    },
  };
}

/**
 * Looks whether a day agrees with the order of a body's meetings.
 *
 * @param own - the meeting
 * @param day - its day as decided
 * @param known - meetings whose day is known
 * @returns what does not agree; empty where all does, or nothing tells
 */
export function orderConflicts(own: NamedMeeting, day: string, known: readonly DatedMeeting[]): Conflict[] {
  const place = meetingNumber(own);
  if (place === null) return [];
  const others = (seriesOf(known).get(place.series) ?? []).filter(({ number }) => number !== place.number);
  const runs = runsOf(others);
  // Two runs: a count that began anew, or a wrong day among those known.
  if (runs.length !== 1) return [];
  const { after, before } = rangeOf(runs[0]!, place.number);
  const number = parseEdge(day, "first");
  const isBefore = after !== null && number < after.day;
  const other = isBefore ? after : before !== null && number > before.day ? before : null;
  if (other === null) return [];
  const date = iso(fromDayNumber(other.day));
  const explanation = `meeting ${place.number} is dated ${isBefore ? "before" : "after"} meeting ${other.number}, of ${date}`;
  return [{ field: "meetingDate", values: [day, date], explanation }];
}

type Series = ReadonlyMap<string, Run>;

/** Readouts of one crawl share one list. */
const indexed = new WeakMap<readonly DatedMeeting[], Series>();

/**
 * Orders known days by series, and checks them; once for each list.
 *
 * @param known - meetings whose day is known
 * @returns days and numbers by series
 * @throws RangeError for a day that is none
 */
export function seriesOf(known: readonly DatedMeeting[]): Series {
  const before = indexed.get(known);
  if (before !== undefined) return before;
  const made = new Map<string, { number: number; day: number }[]>();
  for (const one of known) {
    checkDay(one);
    const place = meetingNumber(one);
    if (place === null) continue;
    const days = made.get(place.series);
    const day = { number: place.number, day: parseEdge(one.date, "first") };
    if (days === undefined) made.set(place.series, [day]);
    else days.push(day);
  }
  indexed.set(known, made);
  return made;
}

function checkDay({ name, date }: DatedMeeting): void {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  if (/^\d{4}-\d{2}-\d{2}$/u.test(date) && exists({ year, month, day })) return;
  throw new RangeError(
    `meeting ${JSON.stringify(name)} has the date ${JSON.stringify(date)}: it must be YYYY-MM-DD`,
  );
}

/** Parts a series where its count begins anew. */
function runsOf(days: Run): Run[] {
  const runs: { number: number; day: number }[][] = [];
  for (const one of [...days].sort((a, b) => a.day - b.day || a.number - b.number)) {
    const last = runs.at(-1);
    if (last !== undefined && last.at(-1)!.number <= one.number) last.push(one);
    else runs.push([one]);
  }
  return runs;
}

interface Range {
  readonly after: Run[number] | null;
  readonly before: Run[number] | null;
}

function rangeOf(run: Run, number: number): Range {
  return {
    after: run.findLast((one) => one.number <= number) ?? null,
    before: run.find((one) => one.number >= number) ?? null,
  };
}

function rangeScore(day: number, { after, before }: Range, runs: number): number {
  if ((after !== null && day < after.day) || (before !== null && day > before.day))
    return runs > 1 ? OTHER_RUN : OUTSIDE;
  if (after !== null && before !== null) return BETWEEN;
  return Math.abs(day - (after ?? before)!.day) <= NEAR ? BESIDE : 0;
}

/** Years that a range brings into question: all of a closed one, and one beside the end of an open one. */
function yearsOf({ after, before }: Range): number[] {
  const yearOf = ({ day }: { day: number }): number => fromDayNumber(day).year;
  const first = after === null ? yearOf(before!) - 1 : yearOf(after);
  const last = before === null ? yearOf(after!) + 1 : yearOf(before);
  return Array.from({ length: Math.min(last - first + 1, MOST_YEARS) }, (_, at) => first + at);
}

/** Neighbours that lie further apart than a body's term say nothing. */
const MOST_YEARS = 6;

/** 第26次 2020-07-01, 第30次 2020-07-20. */
function rangeText({ after, before }: Range): string {
  return [after, before]
    .flatMap((one) => (one === null ? [] : [`第${one.number}次 ${iso(fromDayNumber(one.day))}`]))
    .join(", ");
}
