// Loaded before a worker of `tifa` by the tests of isolation (`--import`): does to the process that is given a marked text what
// native code or memory would. what the text
// holds decides.
import { parentPort } from "node:worker_threads";

/** @param {unknown} message */
function obey(message) {
  const text = JSON.stringify(message) ?? "";
  if (text.includes("ABORT-HERE")) process.abort();
  if (text.includes("SEGFAULT-HERE")) process.kill(process.pid, "SIGSEGV");
  if (text.includes("MEMORY-HERE")) fill();
}

/** Runs out of heap, as `--max-old-space-size` bounds it. */
function fill() {
  /** @type {number[][]} */
  const kept = [];
  for (;;) kept.push(new Array(100_000).fill(kept.length));
}

/**
 * Listens where the worker begins to listen, and just before it: a listener that came earlier would take its first message away.
 * @param {{ on(name: string, listener: (message: unknown) => void): unknown }} channel
 */
function listenBefore(channel) {
  const on = channel.on.bind(channel);
  channel.on = (name, listener) => {
    if (name === "message") on(name, obey);
    return on(name, listener);
  };
}

if (process.send !== undefined) listenBefore(process);
if (parentPort !== null) listenBefore(parentPort);
