import ts from "typescript";

/** Ways from text to code, a command or the network that no file of ours may take. */
export interface ReachRules {
  /** Modules of Node that open connections or run code. */
  readonly forbidden: readonly string[];
  /** Files that may start processes, and by what of `node:child_process`: `fork` starts this program, `execFile` asks no shell. */
  readonly processes: Readonly<Record<string, "fork" | "execFile">>;
}

/** The rules of the packages. */
export const REACH: ReachRules = {
  forbidden: [
    "net",
    "tls",
    "dgram",
    "dns",
    "dns/promises",
    "http",
    "https",
    "http2",
    "vm",
    "inspector",
    "cluster",
    "repl",
  ],
  processes: {
    "packages/store/src/build/worker-pool.ts": "fork",
    "packages/tokens/src/segmenter-pool.ts": "fork",
    // Asks Python and npm for their versions.
    "packages/cli/src/doctor/checks.ts": "execFile",
  },
};

const CODE = new Set(["eval", "Function", "GeneratorFunction", "AsyncFunction"]);
const NETWORK = new Set(["fetch", "XMLHttpRequest", "WebSocket", "EventSource"]);
const TIMERS = new Set(["setTimeout", "setInterval", "setImmediate"]);

/**
 * Finds what makes code of text, starts a program or opens a connection.
 *
 * @param path - from the root of the checkout
 * @param text - of the file
 * @param rules - see {@link REACH}
 * @returns a line for each place
 */
export function checkReach(path: string, text: string, rules: ReachRules): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const problems: string[] = [];
  const say = (node: ts.Node, what: string): void => {
    problems.push(`${path}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${what}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) checkImport(node, path, rules, say);
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) checkCall(node, say);
    if (ts.isPropertyAccessExpression(node) && node.name.text === "constructor")
      say(node, "reaches for a constructor");
    ts.forEachChild(node, visit);
  };
  visit(source);
  return problems;
}

type Say = (node: ts.Node, what: string) => void;

function checkImport(node: ts.ImportDeclaration, path: string, rules: ReachRules, say: Say): void {
  const name = (node.moduleSpecifier as ts.StringLiteral).text.replace(/^node:/, "");
  if (rules.forbidden.includes(name)) say(node, `imports ${name}`);
  if (name !== "child_process") return;
  const named = node.importClause?.namedBindings;
  const names =
    named && ts.isNamedImports(named)
      ? named.elements.filter((one) => !one.isTypeOnly).map((one) => one.name.text)
      : ["*"];
  if (names.some((one) => one !== rules.processes[path]))
    say(node, `imports ${names.join(", ")} of child_process`);
}

function checkCall(node: ts.CallExpression | ts.NewExpression, say: Say): void {
  const callee = node.expression;
  const [first] = node.arguments ?? [];
  const name = ts.isIdentifier(callee)
    ? callee.text
    : ts.isPropertyAccessExpression(callee)
      ? callee.name.text
      : "";
  if (ts.isIdentifier(callee) && CODE.has(name)) say(node, `calls ${name}`);
  if (ts.isIdentifier(callee) && NETWORK.has(name)) say(node, `calls ${name}`);
  if (TIMERS.has(name) && first && (ts.isStringLiteralLike(first) || ts.isTemplateExpression(first)))
    say(node, `${name} of a string`);
  const isImport = callee.kind === ts.SyntaxKind.ImportKeyword;
  if ((isImport || name === "require") && first && !ts.isStringLiteralLike(first))
    say(node, "loads a module whose name it makes");
  // What Vega parses without `ast` becomes a Function.
  if (ts.isPropertyAccessExpression(callee) && callee.expression.getText() === "vega" && name === "parse") {
    if (!/\bast: true\b/.test(node.arguments?.[2]?.getText() ?? ""))
      say(node, "has Vega make code of expressions");
  }
  if (
    node.arguments?.some(
      (argument) => ts.isObjectLiteralExpression(argument) && argument.properties.some(isShell),
    )
  ) {
    say(node, "asks for a shell");
  }
}

function isShell(property: ts.ObjectLiteralElementLike): boolean {
  return property.name?.getText() === "shell";
}
