import { listFiles } from "./inputs/list-files.js";
import { isReadError } from "./read-error.js";

/**
 * Lists the files that `readDocuments` would read, in its order. What cannot be listed is left out: reading tells of it.
 *
 * @param inputs - paths, folders, globs; `-`, standard input, is no file
 * @returns paths
 * @example
 * for await (const path of listInputs(["pages/"])) console.log(path);
 */
export async function* listInputs(inputs: readonly string[]): AsyncGenerator<string, void, undefined> {
  for (const input of inputs) {
    if (input === "-") continue;
    for await (const found of listFiles(input)) if (!isReadError(found)) yield found.path;
  }
}
