import { cohesion, pairGain } from "./cohesion.js";
import type { ItemHabit } from "./item-styles.js";
import { itemHabit } from "./item-styles.js";
import { CHROME, CLOSES, endsInComma, hasClosingStart, NUMBERED, RUN_IN, UNCLOSED } from "./line-edges.js";
import type { Piece } from "./pieces.js";
import { isSalutation, opens } from "./pieces.js";
import type { Repeated } from "./repeated-words.js";
import { findRepeated } from "./repeated-words.js";
import type { Judged } from "./verdict.js";
import type { Wraps } from "./wraps.js";
import { findWraps } from "./wraps.js";

/** What the breaks of a page have in common. */
export interface PageBreaks {
  readonly wraps: Wraps;
  /** Columns of blanks that all lines begin with; paragraphs may have more. */
  readonly left: number;
  /** Whether a sentence ends anywhere, or lines are wrapped: a page without is a list, a poem, a menu. */
  readonly prose: boolean;
  /** Breaks that stand inside a sentence by the marks beside them. */
  readonly certain: number;
  /** Share of the lines that are as short as items, on a page that no width and no cut word shows to be broken. */
  readonly terse: number;
  /** Lines that end with a comma, salutations aside. */
  readonly commas: number;
  /** Breaks behind a sentence's end. */
  readonly parted: number;
  /** Log odds that a break stands inside a sentence. */
  readonly prior: number;
  /** Nats by which a break must look like one inside a sentence. */
  readonly margin: number;
  /** The same with all lines that end no sentence. */
  readonly wrappedPrior: number;
  /** Whether paragraphs are set off by blank lines, and sentences broken without. */
  readonly spaced: boolean;
  /** Whether paragraphs are set off by indents. */
  readonly indented: boolean;
  /** Whether numbered items are headings or begin paragraphs. */
  readonly items: ItemHabit;
  /** How much oftener its paragraphs begin with a short sentence that heads them than not, in nats. */
  readonly runIns: number;
  /** Breaks whose two sides stand together elsewhere, looked for when they are first asked for. */
  readonly repeated: () => Repeated;
  /** What is known of breaks already, by the line behind. */
  readonly known: Map<Piece, Judged>;
}

/** What a page is held for before its breaks were judged: one break in twenty stands inside a sentence. */
const FIRST_PRIOR = -2.2;
/** Only the plainest of them tell what the page is like. */
const FIRST_MARGIN = 0;
/** Lines joined wrongly spoil two paragraphs, lines left apart one. */
const MARGIN = 0.3;

/** What sets paragraphs off is found at most breaks behind a sentence: the others are those of lines that it fills, and of chrome. */
const isMost = (some: number, all: number): boolean => some > 0 && (some + 1) * 4 > all * 3;

/** A page's breaks once more, when so many were found inside sentences. */
export function withBroken(page: PageBreaks, broken: number): PageBreaks {
  return { ...page, margin: MARGIN, prior: Math.log((broken + 0.1) / (page.parted + 1.5)) };
}

/** A sentence's end, half-width where the page's marks were narrowed. */
const STOP = /[。！？；!?;]|[\u4e00-\u9fff]\.(?:$|[\u4e00-\u9fff])/u;

/** Looks at all breaks of a page once. */
export function surveyBreaks(pieces: readonly Piece[]): PageBreaks {
  const wraps = findWraps(
    pieces
      .filter((piece) => piece.chinese)
      // A line that was cut at its comma may be of any width.
      .map(({ text, wide, ended }) => ({ text, wide, open: !ended && !endsInComma(text) })),
  );
  const goesOn = pieces.map((second, i) => {
    const first = pieces[i - 1];
    return first?.chinese === true && !first.ended && isCertain(first, second);
  });
  const left = marginOf(pieces, goesOn);
  let repeated: Repeated | undefined;
  let open = 0;
  let commas = 0;
  let certain = 0;
  let bound = 0;
  let withBlank = 0;
  let inIndent = 0;
  let parted = 0;
  let partedByBlank = 0;
  let partedByIndent = 0;
  for (const [i, second] of pieces.entries()) {
    const first = pieces[i - 1];
    if (first === undefined || !first.chinese) continue;
    if (first.ended) {
      parted++;
      if (second.blanks > 0) partedByBlank++;
      if (second.indent > left) partedByIndent++;
      continue;
    }
    open++;
    if (pairGain(first.text.at(-1)!, second.text[0]!) >= 3) bound++;
    if (endsInComma(first.text) && !isSalutation(first.text)) commas++;
    if (goesOn[i]) {
      certain++;
      if (second.blanks > 0) withBlank++;
      if (second.indent > left) inIndent++;
    }
  }
  return {
    wraps,
    left,
    prose: wraps.sure || pieces.some(({ chinese, text }) => chinese && STOP.test(text)),
    certain,
    terse: wraps.sure || certain > commas || bound >= CUT_WORDS ? 0 : terseness(pieces),
    commas,
    parted,
    prior: FIRST_PRIOR,
    margin: FIRST_MARGIN,
    wrappedPrior: Math.log((open + 0.1) / (parted + 1)),
    spaced: certain >= 2 && withBlank * 10 <= certain && isMost(partedByBlank, parted),
    indented: certain >= 2 && inIndent * 10 <= certain && isMost(partedByIndent, parted),
    items: itemHabit(pieces),
    runIns: wraps.sure ? runInHabit(pieces, wraps) : 0,
    repeated: () => {
      repeated ??= findRepeated(pieces);
      return repeated;
    },
    known: new Map(),
  };
}

/** Characters of an item at most. */
const ITEM = 16;
/** Words cut by breaks: the items of no list are. */
const CUT_WORDS = 2;
/** Lines that tell what a page is like. */
const FEW = 6;

function terseness(pieces: readonly Piece[]): number {
  if (pieces.length < FEW) return 0;
  // Where nearly every line ends a sentence, those that do not are no items.
  if (pieces.filter(({ ended }) => !ended).length * 4 < pieces.length) return 0;
  return pieces.filter(({ text }) => text.length < ITEM).length / pieces.length;
}

/** Only those paragraphs count that begin behind a line which is too short to have been wrapped. */
function runInHabit(pieces: readonly Piece[], wraps: Wraps): number {
  let heads = 0;
  let others = 0;
  for (const [i, { text }] of pieces.entries()) {
    const before = pieces[i - 1];
    if (before === undefined || !before.ended || wraps.fullness(before) > Number.NEGATIVE_INFINITY) continue;
    if (RUN_IN.test(text)) heads++;
    else others++;
  }
  return Math.log((heads + 0.5) / (others + 0.5));
}

/** The indent that most lines have which go on with a sentence. */
function marginOf(pieces: readonly Piece[], goesOn: readonly boolean[]): number {
  const counts = new Map<number, number>();
  for (const [i, { indent }] of pieces.entries())
    if (goesOn[i]) counts.set(indent, (counts.get(indent) ?? 0) + 1);
  return [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0] as const)[0];
}

/** Whether a break certainly stands inside a sentence, whatever the page is like. */
function isCertain(first: Piece, second: Piece): boolean {
  if (second.blanks > 2 || CHROME.test(second.text) || NUMBERED.test(second.text)) return false;
  const before = first.text;
  const after = second.text;
  if (hasClosingStart(after) && before.length > 1) return true;
  if (endsInComma(before)) return !isSalutation(before);
  if (UNCLOSED.test(before.slice(-50)) && CLOSES.test(after.slice(0, 50))) return true;
  return /[，,。]/u.test(before) && !opens(after) && cohesion(before.slice(-1), after.slice(0, 1)) >= 3;
}
