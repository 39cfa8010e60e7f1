import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fromConllu, fromHathitrust, fromMatrixMarket } from "@tifa/exchange";
import { readBytes } from "@tifa/ingest";
import { parse } from "csv-parse/sync";
import { afterAll, describe, expect, it } from "vitest";
import { folder, READOUT, rows, tifa } from "./tifa.js";

const files = folder();
afterAll(files.remove);

const other = READOUT.replace("强调，", "强调，=1+1 & <甲> 要推进复工复产，");
const pages = [files.put("a.txt", READOUT), files.put("b.txt", other), files.put("c.txt", READOUT)];

/** No dictionary to load. */
const FAST = ["--tokenizer", "intl"];

interface Parsed {
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly meetingDate: { readonly value: string };
}

const exported = async (...args: string[]): Promise<string> => {
  const { code, stdout, stderr } = await tifa(["export", ...args]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return stdout;
};
const parsed = async (paths: readonly string[] = pages): Promise<Parsed[]> =>
  rows((await tifa(["parse", ...paths])).stdout) as unknown as Parsed[];

/** Counts as `tifa features` has them. */
const counts = async (): Promise<Map<string, Map<string, number>>> => {
  const documents = rows((await tifa(["features", ...FAST, ...pages])).stdout) as unknown as {
    id: string;
    paragraphs: { counts: [string, string, number][] }[];
  }[];
  const sums = new Map<string, Map<string, number>>();
  for (const { id, paragraphs } of documents) {
    const sum = new Map<string, number>();
    for (const [term, , count] of paragraphs.flatMap((it) => it.counts))
      sum.set(term, (sum.get(term) ?? 0) + count);
    sums.set(id, sum);
  }
  return sums;
};

describe("tifa export", () => {
  it("writes CoNLL-U that gives the paragraphs back", async () => {
    const back = fromConllu(await exported("--to", "conllu", ...pages));
    expect(
      back.map(({ id, paragraphs }) => [id, paragraphs.map((it) => it.map(({ word }) => word).join(""))]),
    ).toEqual((await parsed()).map(({ id, paragraphs }) => [id, paragraphs]));
  });

  it("writes one TEI corpus, each name once though a text comes twice", async () => {
    const text = await exported("--to", "tei", ...pages);
    const ids = [...text.matchAll(/xml:id="([^"]+)"/g)].map(([, id]) => id!);
    expect(new Set(ids).size).toBe(ids.length);
    expect(text).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<teiCorpus /);
    expect(text.match(/<TEI /g)).toHaveLength(3);
    expect(text).toContain("=1+1 &amp; &lt;甲&gt;");
    expect(text.endsWith("</teiCorpus>\n")).toBe(true);
  });

  it("writes JSON-LD that a page can carry, and that is read from it", async () => {
    const lines = (await exported("--to", "json-ld", ...pages)).trimEnd().split("\n");
    const [first] = await parsed();
    expect(lines).toHaveLength(3);
    expect(JSON.parse(lines[0]!)).toMatchObject({
      headline: first!.title,
      articleBody: first!.paragraphs.join("\n"),
    });
    const page = `<!DOCTYPE html><html><head><script type="application/ld+json">${lines[1]}</script></head><body><p>甲。</p></body></html>`;
    const raw = await firstOf(readBytes(new TextEncoder().encode(page), { mediaType: "text/html" }));
    expect(raw).toMatchObject({
      text: expect.stringContaining("甲。") as string,
      pageMeta: { title: first!.title },
    });
  });

  it("writes extracted features with the words of each paragraph", async () => {
    const lines = (await exported("--to", "hathitrust", ...FAST, ...pages)).trimEnd().split("\n");
    const tokens = rows(
      (await tifa(["tokens", "--format", "ndjson", ...FAST, ...pages])).stdout,
    ) as unknown as {
      tokens: { paragraph: number; text: string }[];
    }[];
    for (const [at, line] of lines.entries()) {
      const volume = fromHathitrust(JSON.parse(line));
      const words = tokens[at]!.tokens;
      for (const [number, { counts: found }] of volume.entries()) {
        const wanted = words.filter(({ paragraph }) => paragraph === number);
        expect([...(found as Map<string, number>).values()].reduce((sum, it) => sum + it, 0)).toBe(
          wanted.length,
        );
        expect(new Set((found as Map<string, number>).keys())).toEqual(
          new Set(wanted.map(({ text }) => text)),
        );
      }
    }
  });

  it("writes texts that are read again, from plain CSV to CSV", async () => {
    const plain = files.put("plain.csv", `id,text\n1,"${READOUT}"\n2,"${other}"\n`);
    const texts = files.put("texts.csv", await exported("--to", "texts", "--formulas", "keep", plain));
    const before = await parsed([plain]);
    const table = parse(readFileSync(texts, "utf8"), { columns: true }) as Record<string, string>[];
    expect(table.map(({ doc_id, text, date }) => [doc_id, text, date])).toEqual(
      before.map(({ id, paragraphs, meetingDate }) => [id, paragraphs.join("\n"), meetingDate.value]),
    );
    expect((await parsed([texts])).map(({ paragraphs }) => paragraphs)).toEqual(
      before.map(({ paragraphs }) => paragraphs),
    );
  });

  it("writes cells and a matrix with the counts of tifa features", async () => {
    const wanted = await counts();
    const cells = parse(
      await exported("--to", "cells", "--formulas", "keep", ...FAST, ...pages.slice(0, 2)),
      {
        columns: true,
      },
    );
    const sums = new Map([...wanted.keys()].map((id) => [id, new Map<string, number>()]));
    for (const { document, feature, value } of cells as Record<string, string>[])
      sums.get(document!)!.set(feature!, Number(value));
    expect(sums).toEqual(wanted);
    const out = join(files.path, "matrix");
    await exported("--to", "matrix-market", "--out", out, ...FAST, ...pages);
    expect(readdirSync(out).sort()).toEqual(["documents.txt", "docvars.csv", "features.txt", "matrix.mtx"]);
    const read = (name: string): string => readFileSync(join(out, name), "utf8");
    const x = fromMatrixMarket(read("matrix.mtx"), {
      documents: read("documents.txt"),
      features: read("features.txt"),
    });
    expect(x.docs).toEqual([...wanted.keys()].sort());
    expect(x.values.reduce((sum, it) => sum + it, 0)).toBe(
      [...wanted.values()].flatMap((it) => [...it.values()]).reduce((sum, it) => sum + it, 0),
    );
    expect(parse(read("docvars.csv"), { columns: true })).toHaveLength(2);
    expect(readdirSync(files.path).filter((name) => name.endsWith(".draft"))).toEqual([]);
  });

  it.each([
    [["--to", "matrix-market"], "give --out <folder>"],
    [["--to", "matrix-market", "--out", "."], ". is there already"],
    [["--to", "tei", "--out", "x"], "tei goes to standard output"],
    [["--to", "docx"], "Allowed choices are conllu, tei"],
    [[], "--to <format>"],
  ])("refuses %j", async (args, message) => {
    const { code, stdout, stderr } = await tifa(["export", ...args, pages[0]!]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
  });

  it("tells of what it cannot read, and writes the rest whole", async () => {
    const broken = join(files.path, "missing.txt");
    writeFileSync(join(files.path, "empty.jsonl"), "{\n");
    const { code, stdout, stderr } = await tifa([
      "export",
      "--to",
      "tei",
      broken,
      join(files.path, "empty.jsonl"),
      pages[0]!,
    ]);
    expect(code).toBe(1);
    expect(stdout.match(/<TEI /g)).toHaveLength(1);
    expect(stdout.endsWith("</teiCorpus>\n")).toBe(true);
    expect(stderr).toContain("missing.txt");
  });
});

describe("tifa kwic for other programs", () => {
  const lines = async (layout: string): Promise<Record<string, string>[]> => {
    const { code, stdout } = await tifa(["kwic", "--format", layout, ...FAST, "推进", pages[1]!]);
    expect(code).toBe(0);
    return parse(stdout, { columns: true }) as Record<string, string>[];
  };

  it("has AntConc's columns", async () => {
    const [line] = await lines("antconc");
    expect(Object.keys(line!)).toEqual(["File", "Left Context", "Hit", "Right Context"]);
    expect(line).toMatchObject({ File: pages[1], Hit: "推进" });
    expect(line!["Right Context"]).toMatch(/^复工复产/);
  });

  it("has a text a line for KH Coder, with variables", async () => {
    const [line] = await lines("kh-coder");
    expect(Object.keys(line!)).toEqual(["text", "node", "file", "province", "date"]);
    expect(line!.text).toContain("要推进复工复产");
    expect(line!.date).toBe("2021-06-17");
  });
});

async function firstOf<T>(items: AsyncIterable<T> | Iterable<T>): Promise<T | undefined> {
  for await (const item of items) return item;
  return undefined;
}
