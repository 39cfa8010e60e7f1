/** A string that is met several times, and is not part of a longer one wherever it is met. */
export interface MaximalRepeat {
  /** Where it is met first in the order of the suffixes. */
  readonly place: number;
  readonly length: number;
  readonly frequency: number;
}

/** Bounds of {@link maximalRepeats}. */
export interface RepeatBounds {
  readonly minLength: number;
  readonly maxLength: number;
  readonly minFrequency: number;
}

/**
 * Finds the maximal repeats of a sequence: strings that are followed, and preceded, by more than one thing (Gusfield
 * 1997, Algorithms on Strings, Trees, and Sequences, 7.12). They are the intervals of the suffix array whose
 * neighbours on the left differ. No repeat holds the unit 0, and each 0 counts as a thing of its own.
 *
 * @param units - the sequence
 * @param order - its suffixes, sorted by at least `maxLength + 1` units
 * @param bounds - lengths and frequency
 * @returns repeats in the order of the suffix array; at most n of them
 * @example
 * maximalRepeats(units, suffixArray(units, 25), { minLength: 3, maxLength: 24, minFrequency: 3 });
 */
export function maximalRepeats(
  units: Uint16Array,
  order: Int32Array,
  { minLength, maxLength, minFrequency }: RepeatBounds,
): readonly MaximalRepeat[] {
  const found: MaximalRepeat[] = [];
  const lengths: number[] = [0];
  const lefts: number[] = [0];
  const close = (length: number, left: number, right: number): void => {
    if (length < minLength || length > maxLength || right - left < minFrequency) return;
    if (!isLeftDiverse(units, order, left, right)) return;
    found.push({ place: order[left]!, length, frequency: right - left });
  };
  for (let at = 1; at <= order.length; at++) {
    const shared = at === order.length ? 0 : sharedLength(units, order[at - 1]!, order[at]!, maxLength + 1);
    let left = at - 1;
    while (shared < lengths[lengths.length - 1]!) {
      left = lefts.pop()!;
      close(lengths.pop()!, left, at);
    }
    if (shared > lengths[lengths.length - 1]!) {
      lengths.push(shared);
      lefts.push(left);
    }
  }
  return found;
}

function sharedLength(units: Uint16Array, one: number, other: number, most: number): number {
  let length = 0;
  while (length < most && units[one + length] === units[other + length] && units[one + length]! > 0) length++;
  return length;
}

function isLeftDiverse(units: Uint16Array, order: Int32Array, left: number, right: number): boolean {
  const first = units[order[left]! - 1] ?? 0;
  for (let at = left; at < right; at++) {
    const before = units[order[at]! - 1] ?? 0;
    if (before === 0 || before !== first) return true;
  }
  return false;
}

/**
 * Counts a string of the sequence by its suffix array: O(length × log n).
 *
 * @param units - the sequence
 * @param order - its suffixes, sorted by at least `length` units
 * @param place - where the string stands
 * @param length - its length
 * @returns how often it is met, overlapping ones included
 * @example
 * countRepeats(units, order, 0, 2); // 3
 */
export function countRepeats(units: Uint16Array, order: Int32Array, place: number, length: number): number {
  const bound = (after: boolean): number => {
    let low = 0;
    let high = order.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const sign = compare(units, order[middle]!, place, length);
      if (sign < 0 || (after && sign === 0)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return bound(true) - bound(false);
}

function compare(units: Uint16Array, one: number, other: number, length: number): number {
  for (let at = 0; at < length; at++) {
    // A suffix that ends before the other comes first.
    const sign = (units[one + at] ?? -1) - (units[other + at] ?? -1);
    if (sign !== 0) return sign;
  }
  return 0;
}
