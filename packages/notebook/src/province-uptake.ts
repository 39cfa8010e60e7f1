import type { HeatMapRow, ProvinceRow } from "@tifa/charts";
import type { DocumentFeatures } from "@tifa/features";
import {
  benjaminiHochberg,
  chiSquareSurvival,
  type MannKendall,
  mannKendall,
  normalSurvival,
  wilsonInterval,
} from "@tifa/stats";
import { provinceName, tokenCount } from "./documents-dfm.js";
import { termUses } from "./term-uses.js";

/** How many of the formulations a province's report has. */
export interface ProvinceShare {
  readonly province: string;
  readonly code: string;
  readonly words: number;
  readonly used: number;
  readonly share: number;
  readonly lower: number;
  readonly upper: number;
  /** How many it would have if it took each as often as the other provinces do. */
  readonly expected: number;
  /** Of the difference, Benjamini–Hochberg over the provinces. */
  readonly q: number;
}

/** Which of some formulations the provinces' reports have. */
export interface ProvinceUptake {
  /** By share, highest first. */
  readonly provinces: readonly ProvinceShare[];
  /** By number of provinces, highest first. */
  readonly terms: readonly {
    readonly term: string;
    readonly n: number;
    readonly missing: readonly string[];
  }[];
  /** Cochran's Q: whether provinces differ more than chance would have it. */
  readonly q: { readonly statistic: number; readonly degrees: number; readonly p: number };
  /** Kendall's τ of formulations used with length of the report. */
  readonly length: MannKendall;
}

/**
 * Which formulations each province's report has, and how far provinces differ.
 *
 * Sources: Cochran (1950), *Biometrika* 37, 256–266, for Q; a province's difference from what the others make likely by a
 * normal approximation to the sum of unequal chances.
 *
 * @param documents - one report a province; documents without a province are left out
 * @param terms - formulations, each once
 * @returns shares by province and by formulation
 * @throws RangeError if there are fewer than two provinces, or no formulations
 * @example
 * provinceUptake(provincial.documents, ["新质生产力"]).terms[0]?.missing;
 */
export function provinceUptake(
  documents: readonly DocumentFeatures[],
  terms: readonly string[],
): ProvinceUptake {
  const placed = documents.filter((document) => provinceName(document) !== null && document.year !== null);
  if (placed.length < 2 || terms.length === 0) {
    throw new RangeError(`provinceUptake: ${placed.length} provinces and ${terms.length} formulations`);
  }
  const uses = termUses([{ name: "provinces", documents: placed }], terms).map(
    ({ term, documents: ids }) => ({ term, ids: new Set(ids) }),
  );
  const shares = placed.map((document) => shareOf(document, placed.length, uses));
  const q = benjaminiHochberg(shares.map(({ p }) => p));
  const provinces = shares
    .map(({ p: _, ...row }, at) => ({ ...row, q: q[at] ?? 1 }))
    .sort((a, b) => b.share - a.share || (a.code < b.code ? -1 : 1));
  const byLength = [...shares].sort((a, b) => a.words - b.words || (a.code < b.code ? -1 : 1));
  return {
    provinces,
    terms: uses
      .map(({ term, ids }) => ({
        term,
        n: ids.size,
        missing: placed.filter(({ id }) => !ids.has(id)).map((document) => provinceName(document)!),
      }))
      .sort((a, b) => b.n - a.n || (a.term < b.term ? -1 : 1)),
    q: cochranQ(
      shares.map(({ used }) => used),
      uses.map(({ ids }) => ids.size),
    ),
    length: mannKendall(byLength.map(({ used }) => used)),
  };
}

type Use = { readonly term: string; readonly ids: ReadonlySet<string> };

function shareOf(
  document: DocumentFeatures,
  provinces: number,
  uses: readonly Use[],
): Omit<ProvinceShare, "q"> & { readonly p: number } {
  const used = uses.filter(({ ids }) => ids.has(document.id)).length;
  const chances = uses.map(({ ids }) => (ids.size - (ids.has(document.id) ? 1 : 0)) / (provinces - 1));
  const expected = chances.reduce((sum, chance) => sum + chance, 0);
  const variance = chances.reduce((sum, chance) => sum + chance * (1 - chance), 0);
  const { lower, upper } = wilsonInterval(used, uses.length)!;
  return {
    province: provinceName(document)!,
    code: document.provinceCode!,
    words: tokenCount([document]),
    ...{ used, share: used / uses.length, lower, upper, expected },
    p: variance === 0 ? 1 : Math.min(1, 2 * normalSurvival(Math.abs(used - expected) / Math.sqrt(variance))),
  };
}

/** Q of provinces (columns) over formulations (rows). */
function cochranQ(
  columns: readonly number[],
  rows: readonly number[],
): { statistic: number; degrees: number; p: number } {
  const k = columns.length;
  const total = columns.reduce((sum, count) => sum + count, 0);
  const squares = columns.reduce((sum, count) => sum + count * count, 0);
  const spread = rows.reduce((sum, count) => sum + count * (k - count), 0);
  const statistic = spread === 0 ? 0 : ((k - 1) * (k * squares - total * total)) / spread;
  return { statistic, degrees: k - 1, p: chiSquareSurvival(statistic, k - 1) };
}

/**
 * Shares by province in per cent, for `charts.tileMap`.
 *
 * @param uptake - result of {@link provinceUptake}
 * @returns one row a province; n is the words of its report
 * @example
 * charts.tileMap(uptakeTiles(uptake), { title, source, measure: "% of the formulations", n });
 */
export function uptakeTiles({ provinces }: ProvinceUptake): ProvinceRow[] {
  return provinces.map(({ code, share, words }) => ({ code, value: 100 * share, n: words }));
}

/**
 * Who has which, for `charts.heatMap`: the formulations that split the provinces most evenly, the most common first.
 *
 * @param uptake - result of {@link provinceUptake}
 * @param options - `top`: how many formulations; default 30
 * @returns cells of 1 and 0, provinces by their share; a formulation's name ends in the number of provinces that have it
 * @example
 * charts.heatMap(uptakeCells(uptake), { title, source, measure: "used", n, cellLabels: false });
 */
export function uptakeCells(
  { provinces, terms }: ProvinceUptake,
  options: { readonly top?: number } = {},
): HeatMapRow[] {
  const { top = 30 } = options;
  const half = provinces.length / 2;
  const even = [...terms].sort((a, b) => Math.abs(a.n - half) - Math.abs(b.n - half)).slice(0, top);
  return terms
    .filter((row) => even.includes(row))
    .flatMap(({ term, n, missing }) =>
      provinces.map(({ province }) => ({
        row: `${term} ${n}`,
        column: province,
        value: missing.includes(province) ? 0 : 1,
      })),
    );
}
