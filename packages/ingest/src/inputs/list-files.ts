import { stat } from "node:fs/promises";
import picomatch from "picomatch";
import { caughtError } from "../document-trouble.js";
import { type ReadError, readError } from "../read-error.js";
import { type FoundFile, folderFiles } from "./folder-files.js";

/**
 * Lists the files behind an input: the file itself, the files of a folder, or those that match a glob (`*`, `**`, `?`,
 * `[…]`, `{…}`).
 *
 * @param input - path or glob; a path that exists is never taken for a glob
 * @returns files, and errors for what cannot be listed, as they are found
 * @example
 * for await (const found of listFiles("pages/2020-*")) console.log(found);
 */
export async function* listFiles(input: string): AsyncGenerator<FoundFile | ReadError> {
  const kind = await kindOf(input);
  if (kind === "folder") {
    const label = input.endsWith("/") ? input : `${input}/`;
    yield* orNotFound(folderFiles(input, label), input, "the folder holds no files");
  } else if (kind === "other") {
    yield { path: input };
  } else if (kind.error.code === "not-found" && picomatch.scan(input).isGlob) {
    yield* globFiles(input);
  } else {
    yield kind;
  }
}

async function* globFiles(pattern: string): AsyncGenerator<FoundFile | ReadError> {
  const { prefix, base, glob, isGlobstar, isExtglob } = picomatch.scan(pattern, { scanToEnd: true });
  const label = base === "" || base.endsWith("/") ? `${prefix}${base}` : `${prefix}${base}/`;
  const folder = label || ".";
  const depth = isGlobstar || isExtglob ? Number.POSITIVE_INFINITY : glob.split("/").length;
  const isFolder = (await kindOf(folder)) === "folder";
  const found = isFolder ? folderFiles(folder, label, { matches: picomatch(glob), depth }) : none();
  yield* orNotFound(found, pattern, "no file matches");
}

async function* none(): AsyncGenerator<never> {}

async function* orNotFound(
  files: AsyncIterable<FoundFile | ReadError>,
  path: string,
  message: string,
): AsyncGenerator<FoundFile | ReadError> {
  let any = false;
  for await (const file of files) {
    any = true;
    yield file;
  }
  if (!any) yield readError("not-found", message, { path });
}

async function kindOf(path: string): Promise<"folder" | "other" | ReadError> {
  try {
    return (await stat(path)).isDirectory() ? "folder" : "other";
  } catch (thrown) {
    return caughtError(thrown, { path });
  }
}
