import { pairPlace } from "./agglomerate.js";
import type { SimilarityRow } from "./similarity-pairs.js";

/** Distances of all pairs. */
export interface DistanceTable {
  readonly labels: readonly string[];
  /** Upper triangle without the diagonal, row by row: n(n − 1)/2 numbers, at least 0; NaN where undefined. */
  readonly values: ArrayLike<number>;
  /** Name of the distance. */
  readonly variant: string;
}

/**
 * Makes a table of the rows of `similarity` or `burrowsDelta`. Similarities become 1 − value.
 *
 * @throws RangeError if a pair is missing or there twice, or kinds or variants differ
 */
export function distanceTable(verb: string, rows: readonly SimilarityRow[]): DistanceTable {
  const labels = [...new Set(rows.flatMap(({ a, b }) => [a, b]))];
  const places = new Map(labels.map((label, place) => [label, place]));
  const n = labels.length;
  const values = new Float64Array((n * (n - 1)) / 2);
  const seen = new Uint8Array(values.length);
  const [first] = rows;
  for (const { a, b, kind, variant, value } of rows) {
    const pair = `${JSON.stringify(a)} and ${JSON.stringify(b)}`;
    if (kind !== first!.kind || variant !== first!.variant)
      throw new RangeError(`${verb}: ${pair} have a ${variant}, others a ${first!.variant}`);
    if (a === b) throw new RangeError(`${verb}: ${pair} are one document`);
    const [i, j] = [places.get(a)!, places.get(b)!];
    const at = pairPlace(n, Math.min(i, j), Math.max(i, j));
    if (seen[at] === 1) throw new RangeError(`${verb}: ${pair} are there twice`);
    seen[at] = 1;
    values[at] = value === null ? Number.NaN : kind === "distance" ? value : Math.max(0, 1 - value);
  }
  const missing = seen.indexOf(0);
  if (missing >= 0) throw new RangeError(`${verb}: ${rows.length} pairs are not all pairs of ${n} documents`);
  const variant = first === undefined ? "no pairs" : first.variant;
  return { labels, values, variant: first?.kind === "similarity" ? `1 − ${variant}` : variant };
}

/** Leaves out what has no distance to anything. */
export function definedPart({ labels, values, variant }: DistanceTable): {
  readonly table: DistanceTable;
  readonly leftOut: readonly string[];
} {
  const n = labels.length;
  const isDefined = new Uint8Array(n);
  for (let i = 0; i < n; i += 1) {
    for (let j = i + 1; j < n; j += 1) {
      if (Number.isNaN(values[pairPlace(n, i, j)]!)) continue;
      isDefined[i] = 1;
      isDefined[j] = 1;
    }
  }
  const kept = labels.flatMap((_, place) => (isDefined[place] === 1 ? [place] : []));
  const part = new Float64Array((kept.length * (kept.length - 1)) / 2);
  let at = 0;
  kept.forEach((i, place) => {
    for (const j of kept.slice(place + 1)) {
      part[at] = values[pairPlace(n, i, j)]!;
      at += 1;
    }
  });
  return {
    table: { labels: kept.map((place) => labels[place]!), values: part, variant },
    leftOut: labels.filter((_, place) => isDefined[place] === 0),
  };
}
