import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { notebookCode } from "@tifa/notebook";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "..", "..");
const standIn = join(root, "packages", "notebook", "dist", "tslab.js");
const deno = process.env.TIFA_DENO ?? "deno";
const python = join(root, ".venv", "bin", "python");
const hasDeno = spawnSync(deno, ["--version"]).status === 0;

/** Inside of this workspace, so that imports find the packages. */
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(import.meta.dirname, "script-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (name: string): string => readFileSync(join(root, "notebooks", `${name}.ipynb`), "utf8");

/** The charts and the last reading that the committed notebook shows; a script must come to the same. */
function shownBy(notebook: string): { charts: string[]; readings: string[] } {
  const { cells } = JSON.parse(notebook) as { cells: { outputs?: { data?: Record<string, unknown> }[] }[] };
  const data: Record<string, unknown>[] = cells.flatMap(({ outputs = [] }) =>
    outputs.flatMap((output) => (output.data === undefined ? [] : [output.data])),
  );
  const text = (value: unknown): string => (Array.isArray(value) ? value.join("") : String(value));
  return {
    charts: data.flatMap((it) => {
      const spec = it["application/vnd.vegalite.v5+json"] as { name: string } | undefined;
      return spec === undefined ? [] : [spec.name];
    }),
    readings: data.flatMap((it) => ("text/markdown" in it ? [text(it["text/markdown"])] : [])),
  };
}

function expectSame(output: string, notebook: string): void {
  const { charts, readings } = shownBy(notebook);
  expect(charts.length).toBeGreaterThan(2);
  const drawn = [...output.matchAll(/^\[application\/vnd\.vegalite\.v5\+json (\S+), \d+ characters\]$/gm)];
  expect(drawn.map(([, name]) => name)).toEqual(charts);
  expect(readings.length).toBeGreaterThan(1);
  for (const reading of readings) expect(output).toContain(reading);
}

function run(command: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: join(root, "notebooks"),
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
    maxBuffer: 2 ** 26,
  });
  expect({ status, stderr: status === 0 ? "" : stderr }).toEqual({ status: 0, stderr: "" });
  return stdout;
}

const NOTEBOOKS = ["05-readouts-in-the-epidemic", "07-your-own-corpus"];

describe("the code of a notebook", () => {
  test.each(NOTEBOOKS)("%s runs as a plain script by tsx, and shows the same", (name) => {
    const config = join(folder, "tsconfig.json");
    const paths = { tslab: [standIn] };
    writeFileSync(config, JSON.stringify({ compilerOptions: { module: "nodenext", paths } }));
    const script = join(folder, `${name}.mts`);
    writeFileSync(script, notebookCode(read(name)));
    const tsx = join(root, "node_modules", "tsx", "dist", "cli.mjs");
    expectSame(run(process.execPath, [tsx, "--tsconfig", config, script]), read(name));
  });
});

describe.skipIf(!hasDeno)("where there is Deno, the code of a notebook", () => {
  const map = (): string => {
    const file = join(folder, "import-map.json");
    writeFileSync(file, JSON.stringify({ imports: { tslab: `file://${standIn}` } }));
    return file;
  };

  test.each(NOTEBOOKS)("%s runs, and shows the same", (name) => {
    const script = join(folder, `${name}.deno.ts`);
    writeFileSync(script, notebookCode(read(name)));
    const flags = ["run", "--allow-all", "--no-check", "--no-lock", "--import-map", map()];
    expectSame(run(deno, [...flags, script]), read(name));
  });

  // Tried again: what the kernel does with its queue of outputs is not ours.
  test.skipIf(!existsSync(python))("runs in Deno's kernel, through Jupyter", { retry: 2 }, () => {
    const kernel = join(folder, "kernels", "deno-here");
    mkdirSync(kernel, { recursive: true });
    const argv = [deno, "jupyter", "--kernel", "--conn", "{connection_file}"];
    writeFileSync(
      join(kernel, "kernel.json"),
      JSON.stringify({ argv, display_name: "Deno", language: "typescript" }),
    );
    const [name] = NOTEBOOKS as [string];
    const target = join(folder, "executed.ipynb");
    const asked = ["--to", "notebook", "--execute", "--ExecutePreprocessor.kernel_name=deno-here"];
    asked.push("--ExecutePreprocessor.timeout=300", "--ExecutePreprocessor.iopub_timeout=300");
    const { status, stderr } = spawnSync(
      python,
      ["-m", "nbconvert", ...asked, "--output", target, join(root, "notebooks", `${name}.ipynb`)],
      { encoding: "utf8", env: { ...process.env, JUPYTER_PATH: folder } },
    );
    expect(status, stderr).toBe(0);
    expect(shownBy(readFileSync(target, "utf8"))).toEqual(shownBy(read(name)));
  });
});
