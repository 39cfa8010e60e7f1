import { type RawDocument, type Readout, rawSpans, type Span } from "@tifa/corpus";

/** A document's paragraphs with the way back to the raw page. */
export interface ReadParagraphs {
  readonly readout: Readout;
  /** Finds the raw span behind a span of a paragraph. */
  readonly toRaw: (paragraph: number, span: Span) => Span;
}

/**
 * Loads what repairs and parses documents.
 *
 * @returns a function from a raw document to its paragraphs
 * @example
 * const read = await paragraphReader();
 * read(raw).readout.paragraphs[0];
 */
export async function paragraphReader(): Promise<(raw: RawDocument) => ReadParagraphs> {
  const [{ normalize }, { parse }] = await Promise.all([import("@tifa/normalize"), import("@tifa/parse")]);
  return (raw) => {
    const clean = normalize(raw);
    const readout = parse(clean);
    const back = rawSpans(clean);
    return {
      readout,
      toRaw(paragraph, { start, end }) {
        const from = readout.paragraphSpans[paragraph]!.start;
        return back({ start: from + start, end: from + end });
      },
    };
  };
}
