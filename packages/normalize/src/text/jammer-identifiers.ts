import type { AsciiRun } from "./ascii-runs.js";
import { isApart, textOf } from "./jammer-place.js";

/** A name of a user with a number, or a UUID. */
const IDENTIFIER =
  /^(?:(?:@|by )?[A-Za-z]{1,16}[_-]?\d{3,10}|@[A-Za-z]{1,16}[_-]?\d{1,10}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/iu;
/** A number of a train, a virus or a standard has fewer letters, or capitals alone: CRH380, GB18030. */
const NAME = /^[A-Z]+-?\d+$/u;
/** So many at the same edge, no two alike, are no part of the text. */
const FEWEST = 3;

/**
 * The runs that are identifiers before or behind the sentences of prose: each by itself can be meant, but sentences have
 * none, and not one after the other.
 *
 * @param runs - of a page of Chinese prose
 * @returns those that are such
 */
export function identifiersAtEdges(runs: readonly AsciiRun[]): ReadonlySet<AsciiRun> {
  const found = runs.filter((run) => !run.program && isApart(run) && isIdentifier(textOf(run)));
  const chosen = [found.filter((run) => run.atStart), found.filter((run) => run.atEnd)].filter(
    (side) => side.length >= FEWEST && new Set(side.map(textOf)).size === side.length,
  );
  return new Set(chosen.flat());
}

const isIdentifier = (text: string): boolean => IDENTIFIER.test(text) && !NAME.test(text);
