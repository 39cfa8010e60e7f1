import { Locale } from "opencc-js/t2cn";

/** Dictionaries of which the longest entry wins, laid out for look-ups by UTF-16 unit. */
interface Lexicon {
  /** Entries of two characters and more by their first two units, the longest first. */
  readonly phrases: ReadonlyMap<number, readonly Entry[]>;
  /** Entries of one character, by code point. */
  readonly singles: ReadonlyMap<number, string>;
}

type Entry = readonly [from: string, to: string];

interface Tables {
  readonly compatibility: Lexicon;
  /** Taiwan's variants → OpenCC's standard of traditional characters. */
  readonly variants: Lexicon;
  /** Traditional → simplified. Its phrases part a text before anything is converted. */
  readonly simplified: Lexicon;
  /** What each unit can be the first of: the bits below. */
  readonly starts: Uint8Array;
  /** The simplified forms of phrases, as they are met. */
  readonly converted: Map<string, string>;
}

const COMPATIBILITY = 1;
const VARIANT = 2;
const PHRASE = 4;
const SINGLE = 8;
/** Ideographic description characters: what they describe is left as it is. */
const DESCRIPTION = 16;
const HIGH_SURROGATE = 32;

let tables: Tables | undefined;

/**
 * Converts traditional characters, as Taiwan or OpenCC's standard writes them, to simplified ones, by phrase where a
 * phrase decides. The dictionaries are OpenCC's (`tw2s`) and so is the result. The look-up is our own: the library's
 * visits each character four times, and calls itself for each ideographic description character in a row until the stack
 * overflows.
 *
 * @param text - any text
 * @returns the text with as many code points
 * @example
 * convertTraditional("頭髮"); // "头发"
 */
export function convertTraditional(text: string): string {
  tables ??= load();
  const source = has(text, COMPATIBILITY, tables)
    ? convertBy(tables.compatibility, COMPATIBILITY, text, tables)
    : text;
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < source.length; ) {
    const begins = tables.starts[source.charCodeAt(at)]! & PHRASE;
    const entry = begins ? phraseAt(tables.simplified, source, at) : undefined;
    if (entry === undefined) {
      at += unitsAt(source, at, tables);
      continue;
    }
    if (from < at) convertStretch(source, from, at, parts, tables);
    parts.push(convertPhrase(entry[0], tables));
    at += entry[0].length;
    from = at;
  }
  if (from < source.length) convertStretch(source, from, source.length, parts, tables);
  return parts.join("");
}

function convertPhrase(phrase: string, use: Tables): string {
  let after = use.converted.get(phrase);
  if (after === undefined) {
    after = convertBy(use.simplified, PHRASE | SINGLE, convertBy(use.variants, VARIANT, phrase, use), use);
    use.converted.set(phrase, after);
  }
  return after;
}

/** Converts a stretch in which no phrase begins: where it holds no variant, single characters alone can change. */
function convertStretch(text: string, start: number, end: number, parts: string[], use: Tables): void {
  let bits = 0;
  for (let at = start; at < end; at++) bits |= use.starts[text.charCodeAt(at)]!;
  if (bits & VARIANT) {
    const stretch = text.slice(start, end);
    const standard = convertBy(use.variants, VARIANT, stretch, use);
    if (standard !== stretch) {
      parts.push(convertBy(use.simplified, PHRASE | SINGLE, standard, use));
      return;
    }
  }
  let from = start;
  for (let at = start; at < end; ) {
    const units = unitsAt(text, at, use);
    const after =
      use.starts[text.charCodeAt(at)]! & SINGLE
        ? use.simplified.singles.get(text.codePointAt(at)!)
        : undefined;
    if (after !== undefined) {
      if (from < at) parts.push(text.slice(from, at));
      parts.push(after);
      from = at + units;
    }
    at += units;
  }
  if (from < end) parts.push(text.slice(from, end));
}

/** Puts for each longest entry, from left to right, what stands for it. */
function convertBy(lexicon: Lexicon, bits: number, text: string, use: Tables): string {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length; ) {
    const entry = use.starts[text.charCodeAt(at)]! & bits ? entryAt(lexicon, text, at) : undefined;
    if (entry === undefined) {
      at += unitsAt(text, at, use);
      continue;
    }
    if (from < at) parts.push(text.slice(from, at));
    parts.push(entry[1]);
    at += entry[0].length;
    from = at;
  }
  if (from === 0) return text;
  if (from < text.length) parts.push(text.slice(from));
  return parts.join("");
}

