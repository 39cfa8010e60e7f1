import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { finish, folder, rows, start, tifa } from "./tifa.js";

const files = folder();
afterAll(files.remove);

const PLACES = ["安徽省", "湖北省", "山西省"] as const;
const WORK = ["有序推动企业复工复产", "抓好春季农业生产", "稳定市场价格"] as const;

/** An invented readout. */
function page(number: number): string {
  const place = PLACES[number % 3]!;
  const day = `${2020 + (number % 4)}年3月${1 + (number % 28)}日`;
  return `${place}召开第${number}次专题会议\n${day}，${place}专题会议召开，副省长林远舟主持。\n会议强调，要${WORK[number % 3]}，第${number}项任务要按时完成。\n`;
}

const store = join(files.path, "store");
const pages = join(files.path, "pages");

beforeAll(async () => {
  for (let number = 0; number < 24; number++)
    files.put(`pages/${String(number).padStart(3, "0")}.txt`, page(number));
  files.put("pages/empty.txt", "");
  const { code, stdout, stderr } = await tifa(["build", pages, "--out", store, "--jobs", "1"]);
  expect(stdout).toMatch(/^24 documents \(24 new or changed, 0 gone\), 0 reprints, 1 could not be read/);
  expect(stderr).toMatch(/writing the store/);
  expect(code).toBe(1);
});

describe("tifa build", () => {
  it("does nothing twice, and tells progress and result as JSON", async () => {
    const { code, stdout, stderr } = await tifa(["build", pages, "--out", store, "--jobs", "1", "--json"]);
    expect(JSON.parse(stdout)).toEqual({
      documents: 24,
      added: 0,
      removed: 0,
      errors: 1,
      duplicates: 0,
      changed: false,
    });
    expect(rows(stderr).at(-1)).toMatchObject({ phase: "write", documents: 25, known: 24, failed: 1 });
    expect(code).toBe(1);
  });

  it("says nothing of its progress with --quiet", async () => {
    const { stderr } = await tifa(["build", pages, "--out", store, "--jobs", "1", "--quiet"]);
    expect(stderr).toBe("");
  });

  it("reads standard input", async () => {
    const line = (number: number): string =>
      `${JSON.stringify({ id: String(number), text: page(number) })}\n`;
    const out = join(files.path, "piped");
    const args = ["build", "-", "--input-type", "jsonl", "--out", out, "--jobs", "1", "--quiet"];
    expect((await tifa(args, line(1) + line(2))).stdout).toMatch(/^2 documents/);
  });

  it.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)("stops at %s with code %i, and the next build goes on", async (signal, code) => {
    for (let number = 0; number < 3000; number++) {
      files.put(`many/${String(number).padStart(5, "0")}.txt`, page(number + 100));
    }
    const out = join(files.path, `stopped-${signal}`);
    const child = start(["build", join(files.path, "many"), "--out", out, "--jobs", "1"]);
    const ended = finish(child);
    // The lock is there when work begins.
    while (!existsSync(join(out, "lock"))) await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill(signal);
    const run = await ended;
    expect(run.stderr).toMatch(/stopped; what is done is kept/);
    expect(run.code).toBe(code);
    expect(existsSync(join(out, "lock"))).toBe(false);
    expect(existsSync(join(out, "current"))).toBe(false);
  });

  it("tells in one line who is building already", async () => {
    const out = join(files.path, "busy");
    const child = start(["build", "-", "--out", out, "--jobs", "1", "--quiet"]);
    while (!existsSync(join(out, "lock"))) await new Promise((resolve) => setTimeout(resolve, 20));
    const { code, stderr } = await tifa(["build", pages, "--out", out]);
    expect(stderr).toMatch(/^tifa: process \d+ is building this store: [^\n]+\n$/);
    expect(code).toBe(1);
    child.stdin.end(page(1));
    await once(child, "close");
  });
});

