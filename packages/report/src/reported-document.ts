import { type RawSpanFinder, rawSpans, type Span } from "@tifa/corpus";
import { type DocumentFeatures, extractFeatures, type ReadDocument } from "@tifa/features";
import { provinceByCode } from "@tifa/lexicon";
import type { Tokenizer } from "@tifa/tokens";
import { visibleText } from "./visible-text.js";

/** A document with everything that the sections of a report ask of it. */
export interface ReportedDocument extends ReadDocument {
  /** Its number in the report, from 0. */
  readonly number: number;
  readonly features: DocumentFeatures;
  /** Headline, or what else names it; fit to be shown. */
  readonly title: string;
  /** Path and record; fit to be shown. */
  readonly place: string;
  /** Address of the page, where that is one of the web. */
  readonly url: string | null;
  /** Short name of its province; null where it is not known. */
  readonly province: string | null;
  readonly provinceCode: string | null;
  /** Day of the meeting, or else of publication; null where neither is known. */
  readonly date: string | null;
  /** Finds the raw span behind a span of a paragraph. */
  readonly toRaw: (paragraph: number, span: Span) => Span;
  /** Line of the raw page, from 1, in which an offset lies. */
  readonly lineOf: (offset: number) => number;
}

const LONGEST_TITLE = 120;

/**
 * Prepares documents for the report: each text once, in order of date, province and id.
 *
 * @param documents - repaired and parsed documents, in any order
 * @param tokenizer - segments and tags
 * @returns them with their features and the way back to the raw page
 * @example
 * reportedDocuments([readDocument(raw)], jiebaTokenizer({ hmm: true }))[0]?.province; // "安徽"
 */
export function reportedDocuments(
  documents: readonly ReadDocument[],
  tokenizer: Tokenizer,
): readonly ReportedDocument[] {
  const byId = new Map(documents.map((document) => [document.readout.id, document]));
  const keyed = [...byId.values()].map((document) => ({ document, key: sortKey(document) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : 1));
  return keyed.map(({ document }, number) => reportedDocument(document, number, tokenizer));
}

function sortKey({ readout }: ReadDocument): string {
  return [dateOf({ readout }) ?? "~", readout.provinceCode.value ?? "~", readout.id].join("\t");
}

function dateOf({ readout }: Pick<ReadDocument, "readout">): string | null {
  return readout.meetingDate.value ?? readout.publicationDate.value;
}

function reportedDocument(read: ReadDocument, number: number, tokenizer: Tokenizer): ReportedDocument {
  const { clean, readout } = read;
  const { source } = readout;
  const path = source.path ?? "–";
  const code = readout.provinceCode.value;
  const name =
    readout.title ?? clean.raw.pageMeta?.title ?? path.split(/[\\/]/).pop() ?? readout.id.slice(0, 8);
  // Both cost time and memory, and most documents are never asked.
  let back: RawSpanFinder | undefined;
  let breaks: readonly number[] | undefined;
  return {
    ...read,
    number,
    features: extractFeatures(read, tokenizer),
    title: visibleText(name, LONGEST_TITLE),
    place: visibleText(source.record === null ? path : `${path}#${source.record}`, 300),
    url: webAddress(source.url),
    province: provinceByCode(code)?.shortName ?? null,
    provinceCode: code,
    date: dateOf(read),
    toRaw(paragraph, { start, end }) {
      back ??= rawSpans(clean);
      const from = readout.paragraphSpans[paragraph]!.start;
      return back({ start: from + start, end: from + end });
    },
    lineOf(offset) {
      breaks ??= lineBreaks(clean.raw.text);
      return below(breaks, offset) + 1;
    },
  };
}

/** An address that a reader may follow: of the web, and no longer than a browser's line. */
function webAddress(url: string | null): string | null {
  if (url === null || url.length > 2000 || !URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return protocol === "http:" || protocol === "https:" ? href : null;
}

function lineBreaks(text: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) found.push(at);
  return found;
}

/** How many of the rising numbers are less than a number. */
function below(numbers: readonly number[], value: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numbers[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
