import { existsSync } from "node:fs";
import { join, posix } from "node:path";
import type { Package } from "@arethetypeswrong/core";
import type { PackedPackage } from "./pack-packages.js";

/** Folders of a package whose files are data that its code reads. */
const DATA: Readonly<Record<string, RegExp>> = {
  cli: /^bin\/tifa\.js$/,
  create: /^(?:bin\/create-tifa\.js|template\/.+)$/,
  render: /^fonts\/[^/]+\.(?:ttf|txt)$/,
  report: /^assets\/[^/]+\.(?:css|js)$/,
};

/** What every package may hold. */
const ALLOWED =
  /^(?:package\.json|README\.md|LICENSE|THIRD-PARTY-NOTICES\.md|dist\/.+\.(?:js|js\.map|d\.ts|cjs|d\.cts))$/;

/**
 * Holds an archive to what a reader needs of it: code with maps that carry their sources, declarations for `import` and `require`,
 * README and licence, whatever its manifest points at, and nothing else.
 *
 * @param packed - what npm packed
 * @param content - the archive, opened
 * @returns a line for each file too many, each that is missing, each module that no entry leads to, and each map without its sources
 */
export function checkArchive(packed: PackedPackage, content: Package): string[] {
  const { name, files, manifest } = packed;
  const read = (path: string): string => content.readFile(`/node_modules/${manifest.name}/${path}`);
  const has = new Set(files);
  const stray = files.filter((path) => !ALLOWED.test(path) && !DATA[name]?.test(path));
  const targets = [
    ...Object.values(manifest.exports).flatMap((target) =>
      typeof target === "string" ? [target] : Object.values(target).flatMap((one) => Object.values(one)),
    ),
    ...[manifest.main, manifest.types, ...Object.values((manifest.bin ?? {}) as object)].map(String),
    "LICENSE",
    "README.md",
  ].map((path) => path.replace(/^\.\//, ""));
  return [
    ...stray.map((path) => `${path} is packed`),
    ...targets.filter((path) => !has.has(path) && path !== "undefined").map((path) => `${path} is missing`),
    ...unreached(packed, targets, read).map((path) => `${path} is packed, and nothing leads to it`),
    ...files
      .filter((path) => path.startsWith("dist/") && path.endsWith(".js"))
      .flatMap((path) => checkMap(path, has, read)),
  ];
}

/** Modules that neither an entry nor what it names leads to. What an earlier build left behind is not in a fresh checkout. */
function unreached(
  { folder, files }: PackedPackage,
  entries: readonly string[],
  read: (path: string) => string,
): string[] {
  const modules = files.filter((path) => /^(?:dist|bin)\/.+\.c?js$/.test(path));
  const left = new Set(modules);
  const next = entries.filter((path) => left.has(path));
  for (let path = next.pop(); path !== undefined; path = next.pop()) {
    if (!left.delete(path)) continue;
    // A module of types alone is named by declarations.
    const types = path.replace(/\.js$/, ".d.ts");
    const text = read(path) + (types !== path && files.includes(types) ? read(types) : "");
    for (const [, name] of text.matchAll(/["'](\.{1,2}\/[^"'\n]+\.js)["']/g))
      next.push(posix.join(posix.dirname(path), name!));
  }
  return [...left].filter((path) =>
    existsSync(join(folder, path.replace(/^dist\//, "src/").replace(/\.c?js$/, ".ts"))),
  );
}

function checkMap(path: string, has: ReadonlySet<string>, read: (path: string) => string): string[] {
  if (!has.has(`${path}.map`)) return [`${path} has no source map`];
  const map = JSON.parse(read(`${path}.map`)) as { sources: string[]; sourcesContent?: (string | null)[] };
  const isWhole = map.sources.every((_, at) => Boolean(map.sourcesContent?.[at]));
  return isWhole ? [] : [`${path}.map lacks its sources`];
}

/**
 * Holds a manifest to what all packages have in common.
 *
 * @param manifest - of a package
 * @param folder - its folder from the root, such as `packages/corpus`
 * @param root - package.json of the repository, whose engines, licence and (once it has one) address are every package's
 * @returns a line for each field that is missing or differs
 */
export function checkManifest(
  manifest: Readonly<Record<string, unknown>>,
  folder: string,
  root: Readonly<Record<string, unknown>>,
): string[] {
  const repository = root.repository as object | undefined;
  const wanted: Readonly<Record<string, unknown>> = {
    engines: root.engines,
    version: root.version,
    type: "module",
    sideEffects: false,
    repository: repository && { ...repository, directory: folder },
  };
  const differs = Object.entries(wanted).filter(
    ([field, value]) => JSON.stringify(manifest[field]) !== JSON.stringify(value),
  );
  const { description, keywords, license } = manifest;
  return [
    ...differs.map(
      ([field, value]) => `${field} is ${JSON.stringify(manifest[field])}, not ${JSON.stringify(value)}`,
    ),
    ...(typeof description === "string" && description.length > 20 ? [] : ["no description"]),
    ...(Array.isArray(keywords) && keywords.length >= 3 ? [] : ["fewer than three keywords"]),
    ...(String(license).split(" AND ").includes(String(root.license)) ? [] : [`licence ${String(license)}`]),
  ];
}
