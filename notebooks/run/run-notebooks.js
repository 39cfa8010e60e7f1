// @ts-check
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { drawCharts, removeStaleCharts } from "./charts.js";
import { installKernel } from "./kernel.js";
import { notebooks } from "./paths.js";
import { ensurePython, jupyterEnvironment, venvProgram } from "./python.js";
import { UserError } from "./user-error.js";

/**
 * Executes notebooks headless and draws their charts.
 *
 * @param {object} options
 * @param {string} options.target folder that gets the executed notebooks, and `charts/` below it
 * @param {NodeJS.ProcessEnv} [options.variables] environment variables that the notebooks read
 * @param {readonly string[]} [options.only] names of notebooks, without the ending; all where it is left out
 * @param {Readonly<Record<string, string>>} [options.parameters] values for the cell tagged `parameters`; notebooks that do
 *   not declare them all are left out
 * @param {(line: string) => void} options.say
 * @returns {Promise<{ notebooks: string[], charts: string[] }>}
 * @throws {UserError} naming notebook and cell
 */
export async function runNotebooks({ target, variables = {}, only = [], parameters = {}, say }) {
  ensurePython(say);
  installKernel();
  const files = chooseNotebooks(only, Object.keys(parameters));
  const scratch = mkdtempSync(join(tmpdir(), "tifa-notebooks-"));
  try {
    const pairs = files.flatMap((file) => [join(notebooks, file), join(scratch, file)]);
    const executed = spawnSync(venvProgram("python"), [join(notebooks, "run", "execute.py"), ...pairs], {
      env: { ...jupyterEnvironment(), ...variables, TIFA_PARAMETERS: JSON.stringify(parameters) },
      stdio: ["ignore", 2, 2],
    });
    if (executed.status !== 0) throw new UserError("a notebook failed; see the lines above");
    const folder = join(target, "charts");
    mkdirSync(folder, { recursive: true });
    /** @type {string[]} */
    const charts = [];
    for (const file of files) {
      const notebook = JSON.parse(readFileSync(join(scratch, file), "utf8"));
      charts.push(...(await drawCharts(notebook, basename(file), folder)));
      writeFileSync(join(target, file), formatNotebook(notebook));
    }
    const twice = charts.find((name, index) => charts.indexOf(name) !== index);
    if (twice !== undefined) throw new UserError(`two charts are named ${twice}`);
    if (only.length === 0) removeStaleCharts(folder, charts);
    return { notebooks: files, charts };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** @param {readonly string[]} only @param {readonly string[]} parameters */
function chooseNotebooks(only, parameters) {
  const all = readdirSync(notebooks)
    .filter((file) => file.endsWith(".ipynb"))
    .sort();
  const unknown = only.find((name) => !all.includes(`${name}.ipynb`));
  if (unknown !== undefined) {
    throw new UserError(
      `no notebook ${unknown}; there are ${all.map((file) => basename(file, ".ipynb")).join(", ")}`,
    );
  }
  const chosen = only.length === 0 ? all : all.filter((file) => only.includes(basename(file, ".ipynb")));
  const taking = chosen.filter((file) => parameters.every((name) => declaredParameters(file).includes(name)));
  if (taking.length === 0) {
    const known = [...new Set(all.flatMap(declaredParameters))];
    throw new UserError(`no notebook has parameters ${parameters.join(", ")}; there are ${known.join(", ")}`);
  }
  return taking;
}

/**
 * Names that the cell tagged `parameters` declares.
 * @param {string} file
 * @returns {string[]}
 */
function declaredParameters(file) {
  /** @type {{ cells: { metadata: { tags?: string[] }, source: string[] }[] }} */
  const { cells } = JSON.parse(readFileSync(join(notebooks, file), "utf8"));
  const cell = cells.find(({ metadata }) => metadata.tags?.includes("parameters"));
  return [...(cell?.source.join("") ?? "").matchAll(/^const (\w+) =/gm)].map(([, name]) => String(name));
}

/**
 * As nbformat writes notebooks (one space, sorted keys), so that Jupyter saves them without a difference.
 * @param {unknown} notebook
 */
function formatNotebook(notebook) {
  return `${JSON.stringify(sortKeys(notebook), null, 1)}\n`;
}

/** @param {any} value @returns {any} */
function sortKeys(value) {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (value === null || typeof value !== "object") return value;
  const keys = Object.keys(value).sort();
  return Object.fromEntries(keys.map((key) => [key, sortKeys(value[key])]));
}
