import type { ImportGraph } from "./import-graph.js";

/**
 * Draws who imports whom, for Mermaid. An import that a longer way says as well (`cli → parse → corpus` says `cli → corpus`) is left
 * out, or no arrow could be followed; so is a package without arrows.
 *
 * @param graph - imports, without cycles
 * @param pure - packages that stand in a box of their own
 * @returns the lines of a flowchart; solid arrows are imports, dotted ones of types only
 */
export function importPicture(graph: ImportGraph, pure: readonly string[]): string {
  const arrows = [...graph].flatMap(([from, targets]) =>
    [...targets]
      .filter(([to, typesOnly]) =>
        ways(targets, typesOnly).every((via) => via === to || !reaches(graph, via, to, typesOnly)),
      )
      .map(([to, typesOnly]) => ({ from, to, typesOnly })),
  );
  const drawn = new Set(arrows.flatMap(({ from, to }) => [from, to]));
  const nodes = (isPure: boolean): string[] =>
    [...drawn].filter((name) => pure.includes(name) === isPure).sort();
  return [
    "flowchart TD",
    ...nodes(false).map((name) => `  ${name}`),
    '  subgraph pure["no files, no network, no clock"]',
    ...nodes(true).map((name) => `    ${name}`),
    "  end",
    ...arrows.map(({ from, to, typesOnly }) => `  ${from} ${typesOnly ? "-.->" : "-->"} ${to}`).sort(),
    "",
  ].join("\n");
}

/** What an arrow leads to. For an import of types any arrow will do; types are gone when the program runs, so values ask for values. */
function ways(targets: ReadonlyMap<string, boolean> | undefined, typesToo: boolean): string[] {
  return [...(targets ?? [])].filter(([, typesOnly]) => typesToo || !typesOnly).map(([to]) => to);
}

function reaches(graph: ImportGraph, from: string, to: string, typesToo: boolean): boolean {
  return ways(graph.get(from), typesToo).some((via) => via === to || reaches(graph, via, to, typesToo));
}
