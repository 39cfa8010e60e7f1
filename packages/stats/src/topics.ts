import { codeUnitOrder, columnSums, type Dfm, rowSums } from "@tifa/dfm";
import { requireCounts } from "./compared-counts.js";
import { checkAbove, checkInteger, checkOptions, sumCounts } from "./options.js";
import { type SamplerSettings, sampleTopics } from "./topic-sampler.js";

/** Options of {@link topics}. */
export interface TopicsOptions {
  /** Words that belong to a topic, by its name: one topic for each entry. Default: none. */
  readonly seeds?: Readonly<Record<string, readonly string[]>>;
  /** Topics without seeds, for what the seeded ones do not hold. Default: 1 with seeds, 10 without. */
  readonly unseeded?: number;
  /** Dirichlet prior of topics in a document. Default: 50 / topics, at most 1. */
  readonly alpha?: number;
  /** Dirichlet prior of features in a topic. Default: 0.1. */
  readonly beta?: number;
  /** Added to the prior of each seed in its topic, in tokens. Default: a hundredth of all tokens by the number of seeds of the
   * topic that has most, at least 1. */
  readonly seedWeight?: number;
  /** Rounds over all tokens. Default: 1000. */
  readonly iterations?: number;
  /** Rounds that are not counted. Default: half of the iterations. */
  readonly burnIn?: number;
  /** From 0 to 2^32 − 1. Default: 1. */
  readonly seed?: number;
  /** Features listed for each topic. Default: 10. */
  readonly top?: number;
}

/** A topic. */
export interface Topic {
  readonly topic: string;
  /** Seeds that the matrix has. */
  readonly seeds: readonly string[];
  /** Share of all tokens. */
  readonly share: number;
  /** The foremost features with their shares in the topic, ties by feature. */
  readonly features: readonly { readonly feature: string; readonly share: number }[];
}

/** A topic in a document. */
export interface TopicShareRow {
  readonly document: string;
  readonly topic: string;
  readonly share: number | null;
  readonly reason: string | null;
}

/** Result of {@link topics}. */
export interface Topics {
  readonly topics: readonly Topic[];
  /** One for each document and topic, in that order. */
  readonly documents: readonly TopicShareRow[];
  /** Seeds that no document has. */
  readonly missingSeeds: readonly string[];
  /** Log likelihood at each sample: a climb that goes on means too few iterations. */
  readonly logLikelihood: readonly number[];
  readonly samples: number;
  readonly seed: number;
  readonly variant: string;
  readonly reason: string | null;
}

/** Tokens are held one by one. */
const MOST = 2 ** 27;
const SAMPLES = 50;

const NAMES = ["seeds", "unseeded", "alpha", "beta", "seedWeight", "iterations", "burnIn", "seed", "top"];

/**
 * Topics by latent Dirichlet allocation, steered by seed words.
 *
 * Use it to read what many documents are about, with seeds from a dictionary of priorities so that topics have the names
 * and the bounds that the question needs; take out stop words and formulas first. Topics are what co-occurs, not what is
 * meant: read the foremost features and some documents, and look at {@link topicCoherence}. Short documents (below some
 * 50 tokens) leave little to tell topics apart: group them. The same seed gives the same bytes, but another seed another
 * result: report what holds over several. To measure attention to given domains, `dfmLookup` counts without a model.
 *
 * Do not use it on a handful of documents, or on documents that speak of everything, as work reports do: within them
 * nothing tells one topic from another. Cut them into passages of a few paragraphs first.
 *
 * Sources: Blei, Ng & Jordan (2003), *JMLR* 3, 993–1022; Griffiths & Steyvers (2004), *PNAS* 101, 5228–5235, for the
 * sampler; Lu, Ott, Cardie & Tsou (2011), *Proc. ICDM Workshops*, 81–88, and Watanabe & Baturo (2024), *Social Science
 * Computer Review* 42, for seeds as a prior.
 *
 * @experimental
 * @param x - a matrix of counts, at most 2^27 tokens
 * @param options - see {@link TopicsOptions}
 * @returns topics with their features, and shares in the documents; means over 50 to 99 samples, fewer of fewer rounds
 * @throws RangeError if the matrix is weighted or too large, a word is seed of two topics, or an option is wrong
 * @example
 * const x = dfmFromCounts([
 *   { id: "a", counts: { 春耕: 20, 农资: 12 } },
 *   { id: "b", counts: { 春运: 15, 客流: 18 } },
 *   { id: "c", counts: { 春耕: 9, 农资: 11, 春运: 1 } },
 * ]);
 * const found = topics(x, { seeds: { 农业: ["春耕"], 交通: ["春运"] }, unseeded: 0, iterations: 200 });
 * found.topics.map(({ features }) => features[0].feature); // => ["春耕", "客流"]
 * found.documents.filter((row) => row.share > 0.5).map((row) => row.topic); // => ["农业", "交通", "农业"]
 */
