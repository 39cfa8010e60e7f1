import { describe, expect, it } from "vitest";
import { inLanes } from "../src/build/lanes.js";

const turn = (): Promise<void> => new Promise((done) => setImmediate(done));

describe("inLanes", () => {
  it("gives each lane one work at a time, and all works in their order", async () => {
    const busy = new Set<string>();
    const begun: string[] = [];
    const work =
      (name: string, turns: number) =>
      async (lane: string): Promise<void> => {
        expect(busy.has(lane)).toBe(false);
        busy.add(lane);
        begun.push(`${name} in ${lane}`);
        for (let at = 0; at < turns; at++) await turn();
        busy.delete(lane);
      };
    await inLanes(["a", "b"], [work("long", 9), work("short", 1), work("third", 1), work("fourth", 1)]);
    expect(begun).toEqual(["long in a", "short in b", "third in b", "fourth in b"]);
  });

  it("begins nothing after a failure, waits for what runs, and throws the first", async () => {
    let ended = false;
    const begun: number[] = [];
    const works = [
      async (): Promise<void> => {
        begun.push(0);
        await turn();
        throw new Error("first");
      },
      async (): Promise<void> => {
        begun.push(1);
        for (let at = 0; at < 5; at++) await turn();
        ended = true;
        throw new Error("second");
      },
      async (): Promise<void> => void begun.push(2),
    ];
    await expect(inLanes([0, 1], works)).rejects.toThrow("first");
    expect([begun, ended]).toEqual([[0, 1], true]);
  });

  it("has nothing to do where there is nothing", async () => {
    await inLanes([1, 2], []);
  });
});
