/** A workspace: what it declares, and the text in which a use must stand. */
export interface Workspace {
  readonly name: string;
  /** Dependencies, optional and peer ones. */
  readonly runtime: readonly string[];
  readonly development: readonly string[];
  /** Sources that are shipped. */
  readonly source: string;
  /** Everything else that can use a package: tests, programs, configuration, scripts of package.json. */
  readonly rest: string;
}

/**
 * Finds declared dependencies of others that nothing imports. A package is used where its name stands as a module
 * (`from "x"`, `import("x")`, `require("x")`, `x/y`), types where what they describe is imported, a program where a script calls it.
 *
 * @param workspaces - the repository's
 * @param exceptions - `workspace: package` → why it is declared without being imported
 * @returns a line for each dependency that is not used, and for each exception that is none
 */
export function checkImports(
  workspaces: readonly Workspace[],
  exceptions: Readonly<Record<string, string>>,
): string[] {
  const unused = new Set<string>();
  for (const { name, runtime, development, source, rest } of workspaces) {
    for (const one of runtime) if (!isImported(one, source)) unused.add(`${name}: ${one}`);
    const all = `${source}\n${rest}`;
    for (const one of development) {
      if (!runtime.includes(one) && !isUsed(one, all)) unused.add(`${name}: ${one}`);
    }
  }
  const problems = [...unused].filter((one) => exceptions[one] === undefined);
  return [
    ...problems.map((one) => `${one} is declared and not imported`),
    ...Object.keys(exceptions)
      .filter((one) => !unused.has(one))
      .map((one) => `${one} is imported, or not declared: the exception is not needed`),
  ];
}

function isImported(name: string, text: string): boolean {
  return [`"${name}"`, `'${name}'`, `"${name}/`, `'${name}/`].some((module) => text.includes(module));
}

/** Imported, or a program that a script runs (`"biome check ."`), or the types of something that is imported. */
function isUsed(name: string, text: string): boolean {
  if (name === "@types/node") return text.includes('"node:');
  if (name.startsWith("@types/")) return isImported(name.slice("@types/".length), text);
  const program = name.slice(name.lastIndexOf("/") + 1).replace(/js$/, "");
  return isImported(name, text) || text.includes(`node_modules/${name}`) || text.includes(`"${program} `);
}
