import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { segmenterPool, segmentMany } from "../src/parallel.js";
import { megabytes, texts } from "./texts.js";

/**
 * Prints how fast two processes segment, against Python's jieba (one process) on the same text in the same run, and how
 * much memory the processes hold after ten documents and after a thousand.
 *
 * Python's jieba is looked for in the Python that TIFA_PYTHON names, else in `python3`:
 * `python3 -m venv v && v/bin/pip install -r bench/python/requirements.txt`, then TIFA_PYTHON=v/bin/python.
 */
const ROUNDS = 3;
const PROCESSES = 2;
const documents = texts.map((text, at) => ({ id: String(at), text }));

/** Seconds that Python's jieba takes; null where it cannot be run. */
function pythonSeconds(): number | null {
  const python = process.env.TIFA_PYTHON ?? "python3";
  const input = texts.map((text) => `${JSON.stringify({ text })}\n`).join("");
  const script = fileURLToPath(new URL("python/peer.py", import.meta.url));
  const { status, stdout, stderr } = spawnSync(python, [script, String(ROUNDS)], { input, encoding: "utf8" });
  if (status === 0) return (JSON.parse(stdout) as { seconds: number }).seconds;
  const why = (stderr ?? "").trim().split("\n").at(-1) || "it cannot be started";
  console.log(`skipped: Python's jieba (${python}: ${why}); set TIFA_PYTHON to a Python that has it`);
  return null;
}

async function count(list: Iterable<{ id: string; text: string }>): Promise<number> {
  let words = 0;
  for await (const result of segmentMany(list, pool)) words += result.words?.length ?? 0;
  return words;
}

const pool = await segmenterPool({ hmm: true, processes: PROCESSES });
let ours = Number.POSITIVE_INFINITY;
let parent = 0;
for (let round = 0; round < ROUNDS; round++) {
  const start = performance.now();
  const before = process.cpuUsage();
  await count(documents);
  const used = process.cpuUsage(before);
  const seconds = (performance.now() - start) / 1000;
  if (seconds < ours) parent = (used.user + used.system) / 1e6 / seconds;
  ours = Math.min(ours, seconds);
}
const speed = (seconds: number): string => `${(megabytes / seconds).toFixed(2).padStart(6)} MB/s`;
console.log(`${megabytes.toFixed(2)} MB, ${documents.length} documents`);
console.log(
  `${PROCESSES} processes of ours   ${speed(ours)}, the parent at ${(100 * parent).toFixed(0)} % of a core`,
);
const python = pythonSeconds();
if (python !== null) {
  console.log(`Python's jieba        ${speed(python)}`);
  console.log(`ratio                 ${(python / ours).toFixed(1).padStart(6)}`);
}
pool.close();

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