function entryAt(lexicon: Lexicon, text: string, at: number): Entry | undefined {
  const phrase = phraseAt(lexicon, text, at);
  if (phrase !== undefined) return phrase;
  const code = text.codePointAt(at)!;
  const after = lexicon.singles.get(code);
  return after === undefined ? undefined : [String.fromCodePoint(code), after];
}

function phraseAt(lexicon: Lexicon, text: string, at: number): Entry | undefined {
  return lexicon.phrases.get(pairKey(text, at))?.find(([from]) => text.startsWith(from, at));
}

function pairKey(text: string, at: number): number {
  return (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);
}

/** How many units to go on by where nothing is converted. */
function unitsAt(text: string, at: number, use: Tables): number {
  const own = use.starts[text.charCodeAt(at)]!;
  if (own & DESCRIPTION) return describedUnits(text, at);
  return own & HIGH_SURROGATE && text.codePointAt(at)! > 0xffff ? 2 : 1;
}

/** Real descriptions have a dozen characters; a longer row of operators describes nothing. */
const LONGEST_DESCRIPTION = 64;

/** Units of an ideographic description (Unicode 15, 18.2) as a whole, 1 where it is incomplete. */
function describedUnits(text: string, start: number): number {
  let wanted = 1;
  let at = start;
  for (let step = 0; wanted > 0; step++) {
    if (at >= text.length || step > LONGEST_DESCRIPTION) return 1;
    const code = text.codePointAt(at)!;
    wanted += code < 0x2ff0 || code > 0x2fff ? -1 : code === 0x2ff2 || code === 0x2ff3 ? 2 : 1;
    at += code > 0xffff ? 2 : 1;
  }
  return at - start;
}

function has(text: string, bits: number, use: Tables): boolean {
  for (let at = 0; at < text.length; at++) if (use.starts[text.charCodeAt(at)]! & bits) return true;
  return false;
}

/** The part of OpenCC's configuration `tw2s` that the library's types leave out. */
interface Configuration {
  readonly normalizationChain: readonly (readonly string[])[];
  readonly conversionChain: readonly (readonly string[])[];
}

function load(): Tables {
  const { normalizationChain, conversionChain } = Locale.configs!.tw2s as unknown as Configuration;
  const starts = new Uint8Array(0x10000);
  for (let code = 0xd800; code <= 0xdbff; code++) starts[code] = HIGH_SURROGATE;
  for (let code = 0x2ff0; code <= 0x2fff; code++) starts[code] = DESCRIPTION;
  return {
    compatibility: makeLexicon(normalizationChain[0]!, starts, COMPATIBILITY, COMPATIBILITY),
    variants: makeLexicon(conversionChain[0]!, starts, VARIANT, VARIANT),
    simplified: makeLexicon(conversionChain[1]!, starts, PHRASE, SINGLE),
    starts,
    converted: new Map(),
  };
}

/** Lays a group of dictionaries out; where two have an entry, the first one counts. */
function makeLexicon(group: readonly string[], starts: Uint8Array, phrase: number, single: number): Lexicon {
  const entries = new Map<string, string>();
  for (const dictionary of [...group].reverse()) {
    for (const line of dictionary.split("|")) {
      const [from, to] = line.split(" ");
      entries.set(from!, to!);
    }
  }
  const phrases = new Map<number, Entry[]>();
  const singles = new Map<number, string>();
  for (const [from, to] of [...entries].sort(([a], [b]) => b.length - a.length)) {
    const code = from.codePointAt(0)!;
    const isSingle = from.length === (code > 0xffff ? 2 : 1);
    starts[from.charCodeAt(0)]! |= isSingle ? single : phrase;
    if (isSingle) singles.set(code, to);
    else {
      const key = pairKey(from, 0);
      const known = phrases.get(key);
      if (known === undefined) phrases.set(key, [[from, to]]);
      else known.push([from, to]);
    }
  }
  return { phrases, singles };
}
