import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** The checkout. */
export const ROOT: string = join(import.meta.dirname, "..", "..");

/** A regular expression of ours, as JavaScript writes it, and where it stands. */
export interface Expression {
  readonly text: string;
  readonly places: readonly string[];
}

/**
 * Collects the regular expressions of the packages: literals from the syntax trees of their sources, and what `new RegExp`
 * puts together, from the packages as they are loaded and at work.
 *
 * @returns each once, sorted
 */
export function collectExpressions(): Expression[] {
  const found = new Map<string, string[]>();
  const add = (text: string, place: string): void => {
    const places = found.get(text);
    if (places) places.push(place);
    else found.set(text, [place]);
  };
  for (const path of sourceFiles()) literalsOf(path, add);
  const script = join(import.meta.dirname, "constructed.mjs");
  const made = JSON.parse(execFileSync(process.execPath, [script], { encoding: "utf8" })) as [
    string,
    string,
  ][];
  for (const [text, place] of made) add(text, place);
  return [...found].map(([text, places]) => ({ text, places })).sort((a, b) => (a.text < b.text ? -1 : 1));
}

/** Every file of the packages that runs at a user's, relative to the checkout. */
export function sourceFiles(): string[] {
  return readdirSync(join(ROOT, "packages")).flatMap((name) =>
    ["src", "bin"].flatMap((part) => {
      const folder = join("packages", name, part);
      if (!existsSync(join(ROOT, folder))) return [];
      return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
        .filter((file) => /\.(?:[cm]?[jt]s)$/.test(file))
        .map((file) => join(folder, file));
    }),
  );
}

function literalsOf(path: string, add: (text: string, place: string) => void): void {
  const source = ts.createSourceFile(
    path,
    readFileSync(join(ROOT, path), "utf8"),
    ts.ScriptTarget.Latest,
    true,
  );
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.RegularExpressionLiteral) {
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      add(node.getText(), `${path}:${line}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
}
