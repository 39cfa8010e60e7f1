import {
  Dictionary,
  Float32,
  Int8,
  Int64,
  Table,
  tableFromArrays,
  tableFromIPC,
  tableToIPC,
  Utf8,
  vectorFromArray,
} from "apache-arrow";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromArrow, toArrow, toArrowBytes } from "../src/arrow.js";
import { dfmFromCounts, dfmFromTriplets, dfmWeight, toTriplets } from "../src/index.js";
import { matrix } from "./arbitrary.js";

describe("Arrow", () => {
  it("gives every matrix back as it was, through bytes too", () => {
    fc.assert(
      fc.property(matrix, (x) => {
        expect(fromArrow(toArrow(x))).toEqual(x);
        for (const kind of ["file", "stream"] as const) {
          const bytes = toArrowBytes(x, { format: kind });
          expect(fromArrow(bytes)).toEqual(x);
          expect(fromArrow(tableFromIPC(bytes))).toEqual(x);
          expect(tableToIPC(toArrow(x), kind)).toEqual(bytes);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("keeps weights, empty documents, features without cells, and counts up to 2^53 − 1", () => {
    const x = dfmFromCounts([
      {
        id: "乙",
        counts: { 防控: 2 ** 53 - 1, 春耕: 2 ** 31, 春运: 2 ** 32, 无: 0 },
        docvars: { year: 2031 },
      },
      { id: "__proto__", counts: {} },
    ]);
    expect(fromArrow(toArrow(x))).toEqual(x);
    const table = toArrow(x);
    expect(table.schema.fields.map((field) => String(field.type))).toEqual([
      "Dictionary<Int32, Utf8>",
      "Dictionary<Int32, Utf8>",
      "Int64",
    ]);
    expect(table.getChild("value")!.toArray()).toEqual(
      BigInt64Array.of(2n ** 31n, 2n ** 32n, 2n ** 53n - 1n),
    );
    const weighted = dfmWeight(x, { scheme: "log" });
    expect(fromArrow(tableFromIPC(tableToIPC(toArrow(weighted))))).toEqual(weighted);
  });

  it("reads tables that others made, whatever their types, order and batches", () => {
    const cells = [
      { document: "b", feature: "防控", value: 2 },
      { document: "a", feature: "春耕", value: 1 },
      { document: "b", feature: "防控", value: 1 },
      { document: "b", feature: "春耕", value: 0 },
    ];
    const wanted = dfmFromTriplets(cells);
    const column = (name: "document" | "feature"): string[] => cells.map((cell) => cell[name]);
    const values = cells.map((cell) => cell.value);
    const strings = (name: "document" | "feature", from: number, to: number) =>
      vectorFromArray(column(name).slice(from, to), new Dictionary(new Utf8(), new Int8()));
    const batch = (from: number, to: number) =>
      new Table({
        document: strings("document", from, to),
        feature: strings("feature", from, to),
        value: vectorFromArray(values.slice(from, to), new Float32()),
      });
    const tables = [
      tableFromArrays({
        document: column("document"),
        feature: column("feature"),
        value: Int32Array.from(values),
      }),
      new Table({
        document: vectorFromArray(column("document"), new Utf8()),
        feature: vectorFromArray(column("feature"), new Utf8()),
        value: vectorFromArray(values.map(BigInt), new Int64()),
      }),
      batch(0, 1).concat(batch(1, 4)),
      batch(0, 4),
    ];
    for (const table of tables) expect(fromArrow(table)).toEqual(wanted);
    expect([...toTriplets(fromArrow(tables[3]!.slice(1, 3)))]).toEqual([
      { document: "a", feature: "春耕", value: 1 },
      { document: "b", feature: "防控", value: 1 },
    ]);
  });

  const table = (columns: Record<string, unknown[]>) =>
    new Table(
      Object.fromEntries(Object.entries(columns).map(([name, values]) => [name, vectorFromArray(values)])),
    );
  it.each<[string, () => Table]>([
    [
      'no column "value"; the columns are document, feature',
      () => table({ document: ["a"], feature: ["b"] }),
    ],
    [
      'column "document" has nulls',
      () => table({ document: ["a", null], feature: ["b", "b"], value: [1, 1] }),
    ],
    ['column "feature" is Float64, not strings', () => table({ document: ["a"], feature: [1], value: [1] })],
    ['"value" is Dictionary<Int32, Utf8>', () => table({ document: ["a"], feature: ["b"], value: ["1"] })],
    ["row 0: -1 is not a count", () => table({ document: ["a"], feature: ["b"], value: [-1] })],
    [
      "row 1: 0.5 is not a count",
      () => table({ document: ["a", "a"], feature: ["b", "c"], value: [1, 0.5] }),
    ],
    [
      "row 0: 9007199254740992 is not a count",
      () => table({ document: ["a"], feature: ["b"], value: [2n ** 53n] }),
    ],
    [
      "occurs twice",
      () => {
        const weighted = toArrow(
          dfmWeight(dfmFromCounts([{ id: "a", counts: { b: 1 } }]), { scheme: "boolean" }),
        );
        return weighted.concat(weighted);
      },
    ],
  ])("throws: %s", (message, make) => {
    expect(() => fromArrow(make())).toThrow(message);
  });

  it("refuses a format that it does not know", () => {
    const x = dfmFromCounts([]);
    expect(() => toArrowBytes(x, { format: "parquet" as "file" })).toThrow(
      'is "parquet"; allowed: file, stream',
    );
  });
});

describe("what Arrow would change in silence is refused", () => {
  it.each([2n ** 53n, 2n ** 53n + 1n, 2n ** 63n - 1n, -1n])("the count %s when it is read", (count) => {
    const table = new Table({
      document: vectorFromArray(["a"], new Utf8()),
      feature: vectorFromArray(["b"], new Utf8()),
      value: vectorFromArray([count], new Int64()),
    });
    expect(() => fromArrow(table)).toThrow(/row 0: .* is not a count/);
  });

  it("numbers that are none, when they are written", () => {
    const x = dfmFromCounts([{ id: "a", counts: { 防控: 1 } }]);
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, 0.5]) {
      expect(() => toArrow({ ...x, values: Float64Array.of(value) })).toThrow(/cell 0: .* is not a count/);
    }
    const weighted = { ...dfmWeight(x, { scheme: "log" }), values: Float64Array.of(Number.NaN) };
    expect(() => toArrow(weighted)).toThrow("toArrow: cell 0: NaN cannot be written");
    expect(() => toArrow({ ...x, docvars: [{ share: Number.NaN }] })).toThrow("NaN cannot be written");
  });
});
