import type { Json, JsonObject } from "./chart-spec.js";

/**
 * Gives each mark that has a tooltip the same as its description, which is what a screen reader says of it. Left alone,
 * Vega would read out every channel: pixels, colours and days since 1970 among them.
 *
 * @param part - A chart, or a part of one.
 * @returns The same with `mark.description` beside each `encoding.tooltip`.
 * @example
 * describeMarks({ mark: { type: "bar" }, encoding: { tooltip: [{ field: "n", title: "count" }] } });
 * // { mark: { type: "bar", description: { expr: '"count: "+datum["n"]' } }, encoding: … }
 */
export function describeMarks(part: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => {
      // Rows of data are no parts of the chart.
      if (key === "data") return [key, value];
      const tooltip = key === "mark" ? tooltipOf(part) : null;
      if (tooltip !== null) return [key, { ...(value as JsonObject), description: { expr: words(tooltip) } }];
      return [key, within(value)];
    }),
  );
}

function within(value: Json): Json {
  if (Array.isArray(value)) return value.map(within);
  return value !== null && typeof value === "object" ? describeMarks(value as JsonObject) : value;
}

function tooltipOf({ encoding }: JsonObject): readonly JsonObject[] | null {
  const tooltip = (encoding as JsonObject | undefined)?.tooltip;
  return Array.isArray(tooltip) ? tooltip : null;
}

/** An expression of Vega's: title and value of each field. */
function words(tooltip: readonly JsonObject[]): string {
  const parts = tooltip.map(({ field, title, format }, at) => {
    const value = `datum[${quoted(field)}]`;
    const shown = format === undefined ? value : `format(${value},${quoted(format)})`;
    return `${quoted(`${at === 0 ? "" : "; "}${title}: `)}+${shown}`;
  });
  return parts.join("+");
}

/** A string of Vega's expressions, which end a line at U+2028 and U+2029. */
function quoted(text: Json | undefined): string {
  return JSON.stringify(String(text)).replace(/[\u2028\u2029]/g, (mark) =>
    mark === "\u2028" ? "\\u2028" : "\\u2029",
  );
}
