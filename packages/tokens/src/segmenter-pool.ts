import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { JiebaTokenizerOptions } from "./jieba-tokenizer.js";
import { checkOptions } from "./options.js";
import type { WorkerReply, WorkerRequest } from "./segment-worker.js";
import type { TaggedWord, TokenizerIdentity } from "./tokenizer.js";

/** Options of {@link segmenterPool}. */
export interface SegmenterPoolOptions extends JiebaTokenizerOptions {
  /** How many processes, a whole number from 1 to 64. Each takes some 150 MB. Default: 2. */
  readonly processes?: number;
}

/** Processes that segment. They live until they are closed; idle ones keep no program from ending. */
export interface SegmenterPool {
  /** What the tokenizers are: all the same. */
  readonly identity: TokenizerIdentity;
  /** How many processes there are to be. */
  readonly processes: number;
  /** Ids of the processes that are alive. */
  readonly pids: readonly number[];
  /** Words of a text, as `cut` gives them. It rejects where the process ends over it; a new one takes its place. */
  readonly cut: (text: string) => Promise<readonly string[]>;
  /** Words with their parts of speech, as `tag` gives them. */
  readonly tag: (text: string) => Promise<readonly TaggedWord[]>;
  /** Resident memory of each process, in bytes. */
  readonly memory: () => Promise<readonly number[]>;
  /** Ends the processes; what they were doing is rejected. */
  readonly close: () => void;
}

/** Texts that a process is given before it has answered the first: the next one must not wait for the post. */
const AHEAD = 2;
const MOST_PROCESSES = 64;

interface Job {
  readonly request: WorkerRequest;
  readonly resolve: (reply: WorkerReply) => void;
  readonly reject: (reason: Error) => void;
}

interface Worker {
  readonly child: ChildProcess;
  /** Jobs that it was given, in order; it answers the first of them next. */
  readonly given: Job[];
}

interface Pool {
  readonly options: JiebaTokenizerOptions;
  readonly workers: Set<Worker>;
  /** Texts that no process has been given yet. */
  readonly waiting: Job[];
  closed: boolean;
}

/**
 * Starts processes that segment with jieba, as `jiebaTokenizer` does here: child processes, not threads, since what ends
 * a process ends every thread of it. They are few and live long: each reads the dictionary once.
 *
 * @param options - see {@link SegmenterPoolOptions}
 * @returns the pool, when all processes have their dictionary
 * @throws RangeError for an unknown option or number of processes. Error where the dictionary cannot be loaded.
 * @example
 * const pool = await segmenterPool({ hmm: true, processes: 2 });
 * await pool.cut("有序推进复工复产"); // ["有序", "推进", "复工复产"]
 * pool.close();
 */
export async function segmenterPool(options: SegmenterPoolOptions): Promise<SegmenterPool> {
  checkOptions("segmenterPool", options, ["hmm", "terms", "fine", "engine", "processes"]);
  const { processes = 2, ...tokenizerOptions } = options;
  if (!Number.isInteger(processes) || processes < 1 || processes > MOST_PROCESSES) {
    throw new RangeError(
      `segmenterPool: processes is ${processes}; allowed: whole numbers from 1 to ${MOST_PROCESSES}`,
    );
  }
  const pool: Pool = { options: tokenizerOptions, workers: new Set(), waiting: [], closed: false };
  const close = (): void => {
    pool.closed = true;
    for (const { child } of pool.workers) child.kill("SIGKILL");
  };
  try {
    const [identity] = await Promise.all(Array.from({ length: processes }, () => hire(pool)));
    return {
      identity: identity!,
      processes,
      get pids() {
        return [...pool.workers].flatMap(({ child }) => child.pid ?? []);
      },
      cut: async (text) => wordsOf(text, await segmented(pool, text, false)),
      tag: async (text) => {
        const reply = await segmented(pool, text, true);
        const { tags, tagset } = reply;
        return wordsOf(text, reply).map((word, at) => ({ word, tag: tagset[tags?.[at] ?? 0] ?? "x" }));
      },
      memory: () => Promise.all([...pool.workers].map(memoryOf)),
      close,
    };
  } catch (thrown) {
    close();
    throw thrown;
  }
}

