import type { RowReply, RowRequest } from "./row-worker.js";
import type { Seen, SeenError } from "./seen.js";
import type { Segments } from "./segments.js";
import type { WorkerFailure, WorkerPool } from "./worker-pool.js";

/** Takes documents to the workers and their rows to segments. */
export interface RowWriter {
  /** Gives a batch to the workers; waits while they have enough to do. */
  readonly give: (batch: readonly RowRequest[]) => Promise<void>;
  /** Waits until all that was given is written. */
  readonly end: () => Promise<void>;
  /** Documents that failed so far. */
  readonly failed: () => number;
}

/** A segment is written when it holds so much, or after so long: a killed run loses no more. */
const SEGMENT = { lines: 4096, bytes: 25_165_824, milliseconds: 10_000 };

/**
 * Makes the writer. What goes wrong over a document is noted as its error; what goes wrong with the disk rejects the next
 * call.
 *
 * @param pool - workers
 * @param work - where rows go
 * @param seen - where errors are noted
 * @param ahead - batches that may be under way at once
 * @returns the writer
 * @example
 * const writer = rowWriter(pool, work, seen, 4);
 */
export function rowWriter(
  pool: WorkerPool<RowRequest, RowReply>,
  work: Segments,
  seen: Seen,
  ahead: number,
): RowWriter {
  const underWay = new Set<Promise<void>>();
  let lines: Buffer[] = [];
  let bytes = 0;
  let since = performance.now();
  let failed = 0;
  let writing: Promise<void> = Promise.resolve();
  let trouble: { readonly thrown: unknown } | null = null;

  const flush = (): void => {
    if (lines.length === 0) return;
    const full = lines;
    lines = [];
    bytes = 0;
    since = performance.now();
    writing = writing.then(() => work.write(full));
    writing.catch((thrown: unknown) => {
      trouble ??= { thrown };
    });
  };
  const take = ({ raw }: RowRequest, reply: RowReply | WorkerFailure): void => {
    if ("line" in reply) {
      lines.push(reply.line);
      bytes += reply.line.length;
    } else {
      failed++;
      seen.error(errorOf(raw, reply));
    }
  };
  const run = async (batch: readonly RowRequest[]): Promise<void> => {
    const replies = await pool.run(batch);
    for (const [at, request] of batch.entries()) take(request, replies[at]!);
    const isDue = performance.now() - since > SEGMENT.milliseconds;
    if (lines.length >= SEGMENT.lines || bytes >= SEGMENT.bytes || isDue) flush();
    // Rows that wait for the disk hold memory, too.
    await writing;
  };
  const check = (): void => {
    if (trouble) throw trouble.thrown;
  };
  return {
    async give(batch) {
      check();
      const promise = run(batch)
        .catch((thrown: unknown) => {
          trouble ??= { thrown };
        })
        .finally(() => underWay.delete(promise));
      underWay.add(promise);
      while (underWay.size >= ahead) await Promise.race(underWay);
      check();
    },
    async end() {
      await Promise.all(underWay);
      flush();
      await writing.catch(() => {});
      check();
    },
    failed: () => failed,
  };
}

function errorOf({ id, source }: RowRequest["raw"], reply: { thrown: string } | WorkerFailure): SeenError {
  const [code, message] = "failed" in reply ? [reply.failed, reply.message] : ["internal", reply.thrown];
  return { path: source.path ?? "", record: source.record ?? "", id, code, message };
}
