import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import type { PackedPackage } from "./pack-packages.js";

/** A script of a README. */
export interface ReadmeScript {
  /** Package and number, such as `tokens-2`. */
  readonly name: string;
  /** As a module: what stands alone as a value (`x; // 3`) is printed. */
  readonly module: string;
  /** The same with its body in a function: CommonJS cannot wait at the top. */
  readonly common: string;
}

/**
 * Reads the scripts of a package's README: its blocks of TypeScript and JavaScript that import something. A block without imports
 * goes on from one before it, and is left out.
 *
 * @param packed - a package
 * @returns its scripts in order
 * @throws Error where it has none
 */
export function readmeScripts({ name, folder }: Pick<PackedPackage, "name" | "folder">): ReadmeScript[] {
  const readme = readFileSync(join(folder, "README.md"), "utf8");
  const blocks = [...readme.matchAll(/^```(?:ts|js)\n([\s\S]*?)^```$/gm)].map((match) => match[1]!);
  const scripts = blocks.filter((code) => /^import /m.test(code));
  if (scripts.length === 0) throw new Error(`the README of ${name} has no script`);
  return scripts.map((code, at) => scriptOf(`${name}-${at + 1}`, code));
}

function scriptOf(name: string, code: string): ReadmeScript {
  const source = ts.createSourceFile("script.ts", code, ts.ScriptTarget.ES2022, true);
  const imports = source.statements.filter(ts.isImportDeclaration).map((node) => node.getText());
  const body = source.statements.filter((node) => !ts.isImportDeclaration(node)).map(printed);
  const main = `async function main(): Promise<void> {\n${body.join("\n")}\n}`;
  const end = "main().catch((error: unknown) => {\n  console.error(error);\n  process.exitCode = 1;\n});";
  return {
    name,
    module: `${[...imports, ...body].join("\n")}\nexport {};\n`,
    common: `${[...imports, main, end].join("\n")}\n`,
  };
}

function printed(node: ts.Statement): string {
  const text = node.getText();
  if (!ts.isExpressionStatement(node) || /^(?:console|await |[\w.]+ = )/.test(text)) return text;
  return `console.log(JSON.stringify(${text.replace(/;$/, "")}));`;
}
