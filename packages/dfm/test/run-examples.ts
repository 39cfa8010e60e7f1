import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect } from "vitest";

/** The example in the documentation comment of an export. */
export interface Example {
  readonly file: string;
  readonly name: string;
  /** Code after `@example`; empty where there is none. */
  readonly code: string;
  /** The whole comment. */
  readonly comment?: string;
}

/** Reads the examples of all exported functions and classes below a folder of sources. */
export function readExamples(folder: string): Example[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".ts"),
  );
  return files.sort().flatMap((file) => {
    const source = ts.createSourceFile(
      file,
      readFileSync(join(folder, file), "utf8"),
      ts.ScriptTarget.ES2022,
      true,
    );
    return source.statements.flatMap((node) => {
      const name = exportedName(node);
      if (name === null) return [];
      const comment = ts.getLeadingCommentRanges(source.text, node.pos)?.at(-1);
      const text = comment === undefined ? "" : source.text.slice(comment.pos, comment.end);
      const code = exampleOf(text);
      // A constant is a function only sometimes: one with an example is.
      return ts.isVariableStatement(node) && code === "" ? [] : [{ file, name, code, comment: text }];
    });
  });
}

/** Name of an exported function, class or constant. */
function exportedName(node: ts.Statement): string | null {
  const isNamed =
    ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node) || ts.isVariableStatement(node);
  if (!isNamed || !node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return null;
  return (
    (ts.isVariableStatement(node) ? node.declarationList.declarations[0] : node)?.name?.getText() ?? null
  );
}

function exampleOf(comment: string): string {
  const lines = comment.split("\n").map((line) => line.trim().replace(/^\*\/$|^\* ?/, ""));
  const start = lines.indexOf("@example");
  if (start < 0) return "";
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => line.startsWith("@"));
  return (end < 0 ? rest : rest.slice(0, end)).join("\n").trim();
}

/**
 * Runs an example. `value; // => expected` is a check, and so is `value; // 3` with any literal: numbers must agree to six digits,
 * typed arrays count as arrays.
 *
 * @returns the number of checks
 */
export function runExample(example: Example, scope: Readonly<Record<string, unknown>>): number {
  const source = ts.createSourceFile("example.ts", example.code, ts.ScriptTarget.ES2022, true);
  const body = source.statements.map((statement) => {
    const text = statement.getText();
    const ranges = ts.getTrailingCommentRanges(source.text, statement.end) ?? [];
    const wanted = ranges
      .map((range) => expectedIn(source.text.slice(range.pos, range.end)))
      .find((it) => it !== null);
    if (wanted === undefined || !ts.isExpressionStatement(statement)) return text;
    const value = text.endsWith(";") ? text.slice(0, -1) : text;
    return `check((${value}), (${wanted}), ${JSON.stringify(value)});`;
  });
  let checks = 0;
  const check = (actual: unknown, expected: unknown, text: string): void => {
    checks += 1;
    expect(rounded(actual), text).toEqual(rounded(expected));
  };
  const script = ts.transpile(body.join("\n"), { target: ts.ScriptTarget.ES2022 });
  // In a block: an example may call its own by a name of the scope.
  new Function(...Object.keys(scope), "check", `{ ${script} }`)(...Object.values(scope), check);
  return checks;
}

/** What a comment says that a value is; null where it says something else. */
function expectedIn(comment: string): string | null {
  if (comment.startsWith("// => ")) return comment.slice(6);
  const text = comment.replace(/^\/\/ ?/, "");
  // The parser forgives what is left out.
  if (text.includes("…")) return null;
  const [statement, ...rest] = ts.createSourceFile(
    "value.ts",
    `(${text})`,
    ts.ScriptTarget.ES2022,
    true,
  ).statements;
  const isOne = rest.length === 0 && statement !== undefined && ts.isExpressionStatement(statement);
  return isOne &&
    ts.isParenthesizedExpression(statement.expression) &&
    isLiteral(statement.expression.expression)
    ? text
    : null;
}

function isLiteral(node: ts.Expression): boolean {
  if (ts.isArrayLiteralExpression(node)) return node.elements.every(isLiteral);
  if (ts.isObjectLiteralExpression(node))
    return node.properties.every((it) => ts.isPropertyAssignment(it) && isLiteral(it.initializer));
  if (ts.isPrefixUnaryExpression(node)) return isLiteral(node.operand);
  return (
    ts.isStringLiteral(node) ||
    ts.isNumericLiteral(node) ||
    [ts.SyntaxKind.TrueKeyword, ts.SyntaxKind.FalseKeyword, ts.SyntaxKind.NullKeyword].includes(node.kind)
  );
}

function rounded(value: unknown): unknown {
  if (typeof value === "number") return Number.isFinite(value) ? Number(value.toPrecision(6)) : value;
  if (Array.isArray(value)) return value.map(rounded);
  if (ArrayBuffer.isView(value)) return Array.from(value as unknown as ArrayLike<number>, rounded);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, rounded(item)]));
}
