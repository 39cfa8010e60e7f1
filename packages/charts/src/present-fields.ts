import type { JsonObject } from "./chart-spec.js";

/**
 * Leaves out the fields of a tooltip that some row does not have: Vega would say "undefined", or 0 for a number that is
 * not there.
 *
 * @param channels - Fields of the tooltip.
 * @param rows - The rows of data.
 * @returns The channels whose field every row has and no row has as null.
 * @example
 * presentFields([{ field: "a" }, { field: "b" }], [{ a: 1 }]); // [{ field: "a" }]
 */
export function presentFields(channels: readonly JsonObject[], rows: readonly JsonObject[]): JsonObject[] {
  return channels.filter(({ field }) =>
    rows.every((row) => {
      const value = row[String(field)];
      return value !== undefined && value !== null;
    }),
  );
}
