interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
}

/** What a workspace is called whose folder's name has no letter that npm allows. */
const NAMELESS = "my-corpus";

/**
 * Makes the package.json of a workspace from the template's.
 *
 * @param template - the template's package.json
 * @param folder - name of the workspace's folder, from which that of the package is made
 * @param version - of the packages of ours
 * @returns the file's content
 */
export function workspaceManifest(template: string, folder: string, version: string): string {
  const manifest = JSON.parse(template) as Manifest;
  const dependencies = Object.fromEntries(
    Object.entries(manifest.dependencies).map(([name, asked]) => [
      name,
      name.startsWith("@tifa/") ? version : asked,
    ]),
  );
  return `${JSON.stringify({ ...manifest, name: packageName(folder), dependencies }, null, 2)}\n`;
}

/** npm's names: small letters, digits, `-`, `_` and `.`, the first no mark, at most 214. */
function packageName(folder: string): string {
  const name = folder
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, "-")
    .replace(/^[-._]+/, "")
    .slice(0, 214)
    .replace(/-$/, "");
  return name === "" ? NAMELESS : name;
}
