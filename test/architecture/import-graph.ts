import type { PackageSource } from "./check-architecture.js";
import { importsOf, packageName } from "./imports-of.js";

/** What the sources of a package import of ours: package → whether types only. */
export type ImportGraph = ReadonlyMap<string, ReadonlyMap<string, boolean>>;

/** Reads who imports whom, tests left out. */
export function importGraph(packages: readonly PackageSource[]): ImportGraph {
  const graph = new Map<string, Map<string, boolean>>();
  for (const { name, files } of packages) {
    const targets = new Map<string, boolean>();
    for (const file of files) {
      if (!file.path.startsWith("src/")) continue;
      for (const { specifier, typeOnly } of importsOf(file)) {
        const [scope, target] = packageName(specifier).split("/");
        if (scope !== "@tifa" || target === undefined || target === name) continue;
        targets.set(target, typeOnly && (targets.get(target) ?? true));
      }
    }
    graph.set(name, targets);
  }
  return graph;
}
