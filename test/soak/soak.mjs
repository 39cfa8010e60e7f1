// Builds stores one after another in one process: soak.mjs DOCUMENTS BUILDS FOLDER. Prints a line of JSON for each build: memory
// and handles of the process after it, and a hash of what was built.
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildStore } from "@tifa/store";

const [documents = "1000", builds = "6", folder = "."] = process.argv.slice(2);
const PLACES = ["安徽省", "湖北省", "山西省", "浙江省"];
const WORK = ["有序推动企业复工复产", "抓好春季农业生产", "稳定市场价格", "压实防汛责任"];

/** @param {number} number of an invented readout */
function text(number) {
  const place = PLACES[number % 4];
  const day = `${2018 + (number % 5)}年${1 + (number % 12)}月${1 + (number % 28)}日`;
  return `${place}召开第${number}次专题会议\n${day}，${place}专题会议召开，副省长林远舟主持。\n会议强调，要${WORK[(number >> 2) % 4]}，第${number}项任务要按时完成。\n`;
}

/** @param {number} milliseconds */
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Waits until no more handles are open than `most`: children that were told to end, and their pipes, have done so a moment later, on
 * a busy machine some seconds. One that stays is counted.
 *
 * @param {number} most
 */
async function settled(most) {
  for (let waits = 0; waits < 100 && process.getActiveResourcesInfo().length > most; waits++)
    await pause(100);
  return process.getActiveResourcesInfo();
}

// What it prints to is open from the start.
process.stdout.write("");
const before = process.getActiveResourcesInfo().length;
const input = join(folder, "rows.jsonl");
mkdirSync(folder, { recursive: true });
writeFileSync(input, "");
for (let from = 0; from < Number(documents); from += 1000) {
  const rows = Array.from(
    { length: Math.min(1000, Number(documents) - from) },
    (_, at) => `${JSON.stringify({ id: String(from + at), text: text(from + at) })}\n`,
  );
  writeFileSync(input, rows.join(""), { flag: "a" });
}

for (let build = 1; build <= Number(builds); build++) {
  const out = join(folder, "store");
  const started = performance.now();
  const result = await buildStore([input], { out });
  const manifest = readFileSync(join(out, "current", "manifest.json"));
  rmSync(out, { recursive: true });
  const handles = await settled(before);
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  console.log(
    JSON.stringify({
      build,
      documents: result.documents,
      errors: result.errors,
      seconds: Math.round((performance.now() - started) / 1000),
      rss: Math.round(rss / 1e6),
      heap: Math.round(heapUsed / 1e6),
      files: readdirSync("/proc/self/fd").length,
      handles: handles.length,
      open: handles,
      hash: createHash("sha256").update(manifest).digest("hex").slice(0, 16),
    }),
  );
}
