import { dfmFromCounts, dfmSelect } from "@tifa/dfm";
import { describe, expect, it } from "vitest";
import { type ResidualAxes, residualAxes } from "../src/residual-axes.js";

const matrix = (rows: readonly (readonly number[])[]) =>
  dfmFromCounts(
    rows.map((row, doc) => ({ id: `d${doc}`, counts: new Map(row.map((count, at) => [`f${at}`, count])) })),
  );
const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((all, value) => all + value, 0);
const dot = (one: ArrayLike<number>, other: ArrayLike<number>): number =>
  sum(Array.from(one, (value, at) => value * other[at]!));

/** (share − expected share) / root of the expected share, of a table without empty rows and columns. */
function residuals(table: readonly (readonly number[])[]): number[][] {
  const total = sum(table.map((row) => sum(row)));
  const columns = table[0]!.map((_, at) => sum(table.map((row) => row[at]!)) / total);
  return table.map((row) =>
    row.map((count, at) => {
      const wanted = (sum(row) / total) * columns[at]!;
      return (count / total - wanted) / Math.sqrt(wanted);
    }),
  );
}

/** What the axes say of a table must be so. */
function expectAxes(table: readonly (readonly number[])[], axes: ResidualAxes, dimensions: number): void {
  const wanted = residuals(table);
  const squares = wanted.map((row) => row.map((value) => value ** 2));
  // χ² over the total.
  expect(sum(axes.inertias)).toBeCloseTo(sum(squares.flat()), 12);
  expect([...axes.inertias]).toEqual([...axes.inertias].sort((a, b) => b - a));
  expect([axes.rowVectors.length, axes.columnVectors.length]).toEqual([dimensions, dimensions]);
  for (const vectors of [axes.rowVectors, axes.columnVectors])
    vectors.forEach((vector, at) => {
      vectors.forEach((other, place) => {
        expect(dot(vector, other)).toBeCloseTo(at === place ? 1 : 0, 9);
      });
    });
  wanted.forEach((row, i) => {
    row.forEach((value, j) => {
      const parts = axes.rowVectors.map(
        (vector, at) => Math.sqrt(axes.inertias[at]!) * vector[i]! * axes.columnVectors[at]![j]!,
      );
      expect(sum(parts)).toBeCloseTo(value, 9);
    });
  });
  axes.rowDistances.forEach((distance, row) => {
    expect(distance * axes.rowMasses[row]!).toBeCloseTo(sum(squares[row]!), 12);
  });
  axes.columnDistances.forEach((distance, column) => {
    expect(distance * axes.columnMasses[column]!).toBeCloseTo(sum(squares.map((row) => row[column]!)), 12);
  });
}

const WIDE = [
  [5, 1, 0, 2, 4],
  [1, 6, 3, 0, 0],
  [2, 2, 9, 7, 1],
];
const TALL = WIDE[0]!.map((_, at) => WIDE.map((row) => row[at]!));

