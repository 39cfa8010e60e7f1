import { builtinModules } from "node:module";
import type { Import } from "./imports-of.js";
import { importsOf, packageName } from "./imports-of.js";

/** A package as the check sees it. */
export interface PackageSource {
  /** Name without the scope. */
  readonly name: string;
  /** Names declared in dependencies, optionalDependencies and peerDependencies. */
  readonly declared: readonly string[];
  readonly devDeclared: readonly string[];
  readonly files: readonly { readonly path: string; readonly text: string }[];
}

/** The table that the packages are held to. */
export interface Rules {
  readonly allowed: Readonly<Record<string, readonly string[]>>;
  readonly typesOnly: readonly (readonly [from: string, to: string])[];
  readonly pure: readonly string[];
  readonly impureFiles: readonly string[];
}

/**
 * Holds packages to the table of who may import whom.
 *
 * @returns one line for each violation: an arrow that is not in the table, a cycle of packages or files, an
 *   import that is not declared, a declared dependency of ours that is not imported, a module of Node in a
 *   pure package
 */
export function checkArchitecture(packages: readonly PackageSource[], rules: Rules): string[] {
  const problems: string[] = [];
  const packageEdges = new Map<string, Set<string>>();
  for (const unit of packages) {
    const allowed = rules.allowed[unit.name];
    if (allowed === undefined) {
      problems.push(`${unit.name}: not in the table`);
      continue;
    }
    const imported = new Set<string>();
    const fileEdges = new Map<string, Set<string>>();
    for (const file of unit.files) {
      const isTest = !file.path.startsWith("src/");
      for (const found of importsOf(file)) {
        const where = `${unit.name}/${file.path}`;
        if (found.specifier.startsWith(".")) {
          if (!isTest) add(fileEdges, file.path, resolveRelative(file.path, found.specifier));
          continue;
        }
        const target = packageName(found.specifier);
        if (!isTest) imported.add(target);
        problems.push(...checkImport(unit, where, target, found, isTest, allowed, rules));
        if (!isTest && target.startsWith("@tifa/")) add(packageEdges, unit.name, target.slice(6));
      }
    }
    for (const cycle of cycles(fileEdges)) problems.push(`${unit.name}: files import in a circle: ${cycle}`);
    for (const name of unit.declared) {
      if (name.startsWith("@tifa/") && !imported.has(name)) {
        problems.push(`${unit.name}: declares ${name} and does not import it`);
      }
    }
  }
  for (const cycle of cycles(packageEdges)) problems.push(`packages import in a circle: ${cycle}`);
  return problems;
}

function checkImport(
  unit: PackageSource,
  where: string,
  target: string,
  found: Import,
  isTest: boolean,
  allowed: readonly string[],
  rules: Rules,
): string[] {
  const problems: string[] = [];
  if (target.startsWith("node:") || builtinModules.includes(target)) {
    if (!isTest && rules.pure.includes(unit.name) && !rules.impureFiles.includes(where)) {
      problems.push(`${where}: a pure package imports ${target}`);
    }
    return problems;
  }
  const known = isTest ? [...unit.declared, ...unit.devDeclared] : unit.declared;
  const isSelf = target === `@tifa/${unit.name}`;
  if (!isSelf && !known.includes(target) && !(found.typeOnly && unit.devDeclared.includes(target))) {
    problems.push(`${where}: imports ${target}, which package.json does not declare`);
  }
  if (isTest || isSelf || !target.startsWith("@tifa/")) return problems;
  const short = target.slice(6);
  if (!allowed.includes(short)) problems.push(`${where}: ${unit.name} may not import ${short}`);
  if (!found.typeOnly && rules.typesOnly.some(([from, to]) => from === unit.name && to === short)) {
    problems.push(`${where}: ${unit.name} may import types only from ${short}`);
  }
  return problems;
}

function resolveRelative(from: string, specifier: string): string {
  const parts = from.split("/").slice(0, -1);
  for (const part of specifier.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return parts.join("/").replace(/\.js$/, ".ts");
}

function add(edges: Map<string, Set<string>>, from: string, to: string): void {
  const targets = edges.get(from) ?? new Set<string>();
  targets.add(to);
  edges.set(from, targets);
}

/** Cycles found by depth-first search, each once, as `a → b → a`. */
function cycles(edges: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const done = new Set<string>();
  const path: string[] = [];
  const found: string[] = [];
  const visit = (node: string): void => {
    const at = path.indexOf(node);
    if (at >= 0) {
      found.push([...path.slice(at), node].join(" → "));
      return;
    }
    if (done.has(node)) return;
    path.push(node);
    for (const target of edges.get(node) ?? []) visit(target);
    path.pop();
    done.add(node);
  };
  for (const node of edges.keys()) visit(node);
  return found;
}
