import type { ReportedDocument } from "./reported-document.js";
import { visibleText } from "./visible-text.js";

/** A place in a paragraph of a document. */
export interface Place {
  readonly document: number;
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

/** A line of a concordance: a place in its context. */
export interface ConcordanceLine {
  /** Number of the document. */
  readonly document: number;
  readonly left: string;
  readonly node: string;
  readonly right: string;
  /** Line of the raw page, from 1, and the span there in UTF-16 units. */
  readonly rawLine: number;
  readonly rawStart: number;
  readonly rawEnd: number;
}

/** The lines behind a bar, a cell or a point. */
export interface Concordance {
  readonly title: string;
  /** How many places there are; `lines` may hold fewer. */
  readonly total: number;
  readonly lines: readonly ConcordanceLine[];
}

/** Collects the concordances of a report. */
export interface Concordances {
  /** Keeps the lines of places and gives their number; the same title is kept once. */
  readonly ofPlaces: (title: string, places: readonly Place[]) => number;
  /** Keeps lines that were made elsewhere. */
  readonly ofLines: (title: string, total: number, lines: readonly ConcordanceLine[]) => number;
  readonly all: readonly Concordance[];
}

/** Characters of context on each side. */
const CONTEXT = 36;
/** A node may be a whole sentence. */
const LONGEST_NODE = 400;

/**
 * Makes an empty collection.
 *
 * @param documents - the documents of the report
 * @param limit - most lines of a concordance; where there are more places, each document has its first before any has its
 *   second
 * @returns the collection
 * @example
 * const number = concordances(documents, 20).ofPlaces("防汛", [{ document: 0, paragraph: 1, start: 4, end: 6 }]);
 */
export function concordances(documents: readonly ReportedDocument[], limit: number): Concordances {
  const all: Concordance[] = [];
  const numbers = new Map<string, number>();
  const keep = (title: string, make: () => Omit<Concordance, "title">): number => {
    const known = numbers.get(title);
    if (known !== undefined) return known;
    numbers.set(title, all.length);
    return all.push({ title, ...make() }) - 1;
  };
  return {
    all,
    ofPlaces: (title, places) =>
      keep(title, () => ({
        total: places.length,
        lines: spreadOut(places, limit).map((place) => lineOf(documents[place.document]!, place)),
      })),
    ofLines: (title, total, lines) => keep(title, () => ({ total, lines: lines.slice(0, limit) })),
  };
}

/** So many places, from as many documents as possible, in their order. */
function spreadOut(places: readonly Place[], limit: number): readonly Place[] {
  const ordered = [...places].sort(
    (a, b) => a.document - b.document || a.paragraph - b.paragraph || a.start - b.start,
  );
  if (ordered.length <= limit) return ordered;
  const met = new Map<number, number>();
  const turns = ordered.map((place, at) => {
    const turn = met.get(place.document) ?? 0;
    met.set(place.document, turn + 1);
    return { at, turn };
  });
  turns.sort((a, b) => a.turn - b.turn || a.at - b.at);
  const chosen = turns.slice(0, limit).sort((a, b) => a.at - b.at);
  return chosen.map(({ at }) => ordered[at]!);
}

/**
 * The line of a place.
 *
 * @param document - the document of the place
 * @param place - the place
 * @returns the line, its texts fit to be shown
 */
export function lineOf(document: ReportedDocument, { paragraph, start, end }: Place): ConcordanceLine {
  const text = document.readout.paragraphs[paragraph]!;
  const raw = document.toRaw(paragraph, { start, end });
  return {
    document: document.number,
    left: visibleText(text.slice(Math.max(0, start - CONTEXT), start)),
    node: visibleText(text.slice(start, end), LONGEST_NODE),
    right: visibleText(text.slice(end, end + CONTEXT)),
    rawLine: document.lineOf(raw.start),
    rawStart: raw.start,
    rawEnd: raw.end,
  };
}
