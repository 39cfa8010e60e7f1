import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { charts } from "@tifa/notebook";
import { renderChart } from "@tifa/render";

/** A chart's name is that of its files. */
const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const ENDINGS = [".vl.json", ".svg", ".png"];

/** Draws charts into a folder, each as its spec, as SVG and as PNG, and takes away those that no notebook draws any more. */
export async function drawCharts(specs: readonly charts.ChartSpec[], folder: string): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const names: string[] = [];
  for (const spec of specs) {
    const { name } = spec;
    if (!KEBAB.test(name)) throw new Error(`"${name}": write a chart's name as words-by-year`);
    if (names.includes(name)) throw new Error(`two charts are called ${name}`);
    const { svg, png } = await renderChart(spec, { scale: 2 });
    writeFileSync(join(folder, `${name}.vl.json`), `${JSON.stringify(spec, null, 1)}\n`);
    writeFileSync(join(folder, `${name}.svg`), svg);
    writeFileSync(join(folder, `${name}.png`), png);
    names.push(name);
  }
  for (const file of readdirSync(folder)) {
    const [name] = file.split(".vl.json");
    if (name === undefined || name === file || names.includes(name)) continue;
    for (const ending of ENDINGS) rmSync(join(folder, name + ending), { force: true });
  }
  return names;
}
