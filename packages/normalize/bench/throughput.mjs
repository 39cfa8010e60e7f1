/**
 * Throughput against Debian's `opencc` program (traditional to simplified alone) on the same texts in the same run.
 * Ratios count, figures depend on the machine; ratios of processor time (user and system, all threads) do not depend on
 * what else it does. Both programs take turns, and of seven turns each the median counts. Ours is compiled while it runs:
 * it does the same work some times before, which a crawl has behind it after a few hundred pages.
 *
 *   npm run build && node bench/throughput.mjs [SHARED_DIR] [NAME]
 *
 * NAME picks the texts whose name begins with it: `clean`, `seed 001`. Those of several names have a process each, so that none
 * is compiled for what came before it.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { normalize } from "../dist/index.js";

const shared = process.argv[2] ?? new URL("../../../../shared", import.meta.url).pathname;
const wanted = process.argv[3] ?? "";
const TURNS = 7;
/** Turns in which the engine compiles. */
const FIRST_TURNS = 6;
const raw = (text) => ({
  id: "bench",
  source: { path: null, record: null, url: null, sha256: "", encoding: "utf-8", mediaType: "text/plain" },
  text,
  docvars: {},
});

/** Seconds on the clock and of processor time of a piece of work. */
function ownTime(work) {
  const cpu = process.cpuUsage();
  const start = performance.now();
  work();
  const wall = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  return { wall, cpu: (user + system) / 1e6 };
}

/** The same of a run of opencc; the shell tells what its children have used. */
function peerTime(file) {
  const start = performance.now();
  const out = execFileSync("sh", ["-c", 'opencc -c t2s.json -i "$0" -o /dev/null; times', file], {
    encoding: "utf8",
  });
  const wall = (performance.now() - start) / 1000;
  const [user, system] = [
    ...out
      .trim()
      .split("\n")
      .at(-1)
      .matchAll(/(\d+)m([\d.]+)s/gu),
  ].map(([, minutes, rest]) => Number(minutes) * 60 + Number(rest));
  return { wall, cpu: user + system };
}

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

const hasOpencc = spawnSync("opencc", ["--version"]).status === 0;
const folder = mkdtempSync(join(tmpdir(), "tifa-bench-"));

function report(name, documents) {
  const file = join(folder, "input.txt");
  writeFileSync(file, documents.join("\n"));
  const megabytes = documents.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
  const work = () => {
    for (const text of documents) normalize(raw(text));
  };
  for (let turn = 0; turn < FIRST_TURNS; turn++) work();
  const own = [];
  const peer = [];
  for (let turn = 0; turn < TURNS; turn++) {
    own.push(ownTime(work));
    if (hasOpencc) peer.push(peerTime(file));
  }
  const rate = (turns, kind) => megabytes / median(turns.map((one) => one[kind]));
  const rates = (turns) =>
    ["wall", "cpu"].map((kind) => `${rate(turns, kind).toFixed(2).padStart(6)} ${kind}`).join(" ");
  const ratios = ["wall", "cpu"].map((kind) => `${(rate(own, kind) / rate(peer, kind)).toFixed(2)} ${kind}`);
  const against = hasOpencc ? `  opencc ${rates(peer)}  ratio ${ratios.join(", ")}` : "";
  console.log(`${name.padEnd(28)} MB/s ${rates(own)}${against}`);
}

/** What is measured, by name: each gives its documents. */
function textsByName() {
  if (!existsSync(shared)) throw new Error(`no folder ${shared}`);
  const reports = join(shared, "corpora/national-work-reports-1954-2025/government_work_reports.jsonl");
  const seeds = readdirSync(join(shared, "seeds")).flatMap((name) => {
    const times = () => Array.from({ length: 200 }, () => readFileSync(join(shared, "seeds", name), "utf8"));
    return [
      [`seed ${name.slice(0, 3)}, 200 documents`, times],
      [`seed ${name.slice(0, 3)}, 200 times in one`, () => [times().join("\n")]],
    ];
  });
  const clean = () =>
    readFileSync(reports, "utf8")
      .split("\n")
      .filter(Boolean)
      .map((line) => normalize(raw(JSON.parse(line).content)).text);
  return [["clean text", clean], ...seeds];
}

try {
  const chosen = textsByName().filter(([name]) => name.startsWith(wanted));
  for (const [name, documents] of chosen) {
    if (chosen.length === 1) report(name, documents());
    else execFileSync(process.execPath, [import.meta.filename, shared, name], { stdio: "inherit" });
  }
} finally {
  rmSync(folder, { recursive: true });
}