describe("axes of the residuals", () => {
  it("take a table of two by two apart by hand", () => {
    const { rows, columns, total, rowMasses, columnMasses, inertias, rowVectors, columnVectors } =
      residualAxes(
        "f",
        matrix([
          [6, 2],
          [1, 3],
        ]),
        1,
      );
    expect([rows, columns, total]).toEqual([[0, 1], [0, 1], 12]);
    expect([[...rowMasses], [...columnMasses]]).toEqual([
      [8 / 12, 4 / 12],
      [7 / 12, 5 / 12],
    ]);
    // χ² = n (ad − bc)² / (products of the margins).
    expect(inertias).toEqual([expect.closeTo((6 * 3 - 2 * 1) ** 2 / (8 * 4 * 7 * 5), 12)]);
    // The second document lies farther out: it is on the positive side.
    expect([...rowVectors[0]!]).toEqual(
      [-Math.sqrt(1 / 3), Math.sqrt(2 / 3)].map((value) => expect.closeTo(value, 9)),
    );
    expect([...columnVectors[0]!]).toEqual(
      [-Math.sqrt(5 / 12), Math.sqrt(7 / 12)].map((value) => expect.closeTo(value, 9)),
    );
  });

  it.each([
    ["wide", WIDE, 2],
    ["tall", TALL, 2],
    [
      "square",
      [
        [9, 1, 4],
        [2, 8, 1],
        [3, 5, 7],
      ],
      2,
    ],
    ["large", WIDE.map((row) => row.map((count) => count * 2 ** 40)), 2],
  ] as const)("give back a %s table", (_, table, dimensions) => {
    expectAxes(table, residualAxes("f", matrix(table), 9), dimensions);
  });

  it("leave empty rows and columns out", () => {
    const x = dfmSelect(
      matrix([[0, 0, 0, 0, 0], ...WIDE.slice(0, 1), [0, 0, 0, 0, 0], ...WIDE.slice(1)]),
      ["f0", "f00", "f1", "f2", "f3", "f4"],
      {
        addAbsent: true,
      },
    );
    const axes = residualAxes("f", x, 9);
    expect([axes.rows, axes.columns]).toEqual([
      [1, 3, 4],
      [0, 2, 3, 4, 5],
    ]);
    expectAxes(WIDE, axes, 2);
    const same = residualAxes("f", matrix(WIDE), 9);
    expect(axes.rowVectors).toEqual(same.rowVectors);
  });

  it("give so many vectors as are asked for, and all inertias", () => {
    const { inertias, rowVectors, columnVectors } = residualAxes("f", matrix(TALL), 1);
    expect([inertias.length, rowVectors.length, columnVectors.length]).toEqual([2, 1, 1]);
  });

  it("put the farthest document on the positive side, the first of those that lie as far", () => {
    for (const table of [WIDE, TALL, [...TALL].reverse()]) {
      const { rowVectors, rowMasses } = residualAxes("f", matrix(table), 9);
      for (const vector of rowVectors) {
        const places = [...vector].map((value, row) => value / Math.sqrt(rowMasses[row]!));
        const far = Math.max(...places.map(Math.abs));
        expect(places.find((place) => Math.abs(place) > far * (1 - 1e-6))).toBeGreaterThan(0);
      }
    }
    const mirrored = residualAxes(
      "f",
      matrix([
        [5, 1],
        [3, 3],
        [1, 5],
      ]),
      1,
    ).rowVectors[0]!;
    expect([mirrored[0]! > 0, mirrored[2]! < 0]).toEqual([true, true]);
    expect(Math.abs(mirrored[1]!)).toBeLessThan(1e-12);
  });

  it("are none of fewer than two rows or columns, or of one profile", () => {
    for (const table of [
      [],
      [[0, 0]],
      [[1, 2]],
      [[1], [2]],
      [
        [1, 2],
        [2, 4],
      ],
    ]) {
      const { inertias, rowVectors, columnVectors, rowDistances } = residualAxes("f", matrix(table), 2);
      expect([inertias, rowVectors, columnVectors]).toEqual([[], [], []]);
      for (const distance of rowDistances) expect(distance).toBeCloseTo(0, 12);
      for (const distance of rowDistances) expect(distance).toBeGreaterThanOrEqual(0);
    }
  });

  it("are refused where both sides are large", () => {
    const diagonal = (size: number) =>
      dfmFromCounts(Array.from({ length: size }, (_, at) => ({ id: `d${at}`, counts: { [`f${at}`]: 1 } })));
    const long = matrix(Array.from({ length: 2001 }, (_, at) => [1 + (at % 2), 1]));
    expect(residualAxes("f", long, 1).inertias.length).toBe(1);
    expect(() => residualAxes("f", diagonal(2001), 1)).toThrow("f: 2001 documents and 2001 features");
  });
});
