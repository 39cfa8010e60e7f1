import type { Annotation } from "./annotations.js";
import { isEveryday, isTraditional } from "./annotations.js";
import { HAN, is } from "./classes.js";

/** Readings that fit, from which on the page is the work of an annotating program. */
const DENSE = 10;
/** The same of words in small letters, inside sentences. */
const WORDS = 3;
/** Those in brackets that have tones and stand behind traditional characters. */
const SURE = 3;

/**
 * Whether a reading is one of a single character in parentheses, as most such programs put it. The others, of words and in
 * brackets, look like what glossaries and references have, and are judged by {@link denseReadings}.
 */
export function isPlain(one: Annotation): boolean {
  return one.form === "plain";
}

/**
 * The readings of words and those in brackets that a program put there: ten that fit, whatever their form; or three words
 * in small letters, most of them everyday ones inside sentences.
 *
 * @param text - any text
 * @param all - its readings with tones, or those without
 * @returns those that are not plain and must go, in order
 */
export function denseReadings(text: string, all: readonly Annotation[]): readonly Annotation[] {
  const found = all.filter((one) => !one.explained && one.reading.letters === "small");
  const others = found.filter((one) => !isPlain(one));
  if (others.length === 0) return others;
  const fitting = found.filter((one) => one.fits).length;
  const bracketed = others.filter((one) => one.form === "bracketed");
  const notes = bracketed.filter((one) => !one.fits).length;
  if (fitting >= DENSE && notes * 3 <= bracketed.length)
    return others.filter((one) => one.fits || one.reading.plain.length > 1);
  const toned = bracketed.filter((one) => one.fits && one.reading.toned !== null && isTraditional(one.base));
  if (toned.length >= SURE && notes === 0) return bracketed;
  const words = others.filter((one) => one.form === "word");
  const inside = words.filter(({ base, end }) => isKnown(base) && is(text, end, HAN)).length;
  return words.length >= WORDS && inside * 2 >= words.length ? words : [];
}

const isKnown = (base: string): boolean => isEveryday(base) || isTraditional(base);
