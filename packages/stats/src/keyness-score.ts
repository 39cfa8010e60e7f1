import { chiSquareSurvival } from "./chi-square-survival.js";
import { deviance } from "./deviance.js";
import { fisherExact } from "./fisher-exact.js";
import type { KeynessSettings } from "./keyness-options.js";
import { normalQuantile } from "./normal-quantile.js";
import { normalSurvival } from "./normal-survival.js";

/** Score of one feature. */
export interface KeynessScore {
  readonly score: number | null;
  readonly p: number | null;
  /** For log-odds: δ with its interval. */
  readonly interval?: {
    readonly estimate: number | null;
    readonly lower: number | null;
    readonly upper: number | null;
  };
  /** Why the score is null, or p alone, else null. */
  readonly reason: string | null;
}

/** Counts of one feature and what they are part of. */
export interface KeynessCells {
  readonly a: number;
  readonly b: number;
  readonly n1: number;
  readonly n2: number;
  /** Prior of the feature and sum of the prior, for log-odds. */
  readonly alpha: number;
  readonly alphaSum: number;
}

/** Scores one feature. */
export function keynessScore(cells: KeynessCells, settings: KeynessSettings): KeynessScore {
  const { a, b, n1, n2 } = cells;
  const none = settings.measure === "log-odds" ? withoutInterval : undefinedScore;
  if (n1 === 0) return none("the target is empty");
  if (n2 === 0) return none("the reference is empty");
  if (a + b === 0) return none("the feature occurs in neither");
  switch (settings.measure) {
    case "g2":
    case "chi2":
    case "fisher":
      return tableScore(cells, settings);
    case "g2-rayson": {
      const difference = crossDifference(a, b, n1, n2) / (n1 + n2);
      const inTarget = deviance(a, expected(a + b, n1, n2), difference);
      return tested(2 * (inTarget + deviance(b, expected(a + b, n2, n1), -difference)), difference > 0);
    }
    case "log-ratio":
      return effect(Math.log2((a || settings.zero) / n1 / ((b || settings.zero) / n2)));
    case "diff":
      return b === 0 ? undefinedScore("the reference count is 0") : effect(100 * ((a * n2) / (b * n1) - 1));
    case "odds-ratio": {
      if (b === 0) return undefinedScore("the reference count is 0");
      if (a === n1) return undefinedScore("the feature is all of the target");
      return effect((a / (n1 - a)) * ((n2 - b) / b));
    }
    case "simple-maths":
      return effect(((a / n1) * 1e6 + settings.k) / ((b / n2) * 1e6 + settings.k));
    case "log-odds":
      return logOdds(cells, settings);
  }
}

function tableScore({ a, b, n1, n2 }: KeynessCells, settings: KeynessSettings): KeynessScore {
  const c = n1 - a;
  const d = n2 - b;
  if (c + d === 0) return undefinedScore("there is no other feature");
  const cross = crossDifference(a, b, c, d);
  const isOver = cross > 0;
  if (settings.measure === "fisher") {
    // No margin is 0 here, so that there is a p.
    const { p, log10P } = fisherExact(a, b, c, d);
    return { score: isOver ? 0 - log10P! : log10P, p, reason: null };
  }
  const total = n1 + n2;
  // The least expected count is the product of the lesser margins over the total.
  const isSmall = Math.min(a + b, c + d) * Math.min(n1, n2) < 5 * total;
  const needsYates = settings.correction === "yates" && isSmall && 2 * Math.abs(cross) >= total;
  const size = Math.abs(cross) / total - (needsYates ? 0.5 : 0);
  const e = [
    expected(a + b, n1, n2),
    expected(a + b, n2, n1),
    expected(c + d, n1, n2),
    expected(c + d, n2, n1),
  ] as const;
  if (settings.measure === "chi2") {
    return tested(size * size * (1 / e[0] + 1 / e[1] + 1 / e[2] + 1 / e[3]), isOver);
  }
  const difference = isOver ? size : -size;
  // Observed counts, moved by the correction, are the expected ones plus the difference.
  const move = needsYates ? (isOver ? -0.5 : 0.5) : 0;
  const inTarget = deviance(a + move, e[0], difference) + deviance(c - move, e[2], -difference);
  const g2 = 2 * (inTarget + deviance(b - move, e[1], -difference) + deviance(d + move, e[3], difference));
  return tested(settings.correction === "williams" ? g2 / williams(a, b, c, d) : g2, isOver);
}

/** ad − bc, exact before it is rounded once: N times the difference of each cell from its expectation. */
function crossDifference(a: number, b: number, c: number, d: number): number {
  const [left, right] = [a * d, b * c];
  if (left <= Number.MAX_SAFE_INTEGER && right <= Number.MAX_SAFE_INTEGER) return left - right;
  return Number(BigInt(a) * BigInt(d) - BigInt(b) * BigInt(c));
}

/** Williams's (1976) q; 1, which is no correction, where a cell is 0. */
function williams(a: number, b: number, c: number, d: number): number {
  if (a === 0 || b === 0 || c === 0 || d === 0) return 1;
  const n = a + b + c + d;
  return 1 + ((n / (a + b) + n / (c + d) - 1) * (n / (a + c) + n / (b + d) - 1)) / (6 * n);
}

function logOdds({ a, b, n1, n2, alpha, alphaSum }: KeynessCells, settings: KeynessSettings): KeynessScore {
  const rest1 = n1 - a + (alphaSum - alpha);
  const rest2 = n2 - b + (alphaSum - alpha);
  // The differences of the prior are rounded, so that a lone feature may leave a crumb.
  if (!(rest1 > 1e-9 * n1 && rest2 > 1e-9 * n2)) return withoutInterval("there is no other feature");
  const delta = Math.log((a + alpha) / rest1) - Math.log((b + alpha) / rest2);
  const deviation = Math.sqrt(1 / (a + alpha) + 1 / (b + alpha));
  const z = delta / deviation;
  const reach = normalQuantile(0.5 + settings.level / 2) * deviation;
  return {
    score: z,
    p: 2 * normalSurvival(Math.abs(z)),
    interval: { estimate: delta, lower: delta - reach, upper: delta + reach },
    reason: null,
  };
}

/** Expectation of a feature with so many occurrences in a part of size n, the other being of size m. */
function expected(feature: number, n: number, m: number): number {
  return feature * (n / (n + m));
}

function tested(statistic: number, isOver: boolean): KeynessScore {
  // Where a count is as expected, rounding may leave −1e−17.
  const size = Math.max(0, statistic);
  return { score: isOver ? size : 0 - size, p: chiSquareSurvival(size), reason: null };
}

function effect(score: number): KeynessScore {
  return { score, p: null, reason: "the measure is the size of an effect and has no test" };
}

function undefinedScore(reason: string): KeynessScore {
  return { score: null, p: null, reason };
}

function withoutInterval(reason: string): KeynessScore {
  return { ...undefinedScore(reason), interval: { estimate: null, lower: null, upper: null } };
}
