/** Below this the passes over 65,536 buckets cost more than comparing. */
const RADIX_FROM = 5000;

/**
 * Places of numbers in ascending order, equal ones in their old order, broken ones (NaN) last.
 *
 * A radix sort on the bits: some ten times as fast as sorting places with a comparison, which is what ranking 100,000
 * features for each of 31 groups would otherwise be spent on.
 *
 * @param keys - numbers; −0 counts as 0
 * @returns places
 */
export function argsort(keys: Float64Array): Uint32Array {
  const n = keys.length;
  if (n < RADIX_FROM) return compareSort(keys);
  const high = new Uint32Array(n);
  const low = new Uint32Array(n);
  sortableBits(keys, high, low);
  let places = new Uint32Array(n).map((_, place) => place);
  let other = new Uint32Array(n);
  for (let digit = 0; digit < 4; digit += 1) {
    const words = digit < 2 ? low : high;
    const shift = digit % 2 === 0 ? 0 : 16;
    const starts = new Uint32Array(65537);
    for (let at = 0; at < n; at += 1) starts[((words[at]! >>> shift) & 0xffff) + 1]! += 1;
    for (let value = 0; value < 65536; value += 1) starts[value + 1]! += starts[value]!;
    for (let at = 0; at < n; at += 1) {
      const place = places[at]!;
      const value = (words[place]! >>> shift) & 0xffff;
      other[starts[value]!] = place;
      starts[value]! += 1;
    }
    [places, other] = [other, places];
  }
  return places;
}

function compareSort(keys: Float64Array): Uint32Array {
  const places = new Uint32Array(keys.length).map((_, place) => place);
  return places.sort((a, b) => {
    const [x, y] = [keys[a]!, keys[b]!];
    if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(x)) - Number(Number.isNaN(y));
    return x < y ? -1 : x > y ? 1 : 0;
  });
}

/** Writes each double as 64 bits whose unsigned order is that of the numbers. */
function sortableBits(keys: Float64Array, high: Uint32Array, low: Uint32Array): void {
  const view = new DataView(new ArrayBuffer(8));
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at]!;
    // Adding 0 turns −0 into 0.
    view.setFloat64(0, key + 0);
    const top = view.getUint32(0);
    const rest = view.getUint32(4);
    if (Number.isNaN(key)) {
      high[at] = 0xffffffff;
      low[at] = 0xffffffff;
    } else if (top >>> 31 === 1) {
      high[at] = ~top;
      low[at] = ~rest;
    } else {
      high[at] = top | 0x80000000;
      low[at] = rest;
    }
  }
}
