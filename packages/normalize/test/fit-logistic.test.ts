import { expect, test } from "vitest";
import { fitLogistic, oddsBy } from "../scripts/fit-logistic.js";
import { createRandom } from "./damage/random.js";

const TRUE = new Map([
  ["bias", -0.5],
  ["left", 2],
  ["right", -1],
]);

test("weights that made the examples are found again", () => {
  const random = createRandom(3, "logistic");
  const examples = Array.from({ length: 20_000 }, () => {
    const evidence = new Map([
      ["bias", 1],
      ["left", random.next() * 2],
      ["right", random.chance(0.5) ? 1 : 0],
    ]);
    return { evidence, isTrue: random.chance(1 / (1 + Math.exp(-oddsBy(TRUE, evidence)))) };
  });
  const weights = fitLogistic(examples);
  for (const [name, weight] of TRUE) expect(Math.abs(weights.get(name)! - weight)).toBeLessThan(0.15);
});

test("an example counts as often as it says", () => {
  const evidence = new Map([["bias", 1]]);
  const weights = fitLogistic([
    { evidence, isTrue: true, times: 3000 },
    { evidence, isTrue: false, times: 1000 },
  ]);
  expect(weights.get("bias")!).toBeCloseTo(Math.log(3), 1);
});
