import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { installKernel } from "../../notebooks/run/kernel.js";
import { notebooks } from "../../notebooks/run/paths.js";
import { ensurePython, jupyterEnvironment, venvProgram } from "../../notebooks/run/python.js";

interface Output {
  readonly output_type: string;
  readonly text?: readonly string[];
}

// A kernel starts in two to eight seconds.
let folder: string;
beforeAll(() => {
  ensurePython(console.log);
  installKernel();
  folder = mkdtempSync(join(tmpdir(), "tifa-planted-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Executes a notebook of these cells as the runner does. */
function execute(
  cells: readonly string[],
  parameters: Readonly<Record<string, string>> = {},
): { status: number | null; stderr: string; outputs: Output[][] } {
  const source = join(folder, "planted.ipynb");
  const target = join(folder, "executed.ipynb");
  rmSync(target, { force: true });
  const notebook = {
    cells: cells.map((cell, index) => ({
      cell_type: "code",
      execution_count: null,
      id: `cell-${index}`,
      metadata: cell.startsWith("// parameters") ? { tags: ["parameters"] } : {},
      outputs: [],
      source: cell,
    })),
    metadata: { kernelspec: { display_name: "TypeScript", language: "typescript", name: "tslab" } },
    nbformat: 4,
    nbformat_minor: 5,
  };
  writeFileSync(source, JSON.stringify(notebook));
  const run = spawnSync(venvProgram("python"), [join(notebooks, "run", "execute.py"), source, target], {
    encoding: "utf8",
    env: { ...jupyterEnvironment(), TIFA_PARAMETERS: JSON.stringify(parameters) },
  });
  const executed = existsSync(target) ? JSON.parse(readFileSync(target, "utf8")) : { cells: [] };
  return {
    status: run.status,
    stderr: run.stderr,
    outputs: (executed.cells as { outputs: Output[] }[]).map((cell) => cell.outputs),
  };
}

describe("the runner of notebooks", () => {
  test("keeps what cells show, one block of text a cell, and nothing of its own", () => {
    const { status, outputs } = execute(["const a: number = 1;", 'console.log(a); console.log("二");']);
    expect(status).toBe(0);
    expect(outputs).toHaveLength(2);
    expect(outputs[0]).toEqual([]);
    expect(outputs[1]).toEqual([{ name: "stdout", output_type: "stream", text: ["1\n", "二\n"] }]);
  });

  test.each([
    ["throws", ["1;", 'throw new Error("planted");'], /planted\.ipynb: cell 2 failed[\s\S]*planted/],
    ["does not type-check", ['const x: number = "planted";'], /cell 1 failed[\s\S]*not assignable/],
    [
      "leaves a promise to reject",
      ['Promise.reject(new Error("planted"));', "2;"],
      /cell 1 failed[\s\S]*planted/,
    ],
    [
      "leaves a promise to reject late",
      ['setTimeout(() => Promise.reject(new Error("planted")), 20);', "2;"],
      /cell \d failed[\s\S]*planted/,
    ],
    [
      "throws in a callback",
      ['setTimeout(() => { throw new Error("planted"); }, 0);'],
      /cell 1 failed[\s\S]*planted/,
    ],
    ["writes to stderr", ['console.error("planted");'], /cell 1 failed[\s\S]*planted/],
  ])("fails and names notebook and cell where one %s", (_, cells, message) => {
    const { status, stderr, outputs } = execute(cells);
    expect(stderr).toMatch(message);
    expect(status).toBe(1);
    expect(outputs).toEqual([]);
  });
});

describe("parameters", () => {
  const cells = ['// parameters\nconst corpus = "a";\nconst other = "b";', "console.log(corpus, other);"];

  test("stand where the notebook declares them, and a run may override them", () => {
    expect(execute(cells).outputs.at(-1)).toMatchObject([{ text: ["a b\n"] }]);
    const { outputs, status } = execute(cells, { corpus: 'C:\\pages "二"' });
    expect(status).toBe(0);
    expect(outputs).toHaveLength(3);
    expect(outputs.at(-1)).toMatchObject([{ text: ['C:\\pages "二" b\n'] }]);
  });

  test("that the notebook does not declare are an error that names those it does", () => {
    expect(execute(cells, { corpsu: "x" })).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("no parameter corpsu; there are corpus, other"),
    });
    expect(execute(["1;"], { corpus: "x" }).stderr).toContain("no parameter corpus; there are none");
  });
});

describe("the kernel", () => {
  test("is installed into .venv alone, and names this very Node", () => {
    const listed = spawnSync(venvProgram("jupyter-kernelspec"), ["list", "--json"], {
      encoding: "utf8",
      env: jupyterEnvironment(),
    });
    const { kernelspecs } = JSON.parse(listed.stdout) as {
      kernelspecs: Record<string, { resource_dir: string; spec: { argv: string[] } }>;
    };
    expect(kernelspecs.tslab?.resource_dir).toContain(join(".venv", "share", "jupyter", "kernels"));
    expect(kernelspecs.tslab?.spec.argv[0]).toBe(process.execPath);
  });
});
