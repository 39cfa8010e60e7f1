export { countTerms, type TaggedWord } from "./count-terms.js";
export type {
  DirectiveFeatures,
  DocumentFeatures,
  FeaturesMeta,
  ParagraphFeatures,
  TermCount,
} from "./document-features.js";
export { type ExtractInput, extractFeatures } from "./extract-features.js";
export { formatFeatures, parseFeatures } from "./features-ndjson.js";
export { featuresOf, type ReadDocument, readDocument } from "./read-document.js";
