/**
 * The code cells of a notebook as one module, to run it without its kernel: with `tsx`, with `deno run`, in a job.
 *
 * @param notebook - content of the `.ipynb` file
 * @param parameters - what takes the place of constants of the cell that is tagged `parameters`; see `npm run notebooks`. Default: none.
 * @returns TypeScript: cells in order, a line with their number before each
 * @throws SyntaxError for what is no JSON
 * @throws RangeError for what is no notebook, or a parameter that no such cell declares
 * @example
 * const cells = [{ cell_type: "code", metadata: {}, source: ['import { display } from "tslab";'] }];
 * notebookCode(JSON.stringify({ cells })); // '// cell 1\nimport { display } from "tslab";\n'
 */
export function notebookCode(notebook: string, parameters: Readonly<Record<string, string>> = {}): string {
  const { cells } = JSON.parse(notebook) as { cells?: readonly Cell[] };
  if (!Array.isArray(cells)) throw new RangeError("notebookCode: no notebook: it has no list of cells");
  const code = (cells as readonly Cell[]).filter(({ cell_type }) => cell_type === "code");
  const open = new Set(Object.keys(parameters));
  const texts = code.map(({ source, metadata }, at) => {
    let text = typeof source === "string" ? source : source.join("");
    if (metadata?.tags?.includes("parameters")) text = withParameters(text, parameters, open);
    return `// cell ${at + 1}\n${text}\n`;
  });
  const [unknown] = open;
  if (unknown !== undefined) throw new RangeError(`notebookCode: no cell of parameters declares ${unknown}`);
  return texts.join("\n");
}

interface Cell {
  readonly cell_type: string;
  readonly source: string | readonly string[];
  readonly metadata?: { readonly tags?: readonly string[] };
}

/** One constant a line, as papermill has it. */
function withParameters(
  text: string,
  parameters: Readonly<Record<string, string>>,
  open: Set<string>,
): string {
  return text
    .split("\n")
    .map((line) => {
      const name = /^const (\w+) =/.exec(line)?.[1];
      if (name === undefined || !Object.hasOwn(parameters, name)) return line;
      open.delete(name);
      return `const ${name} = ${JSON.stringify(parameters[name])};`;
    })
    .join("\n");
}
