import type { Dfm } from "@tifa/dfm";
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** What {@link sampleTopics} needs to know. */
export interface SamplerSettings {
  readonly topics: number;
  /** Dirichlet priors of topics in a document and of features in a topic. */
  readonly alpha: number;
  readonly beta: number;
  /** Added to the prior of a topic's seeds. */
  readonly seedWeight: number;
  /** Columns that are seeds, by topic. */
  readonly seeds: readonly (readonly number[])[];
  readonly iterations: number;
  /** Iterations that are not counted. */
  readonly burnIn: number;
  /** Every how many iterations after that a sample is taken. */
  readonly thinning: number;
  readonly seed: number;
}

/** Means over the samples. */
export interface TopicSamples {
  /** Shares of topics in documents, row by row. */
  readonly documents: Float64Array;
  /** Shares of features in topics, row by row. */
  readonly features: Float64Array;
  readonly samples: number;
  /** Log likelihood of the tokens given the last state, by iteration at which it was taken. */
  readonly logLikelihood: readonly number[];
}

/**
 * Collapsed Gibbs sampling of latent Dirichlet allocation: each token in turn gets a topic, given those of all others.
 *
 * Source: Griffiths & Steyvers (2004), *PNAS* 101 (suppl. 1), 5228–5235.
 */
export function sampleTopics(x: Dfm, settings: SamplerSettings): TopicSamples {
  const { topics: k, alpha, iterations, burnIn, thinning } = settings;
  const m = x.features.length;
  const n = x.docs.length;
  const tokens = tokensOf(x);
  const prior = priorOf(settings, m);
  const generator = xoroshiro128plus(settings.seed);
  const inDocument = new Int32Array(n * k);
  // By feature, so that the topics of one feature lie side by side.
  const ofFeature = new Int32Array(m * k);
  const inTopic = new Int32Array(k);
  const owners = new Uint16Array(tokens.columns.length);
  const state: State = { k, prior, inDocument, ofFeature, inTopic, alpha };
  const means = { documents: new Float64Array(n * k), features: new Float64Array(k * m) };
  const logLikelihood: number[] = [];
  let samples = 0;
  for (let iteration = 0; iteration <= iterations; iteration += 1) {
    sweep(state, tokens, owners, iteration > 0, () => uniformFloat64(generator));
    if (iteration > burnIn && (iteration - burnIn) % thinning === 0) {
      samples += 1;
      addSample(state, tokens.lengths, means, m);
      logLikelihood.push(likelihood(state, x, tokens.lengths));
    }
  }
  for (const mean of [means.documents, means.features])
    for (let at = 0; at < mean.length; at += 1) mean[at] = mean[at]! / samples;
  return { ...means, samples, logLikelihood };
}

interface State {
  readonly k: number;
  readonly alpha: number;
  readonly prior: { readonly cells: Float64Array; readonly sums: Float64Array };
  readonly inDocument: Int32Array;
  readonly ofFeature: Int32Array;
  readonly inTopic: Int32Array;
}

/** Column of each token, document by document. */
interface TokenColumns {
  readonly columns: Uint32Array;
  readonly ends: Uint32Array;
  readonly lengths: Float64Array;
}

function tokensOf(x: Dfm): TokenColumns {
  const columns = new Uint32Array(x.values.reduce((sum, value) => sum + value, 0));
  const ends = new Uint32Array(x.docs.length);
  const lengths = new Float64Array(x.docs.length);
  let next = 0;
  for (let doc = 0; doc < x.docs.length; doc += 1) {
    const start = next;
    for (let at = x.rowPtr[doc]!; at < x.rowPtr[doc + 1]!; at += 1) {
      columns.fill(x.colIdx[at]!, next, next + x.values[at]!);
      next += x.values[at]!;
    }
    ends[doc] = next;
    lengths[doc] = next - start;
  }
  return { columns, ends, lengths };
}

/** Prior of each feature in each topic (by feature), and its sum by topic. */
function priorOf({ topics: k, beta, seedWeight, seeds }: SamplerSettings, features: number): State["prior"] {
  const cells = new Float64Array(features * k).fill(beta);
  const sums = new Float64Array(k).fill(beta * features);
  seeds.forEach((columns, topic) => {
    for (const column of columns) {
      cells[column * k + topic] = cells[column * k + topic]! + seedWeight;
      sums[topic] = sums[topic]! + seedWeight;
    }
  });
  return { cells, sums };
}

/** Gives each token a topic, with probability (share in its document) × (share of its feature in the topic). */
function sweep(
  { k, alpha, prior, inDocument, ofFeature, inTopic }: State,
  { columns, ends }: TokenColumns,
  owners: Uint16Array,
  hasOwners: boolean,
  uniform: () => number,
): void {
  const weights = new Float64Array(k);
  const { cells, sums } = prior;
  const inverse = sums.map((sum, topic) => 1 / (sum + inTopic[topic]!));
  let at = 0;
  for (let doc = 0; doc < ends.length; doc += 1) {
    const row = doc * k;
    for (; at < ends[doc]!; at += 1) {
      const start = columns[at]! * k;
      if (hasOwners) {
        const old = owners[at]!;
        inDocument[row + old]! -= 1;
        ofFeature[start + old]! -= 1;
        inTopic[old]! -= 1;
        inverse[old] = 1 / (sums[old]! + inTopic[old]!);
      }
      let sum = 0;
      for (let topic = 0; topic < k; topic += 1) {
        const cell = start + topic;
        sum += (inDocument[row + topic]! + alpha) * (ofFeature[cell]! + cells[cell]!) * inverse[topic]!;
        weights[topic] = sum;
      }
      const drawn = uniform() * sum;
      let topic = 0;
      while (topic < k - 1 && weights[topic]! <= drawn) topic += 1;
      owners[at] = topic;
      inDocument[row + topic]! += 1;
      ofFeature[start + topic]! += 1;
      inTopic[topic]! += 1;
      inverse[topic] = 1 / (sums[topic]! + inTopic[topic]!);
    }
  }
}

function addSample(
  state: State,
  lengths: Float64Array,
  means: { documents: Float64Array; features: Float64Array },
  features: number,
): void {
  const { k, alpha } = state;
  lengths.forEach((length, doc) => {
    for (let topic = 0; topic < k; topic += 1) {
      const share = (state.inDocument[doc * k + topic]! + alpha) / (length + k * alpha);
      means.documents[doc * k + topic] = means.documents[doc * k + topic]! + share;
    }
  });
  for (let column = 0; column < features; column += 1) {
    for (let topic = 0; topic < k; topic += 1) {
      const place = topic * features + column;
      means.features[place] = means.features[place]! + featureShare(state, column, topic);
    }
  }
}

function featureShare({ k, prior, ofFeature, inTopic }: State, column: number, topic: number): number {
  const cell = column * k + topic;
  return (ofFeature[cell]! + prior.cells[cell]!) / (inTopic[topic]! + prior.sums[topic]!);
}

function likelihood(state: State, x: Dfm, lengths: Float64Array): number {
  const { k, alpha, inDocument } = state;
  let sum = 0;
  for (let doc = 0; doc < x.docs.length; doc += 1) {
    for (let at = x.rowPtr[doc]!; at < x.rowPtr[doc + 1]!; at += 1) {
      let share = 0;
      for (let topic = 0; topic < k; topic += 1) {
        const own = (inDocument[doc * k + topic]! + alpha) / (lengths[doc]! + k * alpha);
        share += own * featureShare(state, x.colIdx[at]!, topic);
      }
      sum += x.values[at]! * Math.log(share);
    }
  }
  return sum;
}
