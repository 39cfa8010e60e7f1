export { type SegmentedDocument, type SegmentManyOptions, segmentMany } from "./segment-many.js";
export { type SegmenterPool, type SegmenterPoolOptions, segmenterPool } from "./segmenter-pool.js";
export { tokensParallel } from "./tokens-parallel.js";
