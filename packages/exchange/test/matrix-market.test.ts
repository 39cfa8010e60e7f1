import { dfmFromCounts, dfmWeight } from "@tifa/dfm";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { matrix } from "../../dfm/test/arbitrary.js";
import { docvarsCsv, fromMatrixMarket, toMatrixMarket, toNameList } from "../src/index.js";
import { inventedMatrix } from "./invented-matrix.js";

const text = (x: Parameters<typeof toMatrixMarket>[0]): string => [...toMatrixMarket(x)].join("");

describe("Matrix Market", () => {
  test("comes back as the same matrix", () => {
    fc.assert(
      fc.property(matrix, (x) => {
        const back = fromMatrixMarket(text(x), {
          documents: toNameList(x.docs),
          features: toNameList(x.features),
          docvars: new Map(x.docs.map((id, at) => [id, x.docvars[at]!])),
        });
        const order = [...x.docs.keys()].sort((a, b) => (x.docs[a]! < x.docs[b]! ? -1 : 1));
        expect(back.docs).toEqual(order.map((at) => x.docs[at]));
        expect(back.docvars).toEqual(order.map((at) => x.docvars[at]));
        expect(back.features).toEqual(x.features);
        const row = (m: typeof x, at: number): unknown => [
          [...m.colIdx.slice(m.rowPtr[at], m.rowPtr[at + 1])],
          [...m.values.slice(m.rowPtr[at], m.rowPtr[at + 1])],
        ];
        for (const [at, before] of order.entries()) expect(row(back, at)).toEqual(row(x, before));
      }),
    );
  });

  test("of weights is real, to the last digit", () => {
    const x = dfmWeight(dfmFromCounts([{ id: "a", counts: { b: 1, c: 2 } }]), { scheme: "proportion" });
    expect(text(x)).toBe(
      `%%MatrixMarket matrix coordinate real general\n1 2 2\n1 1 ${1 / 3}\n1 2 ${2 / 3}\n`,
    );
  });

  test.each([
    ["%%MatrixMarket matrix array real general\n1 1\n1\n", "line 1"],
    ["%%MatrixMarket matrix coordinate real symmetric\n1 1 1\n1 1 1\n", "line 1"],
    ["", "line 1"],
    ["%%MatrixMarket matrix coordinate real general\n", "no line says how many"],
    ["%%MatrixMarket matrix coordinate real general\n1 1 1\n1 1 0x1\n", 'line 3 is "1 1 0x1"'],
    ["%%MatrixMarket matrix coordinate real general\n999999999 1 0\n", "999999999 documents without names"],
    ["%%MatrixMarket matrix coordinate real general\n1 9007199254740991 0\n", "features without names"],
    ["%%MatrixMarket matrix coordinate real general\n1 1 1\n1 1 0.5\n", 'line 3 is "1 1 0.5"'],
    ["%%MatrixMarket matrix coordinate real general\n1 1 1\n1 2 1\n", "line 3 is outside of 1 × 1"],
    ["%%MatrixMarket matrix coordinate real general\n1 1 2\n1 1 1\n", "1 cells; the file announces 2"],
    ["%%MatrixMarket matrix coordinate real general\n1 1 1\n1 1 -1\n", "line 3"],
  ])("refuses %j", (wrong, message) => {
    expect(() => fromMatrixMarket(wrong)).toThrow(message);
  });

  test("refuses lists of names that do not fit", () => {
    const one = "%%MatrixMarket matrix coordinate pattern general\n% a comment\n2 1 1\n2 1\n";
    expect(fromMatrixMarket(one).values).toEqual(Float64Array.of(1));
    expect(() => fromMatrixMarket(one, { documents: ["a"] })).toThrow("1 documents; the matrix has 2");
    expect(() => fromMatrixMarket(one, { documents: ["a", "a"] })).toThrow('documents has "a" twice');
    expect(() => fromMatrixMarket(one, { rows: [] } as never)).toThrow(
      'unknown option "rows"; allowed: documents, features, docvars',
    );
    expect(() => toNameList(["a\nb"])).toThrow('"a\\nb" has a line break');
  });

  test("document variables are a table whose formulas are texts", () => {
    expect([...docvarsCsv(inventedMatrix)].join("")).toBe(
      'document,province,year\n甲省-2031,甲省,2031\n\'=乙省,"乙,省",2032\nNA,,2033\n1,"""丁""省",\n',
    );
  });
});
