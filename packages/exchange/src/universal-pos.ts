/** Tags of jieba's dictionary, the set of the Peking University corpus, by their beginning; the first that fits decides. */
const BY_TAG: readonly (readonly [start: string, tag: UniversalPos])[] = [
  ["eng", "X"],
  ["un", "X"],
  ["nr", "PROPN"],
  ["ns", "PROPN"],
  ["nt", "PROPN"],
  ["nz", "PROPN"],
  ["ad", "ADV"],
  ["an", "NOUN"],
  ["vd", "ADV"],
  ["vn", "NOUN"],
  ["n", "NOUN"],
  ["t", "NOUN"],
  ["s", "NOUN"],
  ["q", "NOUN"],
  ["j", "NOUN"],
  ["v", "VERB"],
  ["a", "ADJ"],
  ["b", "ADJ"],
  ["z", "ADJ"],
  ["d", "ADV"],
  ["r", "PRON"],
  ["m", "NUM"],
  ["f", "ADP"],
  ["p", "ADP"],
  ["c", "CCONJ"],
  ["u", "PART"],
  ["y", "PART"],
  ["h", "PART"],
  ["k", "PART"],
  ["e", "INTJ"],
  ["o", "INTJ"],
  ["w", "PUNCT"],
];

/** A universal part of speech that a tag of jieba can become. */
export type UniversalPos =
  | "ADJ"
  | "ADP"
  | "ADV"
  | "CCONJ"
  | "INTJ"
  | "NOUN"
  | "NUM"
  | "PART"
  | "PRON"
  | "PROPN"
  | "PUNCT"
  | "SYM"
  | "VERB"
  | "X";

/**
 * The universal part of speech of a tagged word. Verbs used as nouns (`vn`) are nouns, measure words nouns, words for places (`f`)
 * adpositions, as in the treebanks. What the tag leaves open, such as an idiom (`i`, `l`) or `x`, is `X`; punctuation and symbols
 * are told by their characters.
 *
 * @param word - the word
 * @param tag - jieba's tag
 * @returns the universal tag
 * @see https://universaldependencies.org/u/pos/
 * @example
 * universalPos("防控", "vn"); // "NOUN"
 * universalPos("，", "x"); // "PUNCT"
 */
export function universalPos(word: string, tag: string): UniversalPos {
  if (/^\p{P}+$/u.test(word)) return "PUNCT";
  if (/^\p{S}+$/u.test(word)) return "SYM";
  if (/^\p{Nd}+$/u.test(word)) return "NUM";
  return BY_TAG.find(([start]) => tag.startsWith(start))?.[1] ?? "X";
}
