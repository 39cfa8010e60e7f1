import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { argsort } from "../src/argsort.js";
import { falseDiscoveryRates } from "../src/benjamini-hochberg.js";

/** What argsort promises, by the definition. */
function reference(keys: Float64Array): number[] {
  const places = Array.from(keys, (_, place) => place);
  const filled = places.filter((place) => !Number.isNaN(keys[place]));
  filled.sort((a, b) => (keys[a]! < keys[b]! ? -1 : keys[a]! > keys[b]! ? 1 : a - b));
  return [...filled, ...places.filter((place) => Number.isNaN(keys[place]))];
}

const sorted = (keys: readonly number[], more = 0): number[] => {
  // Rows of NaN behind the keys make the array long enough for the other way of sorting.
  const all = new Float64Array(keys.length + more).fill(Number.NaN);
  all.set(keys);
  return [...argsort(all).subarray(0, keys.length)].map((place) => all[place]!);
};

describe("argsort", () => {
  it("orders short and long arrays alike: stable, −0 as 0, NaN last", () => {
    const special = [
      0,
      -0,
      Number.NaN,
      -1e-308,
      5e-324,
      -5e-324,
      1e308,
      -1e308,
      1,
      1 + 2 ** -52,
      -1,
      2 ** 31,
      2 ** 32,
      0.1,
    ];
    const long = Float64Array.from({ length: 7000 }, (_, at) =>
      at % 3 === 0 ? special[(at * 31) % special.length]! : Math.sin(at * at) * 10 ** (((at * 7) % 40) - 20),
    );
    expect([...argsort(long)]).toEqual(reference(long));
    fc.assert(
      fc.property(fc.float64Array({ maxLength: 50 }), (keys) => {
        expect([...argsort(keys)]).toEqual(reference(keys));
        const padded = new Float64Array(6000).fill(Number.NaN);
        padded.set(keys);
        expect([...argsort(padded).subarray(0, 60)]).toEqual(reference(padded).slice(0, 60));
      }),
      { numRuns: 40 },
    );
  });

  it("q-values with multiplicities are those of the p-values written out", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 5 })), {
          minLength: 1,
          maxLength: 12,
        }),
        (given) => {
          const p = Float64Array.from(given, ([value]) => value);
          const times = Uint32Array.from(given, ([, count]) => count);
          const long = falseDiscoveryRates(
            Float64Array.from(given.flatMap(([value, count]) => new Array<number>(count).fill(value))),
          );
          let at = 0;
          falseDiscoveryRates(p, times).forEach((q, place) => {
            expect(q).toBeCloseTo(long[at]!, 14);
            at += times[place]!;
          });
        },
      ),
    );
  });

  it("orders numbers of every size and sign alike, short and long", () => {
    const keys = [
      3,
      -2,
      0,
      1e300,
      -1e300,
      5e-324,
      -5e-324,
      2 ** 16,
      2 ** 16 + 1,
      2 ** 32,
      2 ** 48,
      1 + 2 ** -10,
      1 + 2 ** -30,
      1,
      1 + 2 ** -52,
      -1,
      -1 - 2 ** -52,
      0.1,
      1 / 3,
      -1 / 3,
    ];
    const wanted = [...keys].sort((a, b) => a - b);
    for (const more of [0, 4979, 4980, 6000]) expect(sorted(keys, more)).toEqual(wanted);
  });

  it("leaves equal ones in their old order, −0 with 0, and NaN behind all", () => {
    const keys = [
      2,
      Number.NaN,
      1,
      -0,
      2,
      0,
      Number.NaN,
      1,
      -0,
      Number.POSITIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
    ];
    const wanted = [10, 3, 5, 8, 2, 7, 0, 4, 9, 1, 6];
    expect([...argsort(Float64Array.from(keys))]).toEqual(wanted);
    const long = new Float64Array(5000).fill(Number.NaN);
    long.set(keys);
    expect([...argsort(long).subarray(0, 11)]).toEqual(wanted);
    expect(new Set(argsort(long)).size).toBe(5000);
    expect([...argsort(new Float64Array(0))]).toEqual([]);
    // A NaN may have a sign.
    const signed = new Float64Array(5000).fill(-1);
    new BigUint64Array(signed.buffer)[0] = 0xfff8000000000000n;
    expect(argsort(signed)[4999]).toBe(0);
  });
});
