import { expect, test } from "vitest";
import { formatFeatures, parseFeatures } from "../src/index.js";

test("features of another version are refused, with the way out", () => {
  expect(() => parseFeatures('{"meta":{"schema":1}}')).toThrow(/schema 1 .*npm run features/);
  expect(() => parseFeatures("null")).toThrow(/schema/);
  expect(() => parseFeatures("{")).toThrow(SyntaxError);
});

test("a count that is not exact is neither read nor rounded; one that is none is not written", () => {
  const line = '{"meta":{"schema":2},"paragraphs":[{"counts":[["防控","v",9007199254740993]]}]}';
  expect(() => parseFeatures(line)).toThrow(/^\.paragraphs\[0\]\.counts\[0\]\[2\] is 9007199254740992/);
  const features = parseFeatures(line.replace("9007199254740993", "9007199254740991"));
  expect(JSON.parse(formatFeatures(features))).toEqual(features);
  expect(() => formatFeatures({ ...features, characters: Number.NaN })).toThrow("data.characters: NaN");
});
