/**
 * Vega-Lite specs to SVG and PNG under Node, with a Chinese font that travels along.
 *
 * @packageDocumentation
 * @public
 */

export { type RenderedChart, renderChart } from "./render-chart.js";
export { type PngOptions, renderPng } from "./render-png.js";
export { renderSvg } from "./render-svg.js";
export { FONT_FAMILY, FONT_FILE, measureText } from "./shipped-font.js";
