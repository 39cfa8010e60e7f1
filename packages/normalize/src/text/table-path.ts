import type { CodePage } from "./code-pages.js";
import type { Reread } from "./misread-latin.js";
import {
  GAIN_STEP,
  NO_PAIR,
  pairGains,
  pairSteps,
  rereadGains,
  shownGains,
  shownSteps,
} from "./table-gains.js";

/** States between two characters: right as shown; between two characters of the other table; within one of them. */
const SHOWN = 0;
const EVEN = 1;
const ODD = 2;
/** Within one whose lead byte was lost. */
const HEADLESS = 3;
type State = typeof SHOWN | typeof EVEN | typeof ODD | typeof HEADLESS;

/** What it costs to go from one to the other, to lose a character, and to leave an ASCII trail byte behind a gap. */
const TURN = -2.5;
const LOSS = -0.4;
const STRAY = -1;
/** No way leads there. */
const NEVER: number = Number.NEGATIVE_INFINITY;

/**
 * The best way through a line, as parts that are read by the other table.
 *
 * @param source - a line
 * @param from - the table by which it was read
 * @param to - the table that its bytes may be of
 * @returns the parts, in order
 */
export function otherTableParts(source: string, from: CodePage, to: CodePage): Reread[] {
  if (!canTurn(source, from, to)) return [];
  const ways = new Uint8Array(source.length);
  return trace(source, from, to, ways, bestWays(source, from, to, ways));
}

/**
 * Whether the best way can leave the line as it stands. Without a gap no character of the other table can be cut, so that
 * each gains by itself; the cheapest way takes the whole line, and is half a turn at each end.
 */
function canTurn(source: string, from: CodePage, to: CodePage): boolean {
  if (hasGap(source)) return canTurnAtGap(source, from, to);
  const gains = rereadGains(from, to);
  const enough = -TURN / GAIN_STEP;
  let sum = 0;
  for (let at = 0; at < source.length; at++) {
    sum = Math.max(0, sum + gains[source.charCodeAt(at)]!);
    if (sum >= enough) return true;
  }
  return false;
}

/**
 * The same of a line with a gap, behind which characters can be cut: each is held to gain the most that it can in any state,
 * whatever the one before it was.
 */
function canTurnAtGap(source: string, from: CodePage, to: CodePage): boolean {
  const shown = shownSteps();
  const pairs = pairSteps(to);
  const enough = -TURN / GAIN_STEP;
  let lead = 0;
  let sum = 0;
  for (let at = 0; at < source.length; at++) {
    const unit = source.charCodeAt(at);
    const code = unit < 0x80 ? unit : from.codeOf(unit);
    let most = 0;
    if (code >= 0x80) most = Math.max(0, pairs[code]!, pairs[(lead << 8) | (code >> 8)]!);
    else if (code >= 0x40) most = Math.max(0, pairs[(lead << 8) | code]!);
    sum = Math.max(0, sum + most - shown[unit]!);
    if (sum >= enough) return true;
    lead = code & 0xff;
  }
  return false;
}

/** Whether a decoder left a sign for bytes that it could not read. */
export function hasGap(source: string): boolean {
  return source.includes("?") || source.includes("\ufffd");
}

/**
 * Goes along a line with the score of the best way to each state.
 *
 * @param ways - is filled: from where each state is reached best at each character, two bits a state
 * @returns the state at the end of the best way
 */
function bestWays(source: string, from: CodePage, to: CodePage, ways: Uint8Array): State {
  const shownGain = shownGains();
  const pairGain = pairGains(to);
  // An object of scores for each character would take longer than its look-ups.
  const scores = Float64Array.of(0, TURN / 2, NEVER, NEVER);
  // The byte with which a character that is not at its end has begun.
  let lead = 0;
  let afterGap = false;
  for (let at = 0; at < source.length; at++) {
    const unit = source.charCodeAt(at);
    const code = unit < 0x80 ? unit : from.codeOf(unit);
    const own = shownGain[unit]!;
    const isGap = unit === 0x3f || unit === 0xfffd;
    if (isGap) ways[at] = pass(scores, own, LOSS, LOSS, 0, EVEN);
    else if (unit < 0x80) {
      const isTrail = unit >= 0x40 && unit <= 0x7e;
      const joined = isTrail ? pairGain[(lead << 8) | unit]! : NEVER;
      ways[at] = pass(scores, own, isTrail && afterGap ? STRAY : 0, joined, isTrail ? 0 : NEVER, SHOWN);
    } else if (code < 0) ways[at] = pass(scores, own, NO_PAIR, NO_PAIR, NO_PAIR, HEADLESS);
    else {
      const joined = pairGain[(lead << 8) | (code >> 8)]!;
      ways[at] = pass(scores, own, pairGain[code]!, joined, 0, code & 0x80 ? ODD : SHOWN);
    }
    afterGap = isGap;
    lead = code & 0xff;
  }
  return scores[EVEN]! + TURN / 2 > scores[SHOWN]! ? EVEN : SHOWN;
}

