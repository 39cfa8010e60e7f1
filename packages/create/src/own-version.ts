import { readFileSync } from "node:fs";

/**
 * The version of this package, which is that of all packages of a release.
 *
 * @returns as package.json has it
 */
export function ownVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  return (manifest as { readonly version: string }).version;
}
