// Module hooks that count, in the packages as they are built, how often each branch is taken: what guides the fuzzing.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import ts from "typescript";

/** Branches so far: each has a number of its own in the whole process. */
let branches = 0;

/** @type {import("node:module").LoadHook} */
export async function load(url, context, next) {
  if (!/^file:.*\/packages\/\w+\/dist\/.*\.js$/.test(url)) return next(url, context);
  const text = await readFile(fileURLToPath(url), "utf8");
  return { format: "module", source: counted(text), shortCircuit: true };
}

/** @param {string} text of a module */
function counted(text) {
  const source = ts.createSourceFile("a.js", text, ts.ScriptTarget.Latest, true);
  /** @type {{ at: number, text: string, order: number }[]} */
  const inserts = [];
  const words = new Set();
  const count = () => `__edges[${branches++}]++`;
  const insert = (/** @type {number} */ at, /** @type {string} */ added, order = 0) =>
    inserts.push({ at, text: added, order });
  const wrap = (/** @type {ts.Expression} */ node) => {
    insert(node.getStart(), `(${count()},`, node.end);
    insert(node.end, ")", -node.getStart());
  };
  const body = (/** @type {ts.Statement | undefined} */ node) => {
    if (!node || ts.isBlock(node)) return;
    insert(node.getStart(), `{${count()};`, node.end);
    insert(node.end, "}", -node.getStart());
  };
  const visit = (/** @type {ts.Node} */ node) => {
    if (ts.isBlock(node)) insert(node.getStart() + 1, `${count()};`, -1);
    else if (ts.isCaseOrDefaultClause(node) && node.statements[0])
      insert(node.statements[0].getStart(), `${count()};`, node.end);
    else if (ts.isConditionalExpression(node)) [node.whenTrue, node.whenFalse].forEach(wrap);
    else if (ts.isArrowFunction(node) && !ts.isBlock(node.body)) wrap(node.body);
    else if (ts.isBinaryExpression(node) && LOGICAL.has(node.operatorToken.kind)) wrap(node.right);
    else if (ts.isIfStatement(node)) [node.thenStatement, node.elseStatement].forEach(body);
    else if (ts.isIterationStatement(node, false)) body(node.statement);
    else if (ts.isStringLiteralLike(node) && node.text.length > 1 && node.text.length < 40)
      words.add(node.text);
    else if (ts.isRegularExpressionLiteral(node))
      for (const [word] of node.text.matchAll(/\p{Script=Han}{2,8}|\w{4,12}/gu)) words.add(word);
    ts.forEachChild(node, visit);
  };
  visit(source);
  // From the end, so that places stay; at one place what ends comes before what begins, and the outer begins first.
  inserts.sort((a, b) => b.at - a.at || a.order - b.order);
  let out = text;
  for (const { at, text: added } of inserts) out = out.slice(0, at) + added + out.slice(at);
  return `const __edges=globalThis.__edges;globalThis.__words.push(...${JSON.stringify([...words])});${out}`;
}

const LOGICAL = new Set([
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
]);
