// Where theory does not promise that an interval holds the truth as often as it says: how often it does.
import { bootstrap } from "../../src/index.js";
import { type CoverageCase, DRAWS, mean, meetings, randomOf } from "./cases.js";

/** A case with the reason why nothing is promised. */
export interface BeyondCase extends CoverageCase {
  readonly why: string;
}

/** All cases; their streams of random numbers come after those of the promised ones. */
export const BEYOND: readonly BeyondCase[] = (["percentile", "bca"] as const).flatMap(
  (method): BeyondCase[] => {
    const settings = (run: number): { draws: number; seed: number; method: typeof method } => ({
      draws: DRAWS,
      seed: run,
      method,
    });
    const sampled = (n: number, draw: () => number): number[] => Array.from({ length: n }, draw);
    return [
      {
        name: "mean of exponential values, n = 8",
        why: "the promise is for large samples; few and skewed values do not show their tail",
        method,
        truth: 1,
        interval: (run) => bootstrap(sampled(8, randomOf(20, run).exponential), mean, settings(run)),
      },
      {
        name: "occurrences a document of a word expected twice in 20 documents",
        why: "draws from a sample cannot show documents that it does not have; without any, the interval is 0 to 0",
        method,
        truth: 0.1,
        interval: (run) => {
          const random = randomOf(21, run);
          return bootstrap(
            sampled(20, () => random.poisson(0.1)),
            mean,
            settings(run),
          );
        },
      },
      {
        name: "largest of 100 uniform values",
        why: "the bootstrap of an extreme is inconsistent: no draw exceeds the sample's largest",
        method,
        truth: 1,
        interval: (run) =>
          bootstrap(
            sampled(100, randomOf(22, run).uniform),
            (values) => values.reduce((most, value) => Math.max(most, value), 0),
            settings(run),
          ),
      },
      {
        name: "mean over reports, drawn one by one, 100 meetings",
        why: "reports of one meeting are not independent: draw by meeting (`cluster`)",
        method,
        truth: 0,
        interval: (run) =>
          bootstrap(
            meetings(randomOf(3, run)),
            (docs) => mean(docs.map(({ value }) => value)),
            settings(run),
          ),
      },
    ];
  },
);
