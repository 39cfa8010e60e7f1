import { type ChildProcess, fork, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Product, Times } from "./work.js";

/** A program that does the same work again and again, so that several can take turns. */
export interface Contestant {
  /** Does the work once. */
  readonly turn: () => Promise<Times>;
  readonly close: () => void;
}

/**
 * Starts a program that prints `ready`, and then a line of JSON for each line that it is sent.
 *
 * @param command - the program
 * @param args - its arguments
 * @returns the contestant, or why it cannot run
 * @example
 * const peer = await program("python3", ["counts.py", "out.npz", "a.txt"]);
 */
export async function program(command: string, args: readonly string[]): Promise<Contestant | string> {
  const child = spawn(command, args, { stdio: ["pipe", "pipe", "pipe"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  let trouble = "";
  child.stderr.on("data", (chunk: Buffer) => {
    trouble += chunk.toString();
  });
  child.on("error", (error) => {
    trouble += error.message;
  });
  const line = async (): Promise<string> => {
    const { value, done } = await lines.next();
    if (done) throw new Error(trouble.trim().split("\n").at(-1) || `${command} ended`);
    return value;
  };
  try {
    await line();
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown);
  }
  return {
    async turn() {
      child.stdin.write("\n");
      return JSON.parse(await line()) as Times;
    },
    close: () => child.kill(),
  };
}

/**
 * Starts our own processes; each takes a share of the files.
 *
 * @param product - what they make
 * @param shares - files of each process
 * @param out - what is written is named after this
 * @param finish - what is done here with the processes' files when they are done
 * @returns the contestant. Its processor time is that of the busiest process and of the finish here: what would pass on
 *   the clock if each had a core of its own.
 */
export async function ours(
  product: Product,
  shares: readonly (readonly string[])[],
  out: string,
  finish: (parts: readonly string[]) => void,
): Promise<Contestant> {
  const parts = shares.map((_, at) => `${out}.${at}`);
  const children = shares.map(() => fork(fileURLToPath(new URL("./work.ts", import.meta.url))));
  await Promise.all(children.map((child) => once(child, "message")));
  const ask = async (child: ChildProcess, at: number): Promise<Times> => {
    child.send({ product, paths: shares[at]!, out: parts[at]! });
    const [times] = (await once(child, "message")) as [Times];
    return times;
  };
  return {
    async turn() {
      const start = performance.now();
      const times = await Promise.all(children.map(ask));
      const before = process.cpuUsage();
      finish(parts);
      const { user, system } = process.cpuUsage(before);
      return {
        clock: (performance.now() - start) / 1e3,
        processor: Math.max(...times.map((one) => one.processor)) + (user + system) / 1e6,
        words: times.reduce((sum, one) => sum + one.words, 0),
      };
    },
    close: () => {
      for (const child of children) child.disconnect();
    },
  };
}
