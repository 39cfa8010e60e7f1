import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** Programs of their own processes and threads: nothing imports them. */
const WORKER = /-worker\.ts$/;

/**
 * Finds what a package would do on being loaded: statements at the top of a module that are neither declarations nor loops which
 * fill a table of that module.
 *
 * @param folder - of the package
 * @returns a line for each
 */
export function checkEffects(folder: string): string[] {
  const files = readdirSync(join(folder, "src"), { recursive: true, encoding: "utf8" });
  return files
    .filter((path) => path.endsWith(".ts") && !WORKER.test(path))
    .sort()
    .flatMap((path) => effectsOf(path, readFileSync(join(folder, "src", path), "utf8")));
}

/**
 * The same of one file.
 *
 * @param path - for the lines
 * @param text - TypeScript
 * @returns a line for each effect
 */
export function effectsOf(path: string, text: string): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const own = new Set(
    source.statements
      .filter(ts.isVariableStatement)
      .flatMap(({ declarationList }) => declarationList.declarations.map(({ name }) => name.getText())),
  );
  return source.statements
    .filter((node) => !isDeclaration(node) && !fillsTable(node, own))
    .map((node) => `${path}: ${node.getText().split("\n")[0]}`);
}

function isDeclaration(node: ts.Statement): boolean {
  // `import "./x.js"` is there for what it does.
  if (ts.isImportDeclaration(node)) return node.importClause !== undefined;
  return (
    ts.isExportDeclaration(node) ||
    ts.isVariableStatement(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node)
  );
}

/** A loop that does nothing but assign to elements of a constant of the module. */
function fillsTable(node: ts.Statement, own: ReadonlySet<string>): boolean {
  if (!ts.isForOfStatement(node)) return false;
  const body = ts.isIfStatement(node.statement) ? node.statement.thenStatement : node.statement;
  if (!ts.isExpressionStatement(body) || !ts.isBinaryExpression(body.expression)) return false;
  const { left, operatorToken } = body.expression;
  return (
    operatorToken.kind === ts.SyntaxKind.EqualsToken &&
    ts.isElementAccessExpression(left) &&
    own.has(left.expression.getText())
  );
}
