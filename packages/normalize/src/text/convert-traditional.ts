import { Locale } from "opencc-js/t2cn";
import { textOfUnits, unitRow } from "./unit-text.js";

/** Dictionaries of which the longest entry wins, laid out for look-ups by UTF-16 unit. */
interface Lexicon {
  /** Entries of two characters and more by their first unit and by their second, the longest first. */
  readonly phrases: ReadonlyMap<number, ReadonlyMap<number, readonly Entry[]>>;
  /** What stands for a character where both are of one unit; 0 where nothing does. */
  readonly units: Uint16Array;
  /** The other entries of one character, by code point. */
  readonly singles: ReadonlyMap<number, Entry>;
  /** 1 where an entry has a pair of first units with that hash. */
  readonly pairs: Uint8Array;
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
  /** What each unit becomes where no phrase holds it, by way of its variant; itself where nothing changes. */
  readonly alone: Uint16Array;
  /** 1 where a phrase of either lexicon, before or after its variants are converted, has a pair of first units with that hash. */
  readonly pairs: Uint8Array;
  /** The simplified forms of phrases, as they are met. */
  readonly converted: Map<string, string>;
}

const COMPATIBILITY = 1;
const VARIANT = 2;
const PHRASE = 4;
const SINGLE = 8;
/**
 * What takes more than its unit to convert: the first of a surrogate pair, or what becomes one; an ideographic description
 * character, for what it describes is left as it is.
 */
const LONG = 16;
/** What stands in a phrase, or becomes by its variant what does: no phrase goes past others. */
const PART = 32;

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
  const bits = startsIn(text, 0, text.length, tables);
  if (bits & COMPATIBILITY)
    return convertStandard(convertBy(tables.compatibility, COMPATIBILITY, text, tables), tables);
  if (bits & LONG) return convertStandard(text, tables);
  return bits === 0 ? text : convertUnits(text, tables);
}

/**
 * {@link convertStandard} of a text without long characters, unit by unit. Only a stretch in which a phrase can begin that
 * holds variants is gone through once more.
 */
function convertUnits(text: string, use: Tables): string {
  const { starts, alone, pairs } = use;
  const out = unitRow(text.length);
  let length = 0;
  // Where the stretch begins that no phrase leaves, in the text and in what is put out; whether each unit stands for itself.
  let start = 0;
  let outStart = 0;
  let plain = true;
  const put = (piece: string): void => {
    for (let at = 0; at < piece.length; at++) out[length++] = piece.charCodeAt(at);
  };
  const settle = (end: number): void => {
    if (plain) return;
    length = outStart;
    put(convertStretch(text, start, end, use));
    plain = true;
  };
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const own = starts[code]!;
    if (!(own & PART)) {
      settle(at);
      start = at;
      outStart = length;
    } else if (own & (PHRASE | VARIANT) && pairs[hashOf(code, text.charCodeAt(at + 1))] === 1) {
      const entry = own & PHRASE ? phraseAt(use.simplified, text, at) : undefined;
      if (entry !== undefined) {
        settle(at);
        put(convertPhrase(entry[0], use));
        start = at + entry[0].length;
        outStart = length;
        at = start - 1;
        continue;
      }
      plain &&= !holdsVariants(text, at, use);
    }
    out[length++] = alone[code]!;
  }
  settle(text.length);
  return textOfUnits(out, length);
}

/** Whether a phrase of variants begins at an offset, or one that is a phrase once its variants are converted. */
function holdsVariants(text: string, at: number, { variants, simplified }: Tables): boolean {
  if (phraseAt(variants, text, at) !== undefined) return true;
  const standardAt = (offset: number): number => {
    const code = text.charCodeAt(offset);
    return variants.units[code] || code;
  };
  const entries = simplified.phrases.get(standardAt(at))?.get(standardAt(at + 1)) ?? [];
  return entries.some(([from]) => {
    let same = 0;
    while (same < from.length && standardAt(at + same) === from.charCodeAt(same)) same++;
    return same === from.length;
  });
}

