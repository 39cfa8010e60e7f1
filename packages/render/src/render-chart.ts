import type { ChartSpec } from "@tifa/charts";
import { type PngOptions, renderPng } from "./render-png.js";
import { renderSvg } from "./render-svg.js";

/** A chart in the two forms in which files and notebooks keep it. */
export interface RenderedChart {
  readonly svg: string;
  readonly png: Uint8Array;
}

/**
 * Draws a chart as SVG and as PNG.
 *
 * @param spec - The chart.
 * @param options - Options of the PNG.
 * @returns Both documents.
 * @throws Error as {@link renderSvg} and {@link renderPng} do.
 * @example
 * const { svg, png } = await renderChart(spec);
 */
export async function renderChart(spec: ChartSpec, options: PngOptions = {}): Promise<RenderedChart> {
  const svg = await renderSvg(spec);
  return { svg, png: renderPng(svg, options) };
}