/** Starts a process and waits until it is ready. */
async function hire(pool: Pool): Promise<TokenizerIdentity> {
  const worker = started(pool);
  pool.workers.add(worker);
  const reply = await asked(worker, { kind: "start", options: pool.options });
  if (reply.kind !== "ready") throw unexpected(reply);
  give(pool);
  return reply.identity;
}

function started(pool: Pool): Worker {
  // Under tsx this file is TypeScript, and so is the worker's.
  const file = import.meta.url.endsWith(".ts") ? "./segment-worker.ts" : "./segment-worker.js";
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), {
    // Words as they are, half surrogate pairs too, and typed arrays: JSON has neither.
    serialization: "advanced",
    // A debugger's port, or a profile, is the parent's alone.
    execArgv: process.execArgv.filter((argument) => !/^--(?:inspect|cpu-prof|heap-prof)/.test(argument)),
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const worker: Worker = { child, given: [] };
  child.on("message", (reply: WorkerReply) => {
    const job = worker.given.shift();
    if (worker.given.length === 0) rest(worker);
    if (reply.kind === "failed") job?.reject(new Error(reply.message));
    else job?.resolve(reply);
    give(pool);
  });
  // A process that cannot be started has no exit; one that ends may have both.
  child.on("error", () => bury(pool, worker));
  child.on("exit", () => bury(pool, worker));
  rest(worker);
  return worker;
}

/** Lets the program end while a process has nothing to do. */
function rest({ child }: Worker): void {
  child.unref();
  child.channel?.unref();
}

function send(worker: Worker, job: Job): void {
  worker.child.ref();
  worker.child.channel?.ref();
  worker.given.push(job);
  // What cannot be sent is rejected when the end of the process is told.
  worker.child.send(job.request, () => {});
}

function asked(worker: Worker, request: WorkerRequest): Promise<WorkerReply> {
  return new Promise((resolve, reject) => send(worker, { request, resolve, reject }));
}

/** Gives waiting texts to those processes that have the least to do. */
function give({ workers, waiting }: Pool): void {
  while (waiting.length > 0) {
    const [free] = [...workers].sort((a, b) => a.given.length - b.given.length);
    if (free === undefined || free.given.length >= AHEAD) return;
    send(free, waiting.shift()!);
  }
}

/** After the end of a process: the text that it was at is lost, those behind it go to others, a new one is started. */
function bury(pool: Pool, worker: Worker): void {
  if (!pool.workers.delete(worker)) return;
  const [culprit, ...others] = worker.given.splice(0);
  culprit?.reject(new Error("the segmenting process ended while it was at this"));
  for (const job of others.reverse()) {
    if (job.request.kind === "segment") pool.waiting.unshift(job);
    else job.reject(new Error("the segmenting process ended"));
  }
  // One that ended before it was ready would end again and again.
  if (!pool.closed && culprit?.request.kind !== "start") hire(pool).catch(() => abandon(pool));
  else abandon(pool);
}

/** Where no process is left, and none will come, nothing waits for one. */
function abandon({ workers, waiting, closed }: Pool): void {
  if (workers.size > 0 && !closed) return;
  for (const job of waiting.splice(0)) job.reject(new Error("no segmenting process is left"));
}

type Segmented = Extract<WorkerReply, { kind: "segmented" }>;

async function segmented(pool: Pool, text: string, tags: boolean): Promise<Segmented> {
  if (pool.closed) throw new Error("the segmenter pool is closed");
  const reply = await new Promise<WorkerReply>((resolve, reject) => {
    pool.waiting.push({ request: { kind: "segment", text, tags }, resolve, reject });
    give(pool);
  });
  if (reply.kind !== "segmented") throw unexpected(reply);
  return reply;
}

/** The words, cut out of the text here: this process is the one that all others wait for. */
function wordsOf(text: string, { lengths }: Segmented): string[] {
  const words = new Array<string>(lengths.length);
  let at = 0;
  for (let index = 0; index < lengths.length; index++) {
    const end = at + lengths[index]!;
    words[index] = text.slice(at, end);
    at = end;
  }
  return words;
}

async function memoryOf(worker: Worker): Promise<number> {
  const reply = await asked(worker, { kind: "memory" });
  if (reply.kind !== "memory") throw unexpected(reply);
  return reply.bytes;
}

function unexpected({ kind }: WorkerReply): Error {
  return new Error(`a segmenting process answered ${kind}`);
}
