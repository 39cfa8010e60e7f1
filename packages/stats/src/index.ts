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
export { chiSquareSurvival } from "./chi-square-survival.js";
export { type Cluster, type ClusterOptions, cluster } from "./cluster.js";
export { type ClusterCutOptions, type ClusterCutRow, clusterCut } from "./cluster-cut.js";
export type { CodedItem, ShareAverage } from "./coded-items.js";
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
export { type DispersionRow, dispersion } from "./dispersion.js";
export { type Dispersion, dispersionOf } from "./dispersion-of.js";
export type { DistanceTable } from "./distance-table.js";
export { type FisherExact, fisherExact } from "./fisher-exact.js";
export { type FrequencyOptions, type FrequencyRow, frequency } from "./frequency.js";
export { jensenShannon } from "./jensen-shannon.js";
export {
  type Duration,
  type KaplanMeier,
  type KaplanMeierOptions,
  kaplanMeier,
  type SurvivalStep,
} from "./kaplan-meier.js";
export { type KeynessOptions, type KeynessUnitOptions, keyness } from "./keyness.js";
export { type GroupKeynessRow, type KeynessGroupsOptions, keynessEach } from "./keyness-each.js";
export {
  type FeatureCounts,
  type KeynessFromCountsOptions,
  keynessFromCounts,
} from "./keyness-from-counts.js";
export type { KeynessMeasure, KeynessMeasureOptions } from "./keyness-options.js";
export { keynessPairwise } from "./keyness-pairwise.js";
export type { KeynessRow } from "./keyness-rows.js";
export { type LogRank, type LogRankGroup, logRank } from "./log-rank.js";
export { type MannKendall, type MannKendallOptions, mannKendall } from "./mann-kendall.js";
export { normalQuantile } from "./normal-quantile.js";
export { normalSurvival } from "./normal-survival.js";
export { type Permutation, type PermutationOptions, permutation } from "./permutation.js";
export { poissonInterval } from "./poisson-interval.js";
export { type PrioritiesOptions, type PriorityRow, priorities } from "./priorities.js";
export {
  type PriorityDifferenceRow,
  type PriorityDifferences,
  type PriorityDifferencesOptions,
  priorityDifferences,
} from "./priority-differences.js";
export type { BootstrapInterval, BootstrapOptions } from "./resample.js";
export { type ReuseOptions, reuse } from "./reuse.js";
export type { Reuse, ReuseCoverage, ReuseDocument, ReuseFamily, ReusePassage } from "./reuse-types.js";
export { type SimilarityOptions, similarity } from "./similarity.js";
export type { SimilarityRow } from "./similarity-pairs.js";
export {
  type AdopterRow,
  type AdoptionStep,
  type FormulationUse,
  type Spread,
  type SpreadOptions,
  spread,
} from "./spread.js";
export { type TheilSen, type TheilSenOptions, theilSen } from "./theil-sen.js";
export { type TopicCoherenceOptions, type TopicCoherenceRow, topicCoherence } from "./topic-coherence.js";
export { type Topic, type TopicShareRow, type Topics, type TopicsOptions, topics } from "./topics.js";
export { type TrendOptions, type TrendRow, trend } from "./trend.js";
export { type TrendTestOptions, type TrendTestRow, trendTest } from "./trend-test.js";
export { type Interval, wilsonInterval } from "./wilson-interval.js";
export { type Wordfish, type WordfishDocument, type WordfishOptions, wordfish } from "./wordfish.js";
export { type Wordscores, type WordscoresOptions, type WordscoresRow, wordscores } from "./wordscores.js";
