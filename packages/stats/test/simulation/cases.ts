// What the report is made of. Each run has a generator of its own, so that any of them can be done again.
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import {
  bootstrap,
  type KeynessMeasure,
  kaplanMeier,
  keynessFromCounts,
  normalQuantile,
  priorities,
} from "../../src/index.js";

/** Random numbers of one run. */
export interface Random {
  readonly uniform: () => number;
  readonly normal: () => number;
  readonly exponential: () => number;
  readonly poisson: (mean: number) => number;
}

/** The random numbers of a run of a case. */
export function randomOf(stream: number, run: number): Random {
  // Mixed, since streams of neighbouring seeds begin alike.
  let seed = Math.imul(run + 1, 0x9e3779b1) ^ Math.imul(stream + 1, 0x85ebca6b);
  seed = Math.imul(seed ^ (seed >>> 15), 0x2c1b3c6d);
  const generator = xoroshiro128plus(seed ^ (seed >>> 13));
  const uniform = (): number => uniformFloat64(generator);
  for (let skipped = 0; skipped < 20; skipped += 1) uniform();
  return {
    uniform,
    normal: () => normalQuantile(Math.min(1 - 2 ** -53, Math.max(2 ** -53, uniform()))),
    exponential: () => -Math.log(1 - uniform()),
    poisson: (mean) => poisson(mean, uniform),
  };
}

/** Knuth's method, in steps small enough not to underflow. */
function poisson(mean: number, uniform: () => number): number {
  let count = 0;
  for (let rest = mean; rest > 0; rest -= 200) {
    const limit = Math.exp(-Math.min(200, rest));
    for (let product = uniform(); product > limit; product *= uniform()) count += 1;
  }
  return count;
}

/** Interval of one run; null counts as not holding the truth. */
export interface RunInterval {
  readonly lower: number | null;
  readonly upper: number | null;
}

/** A statistic whose intervals theory says to hold the truth in 95 % of samples. */
export interface CoverageCase {
  readonly name: string;
  readonly method: string;
  readonly truth: number;
  readonly interval: (run: number) => RunInterval;
}

/** Draws of a run. */
export const DRAWS = 1000;

/** Mean of some values. */
export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

interface Counted {
  readonly tokens: number;
  readonly count: number;
}

/** A document: a log-normal number of tokens, and a rate of the feature that varies from document to document. */
function counted(random: Random, rate: number): Counted {
  const tokens = Math.round(500 * Math.exp(0.4 * random.normal()));
  const own = (rate * (random.exponential() + random.exponential() + random.exponential())) / 3;
  return { tokens, count: random.poisson(tokens * own) };
}

const pooled = (docs: readonly Counted[]): number =>
  docs.reduce((sum, doc) => sum + doc.count, 0) / docs.reduce((sum, doc) => sum + doc.tokens, 0);

/** What a report of a meeting says. */
export interface Clumped {
  readonly meeting: string;
  readonly value: number;
}

/** One to five reports of a meeting, which share most of what they say. */
export function meetings(random: Random): Clumped[] {
  return Array.from({ length: 100 }, (_, at) => {
    const own = random.normal();
    const reports = 1 + Math.floor(5 * random.uniform());
    return Array.from({ length: reports }, () => ({
      meeting: String(at),
      value: own + 0.3 * random.normal(),
    }));
  }).flat();
}

interface Grouped {
  readonly group: "a" | "b";
  readonly value: number;
}

function difference(sample: readonly Grouped[]): number {
  const of = (group: string): number =>
    mean(sample.flatMap((one) => (one.group === group ? [one.value] : [])));
  return of("a") - of("b");
}

/** Domains with shares that vary by document around their means. */
const SHARES = { 一: 0.5, 二: 0.3, 三: 0.2 };

function coded(random: Random): { document: string; group: string; domain: string; weight: number }[] {
  return Array.from({ length: 60 }, (_, at) =>
    Object.entries(SHARES).map(([domain, share]) => {
      let weight = 0;
      for (let part = 0; part < share * 10; part += 1) weight += random.exponential();
      return { document: `d${at}`, group: "g", domain, weight };
    }),
  ).flat();
}

