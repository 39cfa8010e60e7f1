import { glob } from "@tifa/corpus";
import { linearExpression } from "./linear-expression.js";
import { checkOptions, oneOf } from "./options.js";

/**
 * A pattern for one token, or for several in a row: a string is split at white space (`会议 指出` is two tokens), an
 * array is not.
 */
export type TokenPattern = string | readonly string[];

/** How patterns are read. */
export interface PatternOptions {
  /**
   * `glob`: `*` and `?`; `regex`: a regular expression in RE2's syntax, which takes linear time and knows no
   * look-around and no back-references, found anywhere in the type; `fixed`: the type itself. Default: `glob`.
   */
  readonly valueType?: "glob" | "regex" | "fixed";
  /** Whether `Covid` and `COVID` are one. Default: true. */
  readonly caseInsensitive?: boolean;
}

/** Names of {@link PatternOptions}. */
export const PATTERN_OPTIONS: readonly string[] = ["valueType", "caseInsensitive"];

/** Finds how many tokens from a place on fit the longest pattern. */
export interface SequenceMatcher {
  /** Number of tokens that the longest pattern takes from `index` on; 0 where none fits. */
  longestAt(ids: ArrayLike<number>, index: number): number;
}

/**
 * Makes a matcher of patterns for the types of some tokens. Each pattern is tried once on each type, and then only
 * numbers are compared. Padding fits no pattern.
 *
 * @param name - the calling function, for messages
 * @param types - types of the tokens
 * @param patterns - see {@link TokenPattern}
 * @param options - see {@link PatternOptions}
 * @throws RangeError for an unknown option or value, or an empty pattern. SyntaxError for a malformed regular
 *   expression.
 */
export function sequenceMatcher(
  name: string,
  types: readonly string[],
  patterns: readonly TokenPattern[],
  options: PatternOptions,
): SequenceMatcher {
  const idsOf = typeFinder(name, types, options);
  const sequences = patterns.map((pattern) => patternParts(name, pattern).map(idsOf));
  // By first token, longest first, so that a place costs only the patterns that can begin there.
  const byFirst = new Map<number, ReadonlySet<number>[][]>();
  for (const sequence of sequences) {
    for (const id of sequence[0] ?? []) {
      const rivals = byFirst.get(id);
      if (rivals === undefined) byFirst.set(id, [sequence]);
      else rivals.push(sequence);
    }
  }
  for (const rivals of byFirst.values()) rivals.sort((a, b) => b.length - a.length);
  return {
    longestAt(ids, index) {
      const rivals = byFirst.get(ids[index] ?? 0) ?? [];
      const found = rivals.find((sequence) => sequence.every((fit, step) => fit.has(ids[index + step] ?? 0)));
      return found?.length ?? 0;
    },
  };
}

/** Refuses options that are neither a function's own nor a pattern's. */
export function checkPatternOptions(name: string, options: object, own: readonly string[]): void {
  checkOptions(name, options, [...own, ...PATTERN_OPTIONS]);
}

/**
 * The patterns for single tokens that a pattern is made of.
 *
 * @throws RangeError where it is empty, or has an empty part
 */
export function patternParts(name: string, pattern: TokenPattern): readonly string[] {
  const parts = typeof pattern === "string" ? pattern.split(/\s+/u).filter((part) => part !== "") : pattern;
  if (parts.length === 0 || parts.includes("")) {
    throw new RangeError(`${name}: the pattern ${JSON.stringify(pattern)} is empty or has an empty part`);
  }
  return parts;
}

/**
 * Makes a function from a pattern for one token to the types that fit it. Each pattern is tried once on each type.
 *
 * @throws RangeError for an unknown `valueType`; the function, SyntaxError for a malformed regular expression
 */
export function typeFinder(
  name: string,
  types: readonly string[],
  options: PatternOptions,
): (pattern: string) => ReadonlySet<number> {
  const { valueType = "glob", caseInsensitive = true } = options;
  oneOf(name, "valueType", valueType, ["glob", "regex", "fixed"]);
  const fold = (text: string): string => (caseInsensitive ? text.toLowerCase() : text);
  const byForm = new Map<string, number[]>();
  types.forEach((type, id) => {
    if (id === 0) return;
    const same = byForm.get(fold(type));
    if (same === undefined) byForm.set(fold(type), [id]);
    else same.push(id);
  });
  const fitting = (fits: (form: string) => boolean): number[] =>
    [...byForm].flatMap(([form, ids]) => (fits(form) ? ids : []));
  const find = (pattern: string): number[] => {
    if (valueType === "regex") {
      const expression = linearExpression(name, pattern, caseInsensitive);
      return types.flatMap((type, id) => (id > 0 && expression.test(type) ? [id] : []));
    }
    // Most patterns are plain words: looked up, not tried on every type.
    if (valueType === "fixed" || !/[*?]/.test(pattern)) return byForm.get(fold(pattern)) ?? [];
    return fitting(glob(fold(pattern)));
  };
  // A second look at the same pattern costs nothing: an index is asked many times.
  const found = new Map<string, ReadonlySet<number>>();
  return (pattern) => {
    const ids = found.get(pattern) ?? new Set(find(pattern));
    found.set(pattern, ids);
    return ids;
  };
}
