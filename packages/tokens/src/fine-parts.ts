import type { JiebaWords } from "./jieba-words.js";

/**
 * Cuts terms into the words that jieba's own dictionary knows: of all cuts, that with the largest product of the words'
 * shares (what cppjieba does with a text, here within the term alone). A character that is no word costs as much as the
 * rarest word; with `joined`, two such in a row are one word, as the HMM would have it (复产).
 *
 * @param terms - terms; those that are words of the dictionary stay whole
 * @param words - must hold the frequencies of all pieces of the terms, see {@link piecesOf}
 * @param joined - whether two characters that are left over side by side make a word
 * @returns the parts of each term that has more than one
 * @example
 * fineParts(["复工复产"], words, true).get("复工复产"); // ["复工", "复产"]
 */
export function fineParts(
  terms: readonly string[],
  words: JiebaWords,
  joined: boolean,
): ReadonlyMap<string, readonly string[]> {
  const parts = new Map<string, readonly string[]>();
  for (const term of terms) {
    if (words.frequencies.has(term)) continue;
    const best = bestCut([...term], words);
    const cut = joined ? withPairs(best) : best;
    if (cut.length > 1) parts.set(term, cut);
  }
  return parts;
}

/** All pieces of some terms, of one character and more. */
export function piecesOf(terms: readonly string[]): ReadonlySet<string> {
  const pieces = new Set<string>();
  for (const term of terms) {
    const characters = [...term];
    for (let from = 0; from < characters.length; from++) {
      let piece = "";
      for (const character of characters.slice(from, from + LONGEST)) {
        piece += character;
        pieces.add(piece);
      }
    }
  }
  return pieces;
}

/** Longest word of jieba's dictionary that counts as a part, in characters. */
const LONGEST = 16;

function bestCut(characters: readonly string[], { frequencies, total }: JiebaWords): readonly string[] {
  // From the end: the best weight of the rest at each place, and where its first word ends.
  const weights = new Float64Array(characters.length + 1);
  const ends = new Uint32Array(characters.length);
  for (let from = characters.length - 1; from >= 0; from--) {
    weights[from] = Number.NEGATIVE_INFINITY;
    let piece = "";
    for (let to = from + 1; to <= Math.min(characters.length, from + LONGEST); to++) {
      piece += characters[to - 1]!;
      const frequency = frequencies.get(piece) ?? (to === from + 1 ? 1 : 0);
      const weight = Math.log(frequency / total) + weights[to]!;
      if (frequency > 0 && weight > weights[from]!) {
        weights[from] = weight;
        ends[from] = to;
      }
    }
  }
  const parts: string[] = [];
  for (let at = 0; at < characters.length; at = ends[at]!)
    parts.push(characters.slice(at, ends[at]!).join(""));
  return parts;
}

/** Joins two single characters that stand alone between longer words, or at an end. */
function withPairs(parts: readonly string[]): readonly string[] {
  const isOne = (part: string | undefined): boolean => part !== undefined && [...part].length === 1;
  const found: string[] = [];
  for (let at = 0; at < parts.length; at++) {
    const pair = isOne(parts[at]) && isOne(parts[at + 1]) && !isOne(parts[at - 1]) && !isOne(parts[at + 2]);
    found.push(pair ? `${parts[at]}${parts[at + 1]}` : parts[at]!);
    if (pair) at++;
  }
  return found;
}
