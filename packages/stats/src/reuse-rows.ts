import { passageFamilies } from "./reuse-families.js";
import type { AlignedPassage } from "./reuse-passages.js";
import type { Symbols } from "./reuse-symbols.js";
import type { ReuseCoverage, ReuseDocument, ReuseFamily, ReusePassage } from "./reuse-types.js";

/** Which of two dates is earlier: −1, 1, or 0 where that is not known. The coarser decides how fine they are compared. */
function earlier(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return 0;
  const length = Math.min(a.length, b.length);
  const [one, other] = [a.slice(0, length), b.slice(0, length)];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** A passage with offsets in its documents. */
export function passageRow(
  { a, b, startA, endA, startB, endB, matches, columns }: AlignedPassage,
  documents: readonly ReuseDocument[],
  { from, to }: Symbols,
): ReusePassage {
  const [one, other] = [documents[a]!, documents[b]!];
  const order = earlier(one.date, other.date);
  const isMissing = one.date === undefined || other.date === undefined;
  return {
    a: one.id,
    b: other.id,
    aStart: from[startA]!,
    aEnd: to[endA - 1]!,
    bStart: from[startB]!,
    bEnd: to[endB - 1]!,
    matches,
    identity: matches / columns,
    first: order < 0 ? one.id : order > 0 ? other.id : null,
    reason: order !== 0 ? null : isMissing ? "a date is missing" : "the dates are the same",
  };
}

/** How much of each document is in passages. */
export function coverageOf(
  passages: readonly AlignedPassage[],
  documents: readonly ReuseDocument[],
  { values, starts }: Symbols,
): ReuseCoverage[] {
  // 1: shared; 2: shared with an earlier one.
  const marks = new Uint8Array(values.length);
  const mark = (start: number, end: number, isLater: boolean): void => {
    for (let at = start; at < end; at += 1) marks[at] = marks[at]! | (isLater ? 3 : 1);
  };
  for (const { a, b, startA, endA, startB, endB } of passages) {
    const order = earlier(documents[a]!.date, documents[b]!.date);
    mark(startA, endA, order > 0);
    mark(startB, endB, order < 0);
  }
  return documents.map(({ id }, doc) => {
    const own = marks.subarray(starts[doc], starts[doc + 1]);
    const units = own.length;
    let [shared, after] = [0, 0];
    for (const one of own) {
      shared += one & 1;
      after += one >> 1;
    }
    return {
      document: id,
      units,
      shared,
      earlier: after,
      share: units === 0 ? null : shared / units,
      earlierShare: units === 0 ? null : after / units,
      reason: units === 0 ? "the document is empty" : null,
    };
  });
}

/** Families with offsets in their documents. */
export function familiesOf(
  passages: readonly AlignedPassage[],
  documents: readonly ReuseDocument[],
  { from, to }: Symbols,
): ReuseFamily[] {
  return passageFamilies(passages).map(({ spans }) => {
    const members = [...new Set(spans.map(({ document }) => documents[document]!))];
    const firsts = members.filter((one) =>
      members.every((other) => other === one || earlier(one.date, other.date) < 0),
    );
    const isMissing = members.some(({ date }) => date === undefined);
    return {
      documents: members.length,
      spans: spans.map(({ document, start, end }) => ({
        document: documents[document]!.id,
        start: from[start]!,
        end: to[end - 1]!,
        date: documents[document]!.date ?? null,
      })),
      first: firsts[0]?.id ?? null,
      reason: firsts.length > 0 ? null : isMissing ? "a date is missing" : "the earliest date is shared",
    };
  });
}
