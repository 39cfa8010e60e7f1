import { isSorted } from "./sorted-features.js";
import type { Docvars } from "./types.js";

/**
 * Joins the document variables of rows that become one: what is known on one side only is kept, what both
 * sides agree on is kept, and what they disagree on becomes null and stays null. The join is associative
 * and commutative, so that it does not matter in which order parts arrive. Keys come out sorted.
 */
export function joinDocvars(parts: readonly Docvars[]): Docvars {
  const [first] = parts;
  if (first !== undefined && parts.length === 1 && isSorted(Object.keys(first))) return first;
  const joined = new Map<string, Docvars[string]>();
  for (const part of parts) {
    for (const key of Object.keys(part)) {
      const value = part[key]!;
      const known = joined.get(key);
      if (known === undefined) joined.set(key, value);
      else if (known !== null && !Object.is(known, value)) joined.set(key, null);
    }
  }
  const keys = [...joined.keys()].sort();
  return Object.fromEntries(keys.map((key) => [key, joined.get(key)!]));
}
