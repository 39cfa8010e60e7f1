/** Words by their characters, with a weight and a part of speech each. */
export interface WordTrie {
  /** The node behind a character, 0 where no word goes on so. Node 0 is the root. */
  readonly step: (node: number, rune: number) => number;
  /** Weight of the word that ends at a node: the logarithm of its share; not a number where none ends, nor at node 0. */
  readonly weightOf: (node: number) => number;
  /** Part of speech of the word that ends at a node, as a place in `tagset`, from 1; 0 where none ends. */
  readonly tagOf: (node: number) => number;
  /** Nodes have smaller numbers. */
  readonly size: number;
  /** Parts of speech; the first is of no word. */
  readonly tagset: readonly string[];
  /** What stands on the way from the root to a node. */
  readonly wordAt: (node: number) => string;
}

/** Puts words into a trie. */
export interface WordTrieBuilder {
  /** Puts a word in, in the place of one that is the same. */
  readonly add: (word: string, weight: number, tag: string) => void;
  /** The trie; nothing is to be put in behind it. */
  readonly build: () => WordTrie;
}

/**
 * Begins a trie of typed arrays: one table of steps, hashed by node and character, whatever the number of nodes.
 *
 * @param most - how many UTF-16 units the words have together, or more
 * @returns what takes the words
 * @example
 * const { add, build } = wordTrie(2);
 * add("会议", -9, "n");
 * const { step, weightOf } = build();
 * weightOf(step(step(0, "会".charCodeAt(0)), "议".charCodeAt(0))); // -9
 */
export function wordTrie(most: number): WordTrieBuilder {
  const table = new Int32Array(STEP * capacityFor(most));
  const mask = table.length / STEP - 1;
  const weights = new Float64Array(most + 1).fill(Number.NaN);
  const tags = new Uint16Array(most + 1);
  const tagset = [""];
  const numbers = new Map<string, number>();
  let count = 1;
  return {
    add(word, weight, tag) {
      let node = 0;
      for (let at = 0; at < word.length; at++) {
        const rune = word.codePointAt(at)!;
        if (rune > 0xffff) at++;
        const slot = slotOf(table, mask, node, rune);
        if (table[slot + NEXT] === 0) put(table, slot, node, rune, count++);
        node = table[slot + NEXT]!;
      }
      let number = numbers.get(tag);
      if (number === undefined) {
        number = tagset.push(tag) - 1;
        numbers.set(tag, number);
      }
      weights[node] = weight;
      tags[node] = number;
    },
    build: () => ({ ...packed({ table, count, weights, tags }), tagset }),
  };
}

/** What was put in, by the number in which nodes came: none comes before the one that it hangs from. */
interface Loose {
  readonly table: Int32Array;
  readonly count: number;
  readonly weights: Float64Array;
  readonly tags: Uint16Array;
}

/**
 * The steps in a table of the size that they need. A node's number is its place in it, so that what tells of the step tells
 * of the word that ends there, too: a text's words are strewn over more than a near cache holds, and each step looks once.
 */
function packed({ table: loose, count, weights, tags }: Loose): Omit<WordTrie, "tagset"> {
  const size = capacityFor(count);
  const table = new Int32Array(PLACE * size);
  const mask = size - 1;
  // Most words begin with a character of the basic plane: from the root, the character itself is the place.
  const first = new Int32Array(65_536);
  // A bit for each hash that is taken: it fits into a near cache, and tells of most steps that there are none.
  const taken = new Uint32Array(size / 8);
  const distinct = new Map<number, number>();
  const { parents, runes } = edgesOf(loose, count);
  const numbers = new Int32Array(count);
  for (let old = 1; old < count; old++) {
    const parent = numbers[parents[old]!]!;
    const rune = runes[old]!;
    const mixed = hash(parent, rune);
    let node = mixed & mask;
    while (node === 0 || table[PLACE * node + STATE] !== 0) node = (node + 1) & mask;
    const weight = weights[old]!;
    if (!distinct.has(weight)) distinct.set(weight, distinct.size);
    table[PLACE * node] = parent;
    table[PLACE * node + RUNE] = rune;
    table[PLACE * node + STATE] = 1 + distinct.get(weight)!;
    table[PLACE * node + TAG] = tags[old]!;
    taken[(mixed >>> 5) & (taken.length - 1)]! |= 1 << (mixed & 31);
    if (parent === 0 && rune < first.length) first[rune] = node;
    numbers[old] = node;
  }
  // By state, from 1; that of a place without a node, and of the root, is 0.
  const values = Float64Array.from([Number.NaN, ...distinct.keys()]);
  return {
    size,
    step(node, rune) {
      if (node === 0 && rune < 65_536) return first[rune]!;
      const mixed = hash(node, rune);
      if ((taken[(mixed >>> 5) & (taken.length - 1)]! & (1 << (mixed & 31))) === 0) return 0;
      let next = mixed & mask;
      while (table[PLACE * next] !== node || table[PLACE * next + RUNE] !== rune) {
        if (next !== 0 && table[PLACE * next + STATE] === 0) return 0;
        next = (next + 1) & mask;
      }
      return next;
    },
    weightOf: (node) => values[table[PLACE * node + STATE]!]!,
    tagOf: (node) => table[PLACE * node + TAG]!,
    wordAt(node) {
      let word = "";
      for (let at = node; at !== 0; at = table[PLACE * at]!)
        word = String.fromCodePoint(table[PLACE * at + RUNE]!) + word;
      return word;
    },
  };
}

/** The node before, and the character, with which a step comes to each node. */
function edgesOf(
  loose: Int32Array,
  count: number,
): { readonly parents: Int32Array; readonly runes: Int32Array } {
  const parents = new Int32Array(count);
  const runes = new Int32Array(count);
  for (let at = 0; at < loose.length; at += STEP) {
    const next = loose[at + NEXT]!;
    parents[next] = loose[at]!;
    runes[next] = loose[at + RUNE]!;
  }
  return { parents, runes };
}

/** In both tables the node before stands first, and the character that leads on from it behind it. */
const RUNE = 1;

/** Four numbers a place: then which weight the word has that ends there, and its part of speech. */
const PLACE = 4;
const STATE = 2;
const TAG = 3;

/** While words are put in, three numbers a step: then the next node. */
const STEP = 3;
const NEXT = 2;

function put(table: Int32Array, slot: number, node: number, rune: number, next: number): void {
  table[slot] = node;
  table[slot + RUNE] = rune;
  table[slot + NEXT] = next;
}

function hash(node: number, rune: number): number {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(rune, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

/** Where a step stands, or would stand. */
function slotOf(table: Int32Array, mask: number, node: number, rune: number): number {
  let slot = STEP * (hash(node, rune) & mask);
  while (table[slot + NEXT] !== 0 && (table[slot] !== node || table[slot + RUNE] !== rune)) {
    slot += STEP;
    if (slot === table.length) slot = 0;
  }
  return slot;
}

/** A power of two, at most three quarters of it used. */
function capacityFor(count: number): number {
  return 2 ** Math.ceil(Math.log2((4 / 3) * Math.max(count, 8)));
}
