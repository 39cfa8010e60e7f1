import type { Entry, Lexicon, Tables } from "./traditional-lexicon.js";
import {
  COMPATIBILITY,
  hashOf,
  LONG,
  loadTables,
  PART,
  PHRASE,
  SINGLE,
  VARIANT,
} from "./traditional-lexicon.js";
import { textOfUnits, unitRow } from "./unit-text.js";

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
  tables ??= loadTables();
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
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const own = starts[code]!;
    if (!(own & PART)) {
      if (!plain) length = put(convertStretch(text, start, at, use), out, outStart);
      plain = true;
      start = at;
      outStart = length;
    } else if (own & (PHRASE | VARIANT) && pairs[hashOf(code, text.charCodeAt(at + 1))] === 1) {
      const entry = own & PHRASE ? phraseAt(use.simplified, text, at) : undefined;
      if (entry !== undefined) {
        if (!plain) length = put(convertStretch(text, start, at, use), out, outStart);
        length = put(convertPhrase(entry[0], use), out, length);
        plain = true;
        start = at + entry[0].length;
        outStart = length;
        at = start - 1;
        continue;
      }
      plain &&= !holdsVariants(text, at, use);
    }
    out[length++] = alone[code]!;
  }
  if (!plain) length = put(convertStretch(text, start, text.length, use), out, outStart);
  return textOfUnits(out, length);
}

/** Puts the units of a text into a row, from a place on; returns the place behind them. */
function put(text: string, row: number[], from: number): number {
  for (let at = 0; at < text.length; at++) row[from + at] = text.charCodeAt(at);
  return from + text.length;
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
