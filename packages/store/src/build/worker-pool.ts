import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Options of {@link workerPool}. */
export interface WorkerPoolOptions {
  /** How many processes. */
  readonly size: number;
  /** Milliseconds that a batch may take. */
  readonly timeout: (batch: readonly unknown[]) => number;
}

/** Long-lived child processes that answer batches. */
export interface WorkerPool<Request, Reply> {
  /**
   * Gives a batch to the next free process.
   *
   * @returns the replies in the batch's order; an {@link WorkerFailure} in place of the reply to an item whose process
   *   died or took too long over it
   */
  readonly run: (batch: readonly Request[]) => Promise<(Reply | WorkerFailure)[]>;
  /** Ends the processes; batches under way are rejected. */
  readonly close: () => void;
}

/** Why an item has no reply. */
export interface WorkerFailure {
  readonly failed: "crashed" | "timeout";
  readonly message: string;
}

interface Job {
  readonly batch: readonly unknown[];
  readonly settle: (replies: readonly unknown[] | WorkerFailure) => void;
  readonly reject: (error: Error) => void;
}

interface Worker {
  readonly child: ChildProcess;
  job: Job | null;
  timer: NodeJS.Timeout | null;
  ready: boolean;
}

/** Processes that die before they are ready, one after another: then none ever will be. */
const MOST_STILLBORN = 3;

/**
 * Starts child processes: not threads, since an abort in native code ends every thread of a process. Where a process dies or
 * takes too long over a batch, another takes its place and the batch's items are tried one by one, so that only the one
 * that is at fault is lost.
 *
 * @param script - what the processes run: it sends `{ ready: true }`, or `{ broken }` where it cannot work, then for each batch
 * `{ replies }`
 * @param options - see {@link WorkerPoolOptions}
 * @returns the pool; it must be closed
 * @example
 * const pool = workerPool<RowRequest, RowReply>(new URL("./row-worker.js", import.meta.url), { size: 2, timeout: () => 60_000 });
 */
export function workerPool<Request, Reply>(
  script: URL,
  options: WorkerPoolOptions,
): WorkerPool<Request, Reply> {
  const workers = new Set<Worker>();
  const waiting: Job[] = [];
  let stillborn = 0;
  let closed = false;

  const give = (): void => {
    for (const worker of workers) {
      if (waiting.length === 0) return;
      if (worker.job === null && worker.ready) assign(worker, waiting.shift()!);
    }
    if (waiting.length > 0 && workers.size < options.size && !closed) workers.add(hire());
  };
  const assign = (worker: Worker, job: Job): void => {
    worker.job = job;
    const limit = options.timeout(job.batch);
    worker.timer = setTimeout(() => {
      bury(worker, { failed: "timeout", message: `it took more than ${limit} ms` });
      worker.child.kill("SIGKILL");
    }, limit);
    worker.child.send(job.batch as never, () => {});
  };
  const hire = (): Worker => {
    const worker: Worker = { child: start(script), job: null, timer: null, ready: false };
    worker.child.on("message", (message: { ready?: true; broken?: string; replies?: readonly unknown[] }) => {
      if (message.broken !== undefined) {
        // What one cannot load none can: another would take its place in vain.
        workers.delete(worker);
        return abandon(message.broken);
      }
      if (message.ready) {
        worker.ready = true;
        stillborn = 0;
      } else finish(worker)?.settle(message.replies!);
      give();
    });
    const died = (how: string): void =>
      bury(worker, { failed: "crashed", message: `the process that worked on it ended (${how})` });
    worker.child.on("error", (error) => died(error.message));
    worker.child.on("exit", (code, signal) => died(signal ?? `code ${code}`));
    return worker;
  };
  const finish = (worker: Worker): Job | null => {
    const { job } = worker;
    if (worker.timer) clearTimeout(worker.timer);
    worker.job = null;
    worker.timer = null;
    return job;
  };
  const bury = (worker: Worker, failure: WorkerFailure): void => {
    if (!workers.delete(worker)) return;
    finish(worker)?.settle(failure);
    if (!worker.ready) stillborn++;
    if (stillborn >= MOST_STILLBORN)
      abandon(`worker processes end before they are ready: ${failure.message}`);
    else give();
  };
  const abandon = (message: string): void => {
    for (const job of waiting.splice(0)) job.reject(new Error(message));
  };
  const attempt = (batch: readonly unknown[]): Promise<readonly unknown[] | WorkerFailure> =>
    new Promise((settle, reject) => {
      if (closed) return reject(new Error("the pool is closed"));
      waiting.push({ batch, settle, reject });
      give();
    });

  return {
    async run(batch) {
      const answer = await attempt(batch);
      if (!("failed" in answer)) return answer as Reply[];
      if (batch.length === 1) return [answer];
      const replies: (Reply | WorkerFailure)[] = [];
      for (const item of batch) {
        const one = await attempt([item]);
        replies.push("failed" in one ? one : (one[0] as Reply));
      }
      return replies;
    },
    close() {
      closed = true;
      abandon("the pool was closed");
      for (const worker of workers) {
        finish(worker)?.reject(new Error("the pool was closed"));
        worker.child.kill("SIGKILL");
      }
      workers.clear();
    },
  };
}

function start(script: URL): ChildProcess {
  return fork(fileURLToPath(script), {
    // Half surrogate pairs pass as they are, which JSON does not let them.
    serialization: "advanced",
    // A debugger's port, or a profile, is the parent's alone.
    execArgv: process.execArgv.filter((argument) => !/^--(?:inspect|cpu-prof|heap-prof)/.test(argument)),
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
}
