// Coverage of the bootstrap intervals and the false-discovery share of keyness, on simulated data.
// node test/simulation/simulate.js > test/simulation/report.md, then biome check --write
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { bootstrap, keynessFromCounts, normalQuantile, priorities } from "../../dist/index.js";

const RUNS = 1000;
const generator = xoroshiro128plus(20310401);
const random = () => uniformFloat64(generator);
const normal = () => normalQuantile(Math.min(1 - 2 ** -53, Math.max(2 ** -53, random())));
const exponential = () => -Math.log(1 - random());

/** Poisson variate by Knuth's method in steps small enough not to underflow. */
function poisson(mean) {
  let count = 0;
  for (let rest = mean; rest > 0; rest -= 200) {
    const limit = Math.exp(-Math.min(200, rest));
    for (let product = random(); product > limit; product *= random()) count += 1;
  }
  return count;
}

/** A document: a log-normal number of tokens, and a rate of the feature that varies from document to document. */
function document(rate) {
  const tokens = Math.round(500 * Math.exp(0.4 * normal()));
  const own = (rate * (exponential() + exponential() + exponential())) / 3;
  return { tokens, count: poisson(tokens * own) };
}

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
const pooled = (docs) =>
  docs.reduce((sum, doc) => sum + doc.count, 0) / docs.reduce((sum, doc) => sum + doc.tokens, 0);

const CASES = [
  { name: "mean of normal values, n = 100", truth: 0, n: 100, draw: normal, statistic: mean },
  { name: "mean of exponential values, n = 200", truth: 1, n: 200, draw: exponential, statistic: mean },
  {
    name: "pooled relative frequency, rate varying by document, n = 100",
    truth: 0.01,
    n: 100,
    draw: () => document(0.01),
    statistic: pooled,
  },
];

/** Share of runs whose interval holds the truth. */
function coverage({ truth, n, draw, statistic }, method) {
  let held = 0;
  for (let run = 0; run < RUNS; run += 1) {
    const sample = Array.from({ length: n }, draw);
    const { lower, upper } = bootstrap(sample, statistic, { draws: 1000, seed: run, method });
    if (lower <= truth && truth <= upper) held += 1;
  }
  return held / RUNS;
}

/** Priorities: 60 documents with shares that vary by document around 0.5, 0.3, 0.2 and a size that does not depend on them. */
function prioritiesCoverage() {
  const truth = { 一: 0.5, 二: 0.3, 三: 0.2 };
  let held = 0;
  for (let run = 0; run < RUNS; run += 1) {
    const items = Array.from({ length: 60 }, (_, at) => at).flatMap((at) => {
      const parts = Object.entries(truth).map(([domain, share]) => {
        let weight = 0;
        for (let i = 0; i < share * 10; i += 1) weight += exponential();
        return { document: `d${at}`, group: "g", domain, weight };
      });
      return parts;
    });
    const rows = priorities(items, { draws: 1000, seed: run });
    held += rows.filter((row) => row.lower <= truth[row.domain] && truth[row.domain] <= row.upper).length / 3;
  }
  return held / RUNS;
}

/** Mean share of false discoveries at q < level: 1,000 features, 100 of which have another rate in the target. */
function falseDiscoveries(level, measure) {
  const shares = Array.from({ length: 200 }, () => {
    const counts = Array.from({ length: 1000 }, (_, at) => {
      const rate = 20 + 200 * exponential();
      return { feature: String(at), target: poisson(at < 100 ? rate * 1.5 : rate), reference: poisson(rate) };
    });
    const found = keynessFromCounts(counts, {
      measure,
      targetTotal: 10_000_000,
      referenceTotal: 10_000_000,
    }).filter((row) => row.q < level);
    return found.length === 0 ? 0 : found.filter((row) => Number(row.feature) >= 100).length / found.length;
  });
  const average = mean(shares);
  const error = Math.sqrt(mean(shares.map((share) => (share - average) ** 2)) / (shares.length - 1));
  return { average, error };
}

const lines = [
  "# Coverage and false discoveries",
  "",
  `${RUNS} runs each, 1,000 draws a run, nominal level 95 %.`,
  "",
];
lines.push("| statistic | percentile | BCa |", "| --- | --- | --- |");
const percent = (share) => `${(100 * share).toFixed(1)} %`;
let good = true;
for (const one of CASES) {
  const shares = ["percentile", "bca"].map((method) => coverage(one, method));
  good &&= shares.every((share) => share >= 0.93 && share <= 0.97);
  lines.push(`| ${one.name} | ${shares.map(percent).join(" | ")} |`);
}
const shares = prioritiesCoverage();
good &&= shares >= 0.93 && shares <= 0.97;
lines.push(`| \`priorities\`, pooled shares of three domains, 60 documents | ${percent(shares)} | |`, "");
lines.push(
  "False discoveries of `keynessFromCounts`: 200 corpora of 1,000 features, of which 100 differ.",
  "",
);
lines.push("| measure | q below | mean false share | standard error |", "| --- | --- | --- | --- |");
for (const measure of ["g2", "chi2", "fisher"]) {
  for (const level of [0.05, 0.1]) {
    const { average, error } = falseDiscoveries(level, measure);
    good &&= average <= level + 2 * error;
    lines.push(`| ${measure} | ${level} | ${average.toFixed(4)} | ${error.toFixed(4)} |`);
  }
}
console.log(lines.join("\n"));
if (!good) process.exitCode = 1;
