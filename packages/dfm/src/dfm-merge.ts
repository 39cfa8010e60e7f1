import { csrBuilder, rowAccumulator } from "./csr-builder.js";
import { joinDocvars } from "./join-docvars.js";
import { requireCounts, uniteProvenance } from "./meta.js";
import { sortedFeatures } from "./sorted-features.js";
import type { Dfm } from "./types.js";

/**
 * Adds matrices up: features and documents united, counts of a document that several parts hold summed.
 *
 * Associative and commutative, document variables and meta included, because everything comes out in code-unit
 * order: parts that were counted apart, in any order and grouping, add up to the same bytes. Variables on which
 * parts disagree become null.
 *
 * @param parts - matrices of counts; none gives an empty matrix
 * @returns their sum, documents and features in code-unit order
 * @throws RangeError if a part is weighted or a sum exceeds 2^53 − 1
 * @example
 * const a = dfmFromCounts([{ id: "甲省", counts: { 防控: 2 } }]);
 * const b = dfmFromCounts([{ id: "甲省", counts: { 防控: 1, 春耕: 1 } }]);
 * dfmMerge([a, b]).values; // => [1, 3]
 */
export function dfmMerge(parts: readonly Dfm[]): Dfm {
  for (const part of parts) requireCounts("dfmMerge", part);
  const { names, index } = sortedFeatures(parts.flatMap((part) => part.features as string[]));
  const columns = parts.map((part) => Uint32Array.from(part.features, (feature) => index.get(feature)!));
  const rows = new Map<string, { part: number; doc: number }[]>();
  parts.forEach((part, at) => {
    part.docs.forEach((id, doc) => {
      const row = rows.get(id);
      if (row === undefined) rows.set(id, [{ part: at, doc }]);
      else row.push({ part: at, doc });
    });
  });
  const docs = [...rows.keys()].sort();
  const builder = csrBuilder(
    docs.length,
    parts.reduce((sum, part) => sum + part.values.length, 0),
  );
  const row = rowAccumulator(names.length);
  for (const id of docs) {
    for (const { part, doc } of rows.get(id)!) {
      const { rowPtr } = parts[part]!;
      row.addCells(parts[part]!, rowPtr[doc]!, rowPtr[doc + 1]!, columns[part]);
    }
    row.flush(builder);
  }
  return {
    docs,
    features: names,
    ...builder.finish(),
    docvars: docs.map((id) => joinDocvars(rows.get(id)!.map(({ part, doc }) => parts[part]!.docvars[doc]!))),
    meta: { weighting: "count", provenance: uniteProvenance(parts.map((part) => part.meta)) },
  };
}
