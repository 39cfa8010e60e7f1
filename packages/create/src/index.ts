/**
 * npm create tifa: a workspace of one's own.
 *
 * @packageDocumentation
 * @experimental
 */

export { createWorkspace } from "./create-workspace.js";
export { type RunOptions, run } from "./run.js";
