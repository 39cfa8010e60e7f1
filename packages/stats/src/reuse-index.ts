import type { Symbols } from "./reuse-symbols.js";

/** Where equal shingles are. */
export interface ShingleIndex {
  /** Places of shingles, those with one hash side by side, in ascending order. */
  readonly places: Uint32Array;
  /** Place in `places` by place of the shingle. */
  readonly ranks: Uint32Array;
  /** One past the last of the same hash, by place in `places`; the place itself where the shingle is too frequent. */
  readonly ends: Uint32Array;
  /** Shingles that are too frequent to start a passage. */
  readonly frequent: FrequentShingles;
}

/** What was passed over as formulaic. */
export interface FrequentShingles {
  /** Distinct shingles, and how often they occur in all. */
  readonly shingles: number;
  readonly occurrences: number;
  /** Share of all shingles in the corpus, by occurrence. */
  readonly share: number;
  /** The most frequent ones: where the first stands, and how often it occurs. At most ten. */
  readonly examples: readonly { readonly place: number; readonly occurrences: number }[];
}

/**
 * Sorts the shingles of all documents by a hash. Time and memory grow with the text, not with the repetitions: a shingle
 * that occurs more than `most` times stays out, and is counted.
 *
 * @param symbols - the documents
 * @param length - units in a shingle
 * @param most - occurrences above which a shingle is formulaic
 * @returns the index
 */
export function shingleIndex(symbols: Symbols, length: number, most: number): ShingleIndex {
  const hashes = shingleHashes(symbols, length);
  const places = sortedByHash(hashes, validPlaces(symbols, length));
  const ranks = new Uint32Array(hashes.length);
  const ends = new Uint32Array(places.length);
  const groups: { place: number; occurrences: number }[] = [];
  let [shingles, occurrences] = [0, 0];
  for (let start = 0; start < places.length; ) {
    let end = start + 1;
    while (end < places.length && hashes[places[end]!] === hashes[places[start]!]) end += 1;
    const size = end - start;
    for (let rank = start; rank < end; rank += 1) {
      ranks[places[rank]!] = rank;
      ends[rank] = size > most ? rank : end;
    }
    if (size > most) {
      shingles += 1;
      occurrences += size;
      groups.push({ place: places[start]!, occurrences: size });
      if (groups.length > 2000) keepLargest(groups);
    }
    start = end;
  }
  keepLargest(groups);
  const share = places.length === 0 ? 0 : occurrences / places.length;
  return { places, ranks, ends, frequent: { shingles, occurrences, share, examples: groups } };
}

function keepLargest(groups: { place: number; occurrences: number }[]): void {
  groups.sort((a, b) => b.occurrences - a.occurrences || a.place - b.place);
  groups.length = Math.min(groups.length, 10);
}

/** Polynomial hashes in 32 bits, rolled along each document, then mixed so that alike shingles lie apart. */
function shingleHashes({ values, starts }: Symbols, length: number): Uint32Array {
  const base = 0x9e3779b1;
  const hashes = new Uint32Array(values.length);
  let top = 1;
  for (let i = 1; i < length; i += 1) top = Math.imul(top, base);
  for (let doc = 0; doc + 1 < starts.length; doc += 1) {
    let hash = 0;
    for (let at = starts[doc]!; at < starts[doc + 1]!; at += 1) {
      const first = at - length;
      if (first >= starts[doc]!) hash = (hash - Math.imul(values[first]! + 1, top)) | 0;
      hash = (Math.imul(hash, base) + values[at]! + 1) | 0;
      const start = at - length + 1;
      if (start >= starts[doc]!) hashes[start] = mixed(hash);
    }
  }
  return hashes;
}

function mixed(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Where a whole shingle fits into its document. */
function validPlaces({ starts }: Symbols, length: number): Uint32Array {
  let size = 0;
  for (let doc = 0; doc + 1 < starts.length; doc += 1)
    size += Math.max(0, starts[doc + 1]! - starts[doc]! - length + 1);
  const places = new Uint32Array(size);
  let next = 0;
  for (let doc = 0; doc + 1 < starts.length; doc += 1) {
    for (let at = starts[doc]!; at + length <= starts[doc + 1]!; at += 1) {
      places[next] = at;
      next += 1;
    }
  }
  return places;
}

/** Stable radix sort by the two halves of the hash. */
function sortedByHash(hashes: Uint32Array, given: Uint32Array): Uint32Array {
  let places: Uint32Array = given;
  let other: Uint32Array = new Uint32Array(given.length);
  for (const shift of [0, 16]) {
    const next = new Uint32Array(65537);
    for (const place of places) next[((hashes[place]! >>> shift) & 0xffff) + 1]! += 1;
    for (let digit = 0; digit < 65536; digit += 1) next[digit + 1]! += next[digit]!;
    for (const place of places) {
      const digit = (hashes[place]! >>> shift) & 0xffff;
      other[next[digit]!] = place;
      next[digit]! += 1;
    }
    [places, other] = [other, places];
  }
  return places;
}
