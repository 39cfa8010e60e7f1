// How a store grows: tsx bench/scale.ts [DOCUMENTS…]. See README.md.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { keynessFromCounts } from "@tifa/stats";
import { compareCounts, concordance, openStore } from "@tifa/store";
import { jiebaTokenizer } from "@tifa/tokens";
import { inventedDocuments } from "./invented-documents.js";
import { type TreeUse, watchTree } from "./process-tree.js";

const TIFA = join(import.meta.dirname, "..", "..", "packages", "cli", "bin", "tifa.js");
const JOBS = 2;
/** Up to so many documents one worker does the same, too: both take turns, for a machine is not equally fast all the time. */
const MOST_FOR_ONE = 100_000;
const TURNS = 3;

/** What a build took. */
interface Build extends TreeUse {
  readonly documents: number;
  readonly clock: number;
}

async function writeDocuments(path: string, count: number): Promise<void> {
  const file = createWriteStream(path);
  for (const document of inventedDocuments(count, 1)) {
    if (!file.write(`${JSON.stringify(document)}\n`)) await once(file, "drain");
  }
  file.end();
  await once(file, "finish");
}

async function build(input: string, store: string, documents: number, jobs: number): Promise<Build> {
  const start = performance.now();
  const child: ChildProcess = spawn(
    process.execPath,
    [TIFA, "build", input, "--out", store, "--jobs", String(jobs), "--quiet"],
    { stdio: ["ignore", "ignore", "inherit"] },
  );
  const end = watchTree(child.pid!);
  const [code] = await once(child, "exit");
  const use = end();
  if (code !== 0) throw new Error(`tifa build ended with code ${code}`);
  return { ...use, documents, clock: (performance.now() - start) / 1e3 };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const processor = ({ own, children }: Build): number => own + sum(children);
const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!;

/** The one whose clock is the median. */
const middle = (builds: readonly Build[]): Build =>
  builds.toSorted((a, b) => a.clock - b.clock)[builds.length >> 1]!;

/** Prints what a build took. */
function tell(name: string, one: Build): void {
  const children = one.children.map((seconds) => seconds.toFixed(0)).join(" and ");
  console.log(
    `${name}: ${one.clock.toFixed(0)} s on the clock; ${processor(one).toFixed(0)} s of processor (${one.own.toFixed(0)} in the first process, ` +
      `${children} in those that read); ${(one.memory / 2 ** 20).toFixed(0)} MiB in all processes at most`,
  );
}

/** Seconds of a question, median of five, the store opened anew each time. */
async function ask(
  store: string,
  question: (opened: Awaited<ReturnType<typeof openStore>>) => Promise<number>,
): Promise<string> {
  const times: number[] = [];
  let rows = 0;
  for (let turn = 0; turn < 5; turn++) {
    const opened = await openStore(store);
    const start = performance.now();
    rows = await question(opened);
    times.push((performance.now() - start) / 1e3);
    opened.close();
  }
  return `${median(times).toFixed(2)} s (${rows} rows)`;
}

async function askAll(store: string): Promise<void> {
  const tokenizer = jiebaTokenizer({ hmm: true });
  tokenizer.cut("会议");
  const keyness = await ask(store, async (opened) => {
    const { rows, targetTotal, referenceTotal } = await compareCounts(opened, { target: "province=34" });
    return keynessFromCounts(rows, { targetTotal, referenceTotal }).length;
  });
  const page = await ask(
    store,
    async (opened) => (await concordance(opened, tokenizer, "复工复产", { limit: 50 })).length,
  );
  console.log(`  keyness of a province against the rest ${keyness}; a page of a concordance ${page}`);
}

const sizes = process.argv.slice(2).map(Number);
if (sizes.length === 0) sizes.push(10_000, 30_000);
const folder = mkdtempSync(join(tmpdir(), "tifa-scale-"));
try {
  const builds: Build[] = [];
  for (const size of sizes) {
    const input = join(folder, "documents.jsonl");
    await writeDocuments(input, size);
    const store = join(folder, `store-${size}`);
    const compared = size <= MOST_FOR_ONE;
    const twos: Build[] = [];
    const ones: Build[] = [];
    for (let turn = 0; turn < (compared ? TURNS : 1); turn++) {
      rmSync(store, { recursive: true, force: true });
      const two = await build(input, store, size, JOBS);
      tell(`${size} documents, two workers`, two);
      twos.push(two);
      if (!compared) continue;
      const alone = join(folder, "store-one");
      const one = await build(input, alone, size, 1);
      tell(`${size} documents, one worker`, one);
      ones.push(one);
      rmSync(alone, { recursive: true });
    }
    await askAll(store);
    builds.push(middle(twos));
    if (compared) {
      const [one, two] = [middle(ones), middle(twos)];
      console.log(`  two workers are ${(one.clock / two.clock).toFixed(2)} times as fast on the clock`);
    }
    rmSync(store, { recursive: true });
  }
  const [first, last] = [builds[0]!, builds.at(-1)!];
  const exponent = (kind: (one: Build) => number): string =>
    (Math.log(kind(last) / kind(first)) / Math.log(last.documents / first.documents)).toFixed(3);
  if (builds.length > 1) {
    console.log(
      `from ${first.documents} to ${last.documents} documents time grows with the power ${exponent(processor)} ` +
        `(processor), ${exponent((one) => one.clock)} (clock)`,
    );
  }
} finally {
  rmSync(folder, { recursive: true });
}
