import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as stats from "../../src/index.js";
import { unfinished } from "../unfinished.js";
import { CALLS } from "./calls.js";
import { answer, unexplained } from "./cases.js";

/** What each function answers at each edge, in a line: read and stated once, held since. */
const ANSWERS = JSON.parse(readFileSync(new URL("answers.json", import.meta.url), "utf8")) as Readonly<
  Record<string, Readonly<Record<string, string>>>
>;

describe("edges", () => {
  it("are known of every exported function", () => {
    const functions = Object.entries(stats).filter(([, value]) => typeof value === "function");
    const names = functions.map(([name]) => name).sort();
    expect(Object.keys(CALLS).sort()).toEqual(names);
    expect(Object.keys(ANSWERS).sort()).toEqual(names);
  });

  it.each(Object.keys(CALLS))("%s", (name) => {
    const calls = CALLS[name]!;
    const found = Object.fromEntries(Object.entries(calls).map(([edge, call]) => [edge, answer(call)]));
    expect(found).toEqual(ANSWERS[name]);
    for (const [edge, call] of Object.entries(calls)) {
      if (found[edge]!.startsWith("throws")) continue;
      const value = call();
      expect(unfinished(value), `${name}, ${edge}`).toEqual([]);
      expect(unexplained(value), `${name}, ${edge}`).toEqual([]);
    }
  });
});
