import type { LockedPackage } from "./lockfile.js";

/**
 * Holds the table "Upkeep and size" of docs/decisions.md to what is declared and locked:
 * `| package | version | licence | upkeep | packages it brings | size |`.
 *
 * @param text - docs/decisions.md
 * @param direct - names that the manifests declare
 * @param locked - packages of the lockfile
 * @returns a line for each dependency without one, with another version or licence than the locked one, or with an empty cell;
 *   and for each line that no manifest asks for
 */
export function checkUpkeep(
  text: string,
  direct: readonly string[],
  locked: readonly LockedPackage[],
): string[] {
  const table = text.slice(text.indexOf("## Upkeep and size"));
  const lines = new Map<string, readonly string[]>();
  for (const line of table.split("\n")) {
    const cells = line.split("|").map((cell) => cell.trim());
    if (cells.length === 8 && /^@?[a-z]/.test(cells[1]!) && cells[1] !== "package")
      lines.set(cells[1]!, cells.slice(2));
  }
  return [
    ...direct.flatMap((name) => checkLine(name, lines.get(name), locked)),
    ...[...lines.keys()]
      .filter((name) => !direct.includes(name))
      .map((name) => `${name}: has a line, and nothing declares it`),
  ];
}

function checkLine(
  name: string,
  cells: readonly string[] | undefined,
  locked: readonly LockedPackage[],
): string[] {
  if (cells === undefined) return [`${name}: no line`];
  const [version, licence, upkeep, brings, size] = cells;
  // An alias is installed under its own name, and so is one that a workspace has in another version.
  const installed = locked.filter(({ path }) => path.endsWith(`node_modules/${name}`));
  const problems: string[] = [];
  if (!installed.some((unit) => unit.version === version))
    problems.push(`${name}: the line says ${version}, locked is ${installed[0]?.version}`);
  if (!installed.some((unit) => unit.license === licence))
    problems.push(`${name}: the line says ${licence}, its licence is ${installed[0]?.license}`);
  if (!upkeep) problems.push(`${name}: the line lacks upkeep`);
  if (!/^\d+$/.test(brings ?? "")) problems.push(`${name}: the line lacks a number of packages`);
  if (!/^[\d.]+ [kM]B$/.test(size ?? "")) problems.push(`${name}: the line lacks a size`);
  return problems;
}
