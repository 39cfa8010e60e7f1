import { type CsvLineOptions, csvLine, type DocvarValue, type Readout } from "@tifa/corpus";

/** The columns of a table of texts, before those of the document variables. */
export const TEXT_COLUMNS: readonly string[] = [
  "doc_id",
  "text",
  "title",
  "date",
  "province",
  "province_code",
  "prefecture",
  "level",
  "kind",
  "publication_date",
  "url",
];

/**
 * A line of a table of texts: `doc_id` and `text` first, as R's text packages have agreed on (TIF), so that quanteda, tidytext, KH
 * Coder, pandas and `readDocuments` read it. Paragraphs are lines of the text; `date` is the day of the meeting.
 *
 * @param readout - of `parse`
 * @param docvars - values of more columns, in their order. Default: none.
 * @param options - see `CsvLineOptions`
 * @returns the line; the first of a file is `csvLine(TEXT_COLUMNS)`, with the names of more columns
 * @throws RangeError for an unknown option
 * @see https://docs.ropensci.org/tif/
 * @example
 * csvLine(TEXT_COLUMNS) + textsCsvLine(readout);
 */
export function textsCsvLine(
  readout: Readout,
  docvars: readonly (DocvarValue | undefined)[] = [],
  options: CsvLineOptions = {},
): string {
  return csvLine(
    [
      readout.id,
      readout.paragraphs.join("\n"),
      readout.title,
      readout.meetingDate.value,
      readout.province.value,
      readout.provinceCode.value,
      readout.prefecture,
      readout.level,
      readout.kind,
      readout.publicationDate.value,
      readout.source.url,
      ...docvars,
    ],
    options,
  );
}
