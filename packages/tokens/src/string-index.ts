/** Numbers distinct strings in the order in which they come. */
export interface StringIndex {
  /** The strings by number; `values[0]` is the empty string. */
  readonly values: readonly string[];
  /** The number of a string, a new one if it is new. */
  id(value: string): number;
}

/** Makes an index that holds the empty string only. */
export function stringIndex(): StringIndex {
  const values = [""];
  const ids = new Map<string, number>([["", 0]]);
  return {
    values,
    id(value) {
      let id = ids.get(value);
      if (id === undefined) {
        id = values.length;
        ids.set(value, id);
        values.push(value);
      }
      return id;
    },
  };
}
