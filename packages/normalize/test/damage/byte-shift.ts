import type { DecoderHabit } from "./code-pages.js";
import { decode, encode, gbk } from "./code-pages.js";
import { fillDefaults, requireOneOf } from "./fill-defaults.js";
import type { Random } from "./random.js";
import { isHan, readingsOf, withoutTone } from "./readings.js";
import { writeTone } from "./tone-pinyin.js";
import { parenthesize } from "./toneless-pinyin.js";
import { isTraditionalForm } from "./traditional.js";

/** Options of {@link byteShift}. */
export interface ByteShiftOptions {
  /** How many places are hit; fewer where the text has no more that fit. Default 1. */
  readonly hits: number;
  /**
   * `reading`: the converter found a character of its table between two characters and put its reading behind it.
   * `hole`: a lead byte became `?` and no reading was put. Default "reading".
   */
  readonly shape: "reading" | "hole";
  /**
   * For `reading`. `none`: only places where the shift runs into a trail byte that is ASCII, so that all can be
   * undone. `byte`: only places where a byte goes missing at its end. `either`. Default "none".
   */
  readonly loss: "none" | "byte" | "either";
  /** What the table holds: characters that are traditional only, or any with a reading. Default "traditional". */
  readonly table: "traditional" | "any";
  /** For `hole`: after how many characters a second `?` ends the shift, where no ASCII byte did before; 0: never. Default 0. */
  readonly span: number;
  /** Whether the decoder swallows the parenthesis after a broken lead byte (`鏈?zhǔn)`) or leaves it (`鏈?(zhǔn)`). Default true. */
  readonly swallows: boolean;
  /** What the decoder writes for a byte that it cannot read, if it does not drop it. Default "?". */
  readonly replacement: "?" | "\uFFFD" | "";
  /** Default "marks"; `combining` is not in GBK. */
  readonly style: "marks" | "gbk" | "number" | "none";
  /** `full`: no byte is swallowed, the parenthesis stands in two characters: `新啠╬ing）栴}`. Default "half". */
  readonly parentheses: "half" | "full";
  /** How often the reading is put. Default 1. */
  readonly repeats: number;
}

const DEFAULTS: ByteShiftOptions = {
  hits: 1,
  shape: "reading",
  loss: "none",
  table: "traditional",
  span: 0,
  swallows: true,
  replacement: "?",
  style: "marks",
  parentheses: "half",
  repeats: 1,
};

/** Places tried in one run of characters; each try decodes the run's rest. */
const MOST_ATTEMPTS = 400;

/** What {@link byteShift} did. */
export interface ByteShifted {
  /** The damaged text. */
  readonly text: string;
  /** The pieces of the undamaged text that no longer stand in it and cannot be had back for sure. */
  readonly lost: readonly string[];
  /** How many places were hit. */
  readonly hits: number;
}

/** A run of characters that GBK holds, without ASCII: what a shift can run through. */
interface Segment {
  readonly start: number;
  readonly characters: readonly string[];
  /** The bytes that follow it, as far as a decoder could swallow them. */
  readonly after: readonly number[];
}

/**
 * Damages text as an annotating converter does that works on GBK bytes and not on characters. It looks every pair of
 * bytes up in its table, at any offset: the second byte of one character and the first of the next can be a
 * character of the table. `(zhǔn)` then goes between two bytes of a character, the decoder takes its parenthesis
 * for a trail byte, fails, and cuts all that follows one byte too early, until a trail byte that is ASCII (0x40 to
 * 0x7E) or an ASCII character puts it right. The bytes are really made, changed and decoded here.
 *
 * @param text to be damaged, best after `traditional`: pairs of simplified characters seldom meet a traditional one.
 * @param given see {@link ByteShiftOptions}.
 * @param random the source of choices.
 * @returns the damaged text and what it lost.
 */
export function byteShift(text: string, given: Partial<ByteShiftOptions>, random: Random): ByteShifted {
  const options = fillDefaults("byteShift", DEFAULTS, given, ["hits", "span", "repeats"]);
  requireOneOf("byteShift.shape", options.shape, ["reading", "hole"]);
  requireOneOf("byteShift.loss", options.loss, ["none", "byte", "either"]);
  requireOneOf("byteShift.table", options.table, ["traditional", "any"]);
  requireOneOf("byteShift.replacement", options.replacement, ["?", "\uFFFD", ""]);
  requireOneOf("byteShift.style", options.style, ["marks", "gbk", "number", "none"]);
  requireOneOf("byteShift.parentheses", options.parentheses, ["half", "full"]);
  const candidates = segmentsOf(text).flatMap((segment) => {
    const places = sample([...segment.characters.keys()], MOST_ATTEMPTS, random);
    for (const at of places) {
      const change = hit(segment, at, options, random);
      // A second hit in the shadow of a first one would be read in the wrong places: one a segment.
      if (change !== undefined) return [change];
    }
    return [];
  });
  const chosen = sample(candidates, options.hits, random).sort((a, b) => b.start - a.start);
  let out = text;
  for (const change of chosen) out = out.slice(0, change.start) + change.text + out.slice(change.end);
  return { text: out, lost: chosen.flatMap((change) => change.lost).reverse(), hits: chosen.length };
}

interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lost: readonly string[];
}

function hit(segment: Segment, at: number, options: ByteShiftOptions, random: Random): Change | undefined {
  return options.shape === "reading"
    ? readingHit(segment, at, options, random)
    : holeHit(segment, at, options);
}

function readingHit(
  segment: Segment,
  at: number,
  options: ByteShiftOptions,
  random: Random,
): Change | undefined {
  const here = gbk.bytesOf(segment.characters[at]!)!;
  const next = segment.characters[at + 1];
  if (next === undefined) return undefined;
  const found = gbk.characterOf(here[1]!, gbk.bytesOf(next)![0]!);
  if (found === undefined || !inTable(found, options)) return undefined;
  const toned = random.pick(readingsOf(found));
  const reading = options.style === "none" ? withoutTone(toned, "v") : writeTone(toned, options.style);
  const annotation = parenthesize(reading, options.parentheses, random).repeat(options.repeats);
  const rest = encode(segment.characters.slice(at + 1).join(""), gbk);
  const bytes = [...here, rest[0]!, ...encode(annotation, gbk), ...rest.slice(1), ...segment.after];
  const decoded = decode(bytes, gbk, habit(options));
  // The byte in front of the parenthesis is the one loss that the reading makes good.
  const made = options.parentheses === "full" ? 0 : options.swallows ? 2 : 1;
  const broken = decoded.lost > made;
  if (options.loss !== "either" && broken !== (options.loss === "byte")) return undefined;
  const clean = segment.characters.slice(at).join("") + ascii(segment.after);
  return change(segment, at, clean, decoded.text, broken);
}

function holeHit(segment: Segment, at: number, options: ByteShiftOptions): Change | undefined {
  const last = options.span > 0 ? at + options.span : segment.characters.length;
  const characters = segment.characters.slice(at, last);
  if (characters.length < 2) return undefined;
  const bytes = encode(characters.join(""), gbk);
  const cut = last < segment.characters.length;
  const after = cut ? [] : segment.after;
  const decoded = decode([0x3f, ...bytes.slice(1), ...after], gbk, habit(options));
  const written = options.replacement + decoded.text.slice(1);
  return change(segment, at, characters.join("") + ascii(after), written, true);
}

function change(segment: Segment, at: number, clean: string, written: string, broken: boolean): Change {
  let same = 0;
  while (same < clean.length && same < written.length && clean.at(-1 - same) === written.at(-1 - same))
    same++;
  const start = segment.start + segment.characters.slice(0, at).join("").length;
  const piece = clean.slice(0, clean.length - same);
  return {
    start,
    end: start + piece.length,
    text: written.slice(0, written.length - same),
    lost: broken ? [piece] : [],
  };
}

function inTable(character: string, options: ByteShiftOptions): boolean {
  if (!isHan(character) || readingsOf(character).length === 0) return false;
  return options.table === "any" || isTraditionalForm(character);
}

function habit(options: ByteShiftOptions): DecoderHabit {
  return { replacement: options.replacement, swallows: options.swallows };
}

function segmentsOf(text: string): Segment[] {
  const segments: Segment[] = [];
  let characters: string[] = [];
  let at = 0;
  for (const character of [...text, ""]) {
    if ((gbk.bytesOf(character)?.length ?? 0) === 2) {
      characters.push(character);
    } else if (characters.length > 0) {
      const start = at - characters.join("").length;
      segments.push({ start, characters, after: character === "" ? [] : (gbk.bytesOf(character) ?? [0x0a]) });
      characters = [];
    }
    at += character.length;
  }
  return segments;
}

function ascii(bytes: readonly number[]): string {
  return String.fromCharCode(...bytes);
}

function sample<T>(items: readonly T[], count: number, random: Random): T[] {
  const left = [...items];
  const taken: T[] = [];
  while (taken.length < count && left.length > 0)
    taken.push(...left.splice(random.int(0, left.length - 1), 1));
  return taken;
}
