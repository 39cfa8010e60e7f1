import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Reads the documentation of the packages that are installed: prose and program text that nobody damaged.
 *
 * @returns texts by package, in the order of their names
 */
export function documentation(): { readonly id: string; readonly text: string }[] {
  const folder = fileURLToPath(new URL("../../../../node_modules/", import.meta.url));
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
    .flatMap(({ name }) =>
      readdirSync(join(folder, name))
        .filter((file) => /^(?:readme|changelog|license)(?:\.(?:md|txt))?$/iu.test(file))
        .map((file) => ({ id: `${name}/${file}`, text: readFileSync(join(folder, name, file), "utf8") })),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
