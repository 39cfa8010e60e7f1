import { type DocumentFeatures, featuresOf } from "@tifa/features";
import { isReadError, type ReadError, readDocuments } from "@tifa/ingest";
import { jiebaTokenizer } from "@tifa/tokens";

/** Features of a corpus, and what could not be read of it. */
export interface BuiltFeatures {
  /** In order of id, so that the order of files does not matter; each text once. */
  readonly documents: readonly DocumentFeatures[];
  readonly errors: readonly ReadError[];
}

/**
 * Takes files and folders the whole way: read, repaired, parsed, segmented, counted.
 *
 * @param inputs - paths of files or folders
 * @returns features of every document that could be read, and the errors of the others
 * @example
 * const { documents, errors } = await buildFeatures(["corpus"]);
 */
export async function buildFeatures(inputs: readonly string[]): Promise<BuiltFeatures> {
  const tokenizer = jiebaTokenizer({ hmm: true });
  const documents = new Map<string, DocumentFeatures>();
  const errors: ReadError[] = [];
  for await (const read of readDocuments(inputs)) {
    if (isReadError(read)) errors.push(read);
    else if (!documents.has(read.id)) documents.set(read.id, featuresOf(read, tokenizer));
  }
  return { documents: [...documents.values()].sort((a, b) => (a.id < b.id ? -1 : 1)), errors };
}
