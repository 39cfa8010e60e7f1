// The fuzzing of one target, in a process of its own: engine.mjs TARGET SECONDS SEED CURRENT. An input that takes a branch which
// none before it took, or takes one more often, is kept and changed further. What it tries stands in the file CURRENT, so
// that the process which started it knows what killed it. It prints a line of JSON at its end.
import { ftruncateSync, openSync, readdirSync, readFileSync, writeSync } from "node:fs";
import { register } from "node:module";
import { mutate, randomNumbers } from "./mutate.mjs";

const [name = "", seconds = "30", seed = "1", current = "/dev/null"] = process.argv.slice(2);

/** Processor time that an input may take: a start, and so much a byte. Some hundred times what is usual. */
const BUDGET = { milliseconds: 5000, perByte: 0.5 };
/** Longest input unless the target says otherwise, in bytes. */
const LONGEST = 20_000;
/** Memory that may be held when all is done beside what the inputs take, in bytes. */
const GROWTH = 100_000_000;

const globals = /** @type {any} */ (globalThis);
/** @type {Uint8Array} */
const edges = new Uint8Array(1 << 17);
globals.__edges = edges;
globals.__words = /** @type {string[]} */ ([]);
register("./instrument.mjs", import.meta.url);

/** @type {{ fuzz: (data: Buffer) => unknown, seeds: () => readonly (Buffer | string)[], longest?: number }} */
const target = await import(`./targets/${name}.mjs`);
const longest = target.longest ?? LONGEST;
const random = randomNumbers(Number(seed));
const file = openSync(current, "w");
/** Which branches were taken, by classes of how often. */
const seen = new Uint8Array(edges.length);
/** @type {Buffer[]} */
const corpus = [];
let runs = 0;
let slowest = 0;

/** @param {Buffer} input */
async function tried(input) {
  ftruncateSync(file, 0);
  writeSync(file, input, 0, input.length, 0);
  edges.fill(0);
  const before = process.cpuUsage();
  await target.fuzz(input);
  const { user, system } = process.cpuUsage(before);
  const took = (user + system) / 1000;
  const allowed = BUDGET.milliseconds + BUDGET.perByte * input.length;
  // The first one waits for dictionaries.
  if (took > allowed && runs > 0)
    throw new Error(`it took ${Math.round(took)} ms; allowed for ${input.length} bytes: ${allowed}`);
  runs++;
  slowest = Math.max(slowest, took);
  return isNew();
}

/** Whether the last run did what none before it did. */
function isNew() {
  let found = false;
  for (let at = 0; at < edges.length; at++) {
    const times = edges[at] ?? 0;
    if (times === 0) continue;
    const bit =
      times < 4
        ? 1 << (times - 1)
        : times < 8
          ? 8
          : times < 16
            ? 16
            : times < 32
              ? 32
              : times < 128
                ? 64
                : 128;
    if (((seen[at] ?? 0) & bit) === 0) {
      seen[at] = (seen[at] ?? 0) | bit;
      found = true;
    }
  }
  return found;
}

const held = () => {
  globals.gc?.();
  return process.memoryUsage().heapUsed;
};

const cases = new URL(`./cases/${name}/`, import.meta.url);
const known = () => {
  try {
    return readdirSync(cases).map((one) => readFileSync(new URL(one, cases)));
  } catch {
    return [];
  }
};
for (const one of [...target.seeds().map((text) => Buffer.from(text)), ...known()]) {
  await tried(one);
  corpus.push(one);
}
const words = [...new Set(globals.__words)].map((word) => Buffer.from(String(word)));
const start = held();
const end = performance.now() + Number(seconds) * 1000;
while (performance.now() < end) {
  // The newest have been tried least.
  const at =
    random(3) === 0 ? corpus.length - 1 - random(Math.min(20, corpus.length)) : random(corpus.length);
  const input = mutate(
    corpus[at] ?? Buffer.alloc(0),
    corpus[random(corpus.length)] ?? Buffer.alloc(0),
    words,
    random,
    longest,
  );
  if (await tried(input)) corpus.push(Buffer.from(input));
  if (runs % 50 === 0) {
    await new Promise(setImmediate);
    process.send?.({ alive: true });
  }
}
const grown = held() - start;
const size = corpus.reduce((sum, one) => sum + one.length, 0);
if (grown > GROWTH + size) throw new Error(`it holds ${grown} bytes more than at the start`);
const taken = seen.reduce((sum, one) => sum + (one > 0 ? 1 : 0), 0);
console.log(
  JSON.stringify({
    target: name,
    runs,
    kept: corpus.length,
    branches: taken,
    slowest: Math.round(slowest),
    grown,
  }),
);
process.exit();
