import type { Span } from "@tifa/corpus";
import { SPUN_COLLOCATIONS } from "./spun-collocations.js";
import { SPUN_WORDS } from "./spun-words.js";

/** A phrase or word that official language does not have, and what it would have. */
export interface Odd extends Span {
  readonly text: string;
  readonly official: string;
  /** Whether it is a phrase, which proves more than a word. */
  readonly phrase: boolean;
}

/** Nats by which an odd word is likelier in a rewritten text: each comes less than twice in a million characters, and a
 * word of readouts once in a thousand. */
const ODD_WORD = 5;
/** What each official word that a rewriting program would have replaced says against it: most can be left. */
const KEPT_WORD = 0.08;
/** Nats that a text must have. */
const SURE = 12;
const KINDS_OF_PHRASES = 2;
const PHRASES = 3;
const KINDS_OF_WORDS = 3;
/** Characters in which an odd word must come: a story of five thousand has some, too. */
const THICK = 450;
/** Names of offices and policies, which few programs replace: stories have few. */
const OFFICES =
  /[省市县区州][委长]|全[省市县区国]|书记|部门|各级|各乡|指挥部|政府|党中央|习近平|干部|产业|项目|改革|高质量|疫情|防控|乡村振兴/gu;
const LEAST_OFFICES = 3;

/**
 * Finds what a synonym program or a translation there and back has left in a text: phrases that official language does not
 * have, or several kinds of words that hardly any official text has, in the place of its commonest ones.
 *
 * Two kinds of phrases, or three in all, are enough. Words must be of three kinds, one every few lines, and outweigh
 * the official words of the same meaning, in a text about offices: a story has one or another, too.
 *
 * @param text - clean text
 * @returns what was found, in order; nothing where it proves nothing
 */
export function findRewritten(text: string): Odd[] {
  const phrases = oddPhrases(text);
  const words = oddWords(text);
  const kinds = new Set(phrases.map((odd) => odd.official)).size;
  const sure =
    kinds >= KINDS_OF_PHRASES || phrases.length >= PHRASES || outweigh(text, words, phrases.length);
  if (!sure) return [];
  return [...phrases, ...words].sort((a, b) => a.start - b.start || b.end - a.end);
}

function oddPhrases(text: string): Odd[] {
  const found: Odd[] = [];
  for (const [keys, spun, official] of SPUN_COLLOCATIONS) {
    if (!keys.some((key) => text.includes(key))) continue;
    for (const match of text.matchAll(spun))
      found.push({ ...spanOf(match.index, match[0]), official, phrase: true });
  }
  return found;
}

/** The odd words by their first character, so that a text is gone through once. */
let byFirst: Map<number, [word: string, official: string][]> | undefined;
let firsts: Uint8Array | undefined;

function oddWords(text: string): Odd[] {
  byFirst ??= wordsByFirst();
  firsts ??= new Uint8Array(0x10000).map((_, code) => Number(byFirst!.has(code)));
  const found: Odd[] = [];
  for (let at = 0; at < text.length; at++) {
    if (firsts[text.charCodeAt(at)] === 0) continue;
    for (const [word, official] of byFirst.get(text.charCodeAt(at)) ?? []) {
      if (text.startsWith(word, at)) found.push({ ...spanOf(at, word), official, phrase: false });
    }
  }
  return found;
}

function wordsByFirst(): Map<number, [word: string, official: string][]> {
  const words = new Map<number, [string, string][]>();
  for (const [official, odd] of SPUN_WORDS) {
    for (const word of odd.split(" ")) {
      const first = word.charCodeAt(0);
      words.set(first, [...(words.get(first) ?? []), [word, official]]);
    }
  }
  return words;
}

const spanOf = (start: number, text: string): Span & { text: string } => ({
  start,
  end: start + text.length,
  text,
});

/** Whether odd words are many and thick enough, and official ones few enough beside them, in a text about offices. */
function outweigh(text: string, words: readonly Odd[], phrases: number): boolean {
  const kinds = new Set(words.map((odd) => odd.official)).size + phrases;
  const count = words.length + phrases;
  if (kinds < KINDS_OF_WORDS || count * THICK < text.length) return false;
  if ((text.match(OFFICES)?.length ?? 0) < LEAST_OFFICES) return false;
  let kept = 0;
  for (const [official] of SPUN_WORDS) kept += text.split(official).length - 1;
  return count * ODD_WORD - kept * KEPT_WORD > SURE;
}
