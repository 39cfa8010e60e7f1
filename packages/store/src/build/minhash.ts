/** Values of a signature. The estimate of Jaccard's index has a standard error of at most 1 / (2 √64) = 0.0625. */
export const SIGNATURE = 64;

/** Characters of a shingle: the length at which official texts seldom agree by chance. */
const SHINGLE = 5;

/** Texts with fewer shingles are alike by chance too often. */
const FEWEST = 40;

/**
 * The MinHash signature of a text: for each of 64 hash functions the smallest value over its shingles of five letters,
 * marks and spaces left out. Two texts agree in as many values as their sets of shingles overlap (Jaccard's index).
 *
 * Source: Broder, A. Z. (1997). On the resemblance and containment of documents.
 *
 * @param text - paragraphs
 * @returns 64 whole numbers below 2³²; none for texts of fewer than 40 shingles
 * @example
 * minhash(text).length; // 64
 */
export function minhash(text: string): number[] {
  const letters = text.replace(/[^\p{L}\p{N}]+/gu, "");
  if (letters.length < FEWEST + SHINGLE - 1) return [];
  const least = new Uint32Array(SIGNATURE).fill(0xffffffff);
  for (let at = 0; at + SHINGLE <= letters.length; at++) {
    const hash = shingleHash(letters, at);
    for (let row = 0; row < SIGNATURE; row++) {
      const value = mix(hash ^ SEEDS[row]!);
      if (value < least[row]!) least[row] = value;
    }
  }
  return Array.from(least);
}

/**
 * Estimates Jaccard's index of two texts.
 *
 * @param a - a signature
 * @param b - another
 * @returns share of equal values; 0 where one is empty
 * @example
 * minhashSimilarity(minhash(text), minhash(text)); // 1
 */
export function minhashSimilarity(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length === 0 || a.length !== b.length) return 0;
  let equal = 0;
  for (let row = 0; row < a.length; row++) if (a[row] === b[row]) equal++;
  return equal / a.length;
}

/** FNV-1a over the characters' UTF-16 units. */
function shingleHash(text: string, from: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < from + SHINGLE; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

/** The finalizer of MurmurHash3, by which every bit of the input moves every bit of the output. */
function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

const SEEDS = Uint32Array.from({ length: SIGNATURE }, (_, row) => mix(row + 1));