/**
 * Goes past a character; of ways that are as good, the one from the first state is taken.
 *
 * @param scores - of the best way to each state, put anew
 * @param own - what the character gains as it stands
 * @param even - what it gains between two characters of the other table
 * @param odd - the same within one
 * @param headless - the same within one whose lead byte was lost
 * @param middle - where it leaves what is within one: {@link ODD} or {@link HEADLESS}; {@link SHOWN} where that ends
 *   with it; {@link EVEN} for a gap, which ends it and can have swallowed a lead byte
 * @returns from where the best way to each state came last: two bits a state
 */
function pass(
  scores: Float64Array,
  own: number,
  even: number,
  odd: number,
  headless: number,
  middle: State,
): number {
  const fromEven = scores[EVEN]! + even;
  const fromOdd = scores[ODD]! + odd;
  const fromHeadless = scores[HEADLESS]! + headless;
  let toShown = scores[SHOWN]! + own;
  let toEven = scores[SHOWN]! + (own + TURN);
  let shownWay: State = SHOWN;
  let evenWay: State = SHOWN;
  if (fromEven > toEven) {
    toEven = fromEven;
    evenWay = EVEN;
  }
  if (scores[EVEN]! + (even + TURN) > toShown) {
    toShown = scores[EVEN]! + (even + TURN);
    shownWay = EVEN;
  }
  if (middle === ODD || middle === HEADLESS) {
    const behead = fromHeadless > fromOdd;
    scores[middle] = behead ? fromHeadless : fromOdd;
    scores[middle === ODD ? HEADLESS : ODD] = NEVER;
    scores[SHOWN] = toShown;
    scores[EVEN] = toEven;
    return shownWay | (evenWay << 2) | ((behead ? HEADLESS : ODD) << (2 * middle));
  }
  if (fromOdd > toEven) {
    toEven = fromOdd;
    evenWay = ODD;
  }
  if (scores[ODD]! + (odd + TURN) > toShown) {
    toShown = scores[ODD]! + (odd + TURN);
    shownWay = ODD;
  }
  if (fromHeadless > toEven) {
    toEven = fromHeadless;
    evenWay = HEADLESS;
  }
  if (scores[HEADLESS]! + (headless + TURN) > toShown) {
    toShown = scores[HEADLESS]! + (headless + TURN);
    shownWay = HEADLESS;
  }
  scores[SHOWN] = toShown;
  scores[EVEN] = toEven;
  scores[ODD] = NEVER;
  scores[HEADLESS] = middle === EVEN ? fromEven : NEVER;
  return shownWay | (evenWay << 2) | (EVEN << 6);
}

/** Goes back along the best way; what its steps gave is read again, for most lines have none. */
function trace(source: string, from: CodePage, to: CodePage, ways: Uint8Array, last: State): Reread[] {
  const found: Reread[] = [];
  let state = last;
  let end = -1;
  let pieces: string[] = [];
  const close = (start: number): void => {
    if (end > start) found.push([start, end, pieces.reverse().join("")]);
    end = -1;
    pieces = [];
  };
  for (let at = source.length - 1; at >= 0; at--) {
    const before = ((ways[at]! >> (2 * state)) & 3) as State;
    // A character belongs to the other table where the way came from there.
    if (before === SHOWN) close(at + 1);
    else {
      if (end < 0) end = at + 1;
      pieces.push(textOf(source, at, before, state, from, to));
    }
    state = before;
  }
  close(0);
  return found.reverse();
}

/** What a character gives on its way from one state to another. */
function textOf(
  source: string,
  at: number,
  before: State,
  state: State,
  from: CodePage,
  to: CodePage,
): string {
  const unit = source.charCodeAt(at);
  if (unit === 0x3f || unit === 0xfffd) return state === HEADLESS ? "" : "?";
  const lead = before === ODD ? from.codeOf(source.charCodeAt(at - 1)) & 0xff : 0;
  if (unit < 0x80)
    return before === EVEN ? source[at]! : before === ODD ? to.character(lead, unit) || "?" : "?";
  const code = from.codeOf(unit);
  if (code < 0) return "?";
  if (before === EVEN) return to.character(code >> 8, code & 0xff) || "?";
  const text = before === HEADLESS ? "?" : to.character(lead, code >> 8) || "?";
  return code & 0x80 ? text : text + String.fromCharCode(code & 0xff);
}
