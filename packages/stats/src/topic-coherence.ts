import type { Dfm } from "@tifa/dfm";
import { checkAbove, checkOptions, oneOf } from "./options.js";

/** Options of {@link topicCoherence}. */
export interface TopicCoherenceOptions {
  /** `umass` or `npmi`. Default: `npmi`. */
  readonly measure?: "umass" | "npmi";
  /** Added to the documents in which both words occur. Default: 1 for `umass`; for `npmi` none is needed. */
  readonly smoothing?: number;
}

/** How well the words of a topic go together. */
export interface TopicCoherenceRow {
  /** Place of the topic in the list given. */
  readonly topic: number;
  readonly measure: "umass" | "npmi";
  /** Mean over pairs of words: `npmi` from −1 to 1, `umass` up to about 0; higher is better. */
  readonly coherence: number | null;
  /** Pairs that were averaged. */
  readonly pairs: number;
  readonly variant: string;
  readonly reason: string | null;
}

/**
 * Coherence of topics: whether their foremost words occur in the same documents.
 *
 * Use it to compare models of one corpus, or to find the topics that nobody should read much into; values of different
 * corpora, or of lists of different length, do not compare. `npmi` agrees better with readers. Words that are in every
 * document say nothing of each other: their pairs count 0 in `npmi`. A pair that never meets counts −1 there.
 *
 * Sources: Mimno, Wallach, Talley, Leenders & McCallum (2011), *Proc. EMNLP*, 262–272 (`umass`, which conditions on the
 * word that comes first in the list); Bouma (2009), *Proc. GSCL*; Lau, Newman & Baldwin (2014), *Proc. EACL*, 530–539
 * (`npmi`, here with whole documents for windows).
 *
 * @param x - a matrix; only whether a value is above 0 counts
 * @param topics - features of each topic, the foremost first
 * @param options - see {@link TopicCoherenceOptions}
 * @returns one row for each topic
 * @throws RangeError if an option is wrong or a topic names a feature twice
 * @example
 * const x = dfmFromCounts([
 *   { id: "a", counts: { 春耕: 1, 农资: 2 } },
 *   { id: "b", counts: { 春耕: 1, 农资: 1 } },
 *   { id: "c", counts: { 春运: 1 } },
 * ]);
 * topicCoherence(x, [["春耕", "农资"], ["春耕", "春运"]]).map((row) => row.coherence); // => [1, -1]
 */
export function topicCoherence(
  x: Dfm,
  topics: readonly (readonly string[])[],
  options: TopicCoherenceOptions = {},
): TopicCoherenceRow[] {
  checkOptions("topicCoherence", options, ["measure", "smoothing"]);
  const measure = oneOf("topicCoherence", "measure", options.measure ?? "npmi", ["umass", "npmi"]);
  if (measure === "npmi" && options.smoothing !== undefined)
    throw new RangeError("topicCoherence: smoothing does not belong to measure npmi");
  const smoothing = checkAbove("topicCoherence: smoothing", options.smoothing ?? 1, 0);
  const places = new Map(x.features.map((feature, column) => [feature, column]));
  const documents = documentsWith(x, new Set(topics.flat().flatMap((feature) => places.get(feature) ?? [])));
  const none = new Set<number>();
  return topics.map((words, topic) => {
    if (new Set(words).size < words.length)
      throw new RangeError(`topicCoherence: topic ${topic} names a feature twice`);
    const sets = words.map((word) => documents.get(places.get(word) ?? -1) ?? none);
    const absent = words.find((_, at) => sets[at]!.size === 0);
    const variant =
      measure === "umass"
        ? `UMass coherence, mean over pairs, smoothing ${smoothing}`
        : "NPMI coherence over documents, mean over pairs";
    const pairs = words.length < 2 ? 0 : (words.length * (words.length - 1)) / 2;
    const base = { topic, measure, pairs, variant };
    if (pairs === 0) return { ...base, coherence: null, reason: "the topic has fewer than 2 features" };
    if (absent !== undefined)
      return { ...base, coherence: null, reason: `${JSON.stringify(absent)} is in no document` };
    let sum = 0;
    sets.forEach((later, at) => {
      for (const earlier of sets.slice(0, at)) {
        const both = common(earlier, later);
        sum +=
          measure === "umass"
            ? Math.log((both + smoothing) / earlier.size)
            : normalisedInformation(both, earlier.size, later.size, x.docs.length);
      }
    });
    return { ...base, coherence: sum / pairs, reason: null };
  });
}

function documentsWith(x: Dfm, columns: ReadonlySet<number>): Map<number, Set<number>> {
  const documents = new Map<number, Set<number>>([...columns].map((column) => [column, new Set<number>()]));
  for (let doc = 0; doc < x.docs.length; doc += 1) {
    for (let at = x.rowPtr[doc]!; at < x.rowPtr[doc + 1]!; at += 1) {
      if (x.values[at]! > 0) documents.get(x.colIdx[at]!)?.add(doc);
    }
  }
  return documents;
}

function common(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  let count = 0;
  for (const document of small) if (large.has(document)) count += 1;
  return count;
}

/** Normalised pointwise mutual information; the limits −1 where they never meet, 0 where both are everywhere. */
function normalisedInformation(both: number, one: number, other: number, n: number): number {
  if (both === 0) return -1;
  if (both === n) return 0;
  return Math.log((both * n) / one / other) / Math.log(n / both);
}
