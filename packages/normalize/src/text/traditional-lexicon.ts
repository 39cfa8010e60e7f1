import { Locale } from "opencc-js/t2cn";

/** Dictionaries of which the longest entry wins, laid out for look-ups by UTF-16 unit. */
export interface Lexicon {
  /** Entries of two characters and more by their first unit and by their second, the longest first. */
  readonly phrases: ReadonlyMap<number, ReadonlyMap<number, readonly Entry[]>>;
  /** What stands for a character where both are of one unit; 0 where nothing does. */
  readonly units: Uint16Array;
  /** The other entries of one character, by code point. */
  readonly singles: ReadonlyMap<number, Entry>;
  /** 1 where an entry has a pair of first units with that hash. */
  readonly pairs: Uint8Array;
}

/** A line of a dictionary: traditional text, and what it becomes. */
export type Entry = readonly [from: string, to: string];

/** Everything that a conversion looks up. */
export interface Tables {
  readonly compatibility: Lexicon;
  /** Taiwan's variants → OpenCC's standard of traditional characters. */
  readonly variants: Lexicon;
  /** Traditional → simplified. Its phrases part a text before anything is converted. */
  readonly simplified: Lexicon;
  /** What each unit can be the first of: the bits below. */
  readonly starts: Uint8Array;
  /** What each unit becomes where no phrase holds it, by way of its variant; itself where nothing changes. */
  readonly alone: Uint16Array;
  /** 1 where a phrase of either lexicon, before or after its variants are converted, has a pair of first units with that hash. */
  readonly pairs: Uint8Array;
  /** The simplified forms of phrases, as they are met. */
  readonly converted: Map<string, string>;
}

/** Of {@link Tables.starts}: a compatibility ideograph. */
export const COMPATIBILITY = 1;
/** A variant as Taiwan writes it, or the first of a phrase of such. */
export const VARIANT = 2;
/** The first of a traditional phrase. */
export const PHRASE = 4;
/** A traditional character that changes by itself. */
export const SINGLE = 8;
/**
 * What takes more than its unit to convert: the first of a surrogate pair, or what becomes one; an ideographic description
 * character, for what it describes is left as it is.
 */
export const LONG = 16;
/** What stands in a phrase, or becomes by its variant what does: no phrase goes past others. */
export const PART = 32;

/** A hash of a pair of units: the tables have a place for each. */
export function hashOf(first: number, second: number): number {
  return (first * 31 + second) & 0xffff;
}

/** The part of OpenCC's configuration `tw2s` that the library's types leave out. */
interface Configuration {
  readonly normalizationChain: readonly (readonly string[])[];
  readonly conversionChain: readonly (readonly string[])[];
}

/** Draws the tables up. */
export function loadTables(): Tables {
  const { normalizationChain, conversionChain } = Locale.configs!.tw2s as unknown as Configuration;
  const starts = new Uint8Array(0x10000);
  for (let code = 0xd800; code <= 0xdbff; code++) starts[code] = LONG;
  for (let code = 0x2ff0; code <= 0x2fff; code++) starts[code] = LONG;
  const compatibility = makeLexicon(normalizationChain[0]!, starts, COMPATIBILITY, COMPATIBILITY);
  const variants = makeLexicon(conversionChain[0]!, starts, VARIANT, VARIANT);
  const simplified = makeLexicon(conversionChain[1]!, starts, PHRASE, SINGLE);
  const alone = Uint16Array.from({ length: 0x10000 }, (_, code) => {
    const standard = variants.units[code] || code;
    if (isLong(variants, code) || isLong(simplified, standard)) starts[code]! |= LONG;
    return simplified.units[standard] || standard;
  });
  const pairs = pairsOf(variants, simplified);
  markParts([variants, simplified], starts);
  for (const [code, standard] of variants.units.entries()) starts[code]! |= starts[standard]! & PART;
  return { compatibility, variants, simplified, starts, alone, pairs, converted: new Map() };
}

function markParts(lexicons: readonly Lexicon[], starts: Uint8Array): void {
  for (const { phrases } of lexicons)
    for (const seconds of phrases.values())
      for (const [phrase] of [...seconds.values()].flat())
        for (let at = 0; at < phrase.length; at++) starts[phrase.charCodeAt(at)]! |= PART;
}

/** Whether a unit has an entry that is none of two units. */
const isLong = ({ units, singles }: Lexicon, code: number): boolean => units[code] === 0 && singles.has(code);

/** The pairs of both lexicons, and those whose variants make one of the second. */
function pairsOf(variants: Lexicon, simplified: Lexicon): Uint8Array {
  const pairs = variants.pairs.map((one, hash) => one | simplified.pairs[hash]!);
  const before = new Map<number, number[]>();
  for (const [code, standard] of variants.units.entries())
    if (standard !== 0) before.set(standard, [...(before.get(standard) ?? []), code]);
  const writtenAs = (standard: number): number[] => [standard, ...(before.get(standard) ?? [])];
  for (const [first, seconds] of simplified.phrases)
    for (const second of seconds.keys())
      for (const one of writtenAs(first))
        for (const other of writtenAs(second)) pairs[hashOf(one, other)] = 1;
  return pairs;
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
  const phrases = new Map<number, Map<number, Entry[]>>();
  const units = new Uint16Array(0x10000);
  const singles = new Map<number, Entry>();
  const pairs = new Uint8Array(0x10000);
  for (const [from, to] of [...entries].sort(([a], [b]) => b.length - a.length)) {
    const code = from.codePointAt(0)!;
    const isSingle = from.length === (code > 0xffff ? 2 : 1);
    starts[from.charCodeAt(0)]! |= isSingle ? single : phrase;
    if (isSingle) {
      if (code <= 0xffff && to.length === 1) units[code] = to.charCodeAt(0);
      else singles.set(code, [from, to]);
      continue;
    }
    const [first, second] = [from.charCodeAt(0), from.charCodeAt(1)];
    pairs[hashOf(first, second)] = 1;
    const seconds = phrases.get(first) ?? new Map<number, Entry[]>();
    phrases.set(first, seconds);
    seconds.set(second, [...(seconds.get(second) ?? []), [from, to]]);
  }
  return { phrases, units, singles, pairs };
}
