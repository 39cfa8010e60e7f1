import type { Edit } from "@tifa/corpus";
import type { Rule } from "../rule.js";
import { edit } from "../rule.js";
import type { Annotation } from "../text/annotations.js";
import { hasOneReading, isEveryday, isTraditional } from "../text/annotations.js";
import { GAP, HALF_PARENTHESIS, READING_START } from "../text/classes.js";
import { eachMatch } from "../text/each-match.js";
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
  const sure: Annotation[] = [];
  const everyday: Annotation[] = [];
  let neutral = 0;
  for (const one of all) {
    if (one.explained) continue;
    // 的(de), 么(me): a neutral syllable bears no mark.
    if (one.reading.toned === null) neutral += isNeutral(one.base, one.reading) ? 1 : 0;
    else if (one.fits && isTraditional(one.base)) sure.push(one);
    else if (one.fits && isEveryday(one.base)) everyday.push(one);
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

const REMAINS = /[?\ufffd]([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,6})\)/gu;

/** `?jiǎng)`: the character that it annotated is gone, and with it the first parenthesis. */
function remains(text: string, bits: number): Edit[] {
  const edits: Edit[] = [];
  if (!(bits & (GAP | HALF_PARENTHESIS))) return edits;
  if (bits & GAP)
    eachMatch(text, REMAINS, ({ 0: found, 1: letters, index }) => {
      if (readSyllable(letters!)?.toned == null) return;
      edits.push(edit("tonePinyin", text, index + 1, index + found.length, ""));
    });
  halves(text, edits);
  return edits;
}

/** Letters that a reading of these has at most. */
const LONGEST = 6;
const OPEN = 0x28;
const CLOSE = 0x29;

/** Adds the readings behind a character that lost one parenthesis: 領(lǐng導, 領lǐng)導. */
function halves(text: string, edits: Edit[]): void {
  for (let at = 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isOpen = code === OPEN;
    if (!(isOpen || isLetter(code)) || !isHan(text.charCodeAt(at - 1))) continue;
    const start = isOpen ? at + 1 : at;
    let end = start;
    while (end - start <= LONGEST && isLetter(text.charCodeAt(end))) end++;
    if (end === start || end - start > LONGEST) continue;
    const next = text.charCodeAt(end);
    if (isOpen ? !isHan(next) && !"，。、".includes(text[end] ?? "?") : next !== CLOSE) continue;
    const reading = readSyllable(text.slice(start, end));
    if (reading?.toned == null || !canRead(text[at - 1]!, reading)) continue;
    edits.push(edit("tonePinyin", text, at, isOpen ? end : end + 1, ""));
  }
}

const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

const LETTERS = new Uint8Array(0x200);
for (const letter of "abcdefghijklmnopqrstuvwxyzāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ") LETTERS[letter.charCodeAt(0)] = 1;
const isLetter = (code: number): boolean => code < LETTERS.length && LETTERS[code] === 1;
