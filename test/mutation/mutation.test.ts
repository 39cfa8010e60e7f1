import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..", "..");
const scores = JSON.parse(readFileSync(join(import.meta.dirname, "scores.json"), "utf8")) as Record<
  string,
  { readonly killed: number; readonly survived: number }
>;

test("of the changes that were tried in a file, 85 % at least were noticed by a test", () => {
  expect(Object.keys(scores).length).toBeGreaterThan(0);
  const low = Object.entries(scores).filter(
    ([, { killed, survived }]) => killed / (killed + survived) < 0.85,
  );
  expect(low.map(([file]) => file)).toEqual([]);
});

test("the files that were tried are still there", () => {
  expect(Object.keys(scores).filter((file) => !existsSync(join(root, "packages", file)))).toEqual([]);
});
