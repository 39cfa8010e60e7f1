// @ts-check
// Draws the charts of executed notebooks: files beside the notebooks, and a picture in the output's own bundle.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { renderChart } from "@tifa/render";
import { UserError } from "./user-error.js";

const VEGALITE = "application/vnd.vegalite.v5+json";
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** Pictures are drawn at twice their size, for dense screens and print. */
const SCALE = 2;

/**
 * @typedef {{ data?: Record<string, any>, metadata?: Record<string, any> }} Output
 * @typedef {{ cell_type: string, outputs?: Output[] }} Cell
 * @typedef {{ cells: Cell[] }} Notebook
 */

/**
 * Draws every chart of a notebook into a folder and adds the picture to the output that holds the spec, so
 * that JupyterLab draws the spec, and GitHub and nbconvert show the picture.
 * @param {Notebook} notebook changed in place
 * @param {string} name of the notebook, for messages
 * @param {string} folder
 * @returns {Promise<string[]>} names of the charts
 */
export async function drawCharts(notebook, name, folder) {
  const names = [];
  for (const output of notebook.cells.flatMap((cell) => cell.outputs ?? [])) {
    const spec = output.data?.[VEGALITE];
    if (output.data === undefined || spec === undefined) continue;
    if (typeof spec.name !== "string" || !KEBAB.test(spec.name)) {
      throw new UserError(`${name}: a chart's name must be kebab-case, this is ${JSON.stringify(spec.name)}`);
    }
    const { svg, png } = await renderChart(spec, { scale: SCALE });
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${spec.name}.vl.json`), `${JSON.stringify(spec, null, 1)}\n`);
    writeFileSync(join(folder, `${spec.name}.svg`), svg);
    writeFileSync(join(folder, `${spec.name}.png`), png);
    output.data["image/png"] = Buffer.from(png).toString("base64");
    output.metadata = { ...output.metadata, "image/png": { alt: spec.description, ...shownSize(png) } };
    names.push(spec.name);
  }
  return names;
}

/**
 * Size at which a viewer shows a picture. A PNG has its width and height in pixels at bytes 16 and 20.
 * @param {Uint8Array} png
 */
function shownSize(png) {
  const header = new DataView(png.buffer, png.byteOffset);
  return { height: header.getUint32(20) / SCALE, width: header.getUint32(16) / SCALE };
}

/**
 * Removes charts that no notebook draws any more.
 * @param {string} folder @param {readonly string[]} names
 */
export function removeStaleCharts(folder, names) {
  for (const file of readdirSync(folder)) {
    const chart = file.replace(/\.(vl\.json|svg|png)$/, "");
    if (chart !== file && !names.includes(chart)) rmSync(join(folder, file));
  }
}