/** All cases; each is a stream of random numbers by its place. */
export const COVERAGE: readonly CoverageCase[] = [
  ...(["percentile", "bca"] as const).flatMap((method): CoverageCase[] => {
    const settings = (run: number): { draws: number; seed: number; method: typeof method } => ({
      draws: DRAWS,
      seed: run,
      method,
    });
    const sampled = (n: number, draw: () => number): number[] => Array.from({ length: n }, draw);
    return [
      {
        name: "mean of normal values, n = 100",
        method,
        truth: 0,
        interval: (run) => bootstrap(sampled(100, randomOf(0, run).normal), mean, settings(run)),
      },
      {
        name: "mean of exponential values, n = 200",
        method,
        truth: 1,
        interval: (run) => bootstrap(sampled(200, randomOf(1, run).exponential), mean, settings(run)),
      },
      {
        name: "pooled relative frequency, rate varying by document, n = 150",
        method,
        truth: 0.01,
        interval: (run) => {
          const random = randomOf(2, run);
          const docs = Array.from({ length: 150 }, () => counted(random, 0.01));
          return bootstrap(docs, pooled, settings(run));
        },
      },
      {
        name: "mean over reports, drawn by meeting (`cluster`), 100 meetings",
        method,
        truth: 0,
        interval: (run) =>
          bootstrap(meetings(randomOf(3, run)), (docs) => mean(docs.map(({ value }) => value)), {
            ...settings(run),
            cluster: ({ meeting }) => meeting,
          }),
      },
      {
        name: "difference of two means, drawn by group (`stratum`), n = 80 and 120",
        method,
        truth: 0.5,
        interval: (run) => {
          const random = randomOf(4, run);
          const docs = Array.from(
            { length: 200 },
            (_, at): Grouped =>
              at < 80
                ? { group: "a", value: 0.5 + 2 * random.normal() }
                : { group: "b", value: random.normal() },
          );
          return bootstrap(docs, difference, { ...settings(run), stratum: ({ group }) => group });
        },
      },
    ];
  }),
  {
    name: "`priorities`, pooled share of a domain, 60 documents",
    method: "percentile",
    truth: SHARES.一,
    interval: (run) =>
      priorities(coded(randomOf(5, run)), { draws: DRAWS, seed: run }).find(({ domain }) => domain === "一")!,
  },
  {
    name: "`kaplanMeier` at the median, n = 100, a third censored",
    method: "log-log",
    truth: 0.5,
    interval: (run) => {
      const random = randomOf(6, run);
      const durations = Array.from({ length: 100 }, () => {
        const [event, end] = [random.exponential(), 2 * random.exponential()];
        return { time: Math.min(event, end), event: event <= end };
      });
      return kaplanMeier(durations).steps.findLast(({ time }) => time <= Math.LN2)!;
    },
  },
];

/** How many of the first runs hold the truth. */
export function held(one: CoverageCase, runs: number): number {
  let count = 0;
  for (let run = 0; run < runs; run += 1) {
    const { lower, upper } = one.interval(run);
    if (lower !== null && upper !== null && lower <= one.truth && one.truth <= upper) count += 1;
  }
  return count;
}

/** Measures and levels of the false discoveries. */
export const DISCOVERIES: readonly { readonly measure: KeynessMeasure; readonly level: number }[] = (
  ["g2", "chi2", "fisher"] as const
).flatMap((measure) => [0.05, 0.1].map((level) => ({ measure, level })));

/** Share of false ones among the discoveries in one corpus: 1,000 features, 100 of which have another rate in the target. */
export function falseShare(measure: KeynessMeasure, level: number, run: number): number {
  const random = randomOf(7, run);
  const counts = Array.from({ length: 1000 }, (_, at) => {
    const rate = 20 + 200 * random.exponential();
    const target = random.poisson(at < 100 ? rate * 1.5 : rate);
    return { feature: String(at), target, reference: random.poisson(rate) };
  });
  const totals = { targetTotal: 10_000_000, referenceTotal: 10_000_000 };
  const found = keynessFromCounts(counts, { measure, ...totals }).filter((row) => row.q! < level);
  return found.length === 0 ? 0 : found.filter((row) => Number(row.feature) >= 100).length / found.length;
}

/** Numbers of the first run, by which a report shows that it is of this program. */
export function firstRun(one: CoverageCase): string {
  const { lower, upper } = one.interval(0);
  return `${lower!.toFixed(6)} to ${upper!.toFixed(6)}`;
}
