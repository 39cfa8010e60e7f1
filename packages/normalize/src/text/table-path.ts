import type { CodePage } from "./code-pages.js";
import { plausibility, rankOf } from "./common.js";
import type { Reread } from "./misread-latin.js";

/** States between two characters: right as shown; between two characters of the other table; within one of them. */
const SHOWN = 0;
const EVEN = 1;
const ODD = 2;
/** Within one whose lead byte was lost. */
const HEADLESS = 3;
const STATES = [SHOWN, EVEN, ODD, HEADLESS] as const;
type State = (typeof STATES)[number];

/** What it costs to go from one to the other, to lose a character, and to leave an ASCII trail byte behind a gap. */
const TURN = -2.5;
const LOSS = -0.4;
const STRAY = -1;
const NO_PAIR = -2;

interface Step {
  readonly score: number;
  readonly before: State;
  readonly text: string;
}

/**
 * The best way through a line, as parts that are read by the other table.
 *
 * @param source - a line
 * @param from - the table by which it was read
 * @param to - the table that its bytes may be of
 * @returns the parts, in order
 */
export function otherTableParts(source: string, from: CodePage, to: CodePage): Reread[] {
  const steps: (Step | null)[][] = [];
  let scores: (number | null)[] = [0, TURN / 2, null, null];
  for (let at = 0; at < source.length; at++) {
    const next: (Step | null)[] = [null, null, null, null];
    for (const before of STATES) {
      const score = scores[before];
      if (score == null) continue;
      for (const [state, gain, text] of movesFrom(before, source, at, from, to)) {
        const total = score + gain;
        if (next[state] === null || total > next[state]!.score) next[state] = { score: total, before, text };
      }
    }
    steps.push(next);
    scores = next.map((step) => step?.score ?? null);
  }
  return trace(steps, scores);
}

type Move = readonly [state: State, gain: number, text: string];

function movesFrom(before: State, source: string, at: number, from: CodePage, to: CodePage): Move[] {
  const character = source[at]!;
  if (before === SHOWN) {
    const gain = shownGain(character);
    return [
      [SHOWN, gain, character],
      [EVEN, gain + TURN, character],
    ];
  }
  const moves = rereadMoves(before, source, at, from, to);
  const even = moves.find(([state]) => state === EVEN);
  return even === undefined ? moves : [...moves, [SHOWN, even[1] + TURN, even[2]]];
}

function rereadMoves(before: State, source: string, at: number, from: CodePage, to: CodePage): Move[] {
  const character = source[at]!;
  if (character === "?" || character === "\ufffd")
    return before === EVEN
      ? [
          [EVEN, LOSS, "?"],
          [HEADLESS, LOSS, ""],
        ]
      : [[EVEN, before === ODD ? LOSS : 0, "?"]];
  const pending = before === ODD ? from.code(source[at - 1]!) & 0xff : -1;
  const pair = (lead: number, trail: number): readonly [gain: number, text: string] => {
    const text = to.character(lead, trail);
    return text === "" ? [NO_PAIR, "?"] : [gainOf(text), text];
  };
  if (character < "\u0080") {
    const code = character.charCodeAt(0);
    const trail = code >= 0x40 && code <= 0x7e;
    if (before === HEADLESS) return trail ? [[EVEN, 0, "?"]] : [];
    if (before === ODD) return trail ? [[EVEN, ...pair(pending, code)]] : [];
    const gap = at > 0 && (source[at - 1] === "?" || source[at - 1] === "\ufffd");
    return [[EVEN, trail && gap ? STRAY : 0, character]];
  }
  const code = from.code(character);
  if (code < 0) return [[before === EVEN ? EVEN : HEADLESS, NO_PAIR, "?"]];
  const lead = code >> 8;
  const trail = code & 0xff;
  if (before === EVEN) return [[EVEN, ...pair(lead, trail)]];
  const [gain, text] = before === HEADLESS ? [0, "?"] : pair(pending, lead);
  return trail < 0x80 ? [[EVEN, gain, text + String.fromCharCode(trail)]] : [[ODD, gain, text]];
}

/** Characters of Chinese text are common ones most of the time: a rare one says little, one of no text much. */
function gainOf(character: string): number {
  const known = plausibility(character);
  if (known < 1) return known > 0 ? 0 : -1.5;
  const rank = rankOf(character);
  return rank === Number.POSITIVE_INFINITY ? 1 : 1 - 0.8 * Math.min(1, rank / 2500);
}

function shownGain(character: string): number {
  if (character < "\u0080" || character === "\ufffd") return 0;
  // Letters with tones, Greek, the frames of tables are what they are.
  return character < "\u2e80" ? Math.max(0.3, gainOf(character)) : gainOf(character);
}

function trace(steps: readonly (readonly (Step | null)[])[], scores: readonly (number | null)[]): Reread[] {
  let state: State =
    (scores[EVEN] ?? Number.NEGATIVE_INFINITY) + TURN / 2 > (scores[SHOWN] ?? 0) ? EVEN : SHOWN;
  const found: Reread[] = [];
  let end = -1;
  let pieces: string[] = [];
  const close = (start: number): void => {
    if (end > start) found.push([start, end, pieces.reverse().join("")]);
    end = -1;
    pieces = [];
  };
  for (let at = steps.length - 1; at >= 0; at--) {
    const step: Step = steps[at]![state]!;
    // A character belongs to the other table where the way came from there.
    if (step.before === SHOWN) close(at + 1);
    else {
      if (end < 0) end = at + 1;
      pieces.push(step.text);
    }
    state = step.before;
  }
  close(0);
  return found.reverse();
}
