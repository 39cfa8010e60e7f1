import type { Dfm } from "@tifa/dfm";
import { columnSums, dfmGroup } from "@tifa/dfm";
import { type CountUnit, requireCounts } from "./compared-counts.js";
import { sumCounts } from "./options.js";

/** Counts by group. */
export interface GroupedCounts {
  readonly features: readonly string[];
  readonly groups: readonly string[];
  /** Total of each group: tokens or documents. */
  readonly totals: readonly number[];
  /** Counts of all groups together, and their total. */
  readonly all: Float64Array;
  readonly allTotal: number;
  /** Counts of one group, dense. */
  readonly row: (group: number) => Float64Array;
}

/** Groups a matrix by a document variable (by document where there is none) and counts by the unit. */
export function groupedCounts(
  verb: string,
  x: Dfm,
  by: string | readonly string[] | undefined,
  unit: CountUnit,
): GroupedCounts {
  requireCounts(verb, x);
  // Where documents are counted, each cell counts once.
  const counted = unit === "documents" ? { ...x, values: new Float64Array(x.values.length).fill(1) } : x;
  const grouped = by === undefined ? counted : dfmGroup(counted, { by });
  const row = (group: number): Float64Array => {
    const counts = new Float64Array(grouped.features.length);
    for (let at = grouped.rowPtr[group]!; at < grouped.rowPtr[group + 1]!; at += 1) {
      counts[grouped.colIdx[at]!] = grouped.values[at]!;
    }
    return counts;
  };
  const totals =
    unit === "documents"
      ? documentsByGroup(x, grouped, by)
      : grouped.docs.map((_, group) =>
          sumCounts(verb, grouped.values.subarray(grouped.rowPtr[group]!, grouped.rowPtr[group + 1]!)),
        );
  return {
    features: grouped.features,
    groups: grouped.docs,
    totals,
    all: columnSums(grouped),
    allTotal: sumCounts(verb, totals),
    row,
  };
}

/** The same, but of all documents together, in one group, where there is no variable. */
export function countsTogether(
  verb: string,
  x: Dfm,
  by: string | readonly string[] | undefined,
  unit: CountUnit,
): GroupedCounts {
  if (by !== undefined) return groupedCounts(verb, x, by, unit);
  return groupedCounts(verb, { ...x, docvars: x.docs.map(() => ({ all: "" })) }, "all", unit);
}

function documentsByGroup(x: Dfm, grouped: Dfm, by: string | readonly string[] | undefined): number[] {
  if (by === undefined) return x.docs.map(() => 1);
  // One column that every document has once: its sum in a group is the number of documents.
  const ones = {
    ...x,
    features: ["document"],
    rowPtr: Uint32Array.from({ length: x.docs.length + 1 }, (_, doc) => doc),
    colIdx: new Uint32Array(x.docs.length),
    values: new Float64Array(x.docs.length).fill(1),
  };
  const counted = dfmGroup(ones, { by });
  return grouped.docs.map((_, group) => counted.values[group]!);
}
