/** Paths of all numbers in a result that are not finite. */
export function unfinished(value: unknown, path = ""): string[] {
  if (typeof value === "number") return Number.isFinite(value) ? [] : [`${path}: ${value}`];
  if (value === undefined) return [`${path}: undefined`];
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, item]) => unfinished(item, `${path}/${key}`));
}
