// From text to counts, against cppjieba alone and against the usual parts in Python. See README.md.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { dfmMerge } from "@tifa/dfm";
import { fromArrow, toArrowBytes } from "@tifa/dfm/arrow";
import { compareBaseline, type Ratios } from "./baseline.js";
import { type Contestant, ours, program } from "./contestant.js";
import { type Input, writeInputs } from "./inputs.js";
import type { Times } from "./work.js";

const TURNS = 5;
/** Turns before them that do not count: the engine compiles what runs often, and a half of the texts is soon done. */
const PRACTICE = 12;
const OURS = "ours";
const here = import.meta.dirname;

/** Compiles the program that cuts with cppjieba, as nodejieba brings its sources. */
function compileCut(folder: string): { readonly file: string; readonly dictionaries: readonly string[] } {
  const tokens = createRequire(import.meta.url).resolve("@tifa/tokens/package.json");
  const source = join(
    dirname(createRequire(tokens).resolve("nodejieba/package.json")),
    "submodules",
    "cppjieba",
  );
  const file = join(folder, "cut");
  const includes = [join(source, "include"), join(source, "deps", "limonp", "include")].map(
    (path) => `-I${path}`,
  );
  const flags = ["-O3", "-std=c++14", "-DLOGGING_LEVEL=LL_WARNING", ...includes];
  execFileSync("g++", [...flags, join(here, "cppjieba", "cut.cpp"), "-o", file]);
  return {
    file,
    dictionaries: ["jieba.dict.utf8", "hmm_model.utf8"].map((name) => join(source, "dict", name)),
  };
}

/** Parts of about the same size. */
function shares(paths: readonly string[], count: number): string[][] {
  const parts = Array.from({ length: count }, () => ({ paths: [] as string[], size: 0 }));
  const sized = paths.map((path) => ({ path, size: statSync(path).size })).sort((a, b) => b.size - a.size);
  for (const { path, size } of sized) {
    const least = parts.reduce((a, b) => (b.size < a.size ? b : a));
    least.paths.push(path);
    least.size += size;
  }
  return parts.map((part) => part.paths.sort());
}

async function contestants(input: Input, folder: string): Promise<Map<string, Contestant>> {
  const { file, dictionaries } = compileCut(folder);
  const matrix = join(folder, "counts");
  const merge = (parts: readonly string[]): void => {
    const made = parts.map((part) => fromArrow(readFileSync(part)));
    writeFileSync(`${matrix}.arrow`, toArrowBytes(dfmMerge(made)));
  };
  const python = process.env.TIFA_PYTHON ?? "python3";
  const started: Record<string, Contestant | string> = {
    "cppjieba's Cut alone, one core": await program(file, [...dictionaries, ...input.paths]),
    "Python, one core": await program(python, [
      join(here, "python", "counts.py"),
      `${matrix}.npz`,
      ...input.paths,
    ]),
    "ours, one process": await ours("counts", [input.paths], matrix, () => {}),
    "ours, two processes": await ours("counts", shares(input.paths, 2), matrix, merge),
    "ours, all features, two processes": await ours("features", shares(input.paths, 2), matrix, () => {}),
  };
  const able = new Map<string, Contestant>();
  for (const [name, one] of Object.entries(started)) {
    if (typeof one === "string") console.log(`skipped: ${name} (${one})`);
    else able.set(name, one);
  }
  return able;
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!;

async function race(input: Input, folder: string): Promise<Ratios> {
  const able = await contestants(input, folder);
  const times = new Map<string, Times[]>([...able.keys()].map((name) => [name, []]));
  for (let turn = -PRACTICE; turn < TURNS; turn++) {
    for (const [name, contestant] of able) {
      if (turn < -1 && !name.startsWith(OURS)) continue;
      const one = await contestant.turn();
      if (turn >= 0) times.get(name)!.push(one);
    }
  }
  for (const contestant of able.values()) contestant.close();
  return report(input, times);
}

/** Prints a table, in processor time since the clock tells what else the machine does, and gives its ratios. */
function report(input: Input, times: ReadonlyMap<string, readonly Times[]>): Ratios {
  const seconds = (name: string, kind: "clock" | "processor"): number =>
    median((times.get(name) ?? []).map((one) => one[kind]));
  const [cut, python] = ["cppjieba's Cut alone, one core", "Python, one core"];
  const ratios: Record<string, number> = {};
  const share = (100 * input.repeated).toFixed(0);
  console.log(
    `\n${input.name}, ${input.megabytes.toFixed(2)} MB, ${share} % of the clauses repeat an earlier one`,
  );
  console.log(`${"".padEnd(36)}   MB/s of processor (clock)   × cppjieba   × Python`);
  for (const name of times.keys()) {
    const speed = (kind: "clock" | "processor"): string => (input.megabytes / seconds(name, kind)).toFixed(2);
    const against = (peer: string): string => {
      if (!times.has(peer)) return "–";
      const ratio = seconds(peer, "processor") / seconds(name, "processor");
      if (name !== peer) ratios[`${name} / ${peer}`] = Number(ratio.toFixed(2));
      return ratio.toFixed(2);
    };
    const speeds = `${speed("processor").padStart(10)} (${speed("clock")})`;
    console.log(
      `${name.padEnd(36)} ${speeds.padEnd(27)} ${against(cut).padStart(9)} ${against(python).padStart(10)}`,
    );
  }
  return ratios;
}

const folder = mkdtempSync(join(tmpdir(), "tifa-bench-"));
try {
  const found: Record<string, Ratios> = {};
  const wanted = process.argv.slice(2).find((argument) => !argument.startsWith("--")) ?? "";
  for (const input of await writeInputs(folder)) {
    if (input.name.startsWith(wanted)) found[input.name] = await race(input, folder);
  }
  compareBaseline(found, process.argv.includes("--accept"));
} finally {
  rmSync(folder, { recursive: true });
}
