import { sortNames } from "./sort-names.js";

/** Distinct strings in code-unit order, and the place of each. */
export function sortedFeatures(features: Iterable<string>): { names: string[]; index: Map<string, number> } {
  const names = [...new Set(features)];
  if (!isSorted(names)) sortNames(names);
  return { names, index: new Map(names.map((name, place) => [name, place])) };
}

/** Whether names ascend in code-unit order. */
export function isSorted(names: readonly string[]): boolean {
  return names.every((name, at) => at === 0 || names[at - 1]! < name);
}

/** Throws if a name occurs twice. */
export function checkUnique(verb: string, what: string, names: readonly string[]): void {
  if (new Set(names).size === names.length) return;
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(name)) throw new RangeError(`${verb}: ${what} ${JSON.stringify(name)} occurs twice`);
    seen.add(name);
  }
}
