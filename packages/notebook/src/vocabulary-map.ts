import type { PointRow } from "@tifa/charts";
import { type Dfm, dfmGroup, dfmSelect, dfmSubset } from "@tifa/dfm";
import type { DocumentFeatures } from "@tifa/features";
import { provinces } from "@tifa/lexicon";
import {
  type CorrespondenceAnalysis,
  type CorrespondencePoint,
  correspondenceAnalysis,
  pearson,
} from "@tifa/stats";
import { type PolicyDfmOptions, policyDfm } from "./policy-dfm.js";
import { sharedColumns } from "./shared-words.js";

/** Options of {@link vocabularyMap}. */
export interface VocabularyMapOptions extends PolicyDfmOptions {
  /** Occurrences in all reports that a word needs. Default: 20. */
  readonly minCount?: number;
  /** Reports that use a word: one that few use would take an axis for itself. Default: 5. */
  readonly minReports?: number;
  /** Words on the map: those that make most of its two axes. Default: 24. */
  readonly top?: number;
}

/** An axis of the map. */
export interface MapAxis {
  readonly dimension: number;
  /** Share of the table's inertia. */
  readonly share: number;
  /** Correlation of the provinces' places on it in one half of their passages with those in the other half. */
  readonly reliability: number | null;
  /** What lies farthest out on either side, the farthest first. */
  readonly provinces: { readonly high: readonly string[]; readonly low: readonly string[] };
  readonly words: { readonly high: readonly string[]; readonly low: readonly string[] };
}

/** Result of {@link vocabularyMap}. */
export interface VocabularyMap {
  /** Provinces by region in principal coordinates, and words in the direction in which they pull: for `charts.pointMap`. */
  readonly points: readonly PointRow[];
  readonly axes: readonly MapAxis[];
  /** Words of the table. */
  readonly words: number;
}

/**
 * Correspondence analysis of provinces and shared words, with a check of what its axes are worth: the provinces are placed
 * by one half of their passages on the axes of the other half. Passages alternate between the halves.
 *
 * @param passages - passages of reports
 * @param options - see {@link VocabularyMapOptions}
 * @returns points and axes
 * @throws RangeError if the table has fewer than two dimensions
 * @example
 * vocabularyMap(passagesOf(set.documents)).axes[0]?.reliability;
 */
export function vocabularyMap(
  passages: readonly DocumentFeatures[],
  options: VocabularyMapOptions = {},
): VocabularyMap {
  const { minCount = 20, minReports = 5, top = 24, ...which } = options;
  const all = policyDfm(passages, which);
  const shared = sharedColumns(all, { minCount, minReports });
  const matrix = dfmSelect(
    all,
    shared.map((column) => all.features[column]!),
  );
  const whole = correspondenceAnalysis(byProvinceOf(matrix));
  if (whole.dimensions.length < 2) throw new RangeError(`vocabularyMap: ${whole.reason}`);
  const words = [...whole.columns]
    .filter((column) => column.contributions !== null)
    .sort((a, b) => strength(b.contributions!) - strength(a.contributions!) || (a.name < b.name ? -1 : 1))
    .slice(0, top);
  const regions = new Map(provinces().map(({ shortName, region }) => [shortName, region]));
  const rows = whole.rows.filter((row) => row.coordinates !== null);
  const reliabilities = splitHalf(matrix);
  return {
    points: [
      ...rows.map(({ name, coordinates }) => ({
        ...{ name, x: coordinates![0]!, y: coordinates![1]! },
        series: regions.get(name) ?? name,
      })),
      ...scaledWords(words, rows),
    ],
    axes: [0, 1].map((at) => {
      const ordered = (points: typeof words): string[] =>
        [...points].sort((a, b) => b.coordinates![at]! - a.coordinates![at]!).map(({ name }) => name);
      const ends = (names: readonly string[], size: number) => ({
        high: names.slice(0, size),
        low: names.slice(-size).reverse(),
      });
      const strongest = [...words].sort((a, b) => b.contributions![at]! - a.contributions![at]!).slice(0, 16);
      return {
        dimension: at + 1,
        share: whole.dimensions[at]!.share,
        reliability: reliabilities[at]!,
        provinces: ends(ordered(rows), 5),
        words: {
          high: ordered(strongest.filter((word) => word.coordinates![at]! > 0)).slice(0, 8),
          low: ordered(strongest.filter((word) => word.coordinates![at]! < 0))
            .reverse()
            .slice(0, 8),
        },
      };
    }),
    words: shared.length,
  };
}

