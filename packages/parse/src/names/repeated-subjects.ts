import { CLAUSE_BREAKS } from "../text/sentences.js";
import type { Unit } from "../text/unit.js";
import { holdsWord } from "./common-words.js";
import { endsName, isStrangeName } from "./name-shape.js";

const SPEAKS = /(?:强调|指出|要求|表示|主持|认为|讲话)/gu;
/** Two characters are a word too often. */
const SHORTEST = 3;
const LONGEST = 5;

/**
 * The longest of such subjects that stands at an offset.
 *
 * @param subjects - see {@link repeatedSubjects}
 * @param text - a paragraph
 * @param at - the offset
 * @returns its length, 0 where none does
 */
export function subjectLength(subjects: ReadonlySet<string>, text: string, at: number): number {
  for (let length = LONGEST; length >= SHORTEST; length--) {
    const subject = text.slice(at, at + length);
    if (subject.length === length && subjects.has(subject) && endsName(text, at + length)) return length;
  }
  return 0;
}

/**
 * What speaks at the head of a clause: 某某某某强调, whatever its characters. It proves nobody by itself (会议强调); one
 * that stands behind a post as well is a person, even where no table knows the name.
 *
 * @param units - headline and paragraphs
 * @returns strings of three to five characters that hold no word of the lexicon
 * @example
 * repeatedSubjects([{ text: "敖其尔强调，要抓紧。", start: 0, paragraph: 0, shift: 0 }]); // Set { "敖其尔" }
 */
export function repeatedSubjects(units: readonly Unit[]): Set<string> {
  const found = new Set<string>();
  for (const { text } of units) {
    for (const { index } of text.matchAll(SPEAKS)) {
      let start = index;
      while (start > 0 && index - start <= LONGEST && !CLAUSE_BREAKS.includes(text[start - 1]!)) start--;
      const subject = text.slice(start, index);
      if (subject.length < SHORTEST || subject.length > LONGEST) continue;
      if (isStrangeName(subject) && !holdsWord(subject)) found.add(subject);
    }
  }
  return found;
}
