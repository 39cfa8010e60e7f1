import type { HeatMapRow, ProvinceRow } from "@tifa/charts";
import type { DocumentFeatures } from "@tifa/features";
import type { ShareRow } from "./directive-shares.js";

/**
 * Share of each province's directives that touch a line of work, for `charts.tileMap`.
 *
 * @param documents - extracted features; documents without a province or without directives are left out
 * @param line - a line of the priority dictionary, such as `return-to-work`
 * @returns one row a province: per cent, and the number of its directives
 * @example
 * lineByProvince(set.documents, "vaccination");
 */
export function lineByProvince(documents: readonly DocumentFeatures[], line: string): ProvinceRow[] {
  const codes = [...new Set(documents.map((document) => document.provinceCode))].filter(
    (code) => code !== null,
  );
  return codes.sort().flatMap((code) => {
    const directives = documents
      .filter((document) => document.provinceCode === code)
      .flatMap((document) => document.directives);
    if (directives.length === 0) return [];
    const touching = directives.filter((directive) => directive.lines.includes(line)).length;
    return [{ code, value: (100 * touching) / directives.length, n: directives.length }];
  });
}

/**
 * Shares as cells of a heat map, in per cent; a code that a group's directives never touch is 0.
 *
 * @param shares - `rows` of `directiveShares`
 * @returns one cell for each code and group, codes by their total share
 * @example
 * charts.heatMap(shareCells(directiveShares(byProvince(documents)).rows), options);
 */
export function shareCells(shares: readonly ShareRow[]): HeatMapRow[] {
  const columns = [...new Set(shares.map((row) => row.group))].sort();
  const totals = new Map<string, number>();
  for (const { domain, share } of shares) totals.set(domain, (totals.get(domain) ?? 0) + share);
  const rows = [...totals.keys()].sort((a, b) => totals.get(b)! - totals.get(a)! || (a < b ? -1 : 1));
  return rows.flatMap((row) =>
    columns.map((column) => {
      const share = shares.find((cell) => cell.domain === row && cell.group === column)?.share ?? 0;
      return { row, column, value: 100 * share };
    }),
  );
}
