/** A package of the lockfile. */
export interface LockedPackage {
  /** Where it is installed, such as `node_modules/vega`. */
  readonly path: string;
  readonly name: string;
  readonly version: string;
  /** SPDX expression; null where the manifest names none. */
  readonly license: string | null;
  /** Subresource integrity of the archive; null where the lockfile has none. */
  readonly integrity: string | null;
  /** Where the archive was taken from; null where npm leaves it to the registry in use. */
  readonly resolved: string | null;
  readonly hasInstallScript: boolean;
}

/**
 * Reads the packages that `npm ci` installs from a registry, ours left out.
 *
 * @param text - package-lock.json, version 2 or 3
 * @returns packages in the order of the file
 */
export function lockedPackages(text: string): LockedPackage[] {
  const { packages } = JSON.parse(text) as { packages: Record<string, Record<string, unknown>> };
  return Object.entries(packages)
    .filter(([path, entry]) => path.includes("node_modules/") && entry.link !== true)
    .map(([path, entry]) => ({
      path,
      // An alias stands in the path, the name of what it is in the entry.
      name: asText(entry.name) ?? path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length),
      version: asText(entry.version) ?? "",
      license: asText(entry.license),
      integrity: asText(entry.integrity),
      resolved: asText(entry.resolved),
      hasInstallScript: entry.hasInstallScript === true,
    }));
}

function asText(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
