import type { DocumentFeatures } from "@tifa/features";

/** A report without what was appended to it. */
export interface ReportBody {
  /** The document up to the heading of its annex; the same document where it has none. */
  readonly body: DocumentFeatures;
  /** Words of the annex, its heading included. */
  readonly annexTokens: number;
}

/** What an annex to a report is headed: explanations of terms, lists of projects. */
const ANNEX = /^(附[件录表注]|名词(解释|注释)?|注释)$/;

/** A heading has no more words than this; a sentence that mentions an annex has. */
const HEADING_TOKENS = 12;

/** An annex comes late: a heading of this kind in the first third is a table of contents. */
const EARLIEST = 1 / 3;

/**
 * Parts a report from its annexes. Some reports explain their terms or list projects after the speech; such lists are
 * another genre, name each office and term again and again, and would pass for the vocabulary of their province.
 *
 * @param document - extracted features
 * @returns the body, with the directives, speech acts and quoted terms that stand in it
 * @example
 * const { body, annexTokens } = reportBody(document);
 */
export function reportBody(document: DocumentFeatures): ReportBody {
  const { paragraphs } = document;
  const total = paragraphs.reduce((sum, paragraph) => sum + paragraph.tokens, 0);
  let before = 0;
  for (const [at, { tokens, counts }] of paragraphs.entries()) {
    const isHeading = tokens <= HEADING_TOKENS && counts.some(([term]) => ANNEX.test(term));
    if (isHeading && before >= total * EARLIEST)
      return { body: slice(document, 0, at, document.id), annexTokens: total - before };
    before += tokens;
  }
  return { body: document, annexTokens: 0 };
}

/** The paragraphs from one to another as a document, paragraph numbers counted anew. */
export function slice(document: DocumentFeatures, from: number, to: number, id: string): DocumentFeatures {
  const within = <T extends { readonly paragraph: number | null }>(items: readonly T[]): T[] =>
    items.flatMap((item) =>
      item.paragraph !== null && item.paragraph >= from && item.paragraph < to
        ? [{ ...item, paragraph: item.paragraph - from }]
        : [],
    );
  return {
    ...document,
    id,
    paragraphs: document.paragraphs.slice(from, to),
    directives: within(document.directives),
    speechActs: within(document.speechActs),
    quotedTerms: within(document.quotedTerms),
    // They were counted over the whole document: of a part of it nothing is known.
    formulations: [],
  };
}
