/**
 * The face of Tifa in notebooks: load, compare, show.
 *
 * @packageDocumentation
 * @experimental
 */

import * as charts from "@tifa/charts";
import * as stats from "@tifa/stats";

export {
  type DocumentFeatures,
  featuresOf,
  formatFeatures,
  LONGEST_FEATURE,
  parseFeatures,
  type ReadDocument,
} from "@tifa/features";
export { diffHtml, explain } from "@tifa/normalize";
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
export { type ChangeYear, changeYears, type MeanDifference, testChangeYears } from "./change-years.js";
export { compareLives, type LivesComparison } from "./compare-lives.js";
export {
  type ComparedWord,
  type CompareVocabularyOptions,
  compareVocabulary,
  type VocabularyComparison,
} from "./compare-vocabulary.js";
export { damageRows } from "./damage-rows.js";
export {
  byProvince,
  type DirectiveShares,
  directiveShares,
  type ShareRow,
  UNCODED,
} from "./directive-shares.js";
export { type DirectiveTest, type DirectiveTests, directiveTests, lineCells } from "./directive-tests.js";
export { distanceByGap, type GapDistance } from "./distance-by-gap.js";
export {
  type DistinctiveWord,
  type DistinctiveWords,
  type DistinctiveWordsOptions,
  distinctiveWords,
} from "./distinctive-words.js";
export {
  corpusTitle,
  documentRows,
  readErrors,
} from "./document-rows.js";
export {
  type DocumentsDfmOptions,
  documentsDfm,
  provinceName,
  tokenCount,
  yearOf,
} from "./documents-dfm.js";
export {
  type DomainDifference,
  type DomainDifferencesOptions,
  domainDifferences,
} from "./domain-differences.js";
export { type DomainItemsOptions, domainItems, domainTitle, NATION } from "./domain-items.js";
export {
  type DomainPlace,
  type DomainPlaces,
  type DomainPlacesOptions,
  domainPlaces,
} from "./domain-places.js";
export { domainUptake } from "./domain-uptake.js";
export { type FactRow, factRows } from "./fact-rows.js";
export { type FeatureSet, featureSet, featureSets } from "./feature-sets.js";
export { type Frame, frame } from "./frame.js";
export {
  type KnownFormulation,
  type KnownFormulationsOptions,
  knownFormulations,
} from "./known-formulations.js";
export { type LifeCellsOptions, lifeCells } from "./life-cells.js";
export { lineByProvince, shareCells } from "./line-by-province.js";
export {
  type NationalReport,
  type NationalReportsOptions,
  nationalReports,
  type ReportGenre,
} from "./national-reports.js";
export {
  type CongressShare,
  type CongressShares,
  congressShares,
  freshShares,
  type NewInReport,
  newInReports,
} from "./new-in-reports.js";
export { notebookCode } from "./notebook-code.js";
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
export { type PrintedFirst, printedFirst } from "./printed-first.js";
export {
  type Branch,
  type ProvincePair,
  type ProvinceTree,
  type ProvinceTreeOptions,
  provinceTree,
} from "./province-tree.js";
export {
  type ProvinceShare,
  type ProvinceUptake,
  provinceUptake,
  uptakeCells,
  uptakeTiles,
} from "./province-uptake.js";
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
  readDistances,
  readDomainDifferences,
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
export {
  readCommonAndAbsent,
  readCongress,
  readDomainUptake,
  readNewest,
  readOrigins,
  readProvinceUptake,
  readSlogans,
  readUptake,
  uptakeRows,
} from "./readings-of-spread.js";
export {
  changeRows,
  readBalance,
  readChangeYears,
  readDifferences,
  readGaps,
  readLives,
  readLivesCheck,
} from "./readings-over-time.js";
export { readoutHtml } from "./readout-html.js";
export { type ReportBody, reportBody } from "./report-body.js";
export { type ReportRanksOptions, reportRanks } from "./report-ranks.js";
export { readReports, reportRows } from "./report-rows.js";
export { shorten } from "./shorten.js";
export { type Display, type Show, show } from "./show.js";
export {
  type SloganExpansionRow,
  type SloganExpansions,
  type SloganShare,
  sloganExpansions,
} from "./slogan-expansions.js";
export { type SloganLife, sloganCells, sloganLives } from "./slogan-items.js";
export {
  readSpeakers,
  type SpeakerShare,
  speakerRows,
  speakerShares,
  speechActCells,
} from "./speech-acts.js";
export { type CellValue, type Row, type TableOptions, tableHtml } from "./table-html.js";
export { eventsBefore, type TermChange, type TermChangesOptions, termChanges } from "./term-changes.js";
export { type TermLife, type TermLivesOptions, termLives } from "./term-lives.js";
export { OTHER_WORDS, termMatrix } from "./term-matrix.js";
export { type NewestTerm, newestTerms, type TermOrigin, termOrigins } from "./term-origins.js";
export { termTrend } from "./term-trend.js";
export { type TermUses, type TextSeries, termUses } from "./term-uses.js";
export { termsWithin } from "./terms-within.js";
export { type Period, type PeriodBounds, twoPeriods } from "./two-periods.js";
export { takenBy, type Uptake, type UptakeDuration, type UptakeOptions, uptake } from "./uptake.js";
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
export { distanceCells, distanceTests, type YearDistance, yearDistances } from "./year-distances.js";
export { charts, stats };
