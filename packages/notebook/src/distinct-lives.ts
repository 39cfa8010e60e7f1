import type { TermLife } from "./term-lives.js";

/**
 * The first so many lives of which none tells another's story: 人民代表大会 holds 人民代表, and 和平共处 stands where 五项原则 does.
 *
 * @param lives - in the order of their claim
 * @param top - how many are kept
 * @returns the lives kept, in the same order
 * @example
 * distinctLives(lives, 8).map(({ term }) => term);
 */
export function distinctLives(lives: readonly TermLife[], top: number): TermLife[] {
  const kept: TermLife[] = [];
  for (const life of lives) {
    if (kept.length === top) break;
    if (!kept.some((other) => isSame(life, other))) kept.push(life);
  }
  return kept;
}

/** Whether one holds the other, or both stand in the same places, as 和平共处 and 五项原则 do. */
function isSame(one: TermLife, other: TermLife): boolean {
  if (one.term.includes(other.term) || other.term.includes(one.term)) return true;
  const shared = one.counts.reduce((sum, count, at) => sum + Math.min(count, other.counts[at]!), 0);
  return shared >= 0.8 * Math.max(one.count, other.count);
}
