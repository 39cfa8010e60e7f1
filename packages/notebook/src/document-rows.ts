import type { DocumentFeatures } from "@tifa/features";
import type { BuiltFeatures } from "./build-features.js";
import { tokenCount } from "./documents-dfm.js";
import type { Row } from "./table-html.js";

/**
 * Documents as rows of a table.
 *
 * @param documents - extracted features
 * @returns one row a document, by label
 * @example
 * show.table(documentRows(set.documents));
 */
export function documentRows(documents: readonly DocumentFeatures[]): Row[] {
  return documents
    .map((document) => ({
      document: document.label,
      kind: document.kind,
      words: tokenCount([document]),
      directives: document.directives.length,
      repairs: document.repairs,
    }))
    .sort((a, b) => (a.document < b.document ? -1 : 1));
}

/**
 * How many documents were read, and what could not be.
 *
 * @param built - result of `buildFeatures`
 * @returns Markdown: a sentence, and a line for each of the first ten errors
 * @throws RangeError if no document could be read
 * @example
 * show.markdown(readErrors(await buildFeatures(["corpus"])));
 */
export function readErrors({ documents, errors }: BuiltFeatures): string {
  const lines = errors.slice(0, 10).map(({ source, error }) => `- ${source.path ?? "–"}: ${error.message}`);
  if (documents.length === 0) throw new RangeError(["no document could be read", ...lines].join("\n"));
  const years = documents.map(({ year }) => year).filter((year) => year !== null);
  const span =
    years.length === 0
      ? "none has a year"
      : `${years.length} have a year, ${Math.min(...years)} to ${Math.max(...years)}`;
  const words = tokenCount(documents);
  const left = errors.length === 0 ? "Every file could be read." : `${errors.length} could not be read:`;
  return [`${documents.length} documents, ${words} words; ${span}. ${left}`, ...lines].join("\n");
}

/**
 * What charts call a corpus.
 *
 * @param path - of its folder or file
 * @returns the last two names of the path
 * @example
 * corpusTitle("../data/samples/damaged"); // "samples/damaged"
 */
export function corpusTitle(path: string): string {
  const names = path.split(/[\\/]+/).filter((name) => name !== "" && name !== "." && name !== "..");
  return names.slice(-2).join("/");
}
