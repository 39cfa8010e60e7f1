import type { ReadDocument } from "@tifa/features";
import type { Tokenizer } from "@tifa/tokens";
import { concordances } from "./concordance.js";
import { reportPage } from "./page/report-page.js";
import { periodsOf } from "./periods.js";
import { type ReportOptions, reportSettings } from "./report-options.js";
import { type ReportedDocument, reportedDocuments } from "./reported-document.js";
import { documentCount, type Workshop } from "./section.js";
import { formulationUse } from "./sections/formulation-use.js";
import { overview } from "./sections/overview.js";
import { priorityShares } from "./sections/priority-shares.js";
import { provinceKeyness } from "./sections/province-keyness.js";
import { reading, type UnreadDocument } from "./sections/reading.js";
import { targetKeyness } from "./sections/target-keyness.js";
import { wordTrends } from "./sections/word-trends.js";
import { selectDocuments } from "./select-documents.js";
import { wordCounts } from "./word-counts.js";

/**
 * Refuses options that do not fit, before documents are read for them.
 *
 * @param options - see {@link ReportOptions}
 * @throws RangeError as {@link report} does
 * @example
 * checkReport({ target: "2020-01..2020-04" });
 */
export function checkReport(options: ReportOptions): void {
  const { target, reference } = reportSettings(options);
  for (const selector of [target, reference]) if (selector !== null) selectDocuments(selector);
}

/** What a report is about. */
export interface ReportInput {
  /** Repaired and parsed documents, in any order; one text read twice counts once. */
  readonly documents: readonly ReadDocument[];
  /** What could not be read. Default: nothing. */
  readonly unread?: readonly UnreadDocument[];
  readonly tokenizer: Tokenizer;
}

/**
 * What the comparisons of a corpus are, as one self-contained page: overview, words that set provinces apart, priorities,
 * trends and formulations, with the lines behind each bar, and what could not be read.
 *
 * @param input - documents and tokenizer
 * @param options - see {@link ReportOptions}
 * @returns the HTML; same documents and options, same bytes, whatever the order of the documents
 * @throws RangeError for an unknown option or value, a target or reference that names no documents, or no documents at all
 * @example
 * const documents = raws.map(readDocument);
 * writeFileSync("report.html", await report({ documents, tokenizer: jiebaTokenizer({ hmm: true }) }));
 */
export async function report(input: ReportInput, options: ReportOptions = {}): Promise<string> {
  checkReport(options);
  const settings = reportSettings(options);
  if (input.documents.length === 0) throw new RangeError("report: there are no documents");
  const documents = reportedDocuments(input.documents, input.tokenizer);
  const periods = periodsOf(documents);
  const lines = concordances(documents, settings.limit);
  const ofPeriod = (document: ReportedDocument): string | null => periods?.of(document) ?? null;
  const workshop: Workshop = {
    documents,
    settings,
    periods,
    concordances: lines,
    words: wordCounts(documents, input.tokenizer, ofPeriod),
    source: `Tifa, ${documentCount(documents.length, settings.language)}`,
  };
  const sections = [
    overview(workshop),
    ...(settings.target === null ? [] : [targetKeyness(workshop, settings.target)]),
    provinceKeyness(workshop),
    priorityShares(workshop),
    wordTrends(workshop),
    formulationUse(workshop),
    reading(workshop, input.unread ?? []),
  ];
  const { name, version } = input.tokenizer;
  return reportPage({
    title: settings.title,
    language: settings.language,
    sections,
    documents,
    concordances: lines.all,
    tokenizer: `${name}@${version}`,
  });
}
