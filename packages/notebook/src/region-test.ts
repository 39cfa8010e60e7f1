import { shuffle } from "./shuffle.js";

/** Mean similarity of items of one region and of different ones. */
export interface RegionTest {
  readonly within: number;
  readonly between: number;
  /** One-sided: as large a difference, with the regions' names dealt anew. */
  readonly p: number;
}

/**
 * Whether items of one region are more alike than others: a Mantel test in which the regions' names are dealt anew
 * (Legendre & Legendre 2012, *Numerical Ecology*, § 10.5).
 *
 * @param similarities - of all pairs, an upper triangle row by row
 * @param regions - region of each item
 * @param permutations - arrangements
 * @param random - gives an integer below n
 * @returns both means and the p-value
 */
export function regionTest(
  similarities: readonly number[],
  regions: readonly string[],
  permutations: number,
  random: (n: number) => number,
): RegionTest {
  const observed = means(similarities, regions);
  let extreme = 0;
  const dealt = [...regions];
  for (let draw = 0; draw < permutations; draw += 1) {
    shuffle(dealt, random);
    const { within, between } = means(similarities, dealt);
    if (within - between >= observed.within - observed.between - 1e-12) extreme += 1;
  }
  return { ...observed, p: (extreme + 1) / (permutations + 1) };
}

function means(
  similarities: readonly number[],
  names: readonly string[],
): { within: number; between: number } {
  let [within, pairsWithin, between, pair] = [0, 0, 0, 0];
  for (let a = 0; a < names.length; a += 1) {
    for (let b = a + 1; b < names.length; b += 1) {
      const similarity = similarities[pair]!;
      pair += 1;
      if (names[a] === names[b]) {
        within += similarity;
        pairsWithin += 1;
      } else between += similarity;
    }
  }
  return { within: within / (pairsWithin || 1), between: between / (pair - pairsWithin || 1) };
}
