import { type ReadDocument, readDocument } from "@tifa/features";
import { isReadError, readDocuments } from "@tifa/ingest";

/**
 * Reads, repairs and parses a folder of pages, for a look at single documents.
 *
 * @param folder - folder or file
 * @returns documents in order of path; what cannot be read is left out (`buildFeatures` reports it)
 * @example
 * const pages = await readCorpus("../data/samples/damaged");
 * pages[0]?.readout.title;
 */
export async function readCorpus(folder: string): Promise<ReadDocument[]> {
  const pages: ReadDocument[] = [];
  for await (const read of readDocuments([folder])) {
    if (!isReadError(read)) pages.push(readDocument(read));
  }
  return pages;
}