describe("tifa compare", () => {
  it("says which words set a province apart, with the lines behind them", async () => {
    const args = ["compare", store, "--target", "province=安徽", "--min-count", "1", "--top", "30"];
    const { code, stdout } = await tifa([...args, "--examples", "2", "--format", "ndjson"]);
    expect(code).toBe(0);
    const found = rows(stdout).find(({ feature }) => feature === "复工复产")!;
    expect(found).toMatchObject({ target: 8, reference: 0, measure: "g2" });
    const [line] = found.examples as { path: string; rawStart: number; rawEnd: number; node: string }[];
    expect(readFileSync(line!.path, "utf8").slice(line!.rawStart, line!.rawEnd)).toBe("复工复产");
    const table = await tifa(args);
    expect(table.stdout).toMatch(/^G²[^\n]+target 8 documents, \d+ tokens; reference 16 documents/);
    expect(table.stdout).toMatch(/concordance: tifa kwic \S+ \S+store --where 'province=安徽'\n$/);
  });

  it("compares priorities: shares of directives, with intervals and q", async () => {
    const { code, stdout } = await tifa([
      ..."compare --by domains --format json --target".split(" "),
      "province=湖北",
      store,
    ]);
    expect(code).toBe(0);
    const found = JSON.parse(stdout) as Record<string, unknown>[];
    expect(found[0]).toMatchObject({ targetDocuments: 8, referenceDocuments: 16 });
    expect(found.find(({ domain }) => domain === "agriculture")).toMatchObject({ reference: 0 });
  });

  it.each([
    [["--target", "provinz=1 or"], /"the end" at 13 is not what was expected/],
    [["--target", "year=1900"], /the target selects no document/],
    [["--target", "year=2020", "--measure", "x"], /Allowed choices are g2/],
    [[], /required option '--target <condition>' not specified/],
  ])("%j is wrong usage", async (args, message) => {
    const { code, stderr } = await tifa(["compare", store, ...args]);
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/^tifa: [^\n]+\n$/);
    expect(code).toBe(2);
  });

  it("tells that a folder is no store", async () => {
    const { code, stderr } = await tifa(["compare", pages, "--target", "year=2020"]);
    expect(stderr).toMatch(/^tifa: \S+pages is no store[^\n]+tifa build\n$/);
    expect(code).toBe(1);
  });
});

describe("tifa trend", () => {
  it("follows terms and domains by period, with bounds", async () => {
    const { code, stdout } = await tifa([
      "trend",
      store,
      "复工*",
      "--domain",
      "agriculture",
      "--format",
      "ndjson",
    ]);
    expect(code).toBe(0);
    const found = rows(stdout);
    expect(found.map(({ of, period }) => [of, period])).toEqual(
      ["复工*", "agriculture"].flatMap((of) =>
        ["2020", "2021", "2022", "2023"].map((period) => [of, period]),
      ),
    );
    for (const { share, lower, upper } of found) {
      expect(Number(lower)).toBeLessThanOrEqual(Number(share) + 1e-12);
      expect(Number(upper)).toBeGreaterThanOrEqual(Number(share) - 1e-12);
    }
  });

  it("tests for a trend", async () => {
    const { stdout } = await tifa(["trend", store, "任务", "--test", "--format", "csv"]);
    expect(stdout.split("\n")[0]).toBe("of,periods,tau,p,q,slope,lower,upper,reason");
  });

  it("wants something to follow", async () => {
    const { code, stderr } = await tifa(["trend", store]);
    expect(stderr).toMatch(/nothing to follow/);
    expect(code).toBe(2);
  });
});

describe("tifa kwic on a store", () => {
  it("gives lines by date, each with its place in the raw page", async () => {
    const { code, stdout } = await tifa([
      "kwic",
      "复工复产",
      store,
      "--where",
      "year=2020",
      "--format",
      "ndjson",
    ]);
    expect(code).toBe(0);
    const found = rows(stdout);
    expect(found).toHaveLength(2);
    for (const { path, rawStart, rawEnd } of found) {
      expect(readFileSync(String(path), "utf8").slice(Number(rawStart), Number(rawEnd))).toBe("复工复产");
    }
  });

  it("does not take --where for pages", async () => {
    const { code, stderr } = await tifa(["kwic", "复工复产", pages, "--where", "year=2020"]);
    expect(stderr).toMatch(/--where is for a store/);
    expect(code).toBe(2);
  });
});
