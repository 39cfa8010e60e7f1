import { dirname, join } from "node:path";
import ts from "typescript";
import type { Example } from "../../packages/dfm/test/run-examples.js";

/** An example, and what it can use. */
export interface ExampleToCheck extends Example {
  /** Name of its package, without the scope. */
  readonly package: string;
}

/**
 * Typechecks examples against the built declarations of the packages. An example sees the exports of its package, those of the others,
 * and names of a table.
 *
 * @param root - of the repository
 * @param examples - of documentation comments
 * @param exported - names that each package exports
 * @param given - package → name → type, as TypeScript; `every` holds those of all packages
 * @returns a line for each error, with the example's package and name
 */
export function checkExamples(
  root: string,
  examples: readonly ExampleToCheck[],
  exported: ReadonlyMap<string, readonly string[]>,
  given: Readonly<Record<string, Readonly<Record<string, string>>>>,
): string[] {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    lib: ["lib.es2023.d.ts", "lib.dom.d.ts"],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: true,
    noEmit: true,
    types: ["node"],
  };
  // They lie where notebooks do: a workspace that has every package.
  const files = new Map(
    examples.map((example, at) => [
      join(root, "packages", "notebook", "examples", `${at}.ts`),
      moduleOf(example, exported, given),
    ]),
  );
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, directoryExists } = host;
  host.fileExists = (path) => files.has(path) || fileExists(path);
  host.directoryExists = (path) =>
    [...files.keys()].some((file) => dirname(file) === path) || directoryExists!(path);
  host.getSourceFile = (path, version, ...rest) =>
    files.has(path)
      ? ts.createSourceFile(path, files.get(path)!, version)
      : getSourceFile(path, version, ...rest);
  const program = ts.createProgram([...files.keys()], options, host);
  return [...files.keys()].flatMap((path, at) => {
    const source = program.getSourceFile(path)!;
    const { package: name, name: verb } = examples[at]!;
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      ({ messageText }) =>
        `${name} ${verb}: ${ts.flattenDiagnosticMessageText(messageText, " ").slice(0, 300)}`,
    );
  });
}

/**
 * Tells whether an example makes all that it uses.
 *
 * @param example - of a documentation comment
 * @param exported - names that each package exports
 * @returns whether every name is its own, or of a package, and it waits for nothing
 */
export function isSelfContained(
  example: ExampleToCheck,
  exported: ReadonlyMap<string, readonly string[]>,
): boolean {
  const source = ts.createSourceFile("example.ts", example.code, ts.ScriptTarget.ES2022, true);
  const { used, declared } = namesOf(source);
  const known = new Set([...exported.values()].flat());
  const isKnown = (name: string): boolean => declared.has(name) || known.has(name) || name in globalThis;
  return !/\bawait\b/.test(example.code) && [...used].every(isKnown);
}

/** A module: imports of what the example names, declarations of what it is given, the example in a function. */
function moduleOf(
  example: ExampleToCheck,
  exported: ReadonlyMap<string, readonly string[]>,
  given: Readonly<Record<string, Readonly<Record<string, string>>>>,
): string {
  const source = ts.createSourceFile("example.ts", example.code, ts.ScriptTarget.ES2022, true);
  const imports = source.statements.filter(ts.isImportDeclaration).map((node) => node.getText());
  const body = source.statements
    .filter((node) => !ts.isImportDeclaration(node))
    .map((node) => node.getText());
  const { used, declared } = namesOf(source);
  const own: Readonly<Record<string, string>> = {
    ...given.every,
    ...given[example.package],
    ...given[`${example.package} ${example.name}`],
  };
  const from = new Map<string, string[]>();
  const constants: string[] = [];
  for (const name of used) {
    if (declared.has(name)) continue;
    const home = [example.package, ...exported.keys()].find((unit) => exported.get(unit)?.includes(name));
    if (own[name] !== undefined) constants.push(`declare const ${name}: ${own[name]};`);
    else if (home !== undefined) from.set(home, [...(from.get(home) ?? []), name]);
    else if (name === "writeFileSync") imports.push('import { writeFileSync } from "node:fs";');
    else if (name === "readFileSync") imports.push('import { readFileSync } from "node:fs";');
  }
  return [
    ...imports,
    ...[...from].map(([unit, names]) => `import { ${names.join(", ")} } from "@tifa/${unit}";`),
    ...constants,
    "export async function example() {",
    ...body,
    "}",
  ].join("\n");
}

function namesOf(source: ts.SourceFile): {
  readonly used: ReadonlySet<string>;
  readonly declared: ReadonlySet<string>;
} {
  const [used, declared] = [new Set<string>(), new Set<string>()];
  const visit = (node: ts.Node): void => {
    const { parent } = node;
    if (ts.isIdentifier(node)) {
      const isMember =
        (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
        (ts.isPropertyAssignment(parent) && parent.name === node) ||
        (ts.isBindingElement(parent) && parent.propertyName === node);
      const isDeclared =
        (ts.isVariableDeclaration(parent) || ts.isParameter(parent) || ts.isBindingElement(parent)) &&
        parent.name === node;
      const isImported =
        ts.isImportSpecifier(parent) || ts.isNamespaceImport(parent) || ts.isImportClause(parent);
      if (isDeclared || isImported) declared.add(node.text);
      else if (!isMember) used.add(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { used, declared };
}
