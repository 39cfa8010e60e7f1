/** For each id the first id whose type has the same spelling; 0 stays padding. */
export function canonicalIds(types: readonly string[]): Uint32Array {
  const first = new Map<string, number>();
  return Uint32Array.from(types, (type, id) => {
    if (id === 0) return 0;
    const known = first.get(type) ?? id;
    first.set(type, known);
    return known;
  });
}
