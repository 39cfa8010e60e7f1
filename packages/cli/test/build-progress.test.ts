import type { BuildProgress } from "@tifa/store";
import { describe, expect, it } from "vitest";
import { buildMeter } from "../src/build-progress.js";

function meter(isTerminal: boolean, options: { json?: boolean; quiet?: boolean } = {}) {
  let time = 0;
  const written: string[] = [];
  const write = async (text: string): Promise<boolean> => written.push(text) > 0;
  const made = buildMeter(
    { isTerminal, columns: isTerminal ? 60 : null, write, failure: () => null, settled: async () => {} },
    { ...options, total: () => 1000, done: () => 250, now: () => time },
  );
  const progress = (documents: number, phase: BuildProgress["phase"] = "read"): BuildProgress => ({
    phase,
    documents,
    known: 0,
    failed: 2,
    path: "a",
  });
  return { written, made, progress, pass: (milliseconds: number) => (time += milliseconds) };
}

describe("buildMeter", () => {
  it("draws a bar with rate and remaining time on a terminal, no wider than it", () => {
    const { written, made, progress, pass } = meter(true);
    pass(10_000);
    made.show(progress(50));
    pass(50);
    made.show(progress(51));
    made.clear();
    expect(written).toEqual([
      "\r\x1b[K#####...............  25 %, 50 documents, 5/s, 30 s left, 2",
      "\r\x1b[K",
    ]);
  });

  it("writes a line every few seconds elsewhere", () => {
    const { written, made, progress, pass } = meter(false);
    for (let second = 1; second <= 11; second++) {
      pass(1000);
      made.show(progress(second));
    }
    made.show(progress(11, "write"));
    expect(written).toEqual([
      "tifa: #####...............  25 %, 5 documents, 1/s, 15 s left, 2 failed\n",
      "tifa: #####...............  25 %, 10 documents, 1/s, 30 s left, 2 failed\n",
      "tifa: 11 documents read, writing the store\n",
    ]);
  });

  it("is JSON, or nothing, where that is wanted", () => {
    const json = meter(true, { json: true });
    json.pass(6000);
    json.made.show(json.progress(6));
    expect(JSON.parse(json.written[0]!)).toEqual({
      phase: "read",
      documents: 6,
      known: 0,
      failed: 2,
      rate: 1,
      share: 0.25,
      remaining: 18,
    });
    const quiet = meter(true, { quiet: true });
    quiet.pass(6000);
    quiet.made.show(quiet.progress(6, "write"));
    expect(quiet.written).toEqual([]);
  });
});
