/** A number in plain data. */
export interface FoundNumber {
  readonly number: number;
  /** From the value down, such as `.rows[3].share`; "" for the value itself. */
  readonly path: string;
}

/**
 * Finds a number in plain data.
 *
 * @param value - any plain data
 * @param isWanted - the test
 * @returns the first number that passes it, null where none does
 * @example
 * findNumber({ rows: [1, 2] }, (number) => number > 1); // { number: 2, path: ".rows[1]" }
 */
export function findNumber(value: unknown, isWanted: (number: number) => boolean): FoundNumber | null {
  // A stack of our own: data from outside may be nested deeper than calls can be.
  const stack: { readonly value: unknown; readonly path: string }[] = [{ value, path: "" }];
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    const { value: item, path } = top;
    if (typeof item === "number" && isWanted(item)) return { number: item, path };
    if (item === null || typeof item !== "object") continue;
    const isList = Array.isArray(item) || ArrayBuffer.isView(item);
    for (const [key, part] of Object.entries(item).reverse())
      stack.push({ value: part, path: path + (isList ? `[${key}]` : `.${key}`) });
  }
  return null;
}
