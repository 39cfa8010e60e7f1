import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { buildStore, openStore } from "../src/index.js";
import { page, writePages } from "./pages.js";
import { allRows } from "./rows.js";

let folder: string;
const at = (name: string): string => join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tifa-store-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("buildStore", () => {
  it("keeps what was found of each document, with the way back to the page", async () => {
    const pages = writePages(at("pages"), 0, 6);
    const result = await buildStore([pages], { out: at("store"), jobs: 1 });
    expect(result).toEqual({ documents: 6, added: 6, removed: 0, errors: 0, duplicates: 0, changed: true });
    const store = await openStore(at("store"));
    const documents = await store.query(
      "SELECT path, kind, province, province_name, year, meeting_date, level FROM documents ORDER BY path LIMIT 1",
    );
    expect(documents).toEqual([
      {
        path: join(pages, "00000.txt"),
        kind: "readout",
        province: "34",
        province_name: "安徽省",
        year: 2020,
        meeting_date: "2020-01-01",
        level: "province",
      },
    ]);
    const paragraphs = await store.query(
      "SELECT d.path, p.text, p.raw_start, p.raw_end FROM paragraphs p JOIN documents d USING (id)",
    );
    expect(paragraphs.length).toBeGreaterThan(12);
    for (const { path, text, raw_start, raw_end } of paragraphs) {
      const raw = readFileSync(String(path), "utf8");
      expect(raw.slice(Number(raw_start), Number(raw_end))).toBe(text);
    }
    const [sums] = await store.query(
      `SELECT (SELECT sum(count) FROM features)::BIGINT AS features, (SELECT sum(count) FROM counts)::BIGINT AS counts,
         (SELECT sum(tokens) FROM documents)::BIGINT AS documents, (SELECT sum(tokens) FROM paragraphs)::BIGINT AS paragraphs`,
    );
    expect(new Set(Object.values(sums!)).size).toBe(1);
    expect(store.manifest.rows.documents).toBe(6);
    store.close();
  });

  it("gives the same rows for any number of processes, and however the corpus grew", async () => {
    writePages(at("a"), 0, 20);
    writePages(at("b"), 20, 30);
    await buildStore([at("a"), at("b")], { out: at("one"), jobs: 1 });
    await buildStore([at("a"), at("b")], { out: at("three"), jobs: 3 });
    await buildStore([at("b")], { out: at("grown"), jobs: 2 });
    const second = await buildStore([at("a")], { out: at("grown"), jobs: 2 });
    expect(second).toMatchObject({ documents: 30, added: 20, removed: 0 });
    const rows = await allRows(at("one"));
    expect(await allRows(at("three"))).toEqual(rows);
    expect(await allRows(at("grown"))).toEqual(rows);
    expect(readFileSync(at("three/current/manifest.json"))).toEqual(
      readFileSync(at("one/current/manifest.json")),
    );
  });

  it("reads again only what is new or changed, and takes out what is gone", async () => {
    const pages = writePages(at("pages"), 0, 5);
    await buildStore([pages], { out: at("store"), jobs: 1 });
    const again = await buildStore([pages], { out: at("store"), jobs: 1 });
    expect(again).toEqual({ documents: 5, added: 0, removed: 0, errors: 0, duplicates: 0, changed: false });
    writeFileSync(join(pages, "00001.txt"), page(101));
    rmSync(join(pages, "00002.txt"));
    expect(await buildStore([pages], { out: at("store"), jobs: 1 })).toMatchObject({
      documents: 5,
      added: 1,
      removed: 1,
    });
    expect(await buildStore([pages], { out: at("store"), jobs: 1, prune: true })).toMatchObject({
      documents: 4,
      removed: 1,
    });
    await buildStore([pages], { out: at("fresh"), jobs: 1 });
    expect(await allRows(at("store"))).toEqual(await allRows(at("fresh")));
  });

  it("holds a text that is read from several places once, and forgets a place that lost it", async () => {
    const pages = writePages(at("pages"), 0, 2);
    writeFileSync(join(pages, "99999.txt"), page(0));
    const result = await buildStore([pages], { out: at("store"), jobs: 1 });
    expect(result).toMatchObject({ documents: 2, added: 2 });
    // The first of the two places is gone: the second must be read, since only the first one's row was kept.
    writeFileSync(join(pages, "00000.txt"), page(7));
    expect(await buildStore([pages], { out: at("store"), jobs: 1 })).toMatchObject({
      documents: 3,
      errors: 0,
    });
    await buildStore([pages], { out: at("fresh"), jobs: 1 });
    expect(await allRows(at("store"))).toEqual(await allRows(at("fresh")));
  });

  it("keeps rows with one id that hold different texts", async () => {
    const row = (number: number): string => `${JSON.stringify({ id: "same", text: page(number) })}\n`;
    writeFileSync(at("crawl.jsonl"), row(0) + row(1) + row(2));
    expect(await buildStore([at("crawl.jsonl")], { out: at("store"), jobs: 1 })).toMatchObject({
      documents: 3,
    });
  });

  it("holds a text once though a record is there twice, with other document variables", async () => {
    const row = (tone: unknown): string => `${JSON.stringify({ id: "same", text: page(0), tone })}\n`;
    writeFileSync(at("crawl.jsonl"), row(1e-7) + row("\v\u2028\ud800") + row({ "\ud800": null }));
    expect(await buildStore([at("crawl.jsonl")], { out: at("store"), jobs: 1 })).toMatchObject({
      documents: 1,
    });
    const store = await openStore(at("store"));
    const [{ docvars } = {}] = await store.query("SELECT docvars FROM documents");
    // As JavaScript writes them; the reader of a fourth language has nothing to guess. Which of the three is held depends on
    // the folder's name: records that share file and id are put in order by a hash of both.
    const held = [1e-7, "\v\u2028\ufffd", '{"\\ud800":null}'].map((tone) => JSON.stringify({ tone }));
    expect(held).toContain(docvars);
    expect(await store.query("SELECT count(*) AS n FROM sources")).toEqual([{ n: 3 }]);
    store.close();
  });

  it("names what could not be read, until it can", async () => {
    const pages = writePages(at("pages"), 0, 2);
    writeFileSync(join(pages, "empty.txt"), "");
    expect(await buildStore([pages], { out: at("store"), jobs: 1 })).toMatchObject({
      documents: 2,
      errors: 1,
    });
    const errors = async (): Promise<unknown> => {
      const store = await openStore(at("store"));
      const rows = await store.query("SELECT path, code FROM errors");
      store.close();
      return rows;
    };
    expect(await errors()).toEqual([{ path: join(pages, "empty.txt"), code: "empty" }]);
    // A build of other inputs leaves it there.
    writePages(at("more"), 2, 3);
    await buildStore([at("more")], { out: at("store"), jobs: 1 });
    expect(await errors()).toHaveLength(1);
    appendFileSync(join(pages, "empty.txt"), page(3));
    await buildStore([pages], { out: at("store"), jobs: 1 });
    expect(await errors()).toEqual([]);
  });

  it("marks reprints, and the earliest is the original", async () => {
    const long = Array.from({ length: 12 }, (_, number) =>
      page(number).split("\n")[3]!.replace("会议强调", `第${number}项：会议强调`),
    );
    const text = (title: string, day: number): string =>
      [title, `2021年5月${day}日，安徽省专题工作会议在省城召开。`, ...long, ""].join("\n");
    writeFileSync(at("b.txt"), text("安徽省召开专题工作会议", 3));
    writeFileSync(at("a.txt"), text("转载：安徽省专题工作会议", 4));
    writePages(at("pages"), 0, 4);
    const result = await buildStore([at("a.txt"), at("b.txt"), at("pages")], { out: at("store"), jobs: 1 });
    expect(result.duplicates).toBe(1);
    const store = await openStore(at("store"));
    const rows = await store.query(
      `SELECT r.path AS reprint, o.path AS original, similarity FROM duplicates d
       JOIN documents r ON r.id = d.id JOIN documents o ON o.id = d.original`,
    );
    expect(rows).toMatchObject([{ reprint: at("a.txt"), original: at("b.txt") }]);
    expect(Number(rows[0]!.similarity)).toBeGreaterThan(0.8);
    const [counts] = await store.query("SELECT count(*) FILTER (reprint) AS reprints FROM counts");
    expect(Number(counts!.reprints)).toBeGreaterThan(0);
    store.close();
  });

  it("refuses a store of another version, and one that is being built", async () => {
    const pages = writePages(at("pages"), 0, 1);
    await buildStore([pages], { out: at("store"), jobs: 1 });
    const first = buildStore([pages], { out: at("store"), jobs: 1 });
    await expect(buildStore([pages], { out: at("store"), jobs: 1 })).rejects.toThrow(
      /process \d+ is building this store/,
    );
    await first;
    const manifest = JSON.parse(readFileSync(at("store/current/manifest.json"), "utf8")) as {
      schema: number;
    };
    writeFileSync(at("store/current/manifest.json"), JSON.stringify({ ...manifest, schema: 99 }));
    await expect(buildStore([pages], { out: at("store"), jobs: 1 })).rejects.toThrow(/tables of version 99/);
    await expect(openStore(at("store"))).rejects.toThrow(/build it anew/);
  });

  it("stops when it is told to, and goes on from there", async () => {
    const pages = writePages(at("pages"), 0, 200);
    const stop = new AbortController();
    const build = buildStore([pages], {
      out: at("store"),
      jobs: 1,
      signal: stop.signal,
      onProgress: ({ documents }) => documents === 150 && stop.abort(new Error("stopped")),
    });
    await expect(build).rejects.toThrow("stopped");
    await expect(openStore(at("store"))).rejects.toThrow(/no store/);
    let known = 0;
    await buildStore([pages], {
      out: at("store"),
      jobs: 1,
      onProgress: (progress) => (known = progress.known),
    });
    expect(known).toBe(150);
    await buildStore([pages], { out: at("fresh"), jobs: 2 });
    expect(await allRows(at("store"))).toEqual(await allRows(at("fresh")));
  });
});
