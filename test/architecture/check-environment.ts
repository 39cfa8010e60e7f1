import ts from "typescript";

/** A file of sources. */
export interface SourceFile {
  /** From the root of the repository. */
  readonly path: string;
  readonly text: string;
  /** Whether it may neither know the time nor draw by chance. */
  readonly isPure: boolean;
}

const LOCALE_METHODS = /^toLocale(?:LowerCase|UpperCase|String|DateString|TimeString)$/;
const LOCAL_TIME =
  /^(?:[gs]et(?:FullYear|Month|Date|Day|Hours|Minutes|Seconds)|getTimezoneOffset|to(?:Date|Time)String)$/;
/** A file without any of this is not parsed. */
const SUSPECT =
  /locale|[gs]et(?:Full|Mon|Day|Hou|Min|Sec)|Intl|Date|random|\.now|crypto|Timezone|dir\(|dirSync\(|glob/i;
const LISTINGS = /^(?:readdir|readdirSync|opendir|opendirSync|glob|globSync)$/;

/**
 * Finds what would make results depend on the machine: its locale, its time zone, its clock, chance, and the order in which its file
 * system lists names.
 *
 * @param files - sources
 * @param unsorted - files whose unsorted listing does no harm → why
 * @returns a line for each: a comparison or a change of case without a locale, `Intl` without one, a date in local time; in a pure
 *   file the clock and chance; a listing in a function that sorts nothing; an exception that is not needed
 */
export function checkEnvironment(
  files: readonly SourceFile[],
  unsorted: Readonly<Record<string, string>> = {},
): string[] {
  const listed = new Set<string>();
  const problems = files.flatMap((file) => {
    if (!SUSPECT.test(file.text)) return [];
    const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true);
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      const problem = problemOf(node, file);
      if (problem === "an unsorted listing") listed.add(file.path);
      if (problem !== null && !(problem === "an unsorted listing" && file.path in unsorted)) {
        const { line } = source.getLineAndCharacterOfPosition(node.getStart());
        found.push(`${file.path}:${line + 1}: ${problem}`);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
  });
  const needless = Object.keys(unsorted).filter((path) => !listed.has(path));
  return [
    ...problems,
    ...needless.map((path) => `${path}: has no unsorted listing: the exception is not needed`),
  ];
}

function problemOf(node: ts.Node, { isPure }: SourceFile): string | null {
  if (ts.isNewExpression(node) && node.expression.getText() === "Date") {
    const count = node.arguments?.length ?? 0;
    if (count > 1) return "new Date(year, month) is local time";
    return count === 0 && isPure ? "the clock" : null;
  }
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return null;
  const [first, second] = node.arguments ?? [];
  const callee = node.expression.getText();
  const name = callee.slice(callee.lastIndexOf(".") + 1);
  if (/^Intl\.\w+$/.test(callee) && isNothing(first)) return `${callee} without a locale`;
  if (isPure && /^(?:Date\.now|performance\.now|Math\.random|crypto\.\w+)$/.test(callee))
    return "the clock, or chance";
  if (callee !== name && LOCALE_METHODS.test(name) && isNothing(first)) return `${name} without a locale`;
  if (callee !== name && name === "localeCompare" && isNothing(second))
    return "localeCompare without a locale";
  if (callee !== name && LOCAL_TIME.test(name)) return `${name} is local time`;
  // A glob over terms has one argument, and no promise of an order.
  return LISTINGS.test(name) && isOfFiles(node) && !sortsInFunction(node) ? "an unsorted listing" : null;
}

function isNothing(argument: ts.Expression | undefined): boolean {
  return argument === undefined || argument.getText() === "undefined";
}

/** Whether the file has the function from `node:fs`. */
function isOfFiles(node: ts.Node): boolean {
  return /from "node:fs(?:\/promises)?"/.test(node.getSourceFile().text);
}

function sortsInFunction(node: ts.Node): boolean {
  let parent = node.parent;
  // The outermost function: helpers inside it hand the list on.
  let outer: ts.Node = node.getSourceFile();
  for (; parent !== undefined; parent = parent.parent) if (ts.isFunctionDeclaration(parent)) outer = parent;
  return /\.sort\(|\.toSorted\(/.test(outer.getText());
}
