import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { notebooks } from "../../notebooks/run/paths.js";

const VEGALITE = "application/vnd.vegalite.v5+json";
const LONGEST_CELL = 15;
/** A function with a name of its own; callbacks that are handed to another have none. */
const FUNCTION =
  /^\s*(?:async )?function\b|^\s*(?:const|let|var) \w+(?:: [^=]+)? = (?:async )?(?:\([^)]*\)|\w+)(?:: [^=]+)? =>/m;

interface Output {
  readonly output_type: string;
  readonly name?: string;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly metadata?: Readonly<Record<string, { readonly alt?: string; readonly width?: number }>>;
}

interface Cell {
  readonly cell_type: string;
  readonly id: string;
  readonly source: readonly string[];
  readonly execution_count?: number | null;
  readonly outputs?: readonly Output[];
}

interface Notebook {
  readonly cells: readonly Cell[];
  readonly metadata: {
    readonly kernelspec: { readonly name: string };
    readonly language_info: { readonly name: string };
  };
  readonly nbformat: number;
}

const files = readdirSync(notebooks).filter((name) => name.endsWith(".ipynb"));
const readNotebook = (file: string): Notebook =>
  JSON.parse(readFileSync(join(notebooks, file), "utf8")) as Notebook;

describe.each(files)("%s", (file) => {
  const notebook = readNotebook(file);
  const code = notebook.cells.filter((cell) => cell.cell_type === "code");
  const outputs = code.flatMap((cell) => cell.outputs ?? []);
  const specs = outputs.filter((output) => output.data?.[VEGALITE] !== undefined);

  test("is of the kernel that npm run lab installs, and executed in order", () => {
    expect(notebook.nbformat).toBe(4);
    expect(notebook.metadata.kernelspec.name).toBe("tslab");
    expect(notebook.metadata.language_info.name).toBe("typescript");
    expect(code.map((cell) => cell.execution_count)).toEqual(code.map((_, index) => index + 1));
    const ids = notebook.cells.map((cell) => cell.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("has cells of at most fifteen lines, without functions of their own", () => {
    for (const { source } of code) {
      expect(source.length, source.join("")).toBeLessThanOrEqual(LONGEST_CELL);
      expect(source.join("")).not.toMatch(FUNCTION);
    }
  });

  test("asks, says with what and how, and where it ends", () => {
    const text = notebook.cells
      .filter((cell) => cell.cell_type === "markdown")
      .map((cell) => cell.source.join(""))
      .join("\n");
    for (const part of ["Question", "Data", "Method", "Limits"]) expect(text).toContain(`**${part}.**`);
  });

  test("shows no error, and nothing on stderr", () => {
    expect(outputs.filter((output) => output.output_type === "error" || output.name === "stderr")).toEqual(
      [],
    );
  });

  test("has charts, each with the picture that viewers without Vega show, and words for those who see neither", () => {
    expect(specs.length).toBeGreaterThan(0);
    for (const { data, metadata } of specs) {
      const spec = data![VEGALITE] as { $schema: string; name: string; description: string };
      // JupyterLab bundles Vega-Lite 5; VS Code draws this MIME type with its Jupyter renderers, and GitHub and nbconvert
      // take the next they know of the same bundle: the PNG.
      expect(spec.$schema).toMatch(/vega-lite\/v5/);
      const png = Buffer.from(String(data!["image/png"]), "base64");
      expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
      expect(metadata?.["image/png"]?.alt).toBe(spec.description);
      expect(metadata?.["image/png"]?.width).toBe(png.readUInt32BE(16) / 2);
      const chart = join(notebooks, "charts", spec.name);
      expect(readFileSync(`${chart}.png`).equals(png)).toBe(true);
      expect(JSON.parse(readFileSync(`${chart}.vl.json`, "utf8"))).toEqual(spec);
      expect(readFileSync(`${chart}.svg`, "utf8")).toMatch(/^<svg /);
    }
  });

  test("has only types of output that JupyterLab, VS Code, GitHub and nbconvert all show", () => {
    const shown = [[VEGALITE, "image/png"], ["text/html"], ["text/markdown"]];
    for (const { output_type, data } of outputs) {
      if (output_type === "stream") continue;
      expect(shown).toContainEqual(Object.keys(data ?? {}).sort());
    }
  });

  test("types no number by hand beside a per cent sign, a p or a q", () => {
    const text = notebook.cells
      .filter((cell) => cell.cell_type === "markdown")
      .map((cell) => cell.source.join(""))
      .join("\n")
      // Levels that a method is told with.
      .replace(/95 %|[pq] [<=] 0\.05/g, "");
    expect(text).not.toMatch(/\d\s?%|\b[pqz] ?[=<>] ?\d/);
  });
});

test("every chart in notebooks/charts is drawn by a notebook", () => {
  const drawn = files.flatMap((file) =>
    readNotebook(file)
      .cells.flatMap((cell) => cell.outputs ?? [])
      .flatMap((output) => (output.data?.[VEGALITE] as { name: string } | undefined)?.name ?? []),
  );
  const kept = readdirSync(join(notebooks, "charts")).map((name) =>
    basename(name).replace(/\.(vl\.json|svg|png)$/, ""),
  );
  expect([...new Set(kept)].sort()).toEqual([...drawn].sort());
});

test("the README of the notebooks has a line for each", () => {
  const readme = readFileSync(join(notebooks, "README.md"), "utf8");
  for (const file of files) expect(readme).toContain(`(${file})`);
});
