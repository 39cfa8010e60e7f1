import { expect, test } from "vitest";
import { parseFeatures } from "../src/index.js";

test("features of another version are refused, with the way out", () => {
  expect(() => parseFeatures('{"meta":{"schema":1}}')).toThrow(/schema 1 .*npm run features/);
  expect(() => parseFeatures("null")).toThrow(/schema/);
  expect(() => parseFeatures("{")).toThrow(SyntaxError);
});
