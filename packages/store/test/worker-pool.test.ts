import { describe, expect, it } from "vitest";
import { workerPool } from "../src/build/worker-pool.js";

type Item = number | "abort" | "exit" | "hang";
interface Reply {
  readonly value: number;
  readonly pid: number;
}

const SCRIPT = new URL("./workers/odd-worker.mjs", import.meta.url);
const pool = (size: number, timeout = 300_000) =>
  workerPool<Item, Reply>(SCRIPT, { size, timeout: () => timeout });

describe("workerPool", () => {
  it("answers batches in their order, with no more processes than it may have", async () => {
    const workers = pool(2);
    const batches = Array.from({ length: 20 }, (_, at) => [3 * at, 3 * at + 1, 3 * at + 2]);
    const replies = await Promise.all(batches.map((batch) => workers.run(batch)));
    expect(replies.map((batch) => batch.map((reply) => "value" in reply && reply.value))).toEqual(
      batches.map((batch) => batch.map((item) => 2 * item)),
    );
    expect(new Set(replies.flat().map((reply) => "pid" in reply && reply.pid)).size).toBeLessThanOrEqual(2);
    workers.close();
  });

  it.each([
    ["abort", "crashed", /SIGABRT|SIGTRAP|SIGILL|code/],
    ["exit", "crashed", /code 3/],
  ] as const)("%s costs that item alone", async (item, failed, message) => {
    const workers = pool(2);
    const [replies, others] = await Promise.all([workers.run([1, item, 2, item, 3]), workers.run([4])]);
    expect(replies).toMatchObject([{ value: 2 }, { failed }, { value: 4 }, { failed }, { value: 6 }]);
    expect((replies[1] as { message: string }).message).toMatch(message);
    expect(others).toMatchObject([{ value: 8 }]);
    workers.close();
  });

  it("what takes too long is stopped, and costs that item alone", async () => {
    const workers = pool(1, 3000);
    const replies = await workers.run([1, "hang", 2]);
    expect(replies).toMatchObject([
      { value: 2 },
      { failed: "timeout", message: "it took more than 3000 ms" },
      { value: 4 },
    ]);
    workers.close();
  });

  it("rejects where no process comes up, and after it was closed", async () => {
    const broken = workerPool<Item, Reply>(new URL("./workers/missing.mjs", import.meta.url), {
      size: 1,
      timeout: () => 300_000,
    });
    await expect(broken.run([1])).rejects.toThrow(/end before they are ready/);
    broken.close();
    const idle = workerPool<Item, Reply>(new URL("./workers/broken-worker.mjs", import.meta.url), {
      size: 2,
      timeout: () => 300_000,
    });
    await expect(Promise.all([idle.run([1]), idle.run([2])])).rejects.toThrow(/^no dictionary$/);
    idle.close();
    const workers = pool(1);
    const under = workers.run(["hang"]);
    workers.close();
    await expect(under).rejects.toThrow(/closed/);
    await expect(workers.run([1])).rejects.toThrow(/closed/);
  });
});
