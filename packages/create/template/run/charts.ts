// npm start: runs the code of every notebook, prints what its cells show, and draws its charts into charts/.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { notebookCode } from "@tifa/notebook";
import { drawCharts } from "./draw-charts.js";
import { shown } from "./tslab.js";

// Notebooks name files from the folder that they stand in.
process.chdir(join(import.meta.dirname, ".."));
mkdirSync("out", { recursive: true });
const notebooks = readdirSync(".")
  .filter((name) => name.endsWith(".ipynb"))
  .sort();
for (const name of notebooks) {
  const script = join("out", `${basename(name, ".ipynb")}.ts`);
  writeFileSync(script, `${notebookCode(readFileSync(name, "utf8"))}\nexport {};\n`);
  await import(pathToFileURL(script).href);
}
const names = await drawCharts(shown, "charts");
console.log(`\n${names.length} charts in charts/: ${names.join(", ")}`);