function convertStandard(text: string, use: Tables): string {
  let out = "";
  let from = 0;
  for (let at = 0; at < text.length; ) {
    const own = use.starts[text.charCodeAt(at)]!;
    const entry = own & PHRASE ? phraseAt(use.simplified, text, at) : undefined;
    if (entry === undefined) {
      at += own & LONG ? unitsAt(text, at) : 1;
      continue;
    }
    if (from < at) out += convertStretch(text, from, at, use);
    out += convertPhrase(entry[0], use);
    at += entry[0].length;
    from = at;
  }
  return from < text.length ? out + convertStretch(text, from, text.length, use) : out;
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
function convertStretch(text: string, start: number, end: number, use: Tables): string {
  if (startsIn(text, start, end, use) & VARIANT) {
    const stretch = text.slice(start, end);
    const standard = convertBy(use.variants, VARIANT, stretch, use);
    if (standard !== stretch) return convertBy(use.simplified, PHRASE | SINGLE, standard, use);
  }
  let out = "";
  let from = start;
  for (let at = start; at < end; ) {
    const code = text.charCodeAt(at);
    const own = use.starts[code]!;
    const unit = use.simplified.units[code]!;
    const entry = unit === 0 && own & SINGLE ? use.simplified.singles.get(text.codePointAt(at)!) : undefined;
    const next = at + (own & LONG ? unitsAt(text, at) : 1);
    if (unit !== 0 || entry !== undefined) {
      if (from < at) out += text.slice(from, at);
      out += entry === undefined ? String.fromCharCode(unit) : entry[1];
      from = next;
    }
    at = next;
  }
  return from < end ? out + text.slice(from, end) : out;
}

/** Puts for each longest entry, from left to right, what stands for it. */
function convertBy(lexicon: Lexicon, bits: number, text: string, use: Tables): string {
  let out = "";
  let from = 0;
  const { starts } = use;
  const seen = bits | LONG;
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    const own = starts[code]!;
    if ((own & seen) === 0) {
      at++;
      continue;
    }
    const phrase = own & bits ? phraseAt(lexicon, text, at) : undefined;
    const unit = phrase === undefined ? lexicon.units[code]! : 0;
    const entry =
      phrase ?? (unit === 0 && own & bits ? lexicon.singles.get(text.codePointAt(at)!) : undefined);
    if (unit === 0 && entry === undefined) {
      at += own & LONG ? unitsAt(text, at) : 1;
      continue;
    }
    if (from < at) out += text.slice(from, at);
    out += entry === undefined ? String.fromCharCode(unit) : entry[1];
    at += entry === undefined ? 1 : entry[0].length;
    from = at;
  }
  if (from === 0) return text;
  return from < text.length ? out + text.slice(from) : out;
}

function phraseAt(lexicon: Lexicon, text: string, at: number): Entry | undefined {
  const first = text.charCodeAt(at);
  const second = text.charCodeAt(at + 1);
  // The map is slower than the text is long: nine pairs in ten end here.
  if (lexicon.pairs[hashOf(first, second)] === 0) return undefined;
  const entries = lexicon.phrases.get(first)?.get(second);
  if (entries === undefined) return undefined;
  for (const entry of entries) if (text.startsWith(entry[0], at)) return entry;
  return undefined;
}

function hashOf(first: number, second: number): number {
  return (first * 31 + second) & 0xffff;
}

/** How many units to go on by where nothing is converted. */
function unitsAt(text: string, at: number): number {
  const code = text.codePointAt(at)!;
  return code > 0xffff ? 2 : code >= 0x2ff0 && code <= 0x2fff ? describedUnits(text, at) : 1;
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

/** The bits of all units of a stretch. */
function startsIn(text: string, start: number, end: number, use: Tables): number {
  let bits = 0;
  for (let at = start; at < end; at++) bits |= use.starts[text.charCodeAt(at)]!;
  return bits;
}

/** The part of OpenCC's configuration `tw2s` that the library's types leave out. */
interface Configuration {
  readonly normalizationChain: readonly (readonly string[])[];
  readonly conversionChain: readonly (readonly string[])[];
}

function load(): Tables {
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
