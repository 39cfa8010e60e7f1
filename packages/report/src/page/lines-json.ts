import type { Language } from "@tifa/charts";
import { jsonText } from "@tifa/corpus";
import type { Concordance, ConcordanceLine } from "../concordance.js";
import type { ReportedDocument } from "../reported-document.js";
import { PAGE_WORDS } from "./page-words.js";

/** What {@link linesJson} reads. */
export interface LinesContent {
  readonly language: Language;
  readonly documents: readonly ReportedDocument[];
  readonly concordances: readonly Concordance[];
}

/** Bytes that the lines may take, so that a page stays under ten million. */
const MOST = 6_000_000;

/** Numbers of lines to try, each for all concordances. */
const STEPS = [200, 100, 50, 20, 10, 5, 3, 1];

/**
 * The lines behind the marks, as data for the page's script: the page's words, the documents that they are from, and a row a
 * concordance. Where that would be too much, every concordance keeps fewer lines.
 *
 * @param content - documents and concordances
 * @returns JSON that can stand in a script element, and the most lines of a concordance where that had to be reduced
 * @example
 * linesJson({ language: "en", documents: [], concordances: [] }).limit; // null
 */
export function linesJson({ language, documents, concordances }: LinesContent): {
  readonly json: string;
  readonly limit: number | null;
} {
  const longest = Math.max(0, ...concordances.map(({ lines }) => lines.length));
  for (const limit of [Number.POSITIVE_INFINITY, ...STEPS.filter((step) => step < longest)]) {
    const shown = concordances.map(({ title, total, lines }) => ({
      title,
      total,
      lines: lines.slice(0, limit),
    }));
    const json = written(language, documents, shown);
    if (Buffer.byteLength(json) <= MOST || limit === 1)
      return { json, limit: Number.isFinite(limit) ? limit : null };
  }
  return { json: written(language, documents, []), limit: 0 };
}

function written(
  language: Language,
  documents: readonly ReportedDocument[],
  concordances: readonly Concordance[],
): string {
  const used = new Map<number, number>();
  const place = (number: number): number => {
    if (!used.has(number)) used.set(number, used.size);
    return used.get(number)!;
  };
  const row = (line: ConcordanceLine): readonly (string | number)[] => [
    place(line.document),
    line.left,
    line.node,
    line.right,
    line.rawLine,
    line.rawStart,
    line.rawEnd,
  ];
  const lines = concordances.map(({ title, total, lines: own }) => [title, total, own.map(row)]);
  const sources = [...used.keys()].map((number) => {
    const { title, province, date, place: path, url } = documents[number]!;
    return [title, province ?? "", date ?? "", path, url ?? ""];
  });
  // Neither "</script" nor "<!--" may stand in a script element.
  return jsonText({ words: PAGE_WORDS[language].script, documents: sources, lines }).replaceAll(
    "<",
    "\\u003c",
  );
}