/**
 * Words in contribution coordinates (Greenacre 2013, *Journal of Computational and Graphical Statistics* 22, 107–122), stretched
 * to the extent of the provinces: the farther out, the more a word makes of the axes.
 */
function scaledWords(
  words: readonly CorrespondencePoint[],
  rows: readonly CorrespondencePoint[],
): PointRow[] {
  const signed = words.map(({ name, coordinates, contributions }) => ({
    name,
    x: Math.sign(coordinates![0]!) * Math.sqrt(contributions![0]!),
    y: Math.sign(coordinates![1]!) * Math.sqrt(contributions![1]!),
  }));
  const reach = (values: readonly number[]): number =>
    values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const scale =
    reach(rows.flatMap((row) => row.coordinates!)) / (reach(signed.flatMap(({ x, y }) => [x, y])) || 1);
  return signed.map(({ name, x, y }) => ({ name, x: scale * x, y: scale * y }));
}

function strength(contributions: readonly number[]): number {
  return contributions[0]! + contributions[1]!;
}

function byProvinceOf(matrix: Dfm): Dfm {
  return dfmGroup(matrix, { by: "province" });
}

/** Correlation by axis of the places of one half's provinces with those of the other half, on the first half's axes. */
function splitHalf(matrix: Dfm): (number | null)[] {
  const seen = new Map<string, number>();
  const half = new Map(
    matrix.docs.map((id, row) => {
      const province = String(matrix.docvars[row]!.province);
      const number = (seen.get(province) ?? 0) + 1;
      seen.set(province, number);
      return [id, number % 2];
    }),
  );
  const [first, second] = [1, 0].map((part) =>
    byProvinceOf(dfmSubset(matrix, (_, id) => half.get(id) === part)),
  );
  const axes = correspondenceAnalysis(first!);
  const places = supplementary(second!, axes);
  return [0, 1].map((at) => {
    const pairs = axes.rows.flatMap(({ name, coordinates }) => {
      const other = places.get(name)?.[at];
      return coordinates === null || other === undefined ? [] : [[coordinates[at]!, other] as const];
    });
    return pearson(
      pairs.map(([coordinate]) => coordinate),
      pairs.map(([, other]) => other),
    );
  });
}

/** Where rows that did not make the axes lie on them: means of the columns' standard coordinates (Greenacre 2017, ch. 12). */
function supplementary(matrix: Dfm, axes: CorrespondenceAnalysis): ReadonlyMap<string, readonly number[]> {
  const standard = axes.columns.map(({ coordinates }) =>
    coordinates === null
      ? null
      : coordinates.map((value, at) => value / Math.sqrt(axes.dimensions[at]!.inertia)),
  );
  return new Map(
    matrix.docs.map((name, row) => {
      const sums = [0, 0];
      let total = 0;
      for (let at = matrix.rowPtr[row]!; at < matrix.rowPtr[row + 1]!; at += 1) {
        const place = standard[matrix.colIdx[at]!];
        if (place === null || place === undefined) continue;
        total += matrix.values[at]!;
        sums.forEach((_, axis) => {
          sums[axis]! += matrix.values[at]! * place[axis]!;
        });
      }
      return [name, sums.map((sum) => sum / (total || 1))];
    }),
  );
}
