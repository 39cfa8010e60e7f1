/**
 * Statistics over document-feature matrices: frequency, keyness, dispersion, priorities.
 *
 * @packageDocumentation
 * @public
 */

export type { Linkage, Merge } from "./agglomerate.js";
export {
  averageReducedFrequency,
  type PositionedTokens,
  type ReducedFrequencyRow,
} from "./average-reduced-frequency.js";
export { benjaminiHochberg } from "./benjamini-hochberg.js";
export { type Bootstrap, type BootstrapSampleOptions, bootstrap } from "./bootstrap.js";
export { type BurrowsDeltaOptions, burrowsDelta } from "./burrows-delta.js";
export type { DateUnit } from "./calendar.js";
export {
  type ChangePoint,
  type ChangePoints,
  type ChangePointsOptions,
  changePoints,
} from "./change-points.js";
export { chiSquareSurvival } from "./chi-square-survival.js";
export { type Cluster, type ClusterOptions, cluster } from "./cluster.js";
export { type ClusterCutOptions, type ClusterCutRow, clusterCut } from "./cluster-cut.js";
export type { CodedItem, ShareAverage } from "./coded-items.js";
export {
  type CollocationNetwork,
  type CollocationNetworkOptions,
  collocationNetwork,
  type NetworkEdge,
  type NetworkNode,
} from "./collocation-network.js";
export { type CollocationsOptions, collocations } from "./collocations.js";
export {
  type AssociationMeasure,
  type CollocationRow,
  type CollocationsFromCountsOptions,
  collocationsFromCounts,
  type PairCounts,
} from "./collocations-from-counts.js";
export type { CountUnit, DocumentSelector } from "./compared-counts.js";
export {
  type CorrespondenceAnalysis,
  type CorrespondenceAnalysisOptions,
  type CorrespondenceDimension,
  type CorrespondencePoint,
  correspondenceAnalysis,
} from "./correspondence-analysis.js";
export { cosine } from "./cosine.js";
export type { Dispersion, DispersionRow } from "./disperse.js";
export { dispersion } from "./dispersion.js";
export { dispersionOf } from "./dispersion-of.js";
export type { DistanceTable } from "./distance-table.js";
export { type EmergenceOptions, type EmergenceRow, type EmergenceStatus, emergence } from "./emergence.js";
export { type FisherExact, fisherExact } from "./fisher-exact.js";
export { type FrequencyOptions, type FrequencyRow, frequency } from "./frequency.js";
export { type HeapsOptions, type HeapsRow, heaps } from "./heaps.js";
export { jensenShannon } from "./jensen-shannon.js";
export {
  type KaplanMeier,
  type KaplanMeierOptions,
  kaplanMeier,
  type SurvivalStep,
} from "./kaplan-meier.js";
export { type KeynessOptions, type KeynessUnitOptions, keyness } from "./keyness.js";
export { type KeynessAgainstListOptions, keynessAgainstList } from "./keyness-against-list.js";
export type { GroupKeynessRow, KeynessGroupsOptions } from "./keyness-comparisons.js";
export { type KeynessDispersionOptions, keynessDispersion } from "./keyness-dispersion.js";
export {
  type GroupKeynessDispersionRow,
  type KeynessDispersionGroupsOptions,
  keynessDispersionEach,
} from "./keyness-dispersion-each.js";
export { keynessDispersionPairwise } from "./keyness-dispersion-pairwise.js";
export type { KeynessDispersionRow, KeynessDispersionSort } from "./keyness-dispersion-rows.js";
export { keynessEach } from "./keyness-each.js";
export {
  type FeatureCounts,
  type KeynessFromCountsOptions,
  keynessFromCounts,
} from "./keyness-from-counts.js";
export {
  KEYNESS_CORRECTIONS,
  KEYNESS_MEASURES,
  type KeynessMeasure,
  type KeynessMeasureOptions,
} from "./keyness-options.js";
export { keynessPairwise } from "./keyness-pairwise.js";
export type { KeynessRow } from "./keyness-rows.js";
export { type LogRank, type LogRankGroup, logRank } from "./log-rank.js";
export { type MannKendall, type MannKendallOptions, mannKendall } from "./mann-kendall.js";
export { NORMAL_95, normalQuantile } from "./normal-quantile.js";
export { normalSurvival } from "./normal-survival.js";
export { pearson } from "./pearson.js";
export { type Permutation, type PermutationOptions, permutation } from "./permutation.js";
export { poissonInterval } from "./poisson-interval.js";
export { priorWeight } from "./prior-weight.js";
export { type PrioritiesOptions, type PriorityRow, priorities } from "./priorities.js";
export {
  type PriorityDifferenceRow,
  type PriorityDifferences,
  type PriorityDifferencesOptions,
  priorityDifferences,
} from "./priority-differences.js";
export {
  type PriorityDistanceRow,
  type PriorityDistancesOptions,
  priorityDistances,
} from "./priority-distances.js";
export { type PriorityItemsOptions, priorityItems } from "./priority-items.js";
export { type PriorityOrderRow, priorityOrder } from "./priority-order.js";
export type { PriorityPassage } from "./priority-passages.js";
export { type RandomIndex, randomIndex } from "./random.js";
export { type RankChangeOptions, type RankChangeRow, rankChange } from "./rank-change.js";
export type { BootstrapInterval, BootstrapOptions } from "./resample.js";
export { type ReuseOptions, reuse } from "./reuse.js";
export type { Reuse, ReuseCoverage, ReuseDocument, ReuseFamily, ReusePassage } from "./reuse-types.js";
export { type RichnessOptions, type RichnessRow, richness } from "./richness.js";
export type { ChangeModel } from "./segment-series.js";
export type { SentenceSpan, SpannedTokens } from "./sentence-sequences.js";
export { type SimilarityOptions, similarity } from "./similarity.js";
export type { SimilarityRow } from "./similarity-pairs.js";
export { spread } from "./spread.js";
export type { AdopterRow, AdoptionStep, FormulationUse, Spread, SpreadOptions } from "./spread-types.js";
export type { Duration } from "./survival-curve.js";
export { type TheilSen, type TheilSenOptions, theilSen } from "./theil-sen.js";
export type { NamedTokens } from "./token-groups.js";
export { type TopicCoherenceOptions, type TopicCoherenceRow, topicCoherence } from "./topic-coherence.js";
export { type Topic, type TopicShareRow, type Topics, type TopicsOptions, topics } from "./topics.js";
export { type TrendOptions, type TrendRow, trend } from "./trend.js";
export {
  type FeatureChange,
  type TrendChangesOptions,
  type TrendChangesRow,
  trendChanges,
} from "./trend-changes.js";
export { type TrendTestOptions, type TrendTestRow, trendTest } from "./trend-test.js";
export { type Interval, wilsonInterval } from "./wilson-interval.js";
export { type Wordfish, type WordfishDocument, type WordfishOptions, wordfish } from "./wordfish.js";
export { type Wordscores, type WordscoresOptions, type WordscoresRow, wordscores } from "./wordscores.js";
export { type ZipfOptions, type ZipfRow, zipf } from "./zipf.js";
