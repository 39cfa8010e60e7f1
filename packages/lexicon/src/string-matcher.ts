import type { Span } from "@tifa/corpus";

/** An occurrence of one of many strings. */
export interface StringMatch extends Span {
  /** Index of the string in the list that the matcher was made of. */
  readonly pattern: number;
}

/**
 * Makes a function that finds every occurrence of many strings, overlapping ones included, in one run
 * over the text (Aho and Corasick 1975, “Efficient string matching”, Commun. ACM 18(6)).
 *
 * @param patterns - strings, none empty; one that stands there twice is found under both indices
 * @returns a function from a text to its matches, by end, longer ones first. It takes time linear in the text
 *   and the matches.
 * @throws RangeError where a pattern is empty
 * @example
 * stringMatcher(["防控", "疫情防控"])("疫情防控"); // [{ pattern: 1, start: 0, end: 4 }, { pattern: 0, start: 2, end: 4 }]
 */
export function stringMatcher(patterns: readonly string[]): (text: string) => readonly StringMatch[] {
  const { next, endings, depth, output } = automaton(patterns);
  return (text) => {
    const matches: StringMatch[] = [];
    let state = 0;
    for (let at = 0; at < text.length; at++) {
      state = next(state, text.charCodeAt(at));
      for (let node = state; node > 0; node = output[node]!) {
        const start = at + 1 - depth[node]!;
        for (const pattern of endings[node]!) matches.push({ pattern, start, end: at + 1 });
      }
    }
    return matches;
  };
}

interface Automaton {
  /** State after a UTF-16 unit. */
  readonly next: (state: number, unit: number) => number;
  /** Patterns that end in a state. */
  readonly endings: readonly (readonly number[])[];
  /** Length of a state's prefix. */
  readonly depth: readonly number[];
  /** The longest shorter state that is a suffix of a state and in which a pattern ends; 0 where there is none. */
  readonly output: Int32Array;
}

const UNITS = 0x10000;

function automaton(patterns: readonly string[]): Automaton {
  const edges = new Map<number, number>();
  const endings: number[][] = [[]];
  const depth: number[] = [0];
  const parents: number[] = [0];
  const units: number[] = [0];
  patterns.forEach((pattern, index) => {
    if (pattern === "") throw new RangeError(`pattern ${index} is empty`);
    let state = 0;
    for (let at = 0; at < pattern.length; at++) {
      const key = state * UNITS + pattern.charCodeAt(at);
      let child = edges.get(key);
      if (child === undefined) {
        child = depth.length;
        edges.set(key, child);
        depth.push(at + 1);
        endings.push([]);
        parents.push(state);
        units.push(pattern.charCodeAt(at));
      }
      state = child;
    }
    endings[state]!.push(index);
  });

  const fail = new Int32Array(depth.length);
  const output = new Int32Array(depth.length);
  const next = (state: number, unit: number): number => {
    for (let from = state; ; from = fail[from]!) {
      const child = edges.get(from * UNITS + unit);
      if (child !== undefined) return child;
      if (from === 0) return 0;
    }
  };
  const byDepth = depth.map((_, node) => node).sort((a, b) => depth[a]! - depth[b]! || a - b);
  for (const node of byDepth) {
    if (depth[node]! > 1) fail[node] = next(fail[parents[node]!]!, units[node]!);
    const shorter = fail[node]!;
    output[node] = endings[shorter]!.length > 0 ? shorter : output[shorter]!;
  }
  return { next, endings, depth, output };
}
