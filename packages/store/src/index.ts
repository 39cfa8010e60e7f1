/**
 * A corpus built once, as Parquet that DuckDB, Python and R read: incremental, resumable, never half written.
 *
 * @packageDocumentation
 * @public
 */

export { type BuildOptions, type BuildProgress, type BuildResult, buildStore } from "./build/build-store.js";
export { describeRows, type RowsDescription } from "./build/describe-rows.js";
export { type MadeRow, type RowMaker, rowMaker } from "./build/row-maker.js";
export type { SqlRow, SqlValue } from "./database.js";
export { duckdbVersion } from "./duckdb-version.js";
export { FEATURE_TABLES, type FeatureTable } from "./feature-sets/feature-tables.js";
export { isFeatureSet, readFeatureSet } from "./feature-sets/read-feature-set.js";
export { type FeatureColumns, readFeatureTable } from "./feature-sets/read-feature-table.js";
export { writeFeatureSet } from "./feature-sets/write-feature-set.js";
export type { Manifest, StoreFile } from "./layout.js";
export { type CodedDirectives, codedDirectives, UNCODED } from "./read/coded-directives.js";
export { type CompareCountsOptions, type ComparedCounts, compareCounts } from "./read/compare-counts.js";
export { type ConcordanceLine, type ConcordanceOptions, concordance } from "./read/concordance.js";
export { isStore, type OpenOptions, openStore, type Partition, type Store } from "./read/open-store.js";
export { type SeriesOptions, type SeriesPoint, series } from "./read/series.js";
export { type Condition, WhereError, where } from "./read/where.js";
export type { Column, Table } from "./tables/tables.js";
export { SCHEMA_VERSION, TABLES } from "./tables/tables.js";
