import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { CountedDocument } from "./count-document.js";

/**
 * Writes the counts of documents into a folder of their own: `matrix.mtx`, `documents.txt`, `features.txt`, `docvars.csv`. It is written under
 * another name and takes its own when it is whole.
 *
 * @param folder - where to; it must not be there yet
 * @param documents - with their counts, each id once
 * @param formulas - of `docvars.csv`
 * @throws Error where the folder is there, or cannot be written
 * @example
 * await writeMatrix("out/matrix", [counted], "escape");
 */
export async function writeMatrix(
  folder: string,
  documents: readonly CountedDocument[],
  formulas: "escape" | "keep",
): Promise<void> {
  const [{ dfmFromCounts }, { docvarsCsv, toMatrixMarket, toNameList }] = await Promise.all([
    import("@tifa/dfm"),
    import("@tifa/exchange"),
  ]);
  const x = dfmFromCounts(documents);
  const draft = `${resolve(folder)}.${process.pid}.draft`;
  await mkdir(dirname(draft), { recursive: true });
  await mkdir(draft);
  try {
    await writePieces(join(draft, "matrix.mtx"), toMatrixMarket(x));
    await writePieces(join(draft, "documents.txt"), [toNameList(x.docs)]);
    await writePieces(join(draft, "features.txt"), [toNameList(x.features)]);
    await writePieces(join(draft, "docvars.csv"), docvarsCsv(x, { formulas }));
    await rename(draft, folder);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function writePieces(path: string, pieces: Iterable<string>): Promise<void> {
  const file = await open(path, "wx");
  try {
    for (const piece of pieces) await file.write(piece);
  } finally {
    await file.close();
  }
}
