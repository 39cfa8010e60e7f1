import type { HeatMapRow, KeynessRow, Side } from "@tifa/charts";
import { dfmGroup, rowSums, toTriplets } from "@tifa/dfm";
import type { DocumentFeatures } from "@tifa/features";
import { keynessEach, priorWeight } from "@tifa/stats";
import { documentsDfm, provinceName } from "./documents-dfm.js";

/** Options of {@link provinceVocabulary}. */
export interface ProvinceVocabularyOptions {
  /** Words of each province, the strongest first. Default: 6. */
  readonly top?: number;
  /** Words that occur less often in all documents together are left out. Default: 3. */
  readonly minCount?: number;
}

/** What sets each province's words apart from all the others'. */
export interface ProvinceVocabulary {
  /** Weighted log-odds with 95 % interval, for `charts.keynessFacets`. */
  readonly rows: readonly KeynessRow[];
  readonly groups: readonly Side[];
  /** Occurrences per thousand words of each of these words in every province, for `charts.heatMap`. */
  readonly rates: readonly HeatMapRow[];
}

/**
 * The words that set each province apart from all others together: weighted log-odds with an informative prior
 * (Monroe, Colaresi & Quinn 2008), strongest z first. Stop words are left out.
 *
 * @param documents - features of documents from at least two provinces; documents without a province are left
 *   out, and so are provinces when fewer than two remain (the result is then empty)
 * @returns rows for charts and tables
 * @example
 * const { rows, groups } = provinceVocabulary(set.documents, { top: 5 });
 */
export function provinceVocabulary(
  documents: readonly DocumentFeatures[],
  options: ProvinceVocabularyOptions = {},
): ProvinceVocabulary {
  const { top = 6, minCount = 3 } = options;
  const placed = documents.filter((document) => provinceName(document) !== null);
  const groups = new Set(placed.map(provinceName));
  if (groups.size < 2) return { rows: [], groups: [], rates: [] };
  const matrix = documentsDfm(placed);
  const scored = keynessEach(matrix, {
    by: "province",
    measure: "log-odds",
    alpha0: priorWeight(matrix),
    minCount,
    top,
  });
  const rows = scored.flatMap((row): KeynessRow[] => {
    const { group, feature, target, reference, estimate = null, lower = null, upper = null } = row;
    if (estimate === null || estimate <= 0 || lower === null || upper === null) return [];
    return [{ group, feature, target, reference, score: estimate, lower, upper }];
  });
  const grouped = dfmGroup(matrix, { by: "province" });
  const totals = rowSums(grouped);
  const sides = grouped.docs.map((label, index) => ({
    label,
    tokens: totals[index]!,
    documents: placed.filter((document) => provinceName(document) === label).length,
  }));
  const words = [...new Set(rows.map((row) => row.feature))];
  const counted = new Map<string, number>();
  for (const { document, feature, value } of toTriplets(grouped))
    counted.set(`${document}\t${feature}`, value);
  const rates = words.flatMap((row) =>
    grouped.docs.map((column, index) => ({
      row,
      column,
      ...rateCell(counted.get(`${column}\t${row}`) ?? 0, totals[index]!),
    })),
  );
  return { rows, groups: sides, rates };
}

/** Empty cells carry no label: in a sparse table the zeros would hide the rest. */
function rateCell(count: number, total: number): { value: number; label?: string } {
  return count === 0 ? { value: 0, label: "" } : { value: (1000 * count) / total };
}
