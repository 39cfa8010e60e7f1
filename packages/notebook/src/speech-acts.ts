import type { HeatMapRow } from "@tifa/charts";
import type { DocumentFeatures } from "@tifa/features";
import { fisherExact, type Interval, wilsonInterval } from "@tifa/stats";
import type { Row } from "./table-html.js";
import type { Period } from "./two-periods.js";

/** Speaker of an act that nobody is named for. */
const MEETING = "会议";

/** Who speaks in a part of a corpus. */
export interface SpeakerShare {
  readonly label: string;
  readonly documents: number;
  /** Attribution verbs. */
  readonly acts: number;
  /** Of these, with the name of somebody as their subject. */
  readonly named: number;
  /** Wilson's 95 % interval of the share; null where there is no act. */
  readonly interval: Interval | null;
}

/**
 * How often each attribution verb stands in each document, the meeting's and those of named speakers apart, for
 * `charts.heatMap`.
 *
 * @param documents - in the order of the columns
 * @returns a cell for each verb and document; the most frequent verbs first
 * @example
 * charts.heatMap(speechActCells(set.documents), { measure: "times", n: "5 documents", ...options });
 */
export function speechActCells(documents: readonly DocumentFeatures[]): HeatMapRow[] {
  const totals = new Map<string, number>();
  for (const key of documents.flatMap(actKeys)) totals.set(key, (totals.get(key) ?? 0) + 1);
  const rows = [...totals.keys()].sort((a, b) => totals.get(b)! - totals.get(a)! || (a < b ? -1 : 1));
  return rows.flatMap((row) =>
    documents.map((document) => {
      const value = actKeys(document).filter((key) => key === row).length;
      return { row, column: document.label, value };
    }),
  );
}

/**
 * How many of a part's speech acts have a named speaker.
 *
 * @param periods - parts of a corpus
 * @returns one row a part
 * @example
 * speakerShares([early, late]).map(({ named }) => named);
 */
export function speakerShares(periods: readonly Period[]): SpeakerShare[] {
  return periods.map(({ label, documents }) => {
    const acts = documents.flatMap(({ speechActs }) => speechActs);
    const named = acts.filter(isNamed).length;
    return {
      label,
      documents: documents.length,
      acts: acts.length,
      named,
      interval: wilsonInterval(named, acts.length),
    };
  });
}

/**
 * What {@link speakerShares} says, as rows of a table, in per cent.
 *
 * @param periods - parts of a corpus
 * @returns one row a part
 * @example
 * show.table(speakerRows([early, late]));
 */
export function speakerRows(periods: readonly Period[]): Row[] {
  return speakerShares(periods).map(({ label, documents, acts, named, interval }) => ({
    period: label,
    documents,
    "speech acts": acts,
    "with a named speaker": named,
    "per cent": acts === 0 ? null : (100 * named) / acts,
    "95 % from": interval === null ? null : 100 * interval.lower,
    to: interval === null ? null : 100 * interval.upper,
  }));
}

/**
 * What the numbers bear on who speaks.
 *
 * @param target - a part of a corpus
 * @param reference - another
 * @returns a sentence of Markdown
 * @example
 * show.markdown(readSpeakers(early, late));
 */
export function readSpeakers(target: Period, reference: Period): string {
  const [a, b] = speakerShares([target, reference]) as [SpeakerShare, SpeakerShare];
  const { p } = fisherExact(a.named, b.named, a.acts - a.named, b.acts - b.named);
  const counts = `${a.named} of ${a.acts} in ${a.label}, ${b.named} of ${b.acts} in ${b.label}`;
  const head = `Speech acts with somebody named as their subject: ${counts}`;
  if (p === null) return `${head}; there is nothing to test.`;
  const sure = p < 0.05;
  const test = `Fisher's exact test over speech acts: p = ${p.toPrecision(2)}`;
  return sure
    ? `${head} (${test}). The others have the meeting (${MEETING}) or nobody as their subject. A body's session and a leader's address are different genres, and the choice between them may be what differs here rather than the time.`
    : `${head} (${test}): no difference that these counts would bear.`;
}

function actKeys({ speechActs }: DocumentFeatures): string[] {
  return speechActs.map(
    (act) => `${act.verb} · ${isNamed(act) ? "named speaker" : (act.speaker ?? "nobody")}`,
  );
}

function isNamed({ speaker }: { readonly speaker: string | null }): boolean {
  return speaker !== null && speaker !== MEETING;
}
