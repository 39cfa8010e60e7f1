import { posix } from "node:path";
import ts from "typescript";

/** A file that exports, or imports what others export. */
export interface CodeFile {
  /** From the root of the repository, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** What stands in a file. */
interface Exported {
  readonly name: string;
  readonly isValue: boolean;
  readonly isDocumented: boolean;
}

/**
 * Holds what files export to two rules: it has a documentation comment, and somebody imports it.
 *
 * @param files - sources, tests and programs
 * @param isSource - which of them are held to the rules; the others only import
 * @param isEntry - which of these are public: what they export serves those outside
 * @returns a line for each export without a comment, each function or constant that no other file imports, and each file that none
 *   does. Types may be named by the file alone: a declaration needs their names.
 */
export function checkExports(
  files: readonly CodeFile[],
  isSource: (path: string) => boolean,
  isEntry: (path: string) => boolean,
): string[] {
  const imported = new Map<string, Set<string>>();
  const exported = new Map<string, readonly Exported[]>();
  for (const { path, text } of files) {
    const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false);
    for (const [from, names] of importsOf(source, path)) {
      const known = imported.get(from) ?? new Set<string>();
      for (const name of names) known.add(name);
      imported.set(from, known);
    }
    if (isSource(path)) exported.set(path, exportsOf(source, text));
  }
  return [...exported].flatMap(([path, found]) => {
    const bare = found
      .filter(({ isDocumented }) => !isDocumented)
      .map(({ name }) => `${path}: ${name} has no comment`);
    if (isEntry(path)) return bare;
    const names = imported.get(path);
    if (names === undefined) return [...bare, `${path}: no file imports it`];
    if (names.has("*")) return bare;
    const unused = found.filter(({ name, isValue }) => isValue && !names.has(name));
    return [...bare, ...unused.map(({ name }) => `${path}: ${name} is exported and nothing imports it`)];
  });
}

function exportsOf(source: ts.SourceFile, text: string): Exported[] {
  return source.statements.flatMap((node) => {
    if (!ts.canHaveModifiers(node)) return [];
    if (!ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
    const comment = ts.getLeadingCommentRanges(text, node.pos)?.at(-1);
    const isDocumented = comment !== undefined && text.startsWith("/**", comment.pos);
    const isValue = !ts.isInterfaceDeclaration(node) && !ts.isTypeAliasDeclaration(node);
    const nodes = ts.isVariableStatement(node)
      ? node.declarationList.declarations
      : [node as ts.FunctionDeclaration];
    return nodes.map((one) => ({ name: (one.name as ts.Identifier).text, isValue, isDocumented }));
  });
}

/** Relative imports: path of the file, and names that are taken from it; `*` for all. */
function importsOf(source: ts.SourceFile, path: string): [from: string, names: string[]][] {
  const found: [string, string[]][] = [];
  const add = (specifier: ts.Node | undefined, names: string[]): void => {
    if (specifier === undefined || !ts.isStringLiteral(specifier) || !specifier.text.startsWith(".")) return;
    const target = posix.join(posix.dirname(path), specifier.text);
    // Tests fork processes of built files.
    found.push([target.replace(/\.js$/, ".ts").replace("/dist/", "/src/"), names]);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, namesOf(node.importClause?.namedBindings));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, namesOf(node.exportClause));
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], ["*"]);
    // `new URL("./worker.js", import.meta.url)`: a file that another process runs.
    else if (ts.isNewExpression(node)) add(node.arguments?.[0], ["*"]);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function namesOf(bindings: ts.NamedImportBindings | ts.NamedExportBindings | undefined): string[] {
  if (bindings === undefined || !("elements" in bindings)) return ["*"];
  return bindings.elements.map(({ propertyName, name }) => (propertyName ?? name).text);
}

/**
 * Finds `any` in built declarations: it would switch off the checks of those who use a package.
 *
 * @param files - `.d.ts`
 * @returns a line for each
 */
export function checkAny(files: readonly CodeFile[]): string[] {
  return files.flatMap(({ path, text }) => {
    if (!/\bany\b/.test(text)) return [];
    const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false);
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      if (node.kind === ts.SyntaxKind.AnyKeyword) {
        const { line } = source.getLineAndCharacterOfPosition(node.pos);
        found.push(`${path}:${line + 1}: any`);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
  });
}

/**
 * Finds files that are too long to be read in one go.
 *
 * @param files - of code
 * @param most - lines
 * @param reasons - path, or its beginning where it ends with `/` → why it is longer
 * @returns a line for each that has no reason, and for each reason that no file needs
 */
export function checkLengths(
  files: readonly CodeFile[],
  most: number,
  reasons: Readonly<Record<string, string>>,
): string[] {
  const isFor = (path: string, key: string): boolean =>
    key.endsWith("/") ? path.startsWith(key) : path === key;
  const long = files.filter(({ text }) => text.split("\n").length - 1 > most).map(({ path }) => path);
  return [
    ...long
      .filter((path) => !Object.keys(reasons).some((key) => isFor(path, key)))
      .map((path) => `${path} is long`),
    ...Object.keys(reasons)
      .filter((key) => !long.some((path) => isFor(path, key)))
      .map((key) => `${key}: no file is long, the reason is not needed`),
  ];
}
