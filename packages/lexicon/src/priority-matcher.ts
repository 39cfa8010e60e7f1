import { checkOptions, type Span } from "@tifa/corpus";
import type { PriorityEntry } from "./priority-dictionary.js";
import { priorityDictionary } from "./priority-dictionary.js";
import type { StringMatch } from "./string-matcher.js";
import { stringMatcher } from "./string-matcher.js";

/** A term of the priority dictionary in a text. */
export interface PriorityMatch extends Span {
  readonly domain: string;
  readonly line: string | null;
  /** The pattern, as in the dictionary. */
  readonly term: string;
}

/** How to match. */
export interface PriorityMatcherOptions {
  /** The dictionary. Default: {@link priorityDictionary}. */
  readonly dictionary?: readonly PriorityEntry[];
  /**
   * Domains that the texts are known to be about, so that their context terms count even where a text does not
   * name the domain (a single directive of a readout on the epidemic). Default: none.
   */
  readonly context?: readonly string[];
}

interface Pattern {
  readonly entry: number;
  readonly term: string;
  readonly literal: string;
  readonly kind: "term" | "context" | "exception";
}

/**
 * Makes a function that finds the dictionary's terms in a text. The longest term wins where terms overlap, whichever
 * domain it belongs to; one that belongs to several entries is found under each.
 *
 * @param options - see {@link PriorityMatcherOptions}
 * @returns a function from a text to its matches, in order of place, then of the dictionary; linear in the text
 * @throws RangeError for an unknown option or domain, or a pattern with a star inside
 * @example
 * priorityMatcher()("扎实做好春耕备耕")[0]; // { domain: "agriculture", line: null, term: "春耕*", start: 4, end: 6 }
 */
export function priorityMatcher(
  options: PriorityMatcherOptions = {},
): (text: string) => readonly PriorityMatch[] {
  const { dictionary, context } = checked(options);
  const patterns = dictionary.flatMap((entry, index) => patternsOf(entry, index));
  const find = stringMatcher(patterns.map((pattern) => pattern.literal));
  return (text) => {
    const admitted = withoutExceptions(find(text), patterns);
    const domains = new Set(context);
    for (const match of admitted) {
      const { entry, kind } = patterns[match.pattern]!;
      if (kind === "term") domains.add(dictionary[entry]!.domain);
    }
    const counting = admitted.filter((match) => {
      const { entry, kind } = patterns[match.pattern]!;
      return kind === "term" || domains.has(dictionary[entry]!.domain);
    });
    return longestFirst(counting, text.length)
      .sort((a, b) => a.start - b.start || a.pattern - b.pattern)
      .map(({ pattern, start, end }) => {
        const { entry, term } = patterns[pattern]!;
        const { domain, line } = dictionary[entry]!;
        return { domain, line, term, start, end };
      });
  };
}

function checked(options: PriorityMatcherOptions): Required<PriorityMatcherOptions> {
  checkOptions("priorityMatcher", options, ["dictionary", "context"]);
  const dictionary = options.dictionary ?? priorityDictionary();
  const domains = new Set(dictionary.map((entry) => entry.domain));
  const unknown = (options.context ?? []).find((domain) => !domains.has(domain));
  if (unknown !== undefined) {
    throw new RangeError(
      `priorityMatcher: unknown domain ${JSON.stringify(unknown)}; allowed: ${[...domains].join(", ")}`,
    );
  }
  return { dictionary, context: options.context ?? [] };
}

function patternsOf(entry: PriorityEntry, index: number): Pattern[] {
  const make =
    (kind: Pattern["kind"]) =>
    (term: string): Pattern => {
      const literal = term.replace(/^\*/, "").replace(/\*$/, "");
      if (literal === "" || literal.includes("*")) {
        throw new RangeError(
          `priority term ${JSON.stringify(term)}: a star stands at the start or the end of a literal`,
        );
      }
      return { entry: index, term, literal, kind };
    };
  return [
    ...entry.terms.map(make("term")),
    ...entry.contextTerms.map(make("context")),
    ...entry.exceptions.map(make("exception")),
  ];
}

/** Terms that do not lie within an exception of their entry. */
function withoutExceptions(matches: readonly StringMatch[], patterns: readonly Pattern[]): StringMatch[] {
  const isException = (match: StringMatch): boolean => patterns[match.pattern]!.kind === "exception";
  if (!matches.some(isException)) return [...matches];
  // In order of start, exceptions first: one that covers a match has begun, and the furthest end decides.
  const ordered = [...matches].sort(
    (a, b) => a.start - b.start || Number(isException(b)) - Number(isException(a)),
  );
  const coveredTo = new Map<number, number>();
  return ordered.filter((match) => {
    const { entry } = patterns[match.pattern]!;
    const covered = coveredTo.get(entry) ?? -1;
    if (!isException(match)) return match.end > covered;
    coveredTo.set(entry, Math.max(covered, match.end));
    return false;
  });
}

/** Drops matches that overlap a longer one, or one as long that starts earlier. Same spans stay together. */
function longestFirst(matches: readonly StringMatch[], length: number): StringMatch[] {
  const taken = new Int32Array(length).fill(-1);
  const ordered = [...matches].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  return ordered.filter(({ start, end }) => {
    // What was taken is as long or longer, so it covers an end of this match if it overlaps it at all.
    const same =
      taken[start] === start && taken[end - 1] === start && (end === length || taken[end] !== start);
    if (same) return true;
    if (taken[start] !== -1 || taken[end - 1] !== -1) return false;
    taken.fill(start, start, end);
    return true;
  });
}
