import type { DocumentFeatures } from "@tifa/features";
import { provinceName, tokenCount } from "./documents-dfm.js";
import { reportBody } from "./report-body.js";
import type { Row } from "./table-html.js";

/**
 * Size and form of each report: what could pass for a difference of content.
 *
 * @param documents - extracted features of reports
 * @returns one row a report, in order of province code
 * @example
 * show.table(reportRows(set.documents), { rows: 31 });
 */
export function reportRows(documents: readonly DocumentFeatures[]): Row[] {
  return [...documents]
    .sort((a, b) => ((a.provinceCode ?? "") < (b.provinceCode ?? "") ? -1 : 1))
    .map((document) => {
      const { body, annexTokens } = reportBody(document);
      return {
        report: provinceName(document) ?? document.label,
        words: tokenCount([body]),
        "words of annexes": annexTokens,
        paragraphs: body.paragraphs.length,
        directives: body.directives.length,
      };
    });
}

/**
 * How much the reports' sizes differ, in a sentence.
 *
 * @param rows - from {@link reportRows}
 * @returns Markdown
 * @example
 * show.markdown(readReports(reportRows(set.documents)));
 */
export function readReports(rows: readonly Row[]): string {
  const words = rows.map((row) => Number(row.words));
  const [least, most] = [Math.min(...words), Math.max(...words)];
  const reportOf = (size: number): unknown => rows.find((row) => row.words === size)?.report;
  const annexes = rows.filter((row) => Number(row["words of annexes"]) > 0);
  const list = annexes.map((row) => `${row.report} ${row["words of annexes"]}`).join(", ");
  return (
    `${rows.length} reports have from ${least} (${reportOf(least)}) to ${most} words (${reportOf(most)}) without annexes. ` +
    `${annexes.length} of them have annexes, explanations of terms or lists of projects, which are left out: ${list || "none"}.`
  );
}
