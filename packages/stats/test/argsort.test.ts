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
});
