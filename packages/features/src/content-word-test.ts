import { isPlaceWord, stopWords } from "@tifa/lexicon";
import type { DocumentFeatures } from "./document-features.js";
import { namesPerson } from "./names-person.js";
import { LONGEST_FEATURE } from "./shortened.js";

/** Tags of the segmenter: nouns, verbs, adjectives, idioms, fixed phrases, abbreviations. */
const CONTENT = /^[nvailjbz]/;

const LETTER = /^\p{L}/u;

/**
 * Makes a test for the content words of a document, which tell what it is about: nouns, verbs, adjectives and set phrases of
 * two characters or more, without stop words, formulas of the genre (会议指出), places of the gazetteer and the people whom it
 * names.
 *
 * Where no word has a part of speech, all that begins with a letter passes, as long as nothing had to be cut off: a clause that
 * was not segmented is no word.
 *
 * @param document - extracted features
 * @returns whether a term with this part of speech is one of its content words
 * @example
 * const isContentWord = contentWordTest(features);
 * isContentWord("春耕", "n"); // true
 * isContentWord("会议", "n"); // false: every readout has it
 */
export function contentWordTest(
  document: Pick<DocumentFeatures, "people" | "paragraphs">,
): (term: string, tag: string) => boolean {
  const stop = stopWords();
  // A segmenter that knows no parts of speech calls everything x.
  const isTagged = document.paragraphs.some(({ counts }) => counts.some(([, tag]) => tag !== "x"));
  const hasContent = (term: string, tag: string): boolean =>
    isTagged ? CONTENT.test(tag) : LETTER.test(term) && term.length <= LONGEST_FEATURE;
  return (term, tag) =>
    term.length > 1 &&
    hasContent(term, tag) &&
    !stop.has(term) &&
    !isPlaceWord(term, tag === "ns") &&
    !namesPerson(document, term, tag);
}
