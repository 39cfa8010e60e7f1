import { type Dfm, dfmFromCounts } from "@tifa/dfm";
import { contentWordTest, shortened } from "@tifa/features";
import type { Tokenizer } from "@tifa/tokens";
import type { Place } from "./concordance.js";
import type { ReportedDocument } from "./reported-document.js";

/** The content words of documents: how often they occur, and where. */
export interface WordCounts {
  /** One row a document, in order of number; ids are the numbers. Document variables `province` and `period`. */
  readonly matrix: Dfm;
  /** Where a word stands in some of the documents. */
  readonly places: (word: string, documents: readonly ReportedDocument[]) => readonly Place[];
}

/**
 * Counts content words, as `contentWordTest` of `@tifa/features` tells them.
 *
 * @param documents - the documents of the report
 * @param tokenizer - the one that their features were made with
 * @param periodOf - the period of a document; null where it has none
 * @returns counts and places
 * @example
 * wordCounts(documents, tokenizer, () => null).places("春耕", documents);
 */
export function wordCounts(
  documents: readonly ReportedDocument[],
  tokenizer: Tokenizer,
  periodOf: (document: ReportedDocument) => string | null,
): WordCounts {
  const tests = documents.map(({ features }) => contentWordTest(features));
  const holders = new Map<string, Map<number, number[]>>();
  const rows = documents.map((document, at) => {
    const isContent = tests[at]!;
    const counts = new Map<string, number>();
    for (const [paragraph, { counts: terms }] of document.features.paragraphs.entries()) {
      for (const [word, tag, count] of terms) {
        if (!isContent(word, tag)) continue;
        counts.set(word, (counts.get(word) ?? 0) + count);
        hold(holders, word, document.number, paragraph);
      }
    }
    const docvars = { province: document.province, period: periodOf(document) };
    return { id: String(document.number), counts, docvars };
  });
  const find = finder(tokenizer, tests);
  return {
    matrix: dfmFromCounts(rows),
    places: (word, among) =>
      among.flatMap((document) =>
        (holders.get(word)?.get(document.number) ?? []).flatMap((paragraph) =>
          find(document, paragraph, word).map((span) => ({ document: document.number, paragraph, ...span })),
        ),
      ),
  };
}

function hold(
  holders: Map<string, Map<number, number[]>>,
  word: string,
  document: number,
  paragraph: number,
): void {
  let own = holders.get(word);
  if (own === undefined) {
    own = new Map();
    holders.set(word, own);
  }
  const paragraphs = own.get(document);
  if (paragraphs === undefined) own.set(document, [paragraph]);
  // A word with two parts of speech is two terms of one paragraph.
  else if (paragraphs[paragraphs.length - 1] !== paragraph) paragraphs.push(paragraph);
}

type ContentTest = ReturnType<typeof contentWordTest>;

type Spans = readonly { readonly start: number; readonly end: number }[];

/** Finds words in paragraphs, which are segmented again when they are first asked. */
function finder(
  tokenizer: Tokenizer,
  tests: readonly ContentTest[],
): (document: ReportedDocument, paragraph: number, word: string) => Spans {
  const known = new Map<string, ReadonlyMap<string, Spans>>();
  return (document, paragraph, word) => {
    const key = `${document.number} ${paragraph}`;
    let spans = known.get(key);
    if (spans === undefined) {
      spans = contentSpans(document.readout.paragraphs[paragraph]!, tokenizer, tests[document.number]!);
      known.set(key, spans);
    }
    return spans.get(word) ?? [];
  };
}

function contentSpans(
  text: string,
  tokenizer: Tokenizer,
  isContent: ContentTest,
): ReadonlyMap<string, Spans> {
  const spans = new Map<string, { start: number; end: number }[]>();
  let at = 0;
  for (const { word, tag } of tokenizer.tag(text)) {
    const start = text.indexOf(word, at);
    if (start < 0) continue;
    at = start + word.length;
    // As features have it.
    const term = shortened(word);
    if (!isContent(term, tag)) continue;
    const own = spans.get(term);
    if (own === undefined) spans.set(term, [{ start, end: at }]);
    else own.push({ start, end: at });
  }
  return spans;
}
