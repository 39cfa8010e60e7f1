import type { JsonObject } from "./chart-spec.js";
import type { Palette } from "./palette.js";

/** Families by which viewers of the SVG find a Chinese face; the first is the one that is shipped and measured. */
const FONT: string =
  "Noto Sans SC, Source Han Sans SC, Noto Sans CJK SC, PingFang SC, Hiragino Sans GB, Microsoft YaHei, sans-serif";

/** Font sizes in pixels. */
export const SIZES: {
  readonly title: number;
  readonly subtitle: number;
  readonly label: number;
  readonly small: number;
  readonly source: number;
} = {
  title: 18,
  subtitle: 13,
  label: 12.5,
  small: 11.5,
  source: 11,
};

/**
 * The Vega-Lite `config` of all charts: quiet grid, no frames, no bold (one weight of the font is shipped),
 * labels that are never cut off.
 *
 * @param colours - The palette.
 * @returns The config object.
 * @example
 * const config = theme(palette());
 */
export function theme(colours: Palette): JsonObject {
  return {
    font: FONT,
    background: colours.background,
    view: { stroke: null, cursor: "default" },
    title: {
      color: colours.ink,
      fontSize: SIZES.title,
      fontWeight: "normal",
      lineHeight: 25,
      anchor: "start",
      frame: "group",
      subtitleColor: colours.soft,
      subtitleFontSize: SIZES.subtitle,
      subtitleFontWeight: "normal",
      subtitleLineHeight: 19,
      subtitlePadding: 7,
    },
    axis: {
      domain: false,
      ticks: false,
      grid: false,
      gridColor: colours.grid,
      gridWidth: 1,
      labelColor: colours.ink,
      labelFontSize: SIZES.small,
      labelFontWeight: "normal",
      labelLimit: 0,
      labelPadding: 6,
      labelFlush: false,
      titleColor: colours.soft,
      titleFontSize: SIZES.small,
      titleFontWeight: "normal",
      titleLimit: 0,
      titlePadding: 8,
    },
    legend: {
      labelColor: colours.ink,
      labelFontSize: SIZES.label,
      labelLimit: 0,
      symbolStrokeWidth: 0,
      symbolType: "square",
      symbolSize: 120,
      titleColor: colours.soft,
      titleFontSize: SIZES.small,
      titleFontWeight: "normal",
      titleLimit: 0,
    },
    text: { color: colours.ink, fontSize: SIZES.label, fontWeight: "normal" },
    header: { labelColor: colours.ink, labelFontSize: SIZES.label, labelFontWeight: "normal" },
  };
}
