/** What stands somewhere in a unit. */
interface Placed {
  readonly unit: number;
  readonly start: number;
}

/**
 * Sorts findings into their units, so that a unit's are at hand without a search.
 *
 * @param items - findings in order
 * @param units - number of units
 * @returns one list a unit, in order
 */
export function byUnit<T extends Placed>(items: readonly T[], units: number): T[][] {
  const lists: T[][] = Array.from({ length: units }, () => []);
  for (const item of items) lists[item.unit]?.push(item);
  return lists;
}

/**
 * The part of a sorted list that begins in a range.
 *
 * @param items - findings of one unit, by `start`
 * @param from - first offset
 * @param to - offset behind the last
 * @returns those with `from <= start < to`; found by halving, so that long paragraphs stay cheap
 */
export function startingIn<T extends { readonly start: number }>(
  items: readonly T[],
  from: number,
  to: number,
): T[] {
  return items.slice(firstFrom(items, from), firstFrom(items, to));
}

/**
 * The last of a sorted list that begins in a range.
 *
 * @param items - findings of one unit, by `start`
 * @param from - first offset
 * @param to - offset behind the last
 * @returns the finding, or undefined
 */
export function lastStartingIn<T extends { readonly start: number }>(
  items: readonly T[],
  from: number,
  to: number,
): T | undefined {
  const last = items[firstFrom(items, to) - 1];
  return last !== undefined && last.start >= from ? last : undefined;
}

function firstFrom<T extends { readonly start: number }>(items: readonly T[], offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (items[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
