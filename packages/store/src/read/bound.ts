import type { SqlValue } from "../database.js";
import type { Condition } from "./where.js";

/**
 * Puts a condition into a query that has parameters already.
 *
 * @param condition - SQL with parameters from `$1` on
 * @param values - the query's parameters so far; the condition's are appended
 * @returns the SQL with its parameters renumbered
 * @example
 * bound(where("year<2021"), ["a"]); // "(year < $2::DOUBLE)"
 */
export function bound(condition: Condition, values: SqlValue[]): string {
  const shift = values.length;
  for (const value of condition.values) values.push(value);
  return condition.sql.replace(/\$(\d+)/g, (_, number: string) => `$${Number(number) + shift}`);
}
