import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { segmenterPool, segmentMany } from "../src/parallel.js";
import { megabytes, texts } from "./texts.js";

/**
 * Prints how fast two processes segment, against Python's jieba (one process) on the same text in the same run, in turns, and how
 * much memory the processes hold after ten documents and after a thousand. The time on the clock is the machine's; that of
 * the processor tells what it would be with nothing else running: the busiest of our processes against Python's.
 *
 * Python's jieba is looked for in the Python that TIFA_PYTHON names, else in `python3`:
 * `python3 -m venv v && v/bin/pip install -r bench/python/requirements.txt`, then TIFA_PYTHON=v/bin/python.
 */
const ROUNDS = 3;
const PROCESSES = 2;
/** Of `/proc`: Linux counts processor time in hundredths of a second. */
const TICKS = 100;
const documents = texts.map((text, at) => ({ id: String(at), text }));

/** Time on the clock and of the processor, in seconds; the latter is null where the system does not tell. */
interface Seconds {
  readonly clock: number;
  readonly cpu: number | null;
}

/** What Python's jieba takes; null where it cannot be run. */
function pythonSeconds(): Seconds | null {
  const python = process.env.TIFA_PYTHON ?? "python3";
  const input = texts.map((text) => `${JSON.stringify({ text })}\n`).join("");
  const script = fileURLToPath(new URL("python/peer.py", import.meta.url));
  const { status, stdout, stderr } = spawnSync(python, [script, "1"], { input, encoding: "utf8" });
  if (status === 0) {
    const { seconds, cpu } = JSON.parse(stdout) as { seconds: number; cpu: number };
    return { clock: seconds, cpu };
  }
  const why = (stderr ?? "").trim().split("\n").at(-1) || "it cannot be started";
  console.log(`skipped: Python's jieba (${python}: ${why}); set TIFA_PYTHON to a Python that has it`);
  return null;
}

/** Processor time of a process so far; null without `/proc`. */
function cpuOf(pid: number): number | null {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return null;
  // The name of the program stands in brackets and may hold spaces; user and system time are the 14th and 15th field.
  const fields = readFileSync(file, "utf8").split(") ").at(-1)!.split(" ");
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
}

async function ourSeconds(): Promise<Seconds> {
  const start = performance.now();
  const before = pool.pids.map(cpuOf);
  for await (const { error } of segmentMany(documents, pool)) if (error !== null) throw new Error(error);
  const used = pool.pids.map((pid, at) => (cpuOf(pid) ?? Number.NaN) - (before[at] ?? Number.NaN));
  const busiest = Math.max(...used);
  return { clock: (performance.now() - start) / 1000, cpu: Number.isNaN(busiest) ? null : busiest };
}

const least = (values: readonly (number | null)[]): number =>
  Math.min(...values.map((value) => value ?? Number.NaN));
const speed = (seconds: number): string => `${(megabytes / seconds).toFixed(2).padStart(6)} MB/s`;

const pool = await segmenterPool({ hmm: true, processes: PROCESSES });
const ours: Seconds[] = [];
const python: Seconds[] = [];
for (let round = 0; round < ROUNDS; round++) {
  ours.push(await ourSeconds());
  const peer = round === 0 || python.length > 0 ? pythonSeconds() : null;
  if (peer !== null) python.push(peer);
}
pool.close();
console.log(`${megabytes.toFixed(2)} MB, ${documents.length} documents      clock        processor`);
const rows = [
  [`${PROCESSES} processes of ours`, ours],
  ["Python's jieba", python],
] as const;
for (const [name, times] of rows) {
  if (times.length === 0) continue;
  const [clock, cpu] = [least(times.map((time) => time.clock)), least(times.map((time) => time.cpu))];
  console.log(`${name.padEnd(26)} ${speed(clock)}  ${speed(cpu)}`);
}
if (python.length > 0) {
  const ratio = (key: keyof Seconds): string =>
    (least(python.map((time) => time[key])) / least(ours.map((time) => time[key]))).toFixed(1);
  console.log(`ratio                      ${ratio("clock").padStart(6)}       ${ratio("cpu").padStart(6)}`);
}

const fresh = await segmenterPool({ hmm: true, processes: PROCESSES });
const show = async (after: number): Promise<void> => {
  const sizes = (await fresh.memory()).map((bytes) => (bytes / 2 ** 20).toFixed(0));
  console.log(`memory after ${String(after).padStart(5)} documents: ${sizes.join(", ")} MiB`);
};
let done = 0;
function* many(): Generator<{ id: string; text: string }> {
  for (let at = 0; at < 1000; at++) yield { id: String(at), text: texts[at % texts.length]!.slice(0, 8000) };
}
for await (const _ of segmentMany(many(), fresh)) {
  done++;
  if (done === 10 || done === 100 || done === 1000) await show(done);
}
fresh.close();
