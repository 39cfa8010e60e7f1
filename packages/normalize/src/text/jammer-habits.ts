import type { AsciiRun } from "./ascii-runs.js";
import { HAN, is } from "./classes.js";
import type { Edges } from "./jammer-place.js";
import { FULL, JAMMED } from "./jammer-place.js";
import type { Line } from "./lines.js";
import type { Habits, Stretch } from "./random-stretch.js";

/** Nats that a run must have of its own before it speaks for others. */
export const LEAST = 2;
/** Nats of a run of prose that is a habit by itself. */
const CLEAR = 15;

/** Characters of a stretch. */
export const lengthOf = ({ start, end }: Stretch): number => end - start;

/** Whether a run is all that its line has. */
export const isAlone = ({ run }: Stretch): boolean => run.atStart && run.atEnd;

/** A page with one run is held for one of Discuz, set apart by blanks. */
const FIRST_HABITS: Habits = {
  signFirst: true,
  gluedStart: false,
  gluedEnd: false,
  length: 0,
  jammed: false,
  full: false,
  letters: true,
  digits: true,
  commas: null,
  prose: false,
};

/**
 * What is held of a page's runs before one of them is looked at.
 *
 * @param text - any text
 * @param lines - of a page
 * @param runs - of these lines
 * @param prose - whether the page is Chinese prose
 */
export function habitsBefore(
  text: string,
  lines: readonly Line[],
  runs: readonly AsciiRun[],
  prose: boolean,
): Habits {
  return {
    ...FIRST_HABITS,
    commas: prose && runs.some(beginsWithMark) ? commasOf(text, lines) : null,
    prose,
  };
}

/**
 * How the clear runs of a page stand to its text, and what they are drawn from.
 *
 * @param found - the stretches of its runs
 * @param edges - what the edges of its lines say
 * @param support - what all say for one, in nats
 * @param before - what was held before
 */
export function habitsOf(found: readonly Stretch[], edges: Edges, support: number, before: Habits): Habits {
  const { commas, prose } = before;
  const clear = found.filter((one) => one.odds > 2 * LEAST && !isAlone(one));
  const most = (all: readonly Stretch[], is: (one: Stretch) => boolean): boolean =>
    (all.length >= 2 || (prose && all.length === 1 && all[0]!.odds > CLEAR)) &&
    all.filter(is).length * 2 > all.length;
  const apart = clear.filter(({ run }) => !run.gluedStart);
  const starts = clear.filter(({ run }) => !run.atStart);
  const ends = clear.filter(({ run }) => !run.atEnd);
  const gluedStart = edges.gluedStart || most(starts, ({ run }) => run.gluedStart);
  const gluedEnd = edges.gluedEnd || most(ends, ({ run }) => run.gluedEnd);
  const drawnFrom = clear.reduce((sum, { text }) => sum + text.length, 0);
  const drawn = (is: (one: Stretch) => boolean, parts: number): boolean =>
    drawnFrom < FEWEST_DRAWN || clear.filter(is).length * parts > clear.length;
  const lone = apart.filter(({ run }) => /^[!-;]$/u.test(run.groups[0]!.text));
  return {
    length: clear.map(lengthOf).sort((a, b) => a - b)[clear.length >> 1] ?? 0,
    signFirst: lone.length * 2 >= apart.length,
    // What sets its runs apart at one side sets them apart at the other.
    gluedStart: gluedStart || (gluedEnd && starts.every(({ run }) => run.gluedStart)),
    gluedEnd: gluedEnd || (gluedStart && ends.every(({ run }) => run.gluedEnd)),
    jammed: support >= JAMMED,
    full: prose && support >= FULL,
    letters: drawn(({ text }) => /[A-Za-z]/u.test(text), 4),
    // A number of the text touches a run where it touches the text.
    digits: drawn(
      ({ run, text }) => (run.atEnd || /\d\D/u.test(text)) && (run.atStart || /\D\d/u.test(text)),
      12,
    ),
    commas,
    prose,
  };
}

const beginsWithMark = ({ gluedStart, groups }: AsciiRun): boolean =>
  gluedStart && /^(?:[,;:!?]|[).%-]$)/u.test(groups[0]!.text);

/** Whether commas between Chinese characters are half-width ones, or all of them full-width ones. */
function commasOf(text: string, lines: readonly Line[]): Habits["commas"] {
  let narrow = 0;
  let wide = 0;
  for (const { start, end } of lines) {
    for (let at = start + 1; at < end - 1; at++) {
      const code = text.charCodeAt(at);
      if (code === WIDE_COMMA) wide++;
      else if (code === COMMA && is(text, at - 1, HAN) && is(text, at + 1, HAN)) narrow++;
    }
  }
  if (narrow - wide >= FEWEST) return "narrow";
  return narrow === 0 && wide >= FEWEST ? "wide" : null;
}

/** So many tell how the marks of a text are written. */
const FEWEST = 3;
const COMMA = 0x2c;
const WIDE_COMMA = 0xff0c;

/** So few characters of clear runs do not tell what all are drawn from. */
const FEWEST_DRAWN = 30;
