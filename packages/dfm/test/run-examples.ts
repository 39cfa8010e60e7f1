import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect } from "vitest";

/** The example in the documentation comment of an exported function. */
export interface Example {
  readonly file: string;
  readonly name: string;
  /** Code after `@example`; empty where there is none. */
  readonly code: string;
  /** The whole comment. */
  readonly comment?: string;
}

/** Reads the examples of all exported functions below a folder of sources. */
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
    return source.statements.filter(ts.isFunctionDeclaration).flatMap((node) => {
      const isExported =
        node.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword) ?? false;
      if (!isExported || node.name === undefined) return [];
      const comment = ts.getLeadingCommentRanges(source.text, node.pos)?.at(-1);
      const text = comment === undefined ? "" : source.text.slice(comment.pos, comment.end);
      return [{ file, name: node.name.text, code: exampleOf(text), comment: text }];
    });
  });
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
 * Runs an example. `value; // => expected` is a check: numbers must agree to six digits, typed arrays count as arrays.
 *
 * @returns the number of checks
 */
export function runExample(example: Example, scope: Readonly<Record<string, unknown>>): number {
  const source = ts.createSourceFile("example.ts", example.code, ts.ScriptTarget.ES2022, true);
  const body = source.statements.map((statement) => {
    const text = statement.getText();
    const ranges = ts.getTrailingCommentRanges(source.text, statement.end) ?? [];
    const comment = ranges
      .map((range) => source.text.slice(range.pos, range.end))
      .find((it) => it.startsWith("// => "));
    if (comment === undefined) return text;
    const value = text.endsWith(";") ? text.slice(0, -1) : text;
    return `check((${value}), (${comment.slice(6)}), ${JSON.stringify(value)});`;
  });
  let checks = 0;
  const check = (actual: unknown, expected: unknown, text: string): void => {
    checks += 1;
    expect(rounded(actual), text).toEqual(rounded(expected));
  };
  const script = ts.transpile(body.join("\n"), { target: ts.ScriptTarget.ES2022 });
  new Function(...Object.keys(scope), "check", script)(...Object.values(scope), check);
  return checks;
}

function rounded(value: unknown): unknown {
  if (typeof value === "number") return Number.isFinite(value) ? Number(value.toPrecision(6)) : value;
  if (Array.isArray(value)) return value.map(rounded);
  if (ArrayBuffer.isView(value)) return Array.from(value as unknown as ArrayLike<number>, rounded);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, rounded(item)]));
}
