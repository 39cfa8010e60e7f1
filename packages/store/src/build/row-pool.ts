import type { RowReply, RowRequest } from "./row-worker.js";
import { type WorkerPool, workerPool } from "./worker-pool.js";

/** A document may take a minute, and 0.1 ms a character: a hundred times what it does take. */
const LIMIT = { milliseconds: 60_000, perCharacter: 0.1 };

/**
 * Starts the processes that make rows of documents.
 *
 * @param size - how many
 * @returns the pool; it must be closed
 * @example
 * const pool = rowPool(2);
 */
export function rowPool(size: number): WorkerPool<RowRequest, RowReply> {
  // Under a test this file is TypeScript; what is built runs in the child.
  const script = import.meta.url.endsWith(".ts") ? "../../dist/build/row-worker.js" : "./row-worker.js";
  return workerPool(new URL(script, import.meta.url), {
    size,
    timeout: (batch) =>
      LIMIT.milliseconds +
      LIMIT.perCharacter * batch.reduce<number>((sum, one) => sum + (one as RowRequest).raw.text.length, 0),
  });
}
