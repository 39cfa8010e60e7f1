import { jensenShannon } from "./jensen-shannon.js";

/** Jensen–Shannon distance of two profiles of shares; null where one has nothing. */
export function profileDistance(
  one: readonly (number | null)[],
  other: readonly (number | null)[],
): number | null {
  if (one.some((share) => share === null) || other.some((share) => share === null)) return null;
  return jensenShannon(one as readonly number[], other as readonly number[]);
}
