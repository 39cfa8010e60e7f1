/**
 * Throughput against Debian's `opencc` program (traditional to simplified alone) on the same texts in the same run.
 * Ratios count, figures depend on the machine.
 *
 *   npm run build && node bench/throughput.mjs [SHARED_DIR]
 */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { normalize } from "../dist/index.js";

const shared = process.argv[2] ?? new URL("../../../../shared", import.meta.url).pathname;
const raw = (text) => ({
  id: "bench",
  source: { path: null, record: null, url: null, sha256: "", encoding: "utf-8", mediaType: "text/plain" },
  text,
  docvars: {},
});

function seconds(work, runs = 3) {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    work();
    best = Math.min(best, (performance.now() - start) / 1000);
  }
  return best;
}

const hasOpencc = spawnSync("opencc", ["--version"]).status === 0;

function report(name, documents) {
  const bytes = documents.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const own = bytes / 1e6 / seconds(() => documents.map((text) => normalize(raw(text))));
  let peer = "";
  if (hasOpencc) {
    const input = documents.join("\n");
    const rate =
      bytes / 1e6 / seconds(() => execFileSync("opencc", ["-c", "t2s.json"], { input, maxBuffer: 2 ** 30 }));
    peer = `  opencc ${rate.toFixed(2)} MB/s  ratio ${(own / rate).toFixed(2)}`;
  }
  console.log(`${name.padEnd(26)} ${own.toFixed(2)} MB/s${peer}`);
}

if (existsSync(shared)) {
  const reports = readFileSync(
    join(shared, "corpora/national-work-reports-1954-2025/government_work_reports.jsonl"),
    "utf8",
  );
  const texts = reports
    .split("\n")
    .filter(Boolean)
    .map((line) => normalize(raw(JSON.parse(line).content)).text);
  report("clean text", texts);
  for (const name of readdirSync(join(shared, "seeds"))) {
    const text = readFileSync(join(shared, "seeds", name), "utf8");
    const times = Array.from({ length: 200 }, () => text);
    report(`seed ${name.slice(0, 3)}, 200 documents`, times);
    report(`seed ${name.slice(0, 3)}, 200 times in one`, [times.join("\n")]);
  }
}
