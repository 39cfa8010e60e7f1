/** How alike or apart two documents are. */
export interface SimilarityRow {
  readonly a: string;
  readonly b: string;
  /** Whether higher is more alike or further apart. */
  readonly kind: "similarity" | "distance";
  readonly variant: string;
  readonly value: number | null;
  readonly reason: string | null;
}

/** Rows for all pairs of documents. The function gives a value, or why there is none. */
export function pairs(
  docs: readonly string[],
  kind: SimilarityRow["kind"],
  variant: string,
  compare: (one: number, other: number) => number | string,
): SimilarityRow[] {
  return docs.flatMap((a, one) =>
    docs.slice(one + 1).map((b, at): SimilarityRow => {
      const value = compare(one, one + 1 + at);
      const isUndefined = typeof value === "string";
      return { a, b, kind, variant, value: isUndefined ? null : value, reason: isUndefined ? value : null };
    }),
  );
}
