import { codeUnitOrder } from "@tifa/corpus";
import { type Cells, csrBuilder } from "./csr-builder.js";
import { joinDocvars } from "./join-docvars.js";
import { requireCounts, uniteProvenance } from "./meta.js";
import { rowAccumulator } from "./row-accumulator.js";
import { isSorted, sortedFeatures } from "./sorted-features.js";
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
  const rows = unitedRows(parts);
  const docvars = rows.docs.map((_, row) => {
    const members: Dfm["docvars"][number][] = [];
    for (let at = rows.starts[row]!; at < rows.starts[row + 1]!; at += 1)
      members.push(parts[rows.partOf[at]!]!.docvars[rows.docOf[at]!]!);
    return joinDocvars(members);
  });
  return {
    docs: rows.docs,
    features: names,
    ...addUp(parts, columns, rows, names.length),
    docvars,
    meta: { weighting: "count", provenance: uniteProvenance(parts.map((part) => part.meta)) },
  };
}

/** The rows of a merged matrix: row `r` is made of the members from `starts[r]` to `starts[r + 1]`. */
interface UnitedRows {
  readonly docs: readonly string[];
  readonly starts: Uint32Array;
  readonly partOf: Uint32Array;
  readonly docOf: Uint32Array;
}

function unitedRows(parts: readonly Dfm[]): UnitedRows {
  const codes = new Map<string, number>();
  for (const { docs } of parts) for (const id of docs) if (!codes.has(id)) codes.set(id, codes.size);
  const known = [...codes.keys()];
  const docs = isSorted(known) ? known : [...known].sort(codeUnitOrder);
  docs.forEach((id, row) => {
    codes.set(id, row);
  });
  const starts = new Uint32Array(docs.length + 1);
  for (const part of parts) for (const id of part.docs) starts[codes.get(id)! + 1]! += 1;
  for (let row = 0; row < docs.length; row += 1) starts[row + 1]! += starts[row]!;
  const next = starts.slice();
  const size = starts[docs.length]!;
  const [partOf, docOf] = [new Uint32Array(size), new Uint32Array(size)];
  parts.forEach((part, at) => {
    part.docs.forEach((id, doc) => {
      const row = codes.get(id)!;
      const place = next[row]!;
      next[row] = place + 1;
      partOf[place] = at;
      docOf[place] = doc;
    });
  });
  return { docs, starts, partOf, docOf };
}

function addUp(
  parts: readonly Dfm[],
  columns: readonly Uint32Array[],
  { docs, starts, partOf, docOf }: UnitedRows,
  features: number,
): Cells {
  const cells = parts.reduce((sum, part) => sum + part.values.length, 0);
  const builder = csrBuilder(docs.length, cells);
  const sums = rowAccumulator(features);
  const keepsOrder = columns.map((places) =>
    places.every((place, at) => at === 0 || places[at - 1]! < place),
  );
  for (let row = 0; row < docs.length; row += 1) {
    const [from, to] = [starts[row]!, starts[row + 1]!];
    // What one part alone holds needs no adding up.
    const isCopied = to - from === 1 && keepsOrder[partOf[from]!]!;
    for (let at = from; at < to; at += 1) {
      const part = parts[partOf[at]!]!;
      const [start, end] = [part.rowPtr[docOf[at]!]!, part.rowPtr[docOf[at]! + 1]!];
      (isCopied ? builder : sums).addCells(part, start, end, columns[partOf[at]!]);
    }
    if (isCopied) builder.endRow();
    else builder.addRow(sums);
  }
  return builder.finish();
}