export function topics(x: Dfm, options: TopicsOptions = {}): Topics {
  checkOptions("topics", options, NAMES);
  requireCounts("topics", x);
  const lengths = rowSums(x);
  const total = sumCounts("topics", lengths);
  if (total > MOST)
    throw new RangeError(`topics: ${total} tokens are more than 2^27; sample documents or trim features`);
  const { names, seeds, missing } = seedColumns(x, options.seeds ?? {});
  const unseeded = checkInteger("topics: unseeded", options.unseeded ?? (names.length > 0 ? 1 : 10), 0);
  for (let at = 0; at < unseeded; at += 1) names.push(unseededName(names, at + 1));
  if (names.length === 0 || names.length > 65535)
    throw new RangeError(`topics: ${names.length} topics; there must be from 1 to 65535`);
  const settings = settingsOf(options, names.length, seeds, total);
  const top = checkInteger("topics: top", options.top ?? 10, 1);
  const variant = `LDA by collapsed Gibbs sampling, ${names.length} topics, α ${settings.alpha}, β ${settings.beta}`;
  const base = { missingSeeds: missing, seed: settings.seed, variant };
  if (total === 0) return { ...base, ...nothing(x, names) };
  const found = sampleTopics(x, settings);
  const k = names.length;
  const documents = x.docs.flatMap((document, doc) =>
    names.map((topic, at): TopicShareRow => {
      const isEmpty = lengths[doc] === 0;
      const share = isEmpty ? null : found.documents[doc * k + at]!;
      return { document, topic, share, reason: isEmpty ? "the document is empty" : null };
    }),
  );
  const occurs = columnSums(x);
  return {
    ...base,
    topics: names.map((topic, at) => ({
      topic,
      seeds: (seeds[at] ?? []).map((column) => x.features[column]!),
      share: lengths.reduce((sum, length, doc) => sum + length * found.documents[doc * k + at]!, 0) / total,
      features: foremost(x, found.features.subarray(at * x.features.length), occurs, top),
    })),
    documents,
    logLikelihood: found.logLikelihood,
    samples: found.samples,
    reason: null,
  };
}

/** What an empty matrix gives. */
function nothing(x: Dfm, names: readonly string[]): Omit<Topics, "missingSeeds" | "seed" | "variant"> {
  const documents = x.docs.flatMap((document) =>
    names.map((topic) => ({ document, topic, share: null, reason: "the document is empty" })),
  );
  return { topics: [], documents, logLikelihood: [], samples: 0, reason: "the matrix is empty" };
}

function seedColumns(
  x: Dfm,
  given: Readonly<Record<string, readonly string[]>>,
): { names: string[]; seeds: number[][]; missing: string[] } {
  const places = new Map(x.features.map((feature, column) => [feature, column]));
  const occurs = columnSums(x);
  const owners = new Map<string, string>();
  const missing: string[] = [];
  const seeds = Object.entries(given).map(([topic, words]) => {
    const columns = new Set<number>();
    for (const word of words) {
      const owner = owners.get(word);
      if (owner !== undefined && owner !== topic)
        throw new RangeError(
          `topics: ${JSON.stringify(word)} is a seed of ${JSON.stringify(owner)} and of ${JSON.stringify(topic)}`,
        );
      owners.set(word, topic);
      const column = places.get(word);
      if (column === undefined || occurs[column] === 0) missing.push(word);
      else columns.add(column);
    }
    return [...columns];
  });
  return { names: Object.keys(given), seeds, missing: [...new Set(missing)].sort(codeUnitOrder) };
}

function unseededName(names: readonly string[], number: number): string {
  let name = `topic ${number}`;
  while (names.includes(name)) name += "'";
  return name;
}

function settingsOf(
  options: TopicsOptions,
  k: number,
  seeds: readonly (readonly number[])[],
  total: number,
): SamplerSettings {
  const iterations = checkInteger("topics: iterations", options.iterations ?? 1000, 1);
  const burnIn = checkInteger("topics: burnIn", options.burnIn ?? Math.floor(iterations / 2), 0);
  if (burnIn >= iterations)
    throw new RangeError(`topics: burnIn must be below iterations ${iterations}, not ${burnIn}`);
  const seed = checkInteger("topics: seed", options.seed ?? 1, 0);
  if (seed > 2 ** 32 - 1) throw new RangeError(`topics: seed must be below 2^32, not ${seed}`);
  const most = seeds.reduce((longest, columns) => Math.max(longest, columns.length), 1);
  return {
    topics: k,
    alpha: checkAbove("topics: alpha", options.alpha ?? Math.min(1, 50 / k), 0),
    beta: checkAbove("topics: beta", options.beta ?? 0.1, 0),
    seedWeight: checkAbove("topics: seedWeight", options.seedWeight ?? Math.max(1, total / 100 / most), 0),
    seeds,
    iterations,
    burnIn,
    thinning: Math.max(1, Math.floor((iterations - burnIn) / SAMPLES)),
    seed,
  };
}

function foremost(
  x: Dfm,
  shares: Float64Array,
  occurs: Float64Array,
  top: number,
): { feature: string; share: number }[] {
  const columns = x.features.map((_, column) => column).filter((column) => occurs[column]! > 0);
  columns.sort((a, b) => shares[b]! - shares[a]! || codeUnitOrder(x.features[a]!, x.features[b]!));
  return columns.slice(0, top).map((column) => ({ feature: x.features[column]!, share: shares[column]! }));
}
