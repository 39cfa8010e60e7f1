import { type ChildProcess, spawn } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildStore, openStore, TABLES } from "@tifa/store";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Cluster, environment, startCluster } from "./cluster.js";
import { lacking, python, source } from "./environment.js";
import { page, writeCrawl, writePages } from "./pages.js";

/** `npm run qualify -- spark` takes more. */
const PAGES = Number(process.env.TIFA_SPARK_PAGES ?? 24);
const PARTITIONS = Math.max(4, Math.ceil(PAGES / 500));

const CLI = join(import.meta.dirname, "..", "..", "cli", "bin", "tifa.js");
const lack = lacking();

interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

let folder: string;
let cluster: Cluster | null = null;
const at = (...names: string[]): string => join(folder, ...names);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tifa-spark-"));
});
afterAll(() => {
  cluster?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A program of the job's environment. */
function start(args: readonly string[]): { readonly child: ChildProcess; readonly end: Promise<Run> } {
  const child = spawn(python, args, { cwd: folder, env: { ...environment, PYTHONPATH: source } });
  const parts = { stdout: "", stderr: "" };
  child.stdout.on("data", (data) => (parts.stdout += String(data)));
  child.stderr.on("data", (data) => (parts.stderr += String(data)));
  const end = new Promise<Run>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, ...parts }));
  });
  return { child, end };
}

/** All rows of all tables as sorted NDJSON. */
async function allRows(store: string): Promise<Record<string, string[]>> {
  const opened = await openStore(store);
  try {
    const tables: Record<string, string[]> = {};
    for (const { name } of TABLES) {
      const rows = await opened.query(`SELECT * FROM ${name}`);
      tables[name] = rows.map((row) => JSON.stringify(row)).sort();
      expect(opened.manifest.rows[name]).toBe(rows.length);
    }
    return tables;
  } finally {
    opened.close();
  }
}

/** What the program says: before it, a virtual machine short of time writes its own warnings to standard output. */
const lastLine = (output: string): string => output.trimEnd().split("\n").at(-1)!;

