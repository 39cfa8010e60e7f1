import type { Rule } from "../rule.js";
import { edit } from "../rule.js";
import type { Annotation } from "../text/annotations.js";
import { hasOneReading, isEveryday, isTraditional } from "../text/annotations.js";
import { brokenReadings } from "../text/broken-readings.js";
import { READING_START, TONED } from "../text/classes.js";
import { denseReadings, isPlain } from "../text/dense-readings.js";
import { isOfName } from "../text/name-readings.js";
import { isNeutral } from "../text/readings.js";

/** Readings with tones behind characters: 領(lǐng)導(dǎo). */
export const tonePinyin: Rule = {
  name: "tonePinyin",
  kind: "tonePinyin",
  does: "Removes readings with tones (marks or numbers) that a converter put behind characters, and what is left of broken ones.",
  evidence:
    "The character is traditional or an everyday one and can be read so. Behind everyday characters of simplified text, two in the document, or one that can be read in no other way; from three on, all go that the text does not explain. A single reading of a rare character stays, and those of a few surnames and places.",
  triggers: READING_START,
  edits: (text, { options, bits, annotations }) => {
    const all = annotations();
    const plain = all.every(isPlain) ? all : all.filter(isPlain);
    const plainOnes = chosen(plain, options.thresholds.tonePinyin);
    const dense =
      plain !== all && all.filter((one) => one.fits && one.reading.toned !== null).length >= DENSE;
    const others =
      plain === all
        ? []
        : denseReadings(
            text,
            all.filter(
              (one) => one.reading.toned !== null || (dense && one.fits) || isNeutral(one.base, one.reading),
            ),
          );
    const whole =
      others.length === 0 ? plainOnes : [...plainOnes, ...others].sort((a, b) => a.start - b.start);
    // Without a tone, and without whole ones, nothing is the rest of one.
    const broken = bits & TONED || whole.length > 0 ? brokenReadings(text, bits, all, whole) : [];
    const spans = broken.length === 0 ? whole : [...whole, ...broken].sort((a, b) => a.start - b.start);
    return spans.map(({ start, end }) => edit("tonePinyin", text, start, end, ""));
  },
};

function chosen(all: readonly Annotation[], least: number): readonly Annotation[] {
  const small = all.filter((one) => one.reading.letters === "small");
  if (small.length === all.length) return among(all, least);
  const capital = all.filter((one) => one.reading.letters !== "small");
  return [...among(small, least), ...among(capital, least)].sort((a, b) => a.start - b.start);
}

/** Readings in capitals and in small letters are the work of two hands: each is judged by itself. */
function among(all: readonly Annotation[], least: number): readonly Annotation[] {
  const sure: Annotation[] = [];
  const everyday: Annotation[] = [];
  let neutral = 0;
  for (const one of all) {
    if (one.explained) continue;
    // 的(de), 么(me): a neutral syllable bears no mark.
    if (one.reading.toned === null) neutral += isNeutral(one.base, one.reading) ? 1 : 0;
    else if (one.fits && isTraditional(one.base)) sure.push(one);
    else if (one.fits && isEveryday(one.base) && !isOfName(one)) everyday.push(one);
  }
  const count = sure.length + everyday.length;
  if (count >= DENSE) {
    return all.filter(
      (one) => !one.explained && (one.reading.toned !== null || one.fits || one.reading.plain.length > 1),
    );
  }
  if (count > 0 && count + neutral >= Math.max(3, least)) {
    return all.filter((one) => !one.explained && (one.reading.toned !== null || one.fits));
  }
  return everyday.length >= least || sure.length > 0 || everyday.some((one) => hasOneReading(one.base))
    ? [...sure, ...everyday].sort((a, b) => a.start - b.start)
    : sure;
}

/** Readings in a document from which on one that no dictionary has is a wrong one. */
const DENSE = 10;
