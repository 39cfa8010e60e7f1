import ts from "typescript";

/** `stable`: changes with a new major version only. `experimental`: may change with any. */
export type Stability = "stable" | "experimental";

/**
 * What a module says of itself, in the comment that opens it: `@packageDocumentation` with `@public` or `@experimental`.
 *
 * @param text - source of the module
 * @returns what holds for each export that says nothing else; null where the comment is missing or says neither, or both
 */
export function stabilityOf(text: string): Stability | null {
  const comment = /^\/\*\*[\s\S]*?\*\//.exec(text)?.[0] ?? "";
  if (!hasTag(comment, "packageDocumentation")) return null;
  const [stable, experimental] = [hasTag(comment, "public"), hasTag(comment, "experimental")];
  if (stable === experimental) return null;
  return stable ? "stable" : "experimental";
}

const hasTag = (comment: string, tag: string): boolean => new RegExp(`^ \\* @${tag}$`, "m").test(comment);

/**
 * Finds what is exported with `@experimental` in its own comment.
 *
 * @param sources - texts of a package's modules
 * @returns names
 */
export function experimentalNames(sources: readonly string[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const text of sources.filter((one) => one.includes("@experimental"))) {
    const source = ts.createSourceFile("source.ts", text, ts.ScriptTarget.ES2022, true);
    for (const node of source.statements) {
      const comment = ts.getLeadingCommentRanges(text, node.getFullStart())?.at(-1);
      if (comment === undefined || !isExported(node)) continue;
      const own = text.slice(comment.pos, comment.end);
      if (hasTag(own, "experimental") && !hasTag(own, "packageDocumentation"))
        for (const name of namesOf(node)) names.add(name);
    }
  }
  return names;
}

function isExported(node: ts.Statement): boolean {
  if (!ts.canHaveModifiers(node)) return false;
  return ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

function namesOf(node: ts.Statement): string[] {
  if (ts.isVariableStatement(node))
    return node.declarationList.declarations.map(({ name }) => name.getText());
  const { name } = node as ts.FunctionDeclaration;
  return name === undefined ? [] : [name.text];
}

/**
 * Writes over each export of a report of API Extractor how stable it is, where the report has its release tag.
 *
 * @param report - the report
 * @param stability - of the module
 * @param experimental - names that are experimental in a stable module
 * @returns the report; what is handed on from another package has its stability there
 */
export function markStability(
  report: string,
  stability: Stability,
  experimental: ReadonlySet<string>,
): string {
  // Whether the module has a comment is a test of its own.
  const lines = report.replace(/\n\/\/ \(No @packageDocumentation comment.*\)\n/, "").split("\n");
  const marked = lines.map((line, at) => {
    if (/^\/\/ @public\b/.test(line)) {
      const name = nameBelow(lines, at);
      return line.replace("@public", experimental.has(name) ? "experimental" : stability);
    }
    return /^export \{ \w/.test(line) ? `// as in its own package\n${line}` : line;
  });
  return marked.join("\n");
}

/** Name of the declaration that follows a line of comment. */
function nameBelow(lines: readonly string[], at: number): string {
  const line = lines.slice(at + 1).find((one) => !one.startsWith("//")) ?? "";
  return /\b(?:function|class|interface|type|const|let|var|enum|namespace)\s+([\w$]+)/.exec(line)?.[1] ?? "";
}
