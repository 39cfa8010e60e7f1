import type { Docvars } from "./types.js";

/**
 * Joins the document variables of rows that become one: what is known on one side only is kept, what both
 * sides agree on is kept, and what they disagree on becomes null and stays null. The join is associative
 * and commutative, so that it does not matter in which order parts arrive. Keys come out sorted.
 */
export function joinDocvars(parts: readonly Docvars[]): Docvars {
  const joined = new Map<string, Docvars[string]>();
  for (const part of parts) {
    for (const [key, value] of Object.entries(part)) {
      const known = joined.get(key);
      joined.set(key, known === undefined || Object.is(known, value) ? value : null);
    }
  }
  const keys = [...joined.keys()].sort();
  return Object.fromEntries(keys.map((key) => [key, joined.get(key)!]));
}
