import type { Span } from "@tifa/corpus";
import { eachMatch } from "./each-match.js";
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
  const { words, keys } = look(text);
  const phrases = oddPhrases(text, keys);
  const kinds = new Set(phrases.map((odd) => odd.official)).size;
  const sure =
    kinds >= KINDS_OF_PHRASES || phrases.length >= PHRASES || outweigh(text, words, phrases.length);
  if (!sure) return [];
  return [...phrases, ...words].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** What a text is gone through for once: odd words, and keys of phrases, by their first character. */
interface Sought {
  readonly text: string;
  /** Of an odd word; null for a key. */
  readonly official: string | null;
}

let soughtByFirst: ReadonlyMap<number, readonly Sought[]> | undefined;
/** Bits of the first and second characters of what is sought: nearly all places are told by a look at two. */
let begins: Uint8Array | undefined;
const FIRST = 1;
const SECOND = 2;

/** The odd words of a text, and those keys that it has. */
function look(text: string): { readonly words: Odd[]; readonly keys: ReadonlySet<string> } {
  soughtByFirst ??= byFirst();
  begins ??= beginnings(soughtByFirst);
  const words: Odd[] = [];
  const keys = new Set<string>();
  let next = begins[text.charCodeAt(0)] ?? 0;
  for (let at = 0; at + 1 < text.length; at++) {
    const own = next;
    next = begins[text.charCodeAt(at + 1)]!;
    if (!(own & FIRST) || !(next & SECOND)) continue;
    for (const { text: sought, official } of soughtByFirst.get(text.charCodeAt(at)) ?? []) {
      if (!text.startsWith(sought, at)) continue;
      if (official === null) keys.add(sought);
      else words.push({ ...spanOf(at, sought), official, phrase: false });
    }
  }
  return { words, keys };
}

function byFirst(): Map<number, Sought[]> {
  const all: Sought[] = SPUN_WORDS.flatMap(([official, odd]) =>
    odd.split(" ").map((text) => ({ text, official })),
  );
  for (const key of new Set(SPUN_COLLOCATIONS.flatMap(([keys]) => keys)))
    all.push({ text: key, official: null });
  const found = new Map<number, Sought[]>();
  for (const one of all) {
    const first = one.text.charCodeAt(0);
    const others = found.get(first);
    if (others === undefined) found.set(first, [one]);
    else others.push(one);
  }
  return found;
}

function beginnings(sought: ReadonlyMap<number, readonly Sought[]>): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const { text } of [...sought.values()].flat()) {
    table[text.charCodeAt(0)]! |= FIRST;
    table[text.charCodeAt(1)]! |= SECOND;
  }
  return table;
}

function oddPhrases(text: string, has: ReadonlySet<string>): Odd[] {
  const found: Odd[] = [];
  for (const [keys, spun, official] of SPUN_COLLOCATIONS) {
    if (!keys.some((key) => has.has(key))) continue;
    eachMatch(text, spun, (match) => {
      found.push({ ...spanOf(match.index, match[0]), official, phrase: true });
    });
  }
  return found;
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
