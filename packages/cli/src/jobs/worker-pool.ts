import { Worker } from "node:worker_threads";
import type { RawDocument } from "@tifa/corpus";
import type { ParseTask } from "../parse-document.js";
import type { WorkerAnswer } from "./parse-worker.js";

/** Long-lived workers that parse documents. */
export interface WorkerPool {
  /** Parses a document in the next free worker; rejects with what the worker threw, or if it died. */
  readonly parse: (raw: RawDocument) => Promise<string>;
  readonly close: () => Promise<void>;
}

interface Job {
  readonly raw: RawDocument;
  readonly resolve: (line: string) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Starts workers that repair and parse documents beside each other. A worker that dies fails its own document alone, and
 * another takes its place.
 *
 * @param size - how many, at least 1
 * @param task - what to write for each document
 * @param script - what the workers run
 * @returns the pool; it must be closed
 * @example
 * const pool = workerPool(2, { format: "ndjson", fields: ["id"] });
 */
export function workerPool(
  size: number,
  task: ParseTask,
  script: URL = new URL("./parse-worker.js", import.meta.url),
): WorkerPool {
  const waiting: Job[] = [];
  const idle: Worker[] = [];
  const all = new Set<Worker>();
  const busy = new Map<Worker, Job>();
  let closed = false;

  const give = (): void => {
    while (waiting.length > 0) {
      const worker = idle.pop() ?? (all.size < size ? start() : undefined);
      if (worker === undefined) return;
      const job = waiting.shift()!;
      busy.set(worker, job);
      worker.postMessage(job.raw);
    }
  };
  const fail = (worker: Worker, error: Error): void => {
    all.delete(worker);
    const at = idle.indexOf(worker);
    if (at >= 0) idle.splice(at, 1);
    busy.get(worker)?.reject(error);
    busy.delete(worker);
    if (!closed) give();
  };
  const start = (): Worker => {
    const worker = new Worker(script, { workerData: task });
    all.add(worker);
    worker.on("message", (answer: WorkerAnswer) => {
      const job = busy.get(worker);
      busy.delete(worker);
      idle.push(worker);
      if ("line" in answer) job?.resolve(answer.line);
      else job?.reject(new Error(answer.thrown));
      give();
    });
    worker.on("error", (error) => fail(worker, error instanceof Error ? error : new Error(String(error))));
    worker.on("exit", (code) => fail(worker, new Error(`the worker ended with code ${code}`)));
    return worker;
  };
  return {
    parse: (raw) =>
      new Promise((resolve, reject) => {
        waiting.push({ raw, resolve, reject });
        give();
      }),
    async close() {
      closed = true;
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}
