import { describe, expect, test } from "vitest";
import { fromMatrixMarket } from "../src/index.js";
import { inventedMatrix as x } from "./invented-matrix.js";
import { matrixFiles } from "./matrix-files.js";
import { rHas, runOn } from "./programs.js";

describe.skipIf(!rHas("Matrix"))("where R has Matrix", () => {
  test("both files are the same sparse matrix, and it comes back; quanteda takes it where it is installed", () => {
    const back = fromMatrixMarket(runOn("Rscript", "r/round_trip.R", matrixFiles(x)), {
      documents: x.docs,
      features: x.features,
    });
    // In the order of this side: R kept rows as they were, reading sorts them.
    const cell = (m: typeof x, id: string): unknown => {
      const at = m.docs.indexOf(id);
      const [from, to] = [m.rowPtr[at], m.rowPtr[at + 1]];
      return [...m.colIdx.slice(from, to)].map((column, place) => [
        m.features[column],
        m.values[from! + place],
      ]);
    };
    expect(back.features).toEqual(x.features);
    for (const id of x.docs) expect(cell(back, id)).toEqual(cell(x, id));
    expect(back.values.length).toBe(x.values.length);
  });
});
