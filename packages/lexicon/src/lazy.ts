/**
 * A function that computes its value on the first call and returns the same value ever after.
 * The values are frozen tables: keeping them changes nothing that a caller could see.
 */
export function lazy<T>(compute: () => T): () => T {
  let box: { readonly value: T } | null = null;
  return () => {
    box ??= { value: compute() };
    return box.value;
  };
}

/** Freezes an array and the objects and arrays directly in it. */
export function frozen<T extends object>(rows: T[]): readonly T[] {
  for (const row of rows) {
    for (const value of Object.values(row)) if (Array.isArray(value)) Object.freeze(value);
    Object.freeze(row);
  }
  return Object.freeze(rows);
}
