import { rawDocument } from "@tifa/ingest";
import { expect, it } from "vitest";
import { describeRows, rowMaker, TABLES } from "../src/index.js";
import { page } from "./pages.js";

it("makes the columns that it says, in the order of the documents", async () => {
  const maker = await rowMaker(2);
  try {
    const texts = Array.from({ length: 12 }, (_, at) => page(at));
    const made = await maker.make(texts.map((text, at) => rawDocument(text, { path: `${at}.txt` })));
    const rows = made.map((row) => {
      if (!("line" in row)) throw new Error(row.error.message);
      expect(row.line).not.toContain("\n");
      return JSON.parse(row.line) as Record<string, unknown>;
    });
    expect(rows.map(({ path }) => path)).toEqual(texts.map((_, at) => `${at}.txt`));
    const { row, nested, tables } = describeRows();
    for (const one of rows) expect(Object.keys(one).sort()).toEqual(row.map(({ name }) => name).sort());
    expect(tables.map(({ name }) => name)).toEqual(TABLES.map(({ name }) => name));
    for (const name of nested) expect(rows.every((one) => Array.isArray(one[name]))).toBe(true);
  } finally {
    maker.close();
  }
});

it("describes the same rows each time", () => {
  expect(describeRows()).toEqual(describeRows());
  expect(describeRows().rules).toMatch(/^[0-9a-f]{64}$/u);
});
