import { csvLine, jsonText, type RawDocument } from "@tifa/corpus";
import type { Tokenizer } from "@tifa/tokens";
import { paragraphReader } from "../read-paragraphs.js";

/** Formats that are written document by document. */
export const STREAMED_FORMATS = ["conllu", "tei", "json-ld", "hathitrust", "texts", "cells"] as const;

/** One of them. */
export type StreamedFormat = (typeof STREAMED_FORMATS)[number];

/** Formats for which documents are cut into words. */
export const SEGMENTED: readonly string[] = ["conllu", "hathitrust", "cells", "matrix-market"];

/** Writes documents, one after another. */
export interface DocumentWriter {
  readonly head: string;
  readonly document: (raw: RawDocument) => string;
  readonly tail: string;
}

type Formulas = "escape" | "keep";

/**
 * What writes documents in a format.
 *
 * @param format - see {@link STREAMED_FORMATS}
 * @param tokenizer - cuts paragraphs into words; null where the format has none
 * @param formulas - of CSV: what becomes of texts that look like formulas
 * @returns head, documents and tail
 * @example
 * const { head, document, tail } = await documentWriter("tei", null, "escape");
 */
export async function documentWriter(
  format: StreamedFormat,
  tokenizer: Tokenizer | null,
  formulas: Formulas,
): Promise<DocumentWriter> {
  const [exchange, read] = await Promise.all([import("@tifa/exchange"), paragraphReader()]);
  const tag = (text: string): ReturnType<Tokenizer["tag"]> => tokenizer!.tag(text);
  const plain = (document: DocumentWriter["document"], head = "", tail = ""): DocumentWriter => ({
    head,
    document,
    tail,
  });
  switch (format) {
    case "conllu":
      return plain((raw) =>
        exchange.toConllu({ id: raw.id, paragraphs: read(raw).readout.paragraphs.map(tag) }),
      );
    case "tei": {
      const number = numberer();
      return plain(
        (raw) => exchange.toTei(read(raw).readout, { xmlId: number(`d${raw.id}`) }),
        ...exchange.teiCorpusFrame("Documents"),
      );
    }
    case "json-ld":
      return plain((raw) => `${exchange.toJsonLd(read(raw).readout)}\n`);
    case "hathitrust":
      return plain((raw) => {
        const { readout } = read(raw);
        return `${jsonText(exchange.toHathitrust(readout, readout.paragraphs.map(tag)))}\n`;
      });
    case "texts":
      return plain(
        (raw) => exchange.textsCsvLine(read(raw).readout, [], { formulas }),
        csvLine(exchange.TEXT_COLUMNS),
      );
    case "cells":
      return cellsWriter(tokenizer!, formulas);
  }
}

/** The same text may be read twice; names in a file may not come twice. */
function numberer(): (name: string) => string {
  const seen = new Map<string, number>();
  return (name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}-${count}`;
  };
}

async function cellsWriter(tokenizer: Tokenizer, formulas: Formulas): Promise<DocumentWriter> {
  const { countsOf } = await import("./count-document.js");
  const count = await countsOf(tokenizer);
  return {
    head: csvLine(["document", "feature", "value"]),
    document: (raw) => {
      const { id, counts } = count(raw);
      return [...counts].map(([feature, value]) => csvLine([id, feature, value], { formulas })).join("");
    },
    tail: "",
  };
}
