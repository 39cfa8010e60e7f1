import type { DocumentFeatures } from "@tifa/features";

/** Documents of a stretch of time. */
export interface Period {
  readonly label: string;
  readonly documents: readonly DocumentFeatures[];
}

/** A stretch of time, ends included, as `YYYY-MM-DD`. */
export interface PeriodBounds {
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

/**
 * Parts documents into an earlier and a later period by the date of the meeting.
 *
 * @param documents - documents without a date are left out
 * @param bounds - the two periods wanted. Where one of them would be empty, the documents are halved by date
 *   instead and the periods are labelled with their first and last day.
 * @returns two periods, or none where fewer than two documents have a date
 * @example
 * twoPeriods(set.documents, [
 *   { label: "early 2020", from: "2020-01-01", to: "2020-04-30" },
 *   { label: "2022", from: "2022-01-01", to: "2022-12-31" },
 * ]);
 */
export function twoPeriods(
  documents: readonly DocumentFeatures[],
  bounds: readonly [PeriodBounds, PeriodBounds],
): readonly Period[] {
  const dated = documents
    .filter((document) => document.meetingDate !== null)
    .sort((a, b) =>
      a.meetingDate! < b.meetingDate! ? -1 : a.meetingDate! > b.meetingDate! ? 1 : a.id < b.id ? -1 : 1,
    );
  if (dated.length < 2) return [];
  const wanted = bounds.map(({ label, from, to }) => ({
    label,
    documents: dated.filter(({ meetingDate }) => meetingDate! >= from && meetingDate! <= to),
  }));
  if (wanted.every((period) => period.documents.length > 0)) return wanted;
  const half = Math.ceil(dated.length / 2);
  return [dated.slice(0, half), dated.slice(half)].map((part) => ({
    label: `${part[0]!.meetingDate}–${part.at(-1)!.meetingDate}`,
    documents: part,
  }));
}
