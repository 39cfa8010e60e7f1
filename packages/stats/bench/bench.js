// Speed beside a vectorised numpy/scipy program, in one run: node bench/bench.js [PYTHON]
// Prints seconds and ratios (ours / peer: below 1 is faster): of processor time, all threads, which a busy machine does
// not stretch, and of the clock. PYTHON needs numpy and scipy.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dfmGroup } from "@tifa/dfm";
import { bootstrap, dispersion, keynessEach, priorities } from "../dist/index.js";

const DOCS = 1000;
const GROUPS = 31;
const FEATURES = 100_000;
const CELLS = 2500;

/** A corpus by Zipf's law: 1,000 documents in 31 groups, 100,000 features. */
function corpus() {
  let state = 1;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const rowPtr = new Uint32Array(DOCS + 1);
  const columns = [];
  const values = [];
  for (let doc = 0; doc < DOCS; doc += 1) {
    const counts = new Map();
    for (let token = 0; token < CELLS * 2; token += 1) {
      const column = Math.floor(FEATURES ** random()) - 1 + Math.floor(random() * 3);
      counts.set(Math.min(FEATURES - 1, column), (counts.get(Math.min(FEATURES - 1, column)) ?? 0) + 1);
    }
    for (const column of [...counts.keys()].sort((a, b) => a - b)) {
      columns.push(column);
      values.push(counts.get(column));
    }
    rowPtr[doc + 1] = columns.length;
  }
  return {
    docs: Array.from({ length: DOCS }, (_, doc) => `d${doc}`),
    features: Array.from({ length: FEATURES }, (_, column) => `f${String(column).padStart(6, "0")}`),
    rowPtr,
    colIdx: Uint32Array.from(columns),
    values: Float64Array.from(values),
    docvars: Array.from({ length: DOCS }, (_, doc) => ({
      group: `g${String(doc % GROUPS).padStart(2, "0")}`,
    })),
    meta: { weighting: "count", provenance: [] },
  };
}

/** Medians of five runs after two that warm up, in seconds: of processor time, and of the clock. */
function time(run) {
  run();
  run();
  const times = [0, 1, 2, 3, 4].map(() => {
    const [start, begin] = [process.cpuUsage(), performance.now()];
    run();
    const { user, system } = process.cpuUsage(start);
    return [(user + system) / 1e6, (performance.now() - begin) / 1e3];
  });
  return [0, 1].map((which) => times.map((one) => one[which]).sort((a, b) => a - b)[2]);
}

const x = corpus();
const grouped = dfmGroup(x, { by: "group" });
const ours = {
  grouping: time(() => dfmGroup(x, { by: "group" })),
  keyness: time(() => keynessEach(grouped, { minCount: 0, top: 100 })),
  dispersion: time(() => dispersion(grouped)),
};
const sample = Array.from({ length: 1000 }, (_, at) => (at * 7919) % 1009);
const mean = (numbers) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
const items = Array.from({ length: 20_000 }, (_, at) => ({
  document: `d${at % 1000}`,
  group: "g",
  domain: `k${(at * 31) % 20}`,
  weight: at % 17,
}));
const alone = {
  "bootstrap of a mean, 1,000 draws of 1,000 documents": time(() => bootstrap(sample, mean, { draws: 1000 })),
  "priorities, 1,000 draws of 1,000 documents, 20 domains": time(() => priorities(items, { draws: 1000 })),
};

const folder = mkdtempSync(join(tmpdir(), "tifa-bench-"));
for (const name of ["rowPtr", "colIdx", "values"]) writeFileSync(join(folder, name), x[name]);
const python = process.argv[2] ?? "python3";
const peer = spawnSync(
  python,
  [new URL("peer.py", import.meta.url).pathname, folder, String(GROUPS), String(FEATURES)],
  { encoding: "utf8" },
);
rmSync(folder, { recursive: true });
const theirs = peer.status === 0 ? JSON.parse(peer.stdout) : null;
if (theirs === null) console.log(`no peer: ${(peer.stderr || String(peer.error)).trim().split("\n").at(-1)}`);

console.log(`${GROUPS} groups × ${FEATURES} features, ${x.values.length} cells`);
for (const [name, times] of Object.entries({ ...ours, ...alone })) {
  const spent = times.map((seconds, which) => {
    const other = theirs?.[name]?.[which];
    const beside =
      other === undefined ? "" : ` (numpy ${other.toFixed(3)} s, ratio ${(seconds / other).toFixed(2)})`;
    return `${seconds.toFixed(3)} s${which === 0 ? " of processor time" : ""}${beside}`;
  });
  console.log(`${name}: ${spent.join(", ")}`);
}
