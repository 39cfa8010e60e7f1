import { columnSums, type Dfm } from "@tifa/dfm";
import { documentOfPassage } from "./passages-of.js";

/** What makes a word shared vocabulary. */
export interface SharedWordsOptions {
  /** Occurrences in all reports together. */
  readonly minCount: number;
  /** Reports, not passages, that use it. */
  readonly minReports: number;
}

/**
 * Reports that use each word: what few use is a name of their own, what many use can differ in weight.
 *
 * @param matrix - one row a passage, named as {@link passagesOf} names them, or a report
 * @returns number of reports by column
 */
export function reportsWith(matrix: Dfm): number[] {
  const reports = matrix.features.map(() => new Set<string>());
  matrix.docs.forEach((id, row) => {
    const document = documentOfPassage(id);
    for (let at = matrix.rowPtr[row]!; at < matrix.rowPtr[row + 1]!; at += 1)
      reports[matrix.colIdx[at]!]!.add(document);
  });
  return reports.map((documents) => documents.size);
}

/** Columns of the words that are frequent enough and used by enough reports. */
export function sharedColumns(matrix: Dfm, { minCount, minReports }: SharedWordsOptions): number[] {
  const totals = columnSums(matrix);
  const reports = reportsWith(matrix);
  return matrix.features.flatMap((_, column) =>
    totals[column]! >= minCount && reports[column]! >= minReports ? [column] : [],
  );
}
