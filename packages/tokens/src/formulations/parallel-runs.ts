import type { Span } from "@tifa/corpus";
import { surnames } from "@tifa/lexicon";
import { type Candidate, GRAMMAR, isContent, isHan } from "./candidate.js";

/** Parts of one length, with 、 between them, that share a character at one place. */
export interface ParallelRun extends Span {
  /** The parts, in order; two at least. */
  readonly items: readonly Span[];
  /** Places within a part at which all parts have the same character. */
  readonly shared: readonly number[];
  /** Whether a mark stands at both ends, so that no part was cut out of running text. */
  readonly bounded: boolean;
}

const SHORTEST = 2;
const LONGEST = 8;
/** Stretches of letters and 、; each is looked at alone. */
const STRETCH = /[\p{Script=Han}、]+/gu;

/**
 * Finds runs of parallel parts (排比, 对偶): 早发现、早报告、早隔离. The first and the last part of an enumeration stand in
 * running text at one end (坚持人民至上、生命至上的): they are cut to the length at which they match their neighbour.
 *
 * @param text - any text
 * @returns runs in order; time linear in the text
 * @example
 * parallelRuns("坚持人民至上、生命至上。")[0]; // items at 2–6 and 7–11, shared [2, 3]
 */
export function parallelRuns(text: string): readonly ParallelRun[] {
  const runs: ParallelRun[] = [];
  for (const { 0: stretch, index } of text.matchAll(STRETCH)) {
    if (stretch.includes("、")) for (const run of runsOf(text, piecesOf(stretch, index))) runs.push(run);
  }
  return runs;
}

function piecesOf(stretch: string, start: number): readonly Span[] {
  let at = start;
  return stretch.split("、").map((piece) => {
    const span = { start: at, end: at + piece.length };
    at = span.end + 1;
    return span;
  });
}

interface Pair {
  readonly length: number;
  readonly shared: readonly number[];
}

function runsOf(text: string, pieces: readonly Span[]): ParallelRun[] {
  const runs: ParallelRun[] = [];
  for (let first = 0; first < pieces.length - 1; ) {
    const pair = bestPair(text, pieces[first]!, pieces[first + 1]!);
    if (pair === null) {
      first++;
      continue;
    }
    let { shared } = pair;
    let last = first + 1;
    // A part between two others is a whole piece, or the run ends in it.
    while (last + 1 < pieces.length && lengthOf(pieces[last]!) === pair.length) {
      const more = sharedPlaces(text, pieces[last]!, pieces[last + 1]!, pair.length);
      const both = shared.filter((place) => more.includes(place));
      if (both.length === 0) break;
      shared = both;
      last++;
    }
    runs.push(runBetween(pieces, first, last, pair.length, shared));
    first = last;
  }
  return runs;
}

function runBetween(
  pieces: readonly Span[],
  first: number,
  last: number,
  length: number,
  shared: readonly number[],
): ParallelRun {
  const items = pieces
    .slice(first, last + 1)
    .map(({ start, end }, index) =>
      index === 0 ? { start: end - length, end } : { start, end: start + length },
    );
  const bounded = lengthOf(pieces[first]!) === length && lengthOf(pieces[last]!) === length;
  return { start: items[0]!.start, end: items.at(-1)!.end, items, shared, bounded };
}

/** The length at which the end of one piece and the start of the next match best. */
function bestPair(text: string, left: Span, right: Span): Pair | null {
  let best: Pair | null = null;
  let bestScore = 0;
  const most = Math.min(LONGEST, lengthOf(left), lengthOf(right));
  for (let length = SHORTEST; length <= most; length++) {
    const whole = Number(lengthOf(left) === length) + Number(lengthOf(right) === length);
    const shared = sharedPlaces(text, left, right, length);
    // One character in common says little where both parts are cut out of running text.
    if (shared.length === 0 || (whole === 0 && shared.length < 2)) continue;
    const score = shared.length / length + whole;
    if (score < bestScore) continue;
    bestScore = score;
    best = { length, shared };
  }
  return best;
}

/** Places at which the last characters of one piece agree with the first of the next; none where all agree. */
function sharedPlaces(text: string, left: Span, right: Span, length: number): readonly number[] {
  if (lengthOf(left) < length || lengthOf(right) < length) return [];
  const places: number[] = [];
  for (let place = 0; place < length; place++) {
    const character = text.charAt(right.start + place);
    if (text.charAt(left.end - length + place) === character && !GRAMMAR.has(character)) places.push(place);
  }
  return places.length === length ? [] : places;
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}

/**
 * Characters that oppose each other. Two parts that differ by such a pair are a formulation of their own within a
 * longer run (以防为先、外防输入、内防反弹).
 */
const OPPOSITES: ReadonlySet<string> = new Set(
  [
    "内外",
    "上下",
    "前后",
    "软硬",
    "增减",
    "存增",
    "升降",
    "提降",
    "标本",
    "点面",
    "先后",
    "城乡",
    "收放",
    "放管",
  ].flatMap(([one, other]) => [`${one}${other}`, `${other}${one}`]),
);

/** Last characters of the names of bodies and places. */
const BODY_END: ReadonlySet<string> = new Set("省市县区州盟旗镇乡村厅局委部院办处科室会司校站队");

let surnameSet: ReadonlySet<string> | null = null;

/** Candidates of a text that are runs of parallel parts. */
export function parallelCandidates(text: string, runs: readonly ParallelRun[]): readonly Candidate[] {
  return runs.flatMap((run) => {
    const words = run.items.map(({ start, end }) => text.slice(start, end));
    const form = words.join("、");
    if (words.some((word) => !isHan(word)) || !isContent(words.join(""))) return [];
    const found: Candidate[] = [
      { form, kind: "parallel", certain: isCutRight(run) && isFramed(words, run.shared) },
    ];
    words.slice(1).forEach((word, index) => {
      const pair = `${words[index]}、${word}`;
      if (words.length > 2 && isOpposed(words[index]!, word)) {
        found.push({ form: pair, kind: "parallel", certain: true });
      }
    });
    return found;
  });
}

/** Whether the ends are sure: a mark at each, or enough in common to cut the parts out of running text. */
function isCutRight({ bounded, items, shared }: ParallelRun): boolean {
  return bounded || items.length > 2 || shared.length > 1;
}

function isOpposed(one: string, other: string): boolean {
  return [...one].some((character, place) => OPPOSITES.has(`${character}${other.charAt(place)}`));
}

/**
 * Whether what the parts share is more than a common first or last word, as lists of things have it (重点园区、重点工程;
 * 老年人、残疾人), a surname, or a number.
 */
function isFramed(words: readonly string[], shared: readonly number[]): boolean {
  const [first = ""] = words;
  const { length } = first;
  surnameSet ??= new Set(surnames());
  if (length <= 3 && shared.length === 1 && shared[0] === 0) {
    return !surnameSet.has(first.charAt(0)) && first.charAt(0) !== "第";
  }
  // Bodies and places: 省公安厅、省教育厅.
  if (words.every((word) => BODY_END.has(word.charAt(length - 1)))) return false;
  // 市委副书记、市长某某某: one first character in common says little of longer parts.
  if (words.length === 2 && length > 3 && shared.length === 1 && shared[0] === 0) return false;
  const contiguous = shared.at(-1)! - shared[0]! === shared.length - 1;
  const isSuffix = contiguous && shared.at(-1) === length - 1;
  const isPrefix = contiguous && shared[0] === 0;
  if (words.length === 2 && isOpposed(first, words[1]!)) return true;
  return !isSuffix && !(isPrefix && shared.length > 1);
}
