// Whether segmenting would gain by a cache from clauses to their words. See README.md.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { jiebaTokenizer } from "@tifa/tokens";
import { writeInputs } from "./inputs.js";

const TURNS = 7;
/** Turns before them that do not count: the engine compiles what runs often. */
const PRACTICE = 3;
const tokenizer = jiebaTokenizer({ hmm: true, engine: "script" });
/** jieba cuts at these marks before it looks for words, so that what stands between two has the same words everywhere. */
const PIECE = /[^ \t\n，。]+|[ \t\n，。]/gu;
const piecesOf = (text: string): readonly string[] => text.match(PIECE) ?? [];

/** Words of texts, one number for all so that no way is spared the work. */
type Way = (texts: readonly string[]) => number;

const checksum = (words: readonly string[], sum: number): number => {
  let all = sum;
  for (const word of words) all = (all * 31 + word.length) | 0;
  return all;
};

function cached(texts: readonly string[]): number {
  const known = new Map<string, readonly string[]>();
  let sum = 0;
  for (const text of texts) {
    for (const piece of piecesOf(text)) {
      let words = known.get(piece);
      if (words === undefined) {
        words = tokenizer.cut(piece);
        known.set(piece, words);
      }
      sum = checksum(words, sum);
    }
  }
  return sum;
}

const WAYS: Readonly<Record<string, Way>> = {
  "whole texts, no cache": (texts) => texts.reduce((sum, text) => checksum(tokenizer.cut(text), sum), 0),
  "clause by clause, no cache": (texts) =>
    texts.reduce(
      (sum, text) => piecesOf(text).reduce((all, piece) => checksum(tokenizer.cut(piece), all), sum),
      0,
    ),
  "clause by clause, a cache": cached,
};

function processorTime(
  way: Way,
  texts: readonly string[],
): { readonly seconds: number; readonly sum: number } {
  const before = process.cpuUsage();
  const sum = way(texts);
  const { user, system } = process.cpuUsage(before);
  return { seconds: (user + system) / 1e6, sum };
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!;

const folder = mkdtempSync(join(tmpdir(), "tifa-bench-"));
try {
  for (const { name, paths, megabytes } of await writeInputs(folder)) {
    const texts = paths.map((path) => readFileSync(path, "utf8"));
    const pieces = texts.flatMap(piecesOf);
    const long = pieces.filter((piece) => piece.length > 1);
    const share = (1 - new Set(long).size / long.length) * 100;
    const characters = (all: Iterable<string>): number =>
      [...all].reduce((sum, { length }) => sum + length, 0);
    const spared = (1 - characters(new Set(long)) / characters(long)) * 100;
    console.log(`\n${name}, ${megabytes.toFixed(2)} MB: ${long.length} pieces between marks;`);
    console.log(`${share.toFixed(0)} % repeat an earlier one, with ${spared.toFixed(0)} % of the characters`);
    const times = new Map<string, number[]>(Object.keys(WAYS).map((way) => [way, []]));
    const sums = new Set<number>();
    for (let turn = -PRACTICE; turn < TURNS; turn++) {
      for (const [way, run] of Object.entries(WAYS)) {
        const { seconds, sum } = processorTime(run, texts);
        sums.add(sum);
        if (turn >= 0) times.get(way)!.push(seconds);
      }
    }
    if (sums.size !== 1) throw new Error("the ways do not cut alike");
    const [first] = times.values();
    for (const [way, seconds] of times) {
      const ratio = median(seconds) / median(first!);
      console.log(
        `${way.padEnd(28)} ${(median(seconds) * 1e3).toFixed(0).padStart(6)} ms, ${ratio.toFixed(2)} × the first`,
      );
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}
