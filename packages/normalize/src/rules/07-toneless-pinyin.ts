import type { Rule } from "../rule.js";
import { edit } from "../rule.js";
import type { Annotation } from "../text/annotations.js";
import { isEveryday, isTraditional } from "../text/annotations.js";
import { tonelessRemains } from "../text/broken-readings.js";
import { GAP, HAN, is, PARENTHESIS, READING_START } from "../text/classes.js";
import { denseReadings, inARow, isPlain } from "../text/dense-readings.js";
import { isOfName } from "../text/name-readings.js";
import { couldReadPlain } from "../text/readings.js";

/** Readings without tones behind characters, once or several times over: 防(fang)(fang)控. */
export const tonelessPinyin: Rule = {
  name: "tonelessPinyin",
  kind: "tonelessPinyin",
  does: "Removes readings without tones that a site put behind characters, once or several times over.",
  evidence:
    "The character can be read so; three such in the document, or one that stands twice in a row. From ten on, also those that no dictionary has for the character, as does a wrong one that stands twice in a row. Readings in brackets from ten on, those of words from five on, inside sentences. In capitals ten, a fourth of them before another character, or such as fit beside ten in small letters; words in capitals ten that are no list of names, or two that stand inside other words.",
  triggers: READING_START,
  edits: (text, { options, bits, annotations }) => {
    const toneless = annotations().filter((one) => one.reading.toned === null);
    const found = toneless.every(isPlain) ? toneless : toneless.filter(isPlain);
    const small = found.filter((one) => one.reading.letters === "small");
    // （Li） is lithium, （Wang） a name: capitals tell where the page is full of them, or of others in small letters.
    const capital = found.filter((one) => one.reading.letters !== "small");
    const sure = chosen(small, options.thresholds.tonelessPinyin);
    const choices = [
      sure,
      sure.length >= DENSE ? fittingOf(capital).filter(isNoSymbol) : [],
      chosenCapital(text, capital, options.thresholds.tonelessPinyin),
      echoes(found),
    ];
    if (found !== toneless) {
      const dense = denseReadings(text, toneless);
      // Where words go, the words of one character do.
      if (dense.length > 0) choices.push(dense, fittingOf(small));
    }
    const whole = inAny(toneless, choices);
    const broken = bits & GAP && whole.length >= DENSE ? tonelessRemains(text) : [];
    const spans = broken.length === 0 ? whole : [...whole, ...broken].sort((a, b) => a.start - b.start);
    return spans.map(({ start, end }) => edit("tonelessPinyin", text, start, end, ""));
  },
};

/** What is in one of some choices or in several; each is in the order of all. */
function inAny(all: readonly Annotation[], choices: readonly (readonly Annotation[])[]): Annotation[] {
  const next = choices.map(() => 0);
  return all.filter((one) => {
    let found = false;
    for (let i = 0; i < choices.length; i++) {
      if (choices[i]![next[i]!] !== one) continue;
      next[i]!++;
      found = true;
    }
    return found;
  });
}

const DENSE = 10;

/** Nobody writes the same syllable twice in a row behind a character, whether it can be read so or not. */
function echoes(found: readonly Annotation[]): readonly Annotation[] {
  return inARow(found).filter((one) => !one.explained);
}

/**
 * Fewer than ten go where they stand inside words, each behind another character: surnames and elements are followed by
 * a mark, or are few.
 */
function chosenCapital(text: string, found: readonly Annotation[], least: number): readonly Annotation[] {
  const fitting = fittingOf(found);
  const inside = fitting.filter((one) => one.inside);
  // A row of authors is as long as it likes, but each has a mark behind it: 李(Li)、王(Wang).
  const followed = fitting.filter(({ end }) => is(text, end, HAN | PARENTHESIS)).length;
  if (fitting.length >= DENSE && followed * 4 >= fitting.length) return chosen(found, DENSE);
  return new Set(inside.map((one) => one.base)).size >= Math.max(3, least) && inside.length * 2 > found.length
    ? inside
    : [];
}

/** 锂(Li), 钽(Ta): the symbols of elements have no more letters. */
const isNoSymbol = ({ base, reading }: Annotation): boolean =>
  reading.plain.length > 2 || isEveryday(base) || isTraditional(base);

const isCapital = (one: Annotation): boolean => one.reading.letters === "capitals";

function fittingOf(found: readonly Annotation[]): readonly Annotation[] {
  return found.filter((one) => one.fits && !one.explained);
}

function chosen(found: readonly Annotation[], least: number): readonly Annotation[] {
  const fitting = fittingOf(found);
  // A table has old readings, too: they tell neither for it nor against it, and go with the others.
  const old = fitting.length < Math.min(least, DENSE) ? [] : found.filter(isOld);
  const count = found.length - old.length;
  if (fitting.length >= DENSE && fitting.length * 3 >= count * 2) {
    // （WAN） and （LAN） can be networks; where nine of ten readings in capitals fit, the others are wrong ones.
    const dense = fitting.length >= 2 * DENSE;
    return found.filter(
      (one) => !one.explained && (one.fits || (one.reading.plain.length > 1 && (dense || !isCapital(one)))),
    );
  }
  if (fitting.length * 2 >= count && hasOthers(fitting, least))
    return old.length === 0 ? fitting : found.filter((one) => (one.fits && !one.explained) || isOld(one));
  return fitting.filter(
    (one, i) => one.repeated || (fitting[i + 1]?.repeated === true && fitting[i + 1]!.start === one.end),
  );
}

const isOld = (one: Annotation): boolean =>
  !one.fits &&
  !one.explained &&
  one.reading.letters === "small" &&
  one.reading.plain.length > 1 &&
  couldReadPlain(one.base, one.reading);

/** Whether so many are not such as names have. */
function hasOthers(fitting: readonly Annotation[], least: number): boolean {
  let others = 0;
  for (const one of fitting) {
    if (others >= least) break;
    if (!isOfName(one)) others++;
  }
  return others >= least;
}
