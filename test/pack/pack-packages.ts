import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A package as `npm pack` makes it. */
export interface PackedPackage {
  /** Name without the scope. */
  readonly name: string;
  /** Folder of its sources. */
  readonly folder: string;
  readonly manifest: PackageManifest;
  /** Path of the archive. */
  readonly tarball: string;
  /** Paths in it, without the leading `package/`. */
  readonly files: readonly string[];
}

/** What is read of a package.json. */
export interface PackageManifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly exports: Readonly<
    Record<string, string | Readonly<Record<string, Readonly<Record<string, string>>>>>
  >;
  readonly [field: string]: unknown;
}

const root = join(import.meta.dirname, "..", "..");

/** What `npm run` put into the environment is this checkout's, and none of a fresh machine's. */
export const cleanEnvironment: NodeJS.ProcessEnv = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(?:npm_|vitest|node_env$|turbo_)/i.test(name)),
);

/** The packages that are published: name without the scope, folder and manifest, by name. */
export function publicPackages(): { name: string; folder: string; manifest: PackageManifest }[] {
  return readdirSync(join(root, "packages"))
    .sort()
    .map((name) => {
      const folder = join(root, "packages", name);
      const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as PackageManifest;
      return { name, folder, manifest };
    })
    .filter(({ manifest }) => manifest.private !== true);
}

/**
 * Packs every public package, as it would be published.
 *
 * @param destination - folder for the archives
 * @returns the packages by name
 */
export function packPackages(destination: string): PackedPackage[] {
  const packages = publicPackages();
  const args = ["pack", "--json", "--pack-destination", destination];
  const workspaces = packages.flatMap(({ manifest }) => ["--workspace", manifest.name]);
  const text = execFileSync("npm", [...args, ...workspaces], {
    cwd: root,
    encoding: "utf8",
    env: cleanEnvironment,
    stdio: ["ignore", "pipe", "ignore"],
    maxBuffer: 64_000_000,
    shell: process.platform === "win32",
  });
  const packed = Object.values(JSON.parse(text) as Record<string, NpmPacked>);
  return packages.map((unit) => {
    const found = packed.find(({ name }) => name === unit.manifest.name);
    if (found === undefined) throw new Error(`npm packed no ${unit.manifest.name}`);
    const files = found.files.map(({ path }) => path).sort();
    return { ...unit, tarball: join(destination, found.filename), files };
  });
}

/** An entry of what `npm pack --json` prints: a list, and in npm 12 an object by name. */
interface NpmPacked {
  readonly name: string;
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}
