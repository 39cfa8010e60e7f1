/**
 * Vega-Lite 5 specs from rows of results; plain JSON, runs anywhere.
 *
 * @packageDocumentation
 * @public
 */

export { type AdoptionCurvesOptions, type AdoptionRow, adoptionCurves } from "./adoption-curves.js";
export { type BumpChartOptions, bumpChart, type RankRow } from "./bump-chart.js";
export type { ChartOptions, ChartSpec, Json, JsonObject, Language } from "./chart-spec.js";
export {
  type CollocationNetworkOptions,
  type CollocationRow,
  collocationNetwork,
} from "./collocation-network.js";
export { type DamageBarsOptions, type DamageRow, damageBars } from "./damage-bars.js";
export { type DamageKind, damageKinds } from "./damage-kinds.js";
export { type DendrogramHeatMapOptions, dendrogramHeatMap, type MergeRow } from "./dendrogram-heat-map.js";
export { type DotIntervalsOptions, type DotRow, dotIntervals } from "./dot-intervals.js";
export type { TimeEvent } from "./event-lines.js";
export { type FrequencyRow, type FrequencyScatterOptions, frequencyScatter } from "./frequency-scatter.js";
export { type HeatMapOptions, type HeatMapRow, heatMap } from "./heat-map.js";
export { type KeynessBarsOptions, keynessBars } from "./keyness-bars.js";
export { type KeynessFacetsOptions, keynessFacets } from "./keyness-facets.js";
export type { KeynessRow, Side } from "./keyness-row.js";
export {
  type DispersionRow,
  type LexicalDispersionOptions,
  lexicalDispersion,
} from "./lexical-dispersion.js";
export { type Palette, palette, seriesColours } from "./palette.js";
export { type PointMapOptions, type PointRow, pointMap } from "./point-map.js";
export { type PriorityProfileOptions, type PriorityRow, priorityProfile } from "./priority-profile.js";
export { type DifferenceRow, type TextDifferenceOptions, textDifference } from "./text-difference.js";
export { textWidth } from "./text-width.js";
export { type ProvinceRow, type TileMapOptions, tileMap } from "./tile-map.js";
export { type TrendLinesOptions, type TrendRow, trendLines } from "./trend-lines.js";
