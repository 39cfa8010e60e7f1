import { codeUnitOrder } from "@tifa/dfm";
import { benjaminiHochberg } from "./benjamini-hochberg.js";

/**
 * Gives each row the q of its p among all of them, and puts them in the order of p.
 *
 * @param rows - one for each feature
 * @returns rows with q, smallest p first, ties by feature, untested ones last
 */
export function rowsByP<Row extends { readonly feature: string; readonly p: number | null }>(
  rows: readonly Row[],
): (Row & { readonly q: number | null })[] {
  const q = benjaminiHochberg(rows.map((row) => row.p));
  return rows
    .map((row, at) => ({ ...row, q: q[at]! }))
    .sort((a, b) => (a.p ?? 2) - (b.p ?? 2) || codeUnitOrder(a.feature, b.feature));
}
