import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { jiebaTokenizer } from "@tifa/tokens";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  buildStore,
  codedDirectives,
  compareCounts,
  concordance,
  openStore,
  type Store,
  series,
} from "../src/index.js";
import { writePages } from "./pages.js";

const PAGES = 60;
let folder: string;
let store: Store;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tifa-ask-"));
  const pages = writePages(join(folder, "pages"), 0, PAGES);
  // Without a day: the partition of an unknown year.
  writeFileSync(join(pages, "undated.txt"), "广东省召开老区工作座谈会\n会议强调，要做好老区工作。\n");
  await buildStore([pages], { out: join(folder, "store"), jobs: 2 });
  store = await openStore(join(folder, "store"));
});
afterAll(() => {
  store?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("compareCounts", () => {
  it("gives the same counts from the sums as from the documents", async () => {
    const fast = await compareCounts(store, { target: "province=34", reference: "province=42" });
    const slow = await compareCounts(store, {
      target: "province=34 and id!=x",
      reference: "province=42 and id!=x",
    });
    expect(fast).toEqual(slow);
    expect(fast.targetDocuments).toBe(12);
    expect(fast.targetTotal).toBe(fast.rows.reduce((sum, row) => sum + row.target, 0));
  });

  it("adds up to all tokens, and counts documents where it is asked to", async () => {
    const [all] = await store.query("SELECT sum(tokens)::BIGINT AS tokens FROM documents");
    const { targetTotal, referenceTotal } = await compareCounts(store, { target: "year=2020" });
    expect(targetTotal + referenceTotal).toBe(all!.tokens);
    const documents = await compareCounts(store, {
      target: "year=2020",
      unit: "documents",
      tags: ["n", "v"],
    });
    expect(documents.targetTotal).toBe(20);
    expect(documents.rows.every(({ target, reference }) => target <= 20 && reference <= PAGES + 1 - 20)).toBe(
      true,
    );
  });

  it.each([
    [{ target: "year=1900" }, /target selects no document/],
    [{ target: "year=2020", reference: "year=1900" }, /reference selects no document/],
    [{ target: "year=2020", reference: "year<=2021" }, /20 documents are in target and reference/],
  ])("refuses %j", async (options, message) => {
    await expect(compareCounts(store, options)).rejects.toThrow(message);
  });
});

describe("concordance", () => {
  const tokenizer = jiebaTokenizer({ hmm: true });

  it("shows every place in order of the day, and leads to the raw page", async () => {
    const [counted] = await store.query(
      "SELECT sum(count)::BIGINT AS n FROM features WHERE term = '复工复产'",
    );
    const lines = await concordance(store, tokenizer, "复工复产", { limit: 1000 });
    expect(lines).toHaveLength(Number(counted!.n));
    const days = lines.map(({ date }) => String(date));
    expect(days).toEqual([...days].sort());
    for (const { path, rawStart, rawEnd, node } of lines) {
      expect(readFileSync(path, "utf8").slice(rawStart, rawEnd)).toBe(node);
    }
  });

  it("goes on where it stopped, keeps to its documents, and finds several words in a row", async () => {
    const all = await concordance(store, tokenizer, "会议 *调", { limit: 1000 });
    const page = await concordance(store, tokenizer, "会议 *调", { limit: 5, offset: 7 });
    expect(page).toEqual(all.slice(7, 12));
    const some = await concordance(store, tokenizer, "社区*", { where: "province=34", limit: 1000 });
    expect(new Set(some.map(({ province }) => province))).toEqual(new Set(["34"]));
  });

  it("gives, page by page over the years, what it gives at once, a document without a year among them", async () => {
    expect(store.partitions.at(-1)!.year).toBeNull();
    const all = await concordance(store, tokenizer, "*工作*", { limit: 10_000 });
    expect(new Set(all.map(({ date }) => date?.slice(0, 4)))).toEqual(
      new Set(["2020", "2021", "2022", undefined]),
    );
    const step = Math.ceil(all.length / 7);
    for (let offset = 0; offset < all.length; offset += step)
      expect(await concordance(store, tokenizer, "*工作*", { limit: step, offset })).toEqual(
        all.slice(offset, offset + step),
      );
  });

  it("finds words in a document that another condition than place and year selects", async () => {
    const [first] = await concordance(store, tokenizer, "会议", { where: "year=2022", limit: 1 });
    const lines = await concordance(store, tokenizer, "会议", { where: `id=${first!.id}`, limit: 1000 });
    const [counted] = await store.query(
      "SELECT sum(count)::BIGINT AS n FROM features WHERE term = '会议' AND id = $1",
      [first!.id],
    );
    expect(lines).toHaveLength(Number(counted!.n));
  });

  it("refuses an empty pattern and a malformed expression", async () => {
    await expect(concordance(store, tokenizer, " ")).rejects.toThrow(RangeError);
    await expect(concordance(store, tokenizer, "(", { valueType: "regex" })).rejects.toThrow();
  });
});

describe("series", () => {
  it("follows a term by year, and adds up to its count", async () => {
    const points = await series(store, { of: { term: "复工*" } });
    expect(points.map(({ period, documents }) => [period, documents])).toEqual([
      ["2020", 20],
      ["2021", 20],
      ["2022", 20],
    ]);
    const [counted] = await store.query(
      "SELECT sum(count)::BIGINT AS n FROM features WHERE term LIKE '复工%'",
    );
    expect(points.reduce((sum, { count }) => sum + count, 0)).toBe(counted!.n);
  });

  it("follows a domain in groups: directives that touch it among all", async () => {
    const points = await series(store, { of: { domain: "agriculture" }, group: "province", by: "quarter" });
    expect(new Set(points.map(({ group }) => group)).size).toBe(5);
    expect(points.every(({ count, total }) => count <= total)).toBe(true);
    expect(points[0]!.period).toMatch(/^\d{4}-Q[1-4]$/);
  });
});

it("codes directives by domain, one in all for each", async () => {
  const items = await codedDirectives(store, { a: "province=34", b: "province=42" });
  const [counted] = await store.query("SELECT count(*) AS n FROM directives WHERE province IN ('34', '42')");
  expect(items.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(Number(counted!.n), 9);
});

describe("counts beyond 2^53 − 1", () => {
  const answering = (row: object): Store => ({
    ...store,
    query: async () => [row as Record<string, unknown>],
  });
  const documents = { target: 1, reference: 1, shared: 0 };

  it("are refused, not rounded", async () => {
    const beyond = "9007199254740993";
    const options = { target: "year=2020" };
    const side = (row: object) => compareCounts(answering({ ...documents, feature: "词", ...row }), options);
    await expect(side({ target: beyond })).rejects.toThrow(`target is ${beyond}`);
    await expect(side({ reference: beyond })).rejects.toThrow(`reference is ${beyond}`);
    const point = { group: null, period: "2020", documents: 1, documents_with: 1, count: 1, total: 1 };
    const of = { of: { term: "词" } };
    await expect(series(answering({ ...point, count: beyond }), of)).rejects.toThrow(`count is ${beyond}`);
    await expect(series(answering({ ...point, total: beyond }), of)).rejects.toThrow(`total is ${beyond}`);
  });

  it("are refused as sums, too", async () => {
    const rows = [documents, { feature: "词", target: 2 ** 53 - 1, reference: 1 }];
    const doubled = {
      ...store,
      query: async (sql: string) => (sql.includes("shared") ? [rows[0]!] : [rows[1]!, rows[1]!]),
    };
    await expect(compareCounts(doubled, { target: "year=2020" })).rejects.toThrow("the sum of target");
  });
});
