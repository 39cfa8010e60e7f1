/**
 * Raw document to extracted features: counts of terms by paragraph, facts and coded directives, without the sentences.
 *
 * @packageDocumentation
 * @public
 */

export { contentWordTest } from "./content-word-test.js";
export { countFormulations } from "./count-formulations.js";
export { countTerms, type TaggedWord } from "./count-terms.js";
export type {
  DirectiveFeatures,
  DocumentFeatures,
  FactFeatures,
  FeaturesMeta,
  FormulationFeatures,
  ParagraphFeatures,
  TermCount,
} from "./document-features.js";
export { type ExtractInput, extractFeatures } from "./extract-features.js";
export { formatFeatures, parseFeatures } from "./features-ndjson.js";
export { namesPerson } from "./names-person.js";
export { paragraphPeriods } from "./paragraph-periods.js";
export { featuresOf, type ReadDocument, readDocument } from "./read-document.js";
export { LONGEST_FEATURE, shortened } from "./shortened.js";
