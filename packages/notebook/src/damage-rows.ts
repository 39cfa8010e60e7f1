import type { DamageRow } from "@tifa/charts";
import type { DocumentFeatures } from "@tifa/features";

/**
 * How much damage of each kind was repaired in each document, for `charts.damageBars`.
 *
 * @param documents - extracted features
 * @returns one row for each document and kind; documents whose labels are equal are told apart by a number
 * @example
 * show.chart(charts.damageBars(damageRows(set.documents), { title, source }));
 */
export function damageRows(documents: readonly DocumentFeatures[]): DamageRow[] {
  const seen = new Map<string, number>();
  const labelled = documents.map((document) => {
    const { label } = document;
    const count = (seen.get(label) ?? 0) + 1;
    seen.set(label, count);
    return { document, label: count === 1 ? label : `${label} (${count})` };
  });
  labelled.sort((a, b) => (a.label < b.label ? -1 : 1));
  return labelled.flatMap(({ document, label }) =>
    document.noise.map(({ kind, count }) => ({ document: label, kind, count })),
  );
}
