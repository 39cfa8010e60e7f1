import type { Annotation } from "./annotations.js";
import { isEveryday, isTraditional } from "./annotations.js";
import { HAN, is, PARENTHESIS } from "./classes.js";
import { boundPair } from "./common.js";

/** Readings that fit, from which on the page is the work of an annotating program. */
const DENSE = 10;
/** The same of words in small letters, inside sentences. */
const WORDS = 5;
/** The same of words in capitals beside so many in small letters. */
const CAPITALS = 6;
/** Those in brackets that have tones and stand behind traditional characters, or everyday ones inside sentences. */
const SURE = 3;
/** Letters of the longest syllable: zhuang. */
const LONGEST_SYLLABLE = 6;

/**
 * Whether a reading is one of a single character in parentheses, as most such programs put it. The others, of words and in
 * brackets, look like what glossaries and references have, and are judged by {@link denseReadings}.
 */
export function isPlain(one: Annotation): boolean {
  return one.form === "plain";
}

/**
 * The readings of words and those in brackets that a program put there: ten that fit, whatever their form; five words in
 * small letters, most of them everyday ones inside sentences; or one that stands twice in a row. Those in capitals are
 * judged by themselves.
 *
 * @param text - any text
 * @param all - its readings with tones, or those without
 * @returns those that are not plain and must go, in order
 */
export function denseReadings(text: string, all: readonly Annotation[]): readonly Annotation[] {
  const found = all.filter((one) => !one.explained);
  if (found.every(isPlain)) return [];
  const small = found.filter((one) => one.reading.letters === "small");
  const sure = denseSmall(text, small);
  const chosen = new Set([
    ...sure,
    ...denseToned(text, found),
    ...denseCapital(text, found, sure.length),
    ...cutting(text, found),
    ...echoes(found),
  ]);
  return found.filter((one) => chosen.has(one));
}

function denseSmall(text: string, found: readonly Annotation[]): readonly Annotation[] {
  const others = found.filter((one) => !isPlain(one));
  if (others.length === 0) return others;
  const bracketed = others.filter((one) => one.form === "bracketed");
  const notes = bracketed.filter((one) => !one.fits).length;
  if (fittingOf(found).length >= DENSE && notes * 3 <= bracketed.length) return certainOf(others);
  const words = others.filter((one) => one.form === "word");
  const inside = words.filter(({ base, end }) => isKnown(base) && is(text, end, HAN)).length;
  return words.length >= WORDS && inside * 2 >= words.length ? words : [];
}

/** Brackets with tones, whatever the letters. */
function denseToned(text: string, found: readonly Annotation[]): readonly Annotation[] {
  const bracketed = found.filter((one) => one.form === "bracketed");
  const toned = bracketed.filter(
    (one) =>
      one.fits &&
      one.reading.toned !== null &&
      (isTraditional(one.base) || (isEveryday(one.base) && is(text, one.end, HAN))),
  );
  return toned.length >= SURE && bracketed.every((one) => one.fits) ? bracketed : [];
}

/** Names of places and people are written so, too: but in lists, in one word, before the same 市 or 站, and seldom ten of them inside sentences. */
function denseCapital(text: string, found: readonly Annotation[], sure: number): readonly Annotation[] {
  const others = found.filter((one) => !isPlain(one));
  const fitting = fittingOf(others);
  if (fitting.length < (sure < WORDS ? DENSE : CAPITALS) || fitting.length * 4 < others.length * 3) return [];
  const followed = fitting.filter(({ end }) => is(text, end, HAN | PARENTHESIS));
  if (followed.length * (sure < WORDS ? 2 : 4) < fitting.length) return [];
  const words = fitting.filter(
    (one) =>
      one.reading.letters !== "small" && (one.form === "word" || one.reading.plain.length > LONGEST_SYLLABLE),
  );
  // Where every fourth is one in small letters that goes, the page is no list of names.
  return words.length > sure * 3 && words.length * 2 > fitting.length && areNames(text, words)
    ? []
    : certainOf(others);
}

/** A word's reading inside another word, 国际合(JÌ HÉ)作, is nobody's note: where there are two such, the other words go, too. */
function cutting(text: string, found: readonly Annotation[]): readonly Annotation[] {
  const words = found.filter((one) => one.form === "word");
  const cut = words.filter(
    ({ base, end }) => !PLACE.test(text[end] ?? "") && boundPair(base, text[end] ?? ""),
  );
  return new Set(cut.map(({ base }) => base)).size >= CUT ? words : [];
}

/** So many words that a reading cuts. */
const CUT = 2;
/** What stands behind a name of a place: 北京(Beijing)市. */
const PLACE = /[省市县縣区區州镇鎮乡鄉村]/u;

function areNames(text: string, words: readonly Annotation[]): boolean {
  if (new Set(words.map(({ end }) => text[end])).size * 2 < words.length) return true;
  const parted = words.filter(({ start, end }) => / (?!\p{Lu}\p{Ll})/u.test(text.slice(start + 2, end - 2)));
  return parted.length * 3 < words.length && words.length < 2 * DENSE;
}

/** Nobody writes what reads a character or a word twice in a row. */
const echoes = (found: readonly Annotation[]): readonly Annotation[] =>
  inARow(found).filter((one) => !isPlain(one) && one.fits);

/** Those that stand twice in a row, syllables of one letter aside. */
export function inARow(found: readonly Annotation[]): readonly Annotation[] {
  const isEcho = (one: Annotation | undefined, other: Annotation | undefined): boolean =>
    other?.repeated === true && one?.end === other.start && one.reading.plain === other.reading.plain;
  return found.filter(
    (one, i) => one.reading.plain.length > 1 && (isEcho(found[i - 1], one) || isEcho(one, found[i + 1])),
  );
}

const fittingOf = (found: readonly Annotation[]): readonly Annotation[] => found.filter((one) => one.fits);

const certainOf = (found: readonly Annotation[]): readonly Annotation[] =>
  found.filter((one) => one.fits || one.reading.plain.length > 1);

const isKnown = (base: string): boolean => isEveryday(base) || isTraditional(base);
