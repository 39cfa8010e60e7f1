import { type HiddenMarkov, markovCutter, NEVER } from "./hidden-markov.js";
import type { WordTrie } from "./word-trie.js";

/** What the cutter works with. */
export interface JiebaModel {
  readonly trie: WordTrie;
  /** Smallest weight of the main dictionary: that of a character that is no word. */
  readonly least: number;
  /** Words of one character that the user's terms hold: the model does not join them to others. */
  readonly singles: ReadonlySet<number>;
  readonly hmm: HiddenMarkov;
}

/** Cuts texts as cppjieba does. */
export interface JiebaCutter {
  readonly cut: (text: string, hmm: boolean) => string[];
  /** Part of speech of a word: the dictionary's; of other words, `eng`, `m` or `x` by what they are written in. */
  readonly tagOf: (word: string) => string;
}

/** Marks at which cppjieba cuts before it looks for words. */
const SEPARATORS = new Set([..." \t\n，。"].map((mark) => mark.charCodeAt(0)));

/**
 * Makes a segmenter that gives what cppjieba's `MixSegment` gives: between marks, the words of the dictionary whose shares have
 * the largest product, and what is left over in single characters, joined by the model. It works on typed arrays and makes
 * no object but the words.
 *
 * @param model - dictionary and model
 * @returns the segmenter
 * @example
 * jiebaCutter(model).cut("有序推进复工复产", true); // ["有序", "推进", "复工复产"]
 */
export function jiebaCutter(model: JiebaModel): JiebaCutter {
  const { trie, least, singles } = model;
  const { step, weightOf } = trie;
  const markov = markovCutter(model.hmm);
  const words = internedWords(trie);
  let { runes, starts, weights, lengths, nodes } = workspace(USUAL_PIECE);

  /** Reads the characters from an offset to the next mark; gives their number. */
  const readPiece = (text: string, from: number): number => {
    let count = 0;
    let at = from;
    while (at < text.length) {
      const unit = text.charCodeAt(at);
      if (SEPARATORS.has(unit)) {
        if (count > 0) break;
        starts[0] = at;
        runes[0] = unit;
        starts[1] = at + 1;
        return 1;
      }
      if (count === runes.length) grow();
      const rune = (unit & 0xf800) === 0xd800 ? text.codePointAt(at)! : unit;
      runes[count] = rune;
      starts[count] = at;
      count++;
      at += rune > 0xffff ? 2 : 1;
    }
    starts[count] = at;
    return count;
  };
  const grow = (): void => {
    const before = { runes, starts };
    ({ runes, starts, weights, lengths, nodes } = workspace(2 * runes.length));
    runes.set(before.runes);
    starts.set(before.starts);
  };
  /** From the end: the best weight of the rest, and how long its first word is; of equal ones the shortest. */
  const weigh = (count: number): void => {
    weights[count] = 0;
    for (let from = count - 1; from >= 0; from--) {
      let node = step(0, runes[from]!);
      const own = weightOf(node);
      const isWord = !Number.isNaN(own);
      let best = Math.max(NEVER, weights[from + 1]! + (isWord ? own : least));
      let length = 1;
      let last = isWord ? node : 0;
      for (let end = from + 1; node !== 0 && end < count; end++) {
        node = step(node, runes[end]!);
        // Where no word ends the sum is not a number, and not larger than any.
        const weight = weights[end + 1]! + weightOf(node);
        if (weight > best) {
          best = weight;
          length = end + 1 - from;
          last = node;
        }
      }
      weights[from] = best;
      lengths[from] = length;
      nodes[from] = last;
    }
  };
  /** Whether the dictionary has the word at a place; else the model joins it to its neighbours. */
  const stands = (place: number): boolean => lengths[place]! > 1 || singles.has(runes[place]!);

  return {
    cut(given, hmm) {
      // Half a surrogate pair comes back as U+FFFD, as it does from native code.
      const text = given.replace(/\p{Cs}/gu, "\uFFFD");
      const found: string[] = [];
      let left = 0;
      const endsAt = (end: number): void => {
        const node = end === left + 1 ? nodes[left]! : 0;
        found.push(node === 0 ? ownString(text.slice(starts[left]!, starts[end]!)) : words(node));
        left = end;
      };
      for (let at = 0; at < text.length; at = starts[left]!) {
        const count = readPiece(text, at);
        weigh(count);
        left = 0;
        while (left < count) {
          const node = nodes[left]!;
          if (node !== 0 && (!hmm || stands(left))) {
            found.push(words(node));
            left += lengths[left]!;
          } else if (!hmm) endsAt(left + 1);
          else {
            let end = left + 1;
            while (end < count && !stands(end)) end++;
            markov(runes, left, end, endsAt);
          }
        }
      }
      // The room that a hostile text took is not kept.
      if (runes.length > LONGEST_PIECE) ({ runes, starts, weights, lengths, nodes } = workspace(USUAL_PIECE));
      return found;
    },
    tagOf(word) {
      let node = 0;
      for (const character of word) {
        node = step(node, character.codePointAt(0)!);
        if (node === 0) break;
      }
      return (node !== 0 && trie.tagset[trie.tagOf(node)]) || specialTag(word);
    },
  };
}

/** Characters between two marks, for which there is room from the start, and for which it is kept. */
const USUAL_PIECE = 256;
const LONGEST_PIECE = 65_536;

/** What is worked out of a piece, character by character. */
function workspace(size: number): {
  readonly runes: Int32Array;
  /** Offsets in the text, with that behind the last. */
  readonly starts: Int32Array;
  readonly weights: Float64Array;
  /** Of the word that begins there on the best way. */
  readonly lengths: Int32Array;
  /** Node at which that word ends; 0 for a character that is no word. */
  readonly nodes: Int32Array;
} {
  return {
    runes: new Int32Array(size),
    starts: new Int32Array(size + 1),
    weights: new Float64Array(size + 1),
    lengths: new Int32Array(size),
    nodes: new Int32Array(size),
  };
}

/** V8 keeps a text alive for each piece of 13 units or more that is cut out of it. */
function ownString(piece: string): string {
  return piece.length < 13 ? piece : piece.split("").join("");
}

/** The word that ends at a node, made once: the same string each time has its hash, and is soon found in maps. */
function internedWords(trie: WordTrie): (node: number) => string {
  const made = new Array<string | undefined>(trie.size);
  return (node) => {
    let word = made[node];
    if (word === undefined) {
      word = trie.wordAt(node);
      made[node] = word;
    }
    return word;
  };
}

/** By the ASCII among the first characters, as cppjieba's `PosTagger` counts it. */
function specialTag(word: string): string {
  const characters = [...word];
  let ascii = 0;
  let digits = 0;
  for (const character of characters) {
    if (ascii >= Math.floor(characters.length / 2)) break;
    if (character >= "\x80") continue;
    ascii++;
    if (character >= "0" && character <= "9") digits++;
  }
  if (ascii === 0) return "x";
  return digits === ascii ? "m" : "eng";
}
