import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { ownVersion } from "./own-version.js";
import { workspaceManifest } from "./workspace-manifest.js";

/**
 * Writes a workspace from the template of this package: a notebook, a corpus folder with invented samples, a dictionary, programs that
 * draw the charts, and CI. Nothing is installed, and nothing that is there is written over.
 *
 * @param target - folder; it is made, with those above it, or is there and empty (`.git` may be in it)
 * @returns the files that were written, from the folder, with `/`, sorted
 * @throws Error where the folder is not empty, is no folder, or cannot be written
 * @example
 * const files = createWorkspace("my-corpus");
 */
export function createWorkspace(target: string): string[] {
  const folder = resolve(target);
  requireEmpty(folder, target);
  const template = fileURLToPath(new URL("../template/", import.meta.url));
  const paths = filesOf(template).map((path) => ({ from: join(template, path), to: dotted(path) }));
  for (const { from, to } of paths) {
    const bytes = readFileSync(from);
    const content =
      to === "package.json"
        ? workspaceManifest(bytes.toString("utf8"), basename(folder), ownVersion())
        : bytes;
    mkdirSync(dirname(join(folder, to)), { recursive: true });
    writeFileSync(join(folder, to), content, { flag: "wx" });
  }
  return paths.map(({ to }) => to).sort();
}

function requireEmpty(folder: string, target: string): void {
  if (!existsSync(folder)) return;
  if (!statSync(folder).isDirectory()) throw new Error(`${target} is a file, and a workspace is a folder`);
  const [first] = readdirSync(folder)
    .filter((name) => name !== ".git")
    .sort();
  if (first !== undefined) {
    throw new Error(`${target} is not empty (it has ${first}); name a folder that is new or empty`);
  }
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.replaceAll("\\", "/"))
    .sort();
}

/** npm packs no `.gitignore`, and no program should take the template's `.github` for its own: there a dot is written as `dot-`. */
function dotted(path: string): string {
  return path.replace(/(^|\/)dot-/g, "$1.");
}
