import type { CleanDocument, RawDocument, Readout } from "@tifa/corpus";
import { normalize } from "@tifa/normalize";
import { parse } from "@tifa/parse";
import type { Tokenizer } from "@tifa/tokens";
import { countFormulations } from "./count-formulations.js";
import type { DocumentFeatures } from "./document-features.js";
import { extractFeatures } from "./extract-features.js";

/** A document on every stage of its way. */
export interface ReadDocument {
  readonly clean: CleanDocument;
  readonly readout: Readout;
}

/**
 * Takes a raw document through repair and parsing.
 *
 * @param raw - a document as it was decoded
 * @returns the clean document and the facts found in it
 * @example
 * readDocument(raw).readout.province.value; // "安徽省"
 */
export function readDocument(raw: RawDocument): ReadDocument {
  const clean = normalize(raw);
  return { clean, readout: parse(clean) };
}

/**
 * The whole way from a raw document to its features. Its formulations are those that it shows by itself.
 *
 * @param raw - a document as it was decoded
 * @param tokenizer - segments and tags
 * @returns features, see {@link extractFeatures}
 * @example
 * featuresOf(raw, jiebaTokenizer({ hmm: true })).directives.length;
 */
export function featuresOf(raw: RawDocument, tokenizer: Tokenizer): DocumentFeatures {
  const { clean, readout } = readDocument(raw);
  const formulations = countFormulations([readout]).get(readout.id)!;
  return extractFeatures({ clean, readout, formulations }, tokenizer);
}
