import type { DocvarValue, RawDocument, Readout } from "@tifa/corpus";
import {
  countFormulations,
  type DocumentFeatures,
  extractFeatures,
  type ReadDocument,
  readDocument,
} from "@tifa/features";
import { isReadError, type ReadError, readDocuments } from "@tifa/ingest";
import { jiebaTokenizer } from "@tifa/tokens";
import { readDictionary } from "./read-dictionary.js";

/** Features of a corpus, and what could not be read of it. */
export interface BuiltFeatures {
  /** In order of id, so that the order of files does not matter; each text once. */
  readonly documents: readonly DocumentFeatures[];
  readonly errors: readonly ReadError[];
}

/** What is known of a document from elsewhere than its text. */
export interface KnownOfDocument {
  /** What charts call it. Default: what its text tells. */
  readonly label?: string;
  /** Default: what its text tells. */
  readonly year?: number;
  /** They take the place of those that were read with the document. Default: those. */
  readonly docvars?: Readonly<Record<string, DocvarValue>>;
}

/** A corpus and what is known of its documents. */
export interface FeatureSource {
  readonly inputs: readonly string[];
  /** Tells what is known of a document; null leaves it out. Default: nothing is known. */
  readonly describe?: (raw: RawDocument) => KnownOfDocument | null;
}

/** Options of {@link buildFeatures} and {@link buildFeatureSets}. */
export interface BuildFeaturesOptions {
  /** File of words to keep whole beside the policy terms: a word, its frequency and its part of speech a line. Default: none. */
  readonly dictionary?: string;
  /** Is told each step. Default: nobody is. */
  readonly onProgress?: (step: "read" | "formulations" | "count", documents: number) => void;
}

interface Read extends ReadDocument {
  readonly known: KnownOfDocument;
}

/**
 * Takes files and folders the whole way: read, repaired, parsed, segmented, counted.
 *
 * @param inputs - paths of files or folders
 * @param options - see {@link BuildFeaturesOptions}
 * @returns features of every document that could be read, and the errors of the others
 * @throws Error where the dictionary cannot be read, or a line of it is wrong
 * @example
 * const { documents, errors } = await buildFeatures(["corpus"]);
 */
export async function buildFeatures(
  inputs: readonly string[],
  options: BuildFeaturesOptions = {},
): Promise<BuiltFeatures> {
  const [built] = await buildFeatureSets([{ inputs }], options);
  return built!;
}

/**
 * Takes several corpora the whole way. Their formulations are found over all of them together, so that one that a corpus
 * shows to be one is counted in the others, too.
 *
 * @param sources - corpora; a text that stands in several is in each
 * @param options - see {@link BuildFeaturesOptions}
 * @returns for each corpus its features
 * @throws Error where the dictionary cannot be read, or a line of it is wrong
 * @example
 * const [provinces, nation] = await buildFeatureSets([{ inputs: ["provinces"] }, { inputs: ["nation"] }]);
 */
export async function buildFeatureSets(
  sources: readonly FeatureSource[],
  options: BuildFeaturesOptions = {},
): Promise<BuiltFeatures[]> {
  const { dictionary, onProgress = () => {} } = options;
  // Before anything is read: what is wrong with it is told at once.
  const terms = dictionary === undefined ? {} : { terms: readDictionary(dictionary) };
  const corpora: { readonly read: readonly Read[]; readonly errors: readonly ReadError[] }[] = [];
  let documents = 0;
  for (const source of sources) {
    corpora.push(await readSource(source, () => onProgress("read", ++documents)));
  }
  const readouts = new Map<string, Readout>();
  for (const { readout } of corpora.flatMap(({ read }) => read)) readouts.set(readout.id, readout);
  onProgress("formulations", readouts.size);
  const formulations = countFormulations([...readouts.values()].sort((a, b) => (a.id < b.id ? -1 : 1)));
  // Word for word what the addon says, sooner, and where nothing could be compiled.
  const tokenizer = jiebaTokenizer({ hmm: true, engine: "script", ...terms });
  let counted = 0;
  return corpora.map(({ read, errors }) => ({
    errors,
    documents: read.map(({ clean, readout, known }) => {
      onProgress("count", ++counted);
      const input = { clean, readout, formulations: formulations.get(readout.id)! };
      return { ...extractFeatures(input, tokenizer), ...known };
    }),
  }));
}

async function readSource(
  { inputs, describe = () => ({}) }: FeatureSource,
  onDocument: () => void,
): Promise<{ read: Read[]; errors: ReadError[] }> {
  const read = new Map<string, Read>();
  const errors: ReadError[] = [];
  for await (const raw of readDocuments(inputs)) {
    if (isReadError(raw)) {
      errors.push(raw);
      continue;
    }
    const known = describe(raw);
    if (known === null || read.has(raw.id)) continue;
    read.set(raw.id, { ...readDocument(raw), known });
    onDocument();
  }
  return { read: [...read.values()].sort((a, b) => (a.readout.id < b.readout.id ? -1 : 1)), errors };
}
