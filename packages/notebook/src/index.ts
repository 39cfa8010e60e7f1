export * as charts from "@tifa/charts";
export {
  type DocumentFeatures,
  featuresOf,
  formatFeatures,
  LONGEST_FEATURE,
  parseFeatures,
  type ReadDocument,
} from "@tifa/features";
export { diffHtml, explain } from "@tifa/normalize";
export * as stats from "@tifa/stats";
export { isFeatureSet, readFeatureSet, writeFeatureSet } from "@tifa/store";
export {
  type BuildFeaturesOptions,
  type BuiltFeatures,
  buildFeatureSets,
  buildFeatures,
  type FeatureSource,
  type KnownOfDocument,
} from "./build-features.js";
export {
  type ComparedWord,
  type CompareVocabularyOptions,
  compareVocabulary,
  type VocabularyComparison,
} from "./compare-vocabulary.js";
export { damageRows, documentLabel } from "./damage-rows.js";
export {
  byProvince,
  type DirectiveShares,
  directiveShares,
  type ShareRow,
  UNCODED,
} from "./directive-shares.js";
export { type DirectiveTest, type DirectiveTests, directiveTests, lineCells } from "./directive-tests.js";
export { corpusTitle, documentRows, readErrors } from "./document-rows.js";
export { type DocumentsDfmOptions, documentsDfm, provinceName, tokenCount, yearOf } from "./documents-dfm.js";
export { type FactRow, factRows } from "./fact-rows.js";
export { type FeatureSet, featureSet, featureSets } from "./feature-sets.js";
export { frame } from "./frame.js";
export { lineByProvince, shareCells } from "./line-by-province.js";
export { lawRows, mostDamaged, repairRows } from "./page-repairs.js";
export { periodOf, periods } from "./periods.js";
export {
  type ProvinceVocabulary,
  type ProvinceVocabularyOptions,
  provinceVocabulary,
} from "./province-vocabulary.js";
export { readCorpus } from "./read-corpus.js";
export { readSmallestP, readTests, testRows } from "./read-tests.js";
export { readComparison, readProvinces, readShares, sourceOf } from "./readings.js";
export { readoutHtml } from "./readout-html.js";
export { type Display, type Show, show } from "./show.js";
export {
  readSpeakers,
  type SpeakerShare,
  speakerRows,
  speakerShares,
  speechActCells,
} from "./speech-acts.js";
export { type CellValue, type Row, type TableOptions, tableHtml } from "./table-html.js";
export { type Period, type PeriodBounds, twoPeriods } from "./two-periods.js";
