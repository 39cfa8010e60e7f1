import type { Dirent } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { caughtError } from "../document-trouble.js";
import type { ReadError } from "../read-error.js";

/** A file to read. */
export interface FoundFile {
  readonly path: string;
}

/** Which files of a folder are wanted. */
export interface Selection {
  /** Whether a path relative to the folder is wanted; of a folder that is, every file is. */
  readonly matches: (path: string) => boolean;
  /** Levels below the folder at which a path can still match. */
  readonly depth: number;
}

/** Every file of a folder. */
const everything: Selection = { matches: () => true, depth: Number.POSITIVE_INFINITY };

/**
 * Walks a folder, names in code-unit order at each level. Names that begin with a dot are left out. A link is
 * followed if it leads to a file that stands in the folder; links to folders are not, since what stands in the
 * folder is read there.
 *
 * @param folder - path of the folder
 * @param label - what to put before the relative paths: the folder as the user named it, with its slash
 * @param selection - files wanted. Default: all
 * @returns files, and an error for each folder that cannot be listed
 * @example
 * for await (const found of folderFiles("pages", "pages/")) console.log(found);
 */
export async function* folderFiles(
  folder: string,
  label: string,
  selection: Selection = everything,
): AsyncGenerator<FoundFile | ReadError> {
  let root: string;
  try {
    root = await realpath(folder);
  } catch (thrown) {
    yield caughtError(thrown, { path: folder });
    return;
  }
  yield* walk("", selection);

  async function* walk(below: string, wanted: Selection): AsyncGenerator<FoundFile | ReadError> {
    const listed = await visibleEntries(below ? `${root}/${below}` : root, `${label}${below}`);
    if ("error" in listed) {
      yield listed;
      return;
    }
    for (const entry of listed) {
      const relative = below ? `${below}/${entry.name}` : entry.name;
      const matches = wanted.matches(relative);
      if (entry.isDirectory()) {
        if (matches) yield* walk(relative, everything);
        else if (relative.split("/").length < wanted.depth) yield* walk(relative, wanted);
      } else if (matches && (await isFile(entry, root, `${root}/${relative}`))) {
        yield { path: `${label}${relative}` };
      }
    }
  }
}

async function visibleEntries(folder: string, label: string): Promise<Dirent[] | ReadError> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((entry) => !entry.name.startsWith("."))
      .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  } catch (thrown) {
    return caughtError(thrown, { path: label });
  }
}

async function isFile(entry: Dirent, root: string, path: string): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isFile();
  try {
    const target = await realpath(path);
    return target.startsWith(root === "/" ? root : `${root}/`) && (await stat(target)).isFile();
  } catch {
    // A link that leads nowhere is no file of the folder.
    return false;
  }
}