describe.skipIf(lack !== null)(lack === null ? "on a Spark cluster" : `without ${lack}`, () => {
  it("a worker is killed in the middle, and the rows are the single machine's", async () => {
    writePages(at("pages"), PAGES);
    const { errors, duplicates } = await buildStore([at("pages")], { out: at("single") });
    expect(errors).toBe(3);
    expect(duplicates).toBeGreaterThanOrEqual(6);
    const starts = at("starts");
    const filter = at("filter");
    writeFileSync(
      filter,
      `#!/bin/sh\necho "$PWD" >> '${starts}'\nexec '${process.execPath}' '${CLI}' "$@"\n`,
    );
    chmodSync(filter, 0o755);
    cluster = await startCluster(at("cluster"), 2);
    const { kill, folder: below } = cluster;
    const settings = [
      "spark.executor.memory=512m",
      "spark.driver.memory=512m",
      "spark.sql.shuffle.partitions=2",
      "spark.ui.enabled=false",
      // A minute of work is over before compiled code pays.
      "spark.sql.codegen.wholeStage=false",
      "spark.driver.extraJavaOptions=-XX:TieredStopAtLevel=1",
      "spark.executor.extraJavaOptions=-XX:TieredStopAtLevel=1",
    ];
    const job = start([
      ...["-m", "tifa_spark", "build", at("pages"), "--out", at("store"), "--master", cluster.master],
      ...["--filter", filter, "--partitions", String(PARTITIONS)],
      ...settings.flatMap((setting) => ["--conf", setting]),
    ]);
    let ended = false;
    void job.end.then(() => (ended = true));
    const running = (worker: number): boolean =>
      existsSync(starts) && readFileSync(starts, "utf8").includes(below(worker));
    while (!(running(0) && running(1)) && !ended) await new Promise((resolve) => setTimeout(resolve, 50));
    // Both are at work: the dictionary alone takes longer than this.
    expect(ended).toBe(false);
    expect(existsSync(at("store", "current"))).toBe(false);
    kill(0);
    const { code, stdout, stderr } = await job.end;
    expect(stderr).toMatch(/Lost executor/u);
    expect(code, stderr).toBe(0);
    expect(JSON.parse(lastLine(stdout))).toMatchObject({ errors, duplicates });
    // What the lost executor had begun was begun again.
    const tried = readFileSync(starts, "utf8")
      .split("\n")
      .filter((line) => line.includes(at("cluster")));
    expect(tried.length).toBeGreaterThan(PARTITIONS);
    expect(tried.slice(-1)[0]).toContain(below(1));
    cluster.stop();
    expect(await allRows(at("store"))).toEqual(await allRows(at("single")));
    expect(existsSync(at("store", "work-spark"))).toBe(false);
    // Rows lie in the order that docs/store.md promises.
    const opened = await openStore(at("store"));
    for (const { name, order, partitioned } of TABLES) {
      if (!partitioned || !existsSync(at("store", "current", name))) continue;
      for (const path of readdirSync(at("store", "current", name), { recursive: true, encoding: "utf8" })) {
        if (!path.endsWith(".parquet")) continue;
        const file = `read_parquet('${at("store", "current", name, path)}', hive_partitioning = false)`;
        const columns = order.map((column) => `"${column}"`).join(", ");
        const lying = await opened.query(`SELECT ${columns} FROM ${file}`);
        expect(lying).toEqual(await opened.query(`SELECT ${columns} FROM ${file} ORDER BY ${columns}`));
      }
    }
    opened.close();
    // The builder of one machine goes on from there: nothing is new to it.
    expect(await buildStore([at("pages")], { out: at("store") })).toMatchObject({ added: 0, changed: false });
    writeFileSync(at("pages", "0", "new.txt"), page(PAGES + 1));
    expect(await buildStore([at("pages")], { out: at("store") })).toMatchObject({ added: 1, removed: 0 });
    await buildStore([at("pages")], { out: at("single") });
    expect(await allRows(at("store"))).toEqual(await allRows(at("single")));
  });

  it("crawls give the same rows; a filter that dies, loses a page or babbles makes the job fail", async () => {
    mkdirSync(at("crawl"));
    writeCrawl(at("crawl", "a.jsonl"), 12);
    const rows = Array.from({ length: 6 }, (_, id) => ({
      id: `p${id}`,
      text: page(id),
      url: null,
      score: id / 4,
    }));
    writeFileSync(at("rows.jsonl"), rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
    const { code, stdout, stderr } = await start([join(import.meta.dirname, "python", "outcomes.py"), folder])
      .end;
    expect(code, stderr).toBe(0);
    const told = JSON.parse(lastLine(stdout)) as Record<string, string>;
    await buildStore([at("crawl")], { out: at("crawl-single"), jobs: 1 });
    expect(await allRows(at("jsonl"))).toEqual(await allRows(at("crawl-single")));
    expect(JSON.parse(told.jsonl!)).toMatchObject({ documents: 12, sources: 12, errors: 1 });

    expect(told.parquet).toMatch(/^\{"documents": 6/u);
    await buildStore([at("rows.jsonl")], { out: at("rows-single"), jobs: 1 });
    const [parquet, single] = [await allRows(at("parquet")), await allRows(at("rows-single"))];
    // Only the file's name differs, and with it the key.
    const { documents: _, sources: __, ...others } = parquet;
    expect(single).toMatchObject(others);
    const facts = (lines: readonly string[]): unknown =>
      lines.map((line) => ({ ...(JSON.parse(line) as object), path: "" })).sort();
    expect(facts(parquet.documents!)).toEqual(facts(single.documents!));

    expect(told.dies).toMatch(/PIPE_FUNCTION_EXITED|error code of 3|exited with error code 3/u);
    expect(told.loses).toMatch(/^Problem: 14 pages went in and 12 answers came out/u);
    expect(told.babbles).toMatch(/^Problem: 14 pages went in and 0 answers came out/u);
    for (const name of ["dies", "loses", "babbles"]) expect(existsSync(at(name, "current"))).toBe(false);

    const opened = await openStore(at("jsonl"));
    const counted = await opened.query(
      `SELECT c.province, c.year, term, sum(count)::BIGINT AS count FROM counts c
       WHERE term IN ('复工复产', '会议') GROUP BY ALL ORDER BY ALL`,
    );
    opened.close();
    const counts = JSON.parse(told.counts!) as Record<string, unknown>[];
    expect(counts.map(({ province, year, term, count }) => ({ province, year, term, count }))).toEqual(
      counted,
    );
    expect(counted.length).toBeGreaterThan(4);
  });
});
