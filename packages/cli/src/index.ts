/**
 * tifa: the command line.
 *
 * @packageDocumentation
 * @experimental
 */

export { READOUT_FIELDS, type ReadoutField, type ReadoutRow, readoutRow } from "./readout-row.js";
export { type RunOptions, run } from "./run.js";
