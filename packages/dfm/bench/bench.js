// A million documents' worth of counts: node bench/bench.js [PYTHON] [DOCUMENTS]
// Prints seconds, memory, and ratios beside a numpy/scipy program measured in the same run (ours / peer: below 1 is
// faster): of processor time, all threads, which a busy machine does not stretch, and of the clock. PYTHON needs numpy
// and scipy.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dfm, dfmGroup, dfmMerge, dfmTrim, dfmWeight } from "../dist/index.js";

const DOCS = Number(process.argv[3] ?? 1_000_000);
const TYPES = 200_000;
const TOKENS = 90;

/** Documents of 90 tokens by Zipf's law, some 60 types each; ids lie in one array, as they do when they are read. */
function corpus() {
  let state = 1;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  // Where a rank of Zipf's law begins: a table, since a power for each of 90 million tokens takes longer than counting.
  const ranks = Uint32Array.from({ length: 1 << 20 }, (_, at) => Math.floor(TYPES ** (at / 2 ** 20)));
  const ids = new Uint32Array(DOCS * TOKENS);
  for (let at = 0; at < ids.length; at += 1)
    ids[at] = Math.min(TYPES, ranks[Math.floor(random() * 2 ** 20)] + Math.floor(random() * 20));
  return {
    types: ["", ...Array.from({ length: TYPES }, (_, type) => `f${String(type).padStart(6, "0")}`)],
    docs: Array.from({ length: DOCS }, (_, doc) => ({
      id: `d${String(doc).padStart(7, "0")}`,
      ids: ids.subarray(doc * TOKENS, (doc + 1) * TOKENS),
      docvars: { province: doc % 31 },
    })),
    meta: {},
    all: ids,
  };
}

/** One run in seconds of processor time and of the clock. */
function time(run) {
  const [start, begin] = [process.cpuUsage(), performance.now()];
  const result = run();
  const { user, system } = process.cpuUsage(start);
  return { result, cpu: (user + system) / 1e6, wall: (performance.now() - begin) / 1e3 };
}

const gigabytes = (bytes) => `${(bytes / 2 ** 30).toFixed(2)} GiB`;
const tokens = corpus();
const before = process.memoryUsage().rss;
const counted = time(() => dfm(tokens));
const x = counted.result;
const matrix = x.rowPtr.byteLength + x.colIdx.byteLength + x.values.byteLength;
const peak = process.resourceUsage().maxRSS * 1024;
const grouped = time(() => dfmGroup(x, { by: "province" }));
const ours = {
  counting: counted,
  grouping: grouped,
  "trimming (in 100 documents or more)": time(() => dfmTrim(x, { minDocumentFrequency: 100 })),
  weighting: time(() => dfmWeight(x, { scheme: "tf-idf" })),
};
const half = (from, to) => ({ ...tokens, docs: tokens.docs.slice(from, to) });
const parts = [dfm(half(0, DOCS / 2)), dfm(half(DOCS / 2, DOCS))];
ours["merging two halves"] = time(() => dfmMerge(parts));

const folder = mkdtempSync(join(tmpdir(), "tifa-bench-"));
writeFileSync(join(folder, "ids"), tokens.all);
const peer = spawnSync(
  process.argv[2] ?? "python3",
  [new URL("peer.py", import.meta.url).pathname, folder, String(DOCS), String(TYPES)],
  { encoding: "utf8" },
);
rmSync(folder, { recursive: true });
const theirs = peer.status === 0 ? JSON.parse(peer.stdout) : null;
if (theirs === null) console.log(`no peer: ${(peer.stderr || String(peer.error)).trim().split("\n").at(-1)}`);
else if (theirs.cells !== x.values.length)
  throw new Error(`the peer has ${theirs.cells} cells, not ${x.values.length}`);

console.log(`${DOCS} documents × ${x.features.length} features, ${x.values.length} cells`);
console.log(
  `matrix ${gigabytes(matrix)}; process ${gigabytes(before)} before counting (the tokens), ${gigabytes(peak)} at most`,
);
for (const [name, { cpu, wall }] of Object.entries(ours)) {
  const other = theirs?.[name.split(" ")[0]];
  const against = (own, peer) =>
    peer === undefined ? "" : ` (scipy ${peer.toFixed(2)} s, ratio ${(own / peer).toFixed(2)})`;
  const spent = `${cpu.toFixed(2)} s of processor time${against(cpu, other?.[0])}`;
  console.log(`${name}: ${spent}, ${wall.toFixed(2)} s${against(wall, other?.[1])}`);
}
