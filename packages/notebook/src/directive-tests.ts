import type { HeatMapRow } from "@tifa/charts";
import type { DocumentFeatures } from "@tifa/features";
import { priorityDictionary } from "@tifa/lexicon";
import { benjaminiHochberg, fisherExact, wilsonInterval } from "@tifa/stats";
import type { ShareRow } from "./directive-shares.js";
import type { Period } from "./two-periods.js";

/** A line of work in two parts of a corpus. */
export interface DirectiveTest {
  /** Label of the line in Chinese and English. */
  readonly line: string;
  /** Directives of the target that touch it. */
  readonly target: number;
  readonly reference: number;
  /** Fisher's exact test over directives, two-sided; Benjamini and Hochberg over all lines. */
  readonly q: number;
  /** Whether each document of one part has a larger share than every document of the other. */
  readonly separates: boolean;
}

/** What directives of two parts are about, tested. */
export interface DirectiveTests {
  readonly target: string;
  readonly reference: string;
  /** By q, then by line. */
  readonly tests: readonly DirectiveTest[];
  /** Share of directives that touch each line, with Wilson's 95 % interval: for `charts.priorityProfile`. */
  readonly rows: readonly ShareRow[];
  readonly groups: readonly { readonly label: string; readonly n: number; readonly documents: number }[];
}

/**
 * Tests for each line of work whether directives of one part touch it more often than those of another. A directive may
 * touch several, so that shares do not add up to one.
 *
 * The test takes directives as independent, which those of one text are not: with few documents it tells these texts
 * apart. Whether every document of a part agrees is told beside it.
 *
 * Sources: Fisher (1935); Wilson (1927); Benjamini & Hochberg (1995).
 *
 * @param target - a part of a corpus
 * @param reference - another
 * @returns tests of every line that one of them touches
 * @example
 * directiveTests(early, late).tests.filter(({ q }) => q < 0.05);
 */
export function directiveTests(target: Period, reference: Period): DirectiveTests {
  const groups = [target, reference].map(({ label, documents }) => ({
    label,
    n: documents.reduce((sum, { directives }) => sum + directives.length, 0),
    documents: documents.length,
  }));
  const [a, b] = [groups[0]!.n, groups[1]!.n];
  const counted = lineLabels()
    .map(([code, line]) => ({
      line,
      target: touching(target.documents, code),
      reference: touching(reference.documents, code),
      separates: separates(target.documents, reference.documents, code),
    }))
    .filter((row) => row.target + row.reference > 0);
  const q = benjaminiHochberg(
    counted.map((row) => fisherExact(row.target, row.reference, a - row.target, b - row.reference).p),
  );
  const tests = counted
    .map((row, at) => ({ ...row, q: q[at] ?? 1 }))
    .sort((x, y) => x.q - y.q || (x.line < y.line ? -1 : 1));
  const share = (line: string, group: string, count: number, n: number): ShareRow[] => {
    const interval = wilsonInterval(count, n);
    return interval === null ? [] : [{ domain: line, group, share: count / n, count, ...interval }];
  };
  return {
    target: target.label,
    reference: reference.label,
    tests,
    rows: tests.flatMap((row) => [
      ...share(row.line, target.label, row.target, a),
      ...share(row.line, reference.label, row.reference, b),
    ]),
    groups,
  };
}

/**
 * Per cent of each document's directives that touch each line of work, for `charts.heatMap`.
 *
 * @param documents - in the order of the columns; those without directives are left out
 * @returns a cell for each line that any of them touches, and document; the most frequent lines first
 * @example
 * charts.heatMap(lineCells(set.documents), { measure: "% of directives", n: "5 documents", ...options });
 */
export function lineCells(documents: readonly DocumentFeatures[]): HeatMapRow[] {
  const given = documents.filter(({ directives }) => directives.length > 0);
  const lines = lineLabels()
    .map(([code, line]) => ({ code, line, count: touching(given, code) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.line < b.line ? -1 : 1));
  return lines.flatMap(({ code, line }) =>
    given.map((document) => ({
      row: line,
      column: document.label,
      value: (100 * touching([document], code)) / document.directives.length,
    })),
  );
}

/** Codes of lines of work with their labels. */
function lineLabels(): (readonly [code: string, label: string])[] {
  const labels = new Map<string, string>();
  for (const { line, label, labelEn } of priorityDictionary()) {
    if (line !== null && !labels.has(line)) labels.set(line, `${label} ${labelEn}`);
  }
  return [...labels];
}

function touching(documents: readonly DocumentFeatures[], code: string): number {
  return documents.flatMap(({ directives }) => directives).filter(({ lines }) => lines.includes(code)).length;
}

function separates(
  target: readonly DocumentFeatures[],
  reference: readonly DocumentFeatures[],
  code: string,
): boolean {
  const [a, b] = [target, reference].map((documents) =>
    documents
      .filter(({ directives }) => directives.length > 0)
      .map((document) => touching([document], code) / document.directives.length),
  );
  return Math.min(...a!) > Math.max(...b!) || Math.max(...a!) < Math.min(...b!);
}
