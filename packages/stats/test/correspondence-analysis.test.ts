import { dfmFromCounts, dfmWeight } from "@tifa/dfm";
import { describe, expect, it } from "vitest";
import { type CorrespondencePoint, correspondenceAnalysis } from "../src/correspondence-analysis.js";

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const close = (value: number) => expect.closeTo(value, 10);

describe("correspondence analysis", () => {
  const matrix = (rows: readonly (readonly number[])[]) =>
    dfmFromCounts(
      rows.map((row, at) => ({
        id: `d${at}`,
        counts: Object.fromEntries(row.map((count, column) => [`f${column}`, count])),
      })),
    );

  it("of two by two can be worked out by hand", () => {
    const map = correspondenceAnalysis(
      matrix([
        [8, 2],
        [2, 8],
      ]),
      { dimensions: 1 },
    );
    const point = (name: string, coordinate: number): CorrespondencePoint => ({
      ...{
        name,
        mass: 0.5,
        inertia: close(0.18),
        coordinates: [close(coordinate)],
        contributions: [close(0.5)],
      },
      ...{ squaredCosines: [close(1)], reason: null },
    });
    expect(map).toEqual({
      rows: [point("d0", 0.6), point("d1", -0.6)],
      columns: [point("f0", 0.6), point("f1", -0.6)],
      dimensions: [{ dimension: 1, inertia: close(0.36), share: 1, cumulative: 1 }],
      ...{ totalInertia: close(0.36), total: 20, reason: null },
      variant: "correspondence analysis, principal coordinates of rows and columns",
    });
  });

  const table = [
    [10, 3, 7, 1],
    [2, 12, 5, 6],
    [4, 4, 9, 8],
    [15, 1, 2, 3],
    [6, 6, 6, 11],
  ];
  const total = sum(table.flat());
  const rowSums = table.map(sum);
  const columnSums = table[0]!.map((_, column) => sum(table.map((row) => row[column]!)));

  it("shows the χ² of the table, by dimension and by point", () => {
    const map = correspondenceAnalysis(matrix(table), { dimensions: 3 });
    const chi2 = sum(
      table.flatMap((row, i) =>
        row.map((count, j) => {
          const wanted = (rowSums[i]! * columnSums[j]!) / total;
          return (count - wanted) ** 2 / wanted;
        }),
      ),
    );
    expect(map.total).toBe(total);
    expect(map.totalInertia).toBeCloseTo(chi2 / total, 10);
    expect(map.dimensions.map(({ dimension }) => dimension)).toEqual([1, 2, 3]);
    const inertias = map.dimensions.map(({ inertia }) => inertia);
    expect(sum(inertias)).toBeCloseTo(chi2 / total, 10);
    expect(inertias).toEqual([...inertias].sort((a, b) => b - a));
    let cumulative = 0;
    for (const { inertia, share, cumulative: found } of map.dimensions) {
      expect(share).toBeCloseTo(inertia / sum(inertias), 10);
      cumulative += share;
      expect(found).toBeCloseTo(cumulative, 10);
    }
    expect(map.dimensions.at(-1)!.cumulative).toBe(1);
    for (const [points, sums] of [
      [map.rows, rowSums],
      [map.columns, columnSums],
    ] as const) {
      expect(points.map(({ mass }) => mass)).toEqual(sums.map((own) => close(own / total)));
      expect(sum(points.map(({ inertia }) => inertia))).toBeCloseTo(chi2 / total, 10);
      for (const [axis, inertia] of inertias.entries()) {
        // Points are balanced about the origin, and their spread is the inertia of the dimension.
        expect(sum(points.map(({ mass, coordinates }) => mass * coordinates![axis]!))).toBeCloseTo(0, 10);
        expect(sum(points.map(({ mass, coordinates }) => mass * coordinates![axis]! ** 2))).toBeCloseTo(
          inertia,
          10,
        );
        for (const { mass, coordinates, contributions } of points)
          expect(contributions![axis]).toBeCloseTo((mass * coordinates![axis]! ** 2) / inertia, 10);
      }
      // All dimensions show all of a point.
      for (const { squaredCosines, coordinates, inertia, mass } of points) {
        expect(sum(squaredCosines!)).toBeCloseTo(1, 10);
        expect(sum(coordinates!.map((value) => value ** 2))).toBeCloseTo(inertia / mass, 10);
        expect(squaredCosines![0]).toBeCloseTo(coordinates![0]! ** 2 / (inertia / mass), 10);
      }
    }
  });

  it("puts documents at the χ² distances of their profiles", () => {
    const { rows } = correspondenceAnalysis(matrix(table), { dimensions: 3 });
    for (const [i, one] of table.entries())
      for (const [j, other] of table.entries()) {
        const wanted = sum(
          one.map(
            (count, k) => (count / rowSums[i]! - other[k]! / rowSums[j]!) ** 2 / (columnSums[k]! / total),
          ),
        );
        const found = sum(
          rows[i]!.coordinates!.map((value, axis) => (value - rows[j]!.coordinates![axis]!) ** 2),
        );
        expect(found).toBeCloseTo(wanted, 10);
      }
  });

  it("gives two dimensions where none are asked for, and tells of the others", () => {
    const map = correspondenceAnalysis(matrix(table));
    expect(map.dimensions.length).toBe(3);
    expect(map.rows[0]!.coordinates!.length).toBe(2);
    expect(map.columns[0]!.squaredCosines!.length).toBe(2);
    expect(sum(map.rows[0]!.squaredCosines!)).toBeLessThan(1 - 1e-6);
    expect(map.reason).toBeNull();
  });

  it("says why something is missing", () => {
    const reason = (rows: readonly (readonly number[])[], dimensions = 2) =>
      correspondenceAnalysis(matrix(rows), { dimensions }).reason;
    expect(
      reason([
        [8, 2],
        [2, 8],
      ]),
    ).toBe("the table has 1 dimension");
    expect(
      reason(
        [
          [8, 2, 0],
          [2, 8, 0],
          [0, 0, 5],
        ],
        3,
      ),
    ).toBe("the table has 2 dimensions");
    expect(
      reason(
        [
          [8, 2],
          [2, 8],
        ],
        1,
      ),
    ).toBeNull();
    const flat = correspondenceAnalysis(
      matrix([
        [4, 2],
        [8, 4],
      ]),
    );
    expect(flat).toMatchObject({
      totalInertia: 0,
      dimensions: [],
      reason: "all documents have the same profile",
    });
    // Thirds and sevenths leave crumbs, which are no inertia.
    const crumbs = [1, 3, 7, 11, 29].map((times) => [times, 2 * times, 5 * times]);
    expect(correspondenceAnalysis(matrix(crumbs)).totalInertia).toBe(0);
    expect(flat.rows[0]).toMatchObject({
      ...{ coordinates: [], contributions: [], squaredCosines: null },
      reason: "the point has the average profile: squared cosines are undefined",
    });
    const few = "fewer than 2 documents or features are not empty";
    expect(reason([[8, 2]])).toBe(few);
    expect(reason([[8], [2]])).toBe(few);
    expect(
      reason([
        [8, 2],
        [0, 0],
      ]),
    ).toBe(few);
    expect(correspondenceAnalysis(dfmFromCounts([{ id: "a", counts: {} }]))).toMatchObject({
      ...{ total: 0, totalInertia: null, reason: few },
    });
    const nowhere = { mass: 0, inertia: 0, coordinates: null, contributions: null, squaredCosines: null };
    const holes = matrix([
      [8, 2],
      [0, 0],
      [2, 8],
    ]);
    const map = correspondenceAnalysis({ ...holes, features: [...holes.features, "g"] });
    expect(map.rows[1]).toEqual({ name: "d1", ...nowhere, reason: "the document is empty" });
    expect(map.columns[2]).toEqual({ name: "g", ...nowhere, reason: "the feature is empty" });
    expect(map.rows[2]!.coordinates).toEqual([close(-0.6)]);
    // One document of three is the average of the others.
    const [, middle] = correspondenceAnalysis(
      matrix([
        [8, 2],
        [5, 5],
        [2, 8],
      ]),
    ).rows;
    expect(middle).toMatchObject({ squaredCosines: null, coordinates: [close(0)] });
    expect(() => correspondenceAnalysis(dfmWeight(matrix(table), { scheme: "proportion" }))).toThrow(
      "needs counts",
    );
    expect(() => correspondenceAnalysis(matrix(table), { dimensions: 0 })).toThrow(
      "dimensions must be an integer",
    );
    expect(() => correspondenceAnalysis(matrix(table), { axes: 2 } as never)).toThrow(
      'unknown option "axes"',
    );
  });
});
