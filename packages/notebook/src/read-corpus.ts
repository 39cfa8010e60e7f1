import { type ReadDocument, readDocument } from "@tifa/features";
import { isReadError, readDocuments } from "@tifa/ingest";

/**
 * Reads, repairs and parses a folder of pages, for a look at single documents.
 *
 * @param folder - folder or file. The environment variable `TIFA_CORPUS`, which `npm start -- --corpus`
 *   sets, takes its place.
 * @returns documents in order of path; what cannot be read is left out (`buildFeatures` reports it)
 * @example
 * const pages = await readCorpus("../data/samples/damaged");
 * pages[0]?.readout.title;
 */
export async function readCorpus(folder: string): Promise<ReadDocument[]> {
  const asked = process.env.TIFA_CORPUS;
  const pages: ReadDocument[] = [];
  for await (const read of readDocuments([asked === undefined || asked === "" ? folder : asked])) {
    if (!isReadError(read)) pages.push(readDocument(read));
  }
  return pages;
}
