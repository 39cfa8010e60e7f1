import { codeUnitOrder } from "@tifa/dfm";
import { Matrix, solve } from "ml-matrix";
import { chiSquareSurvival } from "./chi-square-survival.js";
import { countByTime, type Duration } from "./survival-curve.js";

/** A group in {@link logRank}. */
export interface LogRankGroup {
  readonly group: string;
  readonly n: number;
  /** Events seen. */
  readonly observed: number;
  /** Events to be expected if all groups had one curve. */
  readonly expected: number;
}

/** Result of {@link logRank}. */
export interface LogRank {
  /** In code-unit order. */
  readonly groups: readonly LogRankGroup[];
  readonly chi2: number | null;
  readonly degrees: number;
  readonly p: number | null;
  readonly variant: string;
  readonly reason: string | null;
}

/**
 * Log-rank test: whether groups differ in the time until an event.
 *
 * Use it to ask whether, say, coastal provinces take up a formulation earlier than others. It is best where one group is
 * ahead all the time, and blind to curves that cross. With fewer than some five events a group, the χ² approximation is
 * rough: use {@link permutation} with this statistic. It gives no size: read medians and curves beside it.
 *
 * Do not use it where curves cross, or where who is watched longer adopts otherwise.
 *
 * Sources: Mantel (1966), *Cancer Chemotherapy Reports* 50, 163–170; Harrington & Fleming (1982), *Biometrika* 69,
 * 553–566, with ρ = 0, as R's `survdiff`.
 *
 * @param durations - with the group of each
 * @returns χ² with one degree of freedom fewer than groups, and its p-value
 * @throws RangeError if a time is negative or not finite
 * @example
 * const coast = [1, 2, 3].map((time) => ({ group: "沿海", time, event: true }));
 * const inland = [4, 5, 6].map((time) => ({ group: "内陆", time, event: time < 6 }));
 * const { chi2, p } = logRank([...coast, ...inland]);
 * [chi2, p]; // => [5.05166, 0.0246023]
 */
export function logRank(durations: readonly (Duration & { readonly group: string })[]): LogRank {
  const names = [...new Set(durations.map(({ group }) => group))].sort(codeUnitOrder);
  const k = names.length;
  const byGroup = names.map((name) => durations.filter(({ group }) => group === name));
  const { expected, variance } = underOneCurve(durations, byGroup);
  const groups = names.map((group, i) => ({
    group,
    n: byGroup[i]!.length,
    observed: byGroup[i]!.filter(({ event }) => event).length,
    expected: expected[i]!,
  }));
  const base = { groups, degrees: Math.max(0, k - 1), variant: "log-rank test" };
  if (k < 2) return { ...base, chi2: null, p: null, reason: "fewer than 2 groups" };
  // A group that is gone before the first event has no variance: its row says nothing.
  const telling = names.flatMap((_, i) => (variance.get(i, i) > 1e-12 ? [i] : []));
  if (telling.length < 2)
    return { ...base, chi2: null, p: null, reason: "no event happens while two groups are watched" };
  const kept = telling.slice(1);
  const differences = Matrix.columnVector(kept.map((i) => groups[i]!.observed - expected[i]!));
  const solved = solve(variance.selection(kept, kept), differences);
  const chi2 = Math.max(0, differences.transpose().mmul(solved).get(0, 0));
  const degrees = kept.length;
  return { ...base, chi2, degrees, p: chiSquareSurvival(chi2, degrees), reason: null };
}

/** Expected events of each group, and their covariances, if all groups had one curve. */
function underOneCurve(
  durations: readonly Duration[],
  byGroup: readonly (readonly Duration[])[],
): { expected: number[]; variance: Matrix } {
  const atRisk = byGroup.map((own) => own.length);
  const counts = byGroup.map((own) => countByTime("logRank", own));
  const next = byGroup.map(() => 0);
  const expected = byGroup.map(() => 0);
  const variance = new Matrix(byGroup.length, byGroup.length);
  for (const { time, events } of countByTime("logRank", durations)) {
    const all = atRisk.reduce((sum, n) => sum + n, 0);
    atRisk.forEach((own, i) => {
      expected[i]! += (events * own) / all;
      if (all < 2) return;
      const scale = (events * (all - events)) / (all - 1);
      atRisk.forEach((other, j) => {
        const part = (i === j ? own / all : 0) - (own / all) * (other / all);
        variance.set(i, j, variance.get(i, j) + scale * part);
      });
    });
    counts.forEach((own, i) => {
      const at = own[next[i]!];
      if (at?.time !== time) return;
      atRisk[i]! -= at.events + at.censored;
      next[i]! += 1;
    });
  }
  return { expected, variance };
}
