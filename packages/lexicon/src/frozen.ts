/** Freezes an array and the objects and arrays directly in it. */
export function frozen<T extends object>(rows: T[]): readonly T[] {
  for (const row of rows) {
    for (const value of Object.values(row)) if (Array.isArray(value)) Object.freeze(value);
    Object.freeze(row);
  }
  return Object.freeze(rows);
}
