import type { Edit } from "@tifa/corpus";
import type { Rule } from "../rule.js";
import { edit } from "../rule.js";
import type { Annotation } from "../text/annotations.js";
import { hasOneReading, isEveryday, isTraditional } from "../text/annotations.js";
import { GAP, HALF_PARENTHESIS, READING_START } from "../text/classes.js";
import { canRead, isNeutral } from "../text/readings.js";
import { readSyllable } from "../text/syllables.js";

/** Readings with tones behind characters: 領(lǐng)導(dǎo). */
export const tonePinyin: Rule = {
  name: "tonePinyin",
  kind: "tonePinyin",
  does: "Removes readings with tones (marks or numbers) that a converter put behind characters, and what is left of broken ones.",
  evidence:
    "The character is traditional or an everyday one and can be read so. Behind everyday characters of simplified text, two in the document, or one that can be read in no other way; from three on, all go that the text does not explain. A single reading of a rare character stays.",
  triggers: READING_START,
  edits: (text, { options, bits, annotations }) => {
    const edits = chosen(annotations(), options.thresholds.tonePinyin).map(({ start, end }) =>
      edit("tonePinyin", text, start, end, ""),
    );
    const more = remains(text, bits);
    return more.length === 0 ? edits : [...edits, ...more].sort((a, b) => a.start - b.start);
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
  const toned = all.filter((found) => found.reading.toned !== null);
  const sure = toned.filter((one) => one.fits && !one.explained && isTraditional(one.base));
  const everyday = toned.filter(
    (one) => one.fits && !one.explained && isEveryday(one.base) && !isTraditional(one.base),
  );
  // 的(de), 么(me): a neutral syllable bears no mark.
  const neutral = all.filter((one) => !one.explained && isNeutral(one.base, one.reading));
  const count = sure.length + everyday.length;
  if (count >= DENSE) {
    return all.filter(
      (one) => !one.explained && (one.reading.toned !== null || one.fits || one.reading.plain.length > 1),
    );
  }
  if (count > 0 && count + neutral.length >= Math.max(3, least)) {
    return all.filter((one) => !one.explained && (one.reading.toned !== null || one.fits));
  }
  return everyday.length >= least || sure.length > 0 || everyday.some((one) => hasOneReading(one.base))
    ? [...sure, ...everyday].sort((a, b) => a.start - b.start)
    : sure;
}

/** Readings in a document from which on one that no dictionary has is a wrong one. */
const DENSE = 10;

const REMAINS = /[?\ufffd]([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,6})\)/gu;

/** `?jiǎng)`: the character that it annotated is gone, and with it the first parenthesis. */
function remains(text: string, bits: number): Edit[] {
  const edits: Edit[] = [];
  if (!(bits & (GAP | HALF_PARENTHESIS))) return edits;
  for (const match of bits & GAP ? text.matchAll(REMAINS) : []) {
    const reading = readSyllable(match[1]!);
    if (reading?.toned == null) continue;
    edits.push(edit("tonePinyin", text, match.index + 1, match.index + match[0].length, ""));
  }
  for (const match of text.matchAll(
    /([\u4e00-\u9fff])(?:\(([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,6})(?=[\u4e00-\u9fff，。、])|([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,6})\))/gu,
  )) {
    const reading = readSyllable(match[2] ?? match[3]!);
    if (reading?.toned == null || !canRead(match[1]!, reading)) continue;
    edits.push(edit("tonePinyin", text, match.index + 1, match.index + match[0].length, ""));
  }
  return edits;
}
