import type { JsonObject } from "./chart-spec.js";
import { round } from "./numbers.js";
import { presentFields } from "./present-fields.js";

/** A text at a place of the plot, pixels from its upper left corner. */
export interface PixelText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly color?: string;
  readonly angle?: number;
}

/** A rectangle, or the two ends of a line. */
export interface PixelBox {
  readonly x: number;
  readonly y: number;
  readonly x2: number;
  readonly y2: number;
  readonly color?: string;
  /** What the tooltip shows. */
  readonly tip?: JsonObject;
}

const at = (field: string): JsonObject => ({ field, type: "quantitative", scale: null, axis: null });

function datum(item: object): JsonObject {
  const entries = Object.entries(item).flatMap(([key, value]): [string, JsonObject[string]][] => {
    if (value === undefined) return [];
    if (key === "tip") return Object.entries(value as JsonObject);
    return [[key, typeof value === "number" ? round(value, 1) : (value as string)]];
  });
  return Object.fromEntries(entries);
}

/**
 * Texts at computed places: column heads, tile names, what no axis can set.
 *
 * @param items - The texts; `color` and `angle` hold for all or for none.
 * @param mark - Properties of the mark, such as `align` and `fontSize`.
 * @returns One layer.
 * @example
 * const heads = pixelTexts([{ text: "安徽", x: 10, y: -6 }], { align: "center" });
 */
export function pixelTexts(items: readonly PixelText[], mark: JsonObject = {}): JsonObject {
  const first = items[0];
  return {
    data: { values: items.map(datum) },
    mark: { type: "text", align: "left", baseline: "alphabetic", aria: false, tooltip: null, ...mark },
    encoding: {
      x: at("x"),
      y: at("y"),
      text: { field: "text", type: "nominal" },
      ...(first?.color === undefined ? {} : { color: { field: "color", type: "nominal", scale: null } }),
      ...(first?.angle === undefined ? {} : { angle: { field: "angle", type: "quantitative", scale: null } }),
    },
  };
}

/**
 * Texts on a ground of their own, so that lines do not strike them through.
 *
 * @param items - The texts with their colours.
 * @param ground - Colour of the chart's ground.
 * @param mark - As for {@link pixelTexts}.
 * @returns Two layers.
 * @example
 * const names = textsOnGround([{ text: "安徽", x: 10, y: 6, color: "#c2452d" }], "#ffffff");
 */
export function textsOnGround(
  items: readonly (PixelText & { readonly color: string })[],
  ground: string,
  mark: JsonObject = {},
): JsonObject[] {
  return [
    pixelTexts(
      items.map((item) => ({ ...item, color: ground })),
      { ...mark, stroke: ground, strokeWidth: 4, strokeJoin: "round" },
    ),
    pixelTexts(items, mark),
  ];
}

/**
 * Rectangles or lines at computed places.
 *
 * @param items - The boxes; `color` and `tip` hold for all or for none.
 * @param mark - The mark with its type, `rect` or `rule`.
 * @param tooltip - Vega-Lite's tooltip channel over the fields of `tip`. Default: none.
 * @returns One layer.
 * @example
 * const cells = pixelBoxes([{ x: 0, y: 0, x2: 20, y2: 20, color: "#c2452d" }], { type: "rect" });
 */
export function pixelBoxes(
  items: readonly PixelBox[],
  mark: JsonObject & { readonly type: string },
  tooltip?: readonly JsonObject[],
): JsonObject {
  return {
    data: { values: items.map(datum) },
    mark: { ...mark, ...(tooltip === undefined ? { aria: false, tooltip: null } : {}) },
    encoding: {
      x: at("x"),
      y: at("y"),
      x2: { field: "x2" },
      y2: { field: "y2" },
      ...(items[0]?.color === undefined ? {} : { color: { field: "color", type: "nominal", scale: null } }),
      ...(tooltip === undefined
        ? {}
        : {
            tooltip: presentFields(
              tooltip,
              items.map((item) => item.tip ?? {}),
            ),
          }),
    },
  };
}
