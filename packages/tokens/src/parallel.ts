/**
 * Segmentation by several processes: kept off the main entry, which starts none.
 *
 * @packageDocumentation
 * @experimental
 */

export { type SegmentedDocument, type SegmentManyOptions, segmentMany } from "./segment-many.js";
export { type SegmenterPool, type SegmenterPoolOptions, segmenterPool } from "./segmenter-pool.js";
export { tokensParallel } from "./tokens-parallel.js";
