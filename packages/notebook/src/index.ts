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
  type CentreDistance,
  type CentreDistances,
  type CentreDistancesOptions,
  centreDistances,
} from "./centre-distances.js";
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
export {
  type DistinctiveWord,
  type DistinctiveWords,
  type DistinctiveWordsOptions,
  distinctiveWords,
} from "./distinctive-words.js";
export { corpusTitle, documentRows, readErrors } from "./document-rows.js";
export { type DocumentsDfmOptions, documentsDfm, provinceName, tokenCount, yearOf } from "./documents-dfm.js";
export {
  type DomainDifference,
  type DomainDifferencesOptions,
  domainDifferences,
} from "./domain-differences.js";
export { type DomainItemsOptions, domainItems, domainLabel, NATION } from "./domain-items.js";
export {
  type DomainPlace,
  type DomainPlaces,
  type DomainPlacesOptions,
  domainPlaces,
} from "./domain-places.js";
export { type FactRow, factRows } from "./fact-rows.js";
export { type FeatureSet, featureSet, featureSets } from "./feature-sets.js";
export { frame } from "./frame.js";
export { lineByProvince, shareCells } from "./line-by-province.js";
export { lawRows, mostDamaged, repairRows } from "./page-repairs.js";
export {
  keynessBarsOf,
  type PairVocabulary,
  type PairVocabularyOptions,
  pairVocabulary,
} from "./pair-vocabulary.js";
export { type PassagesOptions, passagesOf } from "./passages-of.js";
export { periodOf, periods } from "./periods.js";
export { type PolicyDfmOptions, policyDfm } from "./policy-dfm.js";
export {
  type Branch,
  type ProvincePair,
  type ProvinceTree,
  type ProvinceTreeOptions,
  provinceTree,
} from "./province-tree.js";
export {
  type ProvinceVocabulary,
  type ProvinceVocabularyOptions,
  provinceVocabulary,
} from "./province-vocabulary.js";
export { rankAgreement } from "./rank-agreement.js";
export { readCorpus } from "./read-corpus.js";
export { firstRows, placeDots, readPlaces } from "./read-places.js";
export {
  agreement,
  codedRows,
  differenceRows,
  distanceDots,
  domainCells,
  domainTiles,
  readDifferences,
  readDistances,
} from "./read-priorities.js";
export { readSmallestP, readTests, testRows } from "./read-tests.js";
export {
  distinctiveCells,
  familyRows,
  readDistinctive,
  readFamilies,
  readMap,
  readPair,
  readTree,
  similarityCells,
  topWords,
} from "./read-vocabulary.js";
export { readComparison, readProvinces, readShares, sourceOf } from "./readings.js";
export { readoutHtml } from "./readout-html.js";
export { type ReportBody, reportBody } from "./report-body.js";
export { readReports, reportRows } from "./report-rows.js";
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
export {
  type MapAxis,
  type VocabularyMap,
  type VocabularyMapOptions,
  vocabularyMap,
} from "./vocabulary-map.js";
export {
  type WordByProvince,
  type WordByProvinceOptions,
  type WordInProvince,
  wordByProvince,
} from "./word-by-province.js";
