import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { PackageSource } from "./check-architecture.js";

const root = join(import.meta.dirname, "..", "..");

/** The names of all packages, without the scope. */
export function packageNames(): string[] {
  return readdirSync(join(root, "packages"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** Reads a package's manifest, sources, tests and scripts. */
export function readPackage(name: string): PackageSource {
  const folder = join(root, "packages", name);
  const manifest = readManifest(folder);
  const names = (field: string): string[] => Object.keys(manifest[field] ?? {});
  const files = ["src", "test", "scripts"].flatMap((part) => {
    const from = join(folder, part);
    if (!existsSync(from)) return [];
    return readdirSync(from, { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".ts"))
      .sort()
      .map((path) => ({ path: `${part}/${path}`, text: readFileSync(join(from, path), "utf8") }));
  });
  return {
    name,
    declared: [...names("dependencies"), ...names("optionalDependencies"), ...names("peerDependencies")],
    devDeclared: [...names("devDependencies"), ...Object.keys(readManifest(root).devDependencies ?? {})],
    files,
  };
}

function readManifest(folder: string): Record<string, object> {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Record<string, object>;
}
