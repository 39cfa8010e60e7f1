import type { EmergenceStatus } from "@tifa/stats";
import type { TermLife } from "./term-lives.js";

/** How far two sets of trends agree. */
export interface LivesComparison {
  /** Terms that have a trend in the first, and were looked at in the second. */
  readonly compared: number;
  /** Those with a trend of the same direction in the second. */
  readonly kept: number;
  /** Those without a sure trend in the second. */
  readonly lost: readonly string[];
  /** Those with a trend of the other direction in the second. */
  readonly reversed: readonly string[];
  /** Terms that have a trend in the second only. */
  readonly gained: readonly string[];
  /** Of the lost: those whose τ still has its sign. */
  readonly sameSign: number;
}

/**
 * Compares trends with those found on other texts, such as shortened ones: what is an artefact of the difference goes, or
 * turns round.
 *
 * @param lives - result of `termLives`
 * @param others - result of `termLives` for the same terms
 * @returns counts, and the terms that changed
 * @example
 * compareLives(termLives(documents, terms), termLives(shorten(documents, 2000), terms)).reversed;
 */
export function compareLives(lives: readonly TermLife[], others: readonly TermLife[]): LivesComparison {
  const other = new Map(others.map((life) => [life.term, life]));
  const pairs = lives.flatMap((life) => {
    const second = other.get(life.term);
    return second === undefined ? [] : [{ life, second }];
  });
  const moving = pairs.filter(({ life }) => direction(life.status) !== 0);
  const lost = moving.filter(({ second }) => direction(second.status) === 0);
  const reversed = moving.filter(
    ({ life, second }) => direction(life.status) * direction(second.status) === -1,
  );
  return {
    compared: moving.length,
    kept: moving.length - lost.length - reversed.length,
    lost: lost.map(({ life }) => life.term),
    reversed: reversed.map(({ life }) => life.term),
    gained: pairs
      .filter(({ life, second }) => direction(life.status) === 0 && direction(second.status) !== 0)
      .map(({ life }) => life.term),
    sameSign: lost.filter(({ life, second }) => (life.tau ?? 0) * (second.tau ?? 0) > 0).length,
  };
}

/** 1 for a term that comes or rises, -1 for one that falls or goes, 0 where no trend is sure. */
export function direction(status: EmergenceStatus): -1 | 0 | 1 {
  if (status === "steady") return 0;
  return status === "emerging" || status === "rising" ? 1 : -1;
}
