import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { checkInteger } from "./options.js";

/** Gives an integer from 0 to n − 1, each equally likely. */
export type RandomIndex = (n: number) => number;

/**
 * Makes a generator of random indices: xoroshiro128+ of pure-rand, which gives the same numbers for the same seed on
 * every machine.
 *
 * Use it for a way of dealing or drawing that {@link bootstrap} and {@link permutation} do not have.
 *
 * Do not use it for secrets: its numbers can be foretold.
 *
 * Source: Blackman & Vigna (2021), *ACM Transactions on Mathematical Software* 47, 36.
 *
 * @param verb - name of the caller, for the message
 * @param seed - an integer from 0 to 2^32 − 1
 * @returns the generator
 * @throws RangeError if the seed is not such an integer; the generator, if n is not a whole number above 0
 * @example
 * const [one, other] = [randomIndex("mine", 7), randomIndex("mine", 7)];
 * [one(6) === other(6), one(6) < 6]; // => [true, true]
 */
export function randomIndex(verb: string, seed: number): RandomIndex {
  checkInteger(`${verb}: seed`, seed, 0);
  if (seed > 2 ** 32 - 1) throw new RangeError(`${verb}: seed must be below 2^32, not ${seed}`);
  const generator = xoroshiro128plus(seed);
  return (n) => {
    if (!Number.isSafeInteger(n) || n < 1) throw new RangeError(`${verb}: no index below ${n}`);
    return uniformInt(generator, 0, n - 1);
  };
}
