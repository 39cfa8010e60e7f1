import { fillDefaults, requireOneOf } from "./fill-defaults.js";
import type { Random } from "./random.js";
import { isHan, readingsOf, withoutTone } from "./readings.js";

/** Parentheses round a reading: half-width, full-width, or one or the other at random; [ ], 【 】 or 〔 〕. */
export type ReadingParentheses = "half" | "full" | "mixed" | "square" | "lenticular" | "tortoise";

/** All of {@link ReadingParentheses}. */
export const READING_PARENTHESES: readonly ReadingParentheses[] = [
  "half",
  "full",
  "mixed",
  "square",
  "lenticular",
  "tortoise",
];

/** Options of {@link tonelessPinyin}. */
export interface TonelessPinyinOptions {
  /** Share of the distinct characters that are annotated. Default 0.4. */
  readonly density: number;
  /** Over what the choice of characters and repeats holds: the seeds choose anew for each paragraph. Default "paragraph". */
  readonly scope: "document" | "paragraph" | "occurrence";
  /** Default "half". */
  readonly parentheses: ReadingParentheses;
  /** How often the reading stands, 1 to 4, one of these at random for a character. Default [1, 1, 2]. */
  readonly repeats: readonly number[];
  /** Share of the characters with several readings that get one of the others. Default 0.1. */
  readonly wrongReading: number;
  /** How ü is written. Default "v". */
  readonly u: "ü" | "v" | "u";
  /** Small letters, a capital first, capitals throughout, or one of the three for each. Default "small". */
  readonly letters: "small" | "title" | "capitals" | "mixed";
  /**
   * What has a reading. `word`: pieces of two to four characters, as text with ruby is copied, 防控(fangkong), once each.
   * Default "character".
   */
  readonly by: "character" | "word";
}

const DEFAULTS: TonelessPinyinOptions = {
  density: 0.4,
  scope: "paragraph",
  parentheses: "half",
  repeats: [1, 1, 2],
  wrongReading: 0.1,
  u: "v",
  letters: "small",
  by: "character",
};

/**
 * Puts readings without tones behind characters, as scraper sites do to make a copied page unlike its source:
 * 防(fang)(fang)控. The site draws a set of characters and annotates each of their occurrences.
 *
 * @param text to be damaged.
 * @param given see {@link TonelessPinyinOptions}.
 * @param random the source of choices.
 * @returns the damaged text.
 */
export function tonelessPinyin(text: string, given: Partial<TonelessPinyinOptions>, random: Random): string {
  const options = fillDefaults("tonelessPinyin", DEFAULTS, given);
  requireOneOf("tonelessPinyin.scope", options.scope, ["document", "paragraph", "occurrence"]);
  requireOneOf("tonelessPinyin.letters", options.letters, ["small", "title", "capitals", "mixed"]);
  requireOneOf("tonelessPinyin.parentheses", options.parentheses, READING_PARENTHESES);
  requireOneOf("tonelessPinyin.by", options.by, ["character", "word"]);
  if (options.repeats.length === 0 || options.repeats.some((n) => !Number.isInteger(n) || n < 1 || n > 4)) {
    throw new RangeError(
      `tonelessPinyin: repeats are whole numbers from 1 to 4, not ${options.repeats.join(", ")}`,
    );
  }
  const parts = options.scope === "document" ? [text] : text.split("\n");
  const annotated = options.by === "word" ? annotateWords : annotate;
  return parts.map((part) => annotated(part, options, random)).join("\n");
}

function annotate(text: string, options: TonelessPinyinOptions, random: Random): string {
  const chosen = new Map<string, string>();
  let out = "";
  for (const character of text) {
    if (!isHan(character)) {
      out += character;
      continue;
    }
    let tail = chosen.get(character);
    if (tail === undefined || options.scope === "occurrence") {
      tail = random.chance(options.density) ? readings(character, options, random) : "";
      chosen.set(character, tail);
    }
    out += character + tail;
  }
  return out;
}

/** Pieces of two to four characters, each with the usual readings of its characters, parted by a blank or not. */
function annotateWords(text: string, options: TonelessPinyinOptions, random: Random): string {
  const between = random.pick([" ", ""]);
  return text.replace(/\p{Script=Han}{2,4}/gu, (word) => {
    const syllables = [...word].map((character) => readingsOf(character)[0]);
    if (syllables.includes(undefined) || !random.chance(options.density)) return word;
    const written = syllables.map((one) => withoutTone(one!, options.u)).join(between);
    return word + parenthesize(inLetters(written, options.letters, random), options.parentheses, random);
  });
}

function readings(character: string, options: TonelessPinyinOptions, random: Random): string {
  const all = [...new Set(readingsOf(character).map((reading) => withoutTone(reading, options.u)))];
  if (all.length === 0) return "";
  const reading = all.length > 1 && random.chance(options.wrongReading) ? random.pick(all.slice(1)) : all[0]!;
  const written = inLetters(reading, options.letters, random);
  return parenthesize(written, options.parentheses, random).repeat(random.pick(options.repeats));
}

function inLetters(reading: string, letters: TonelessPinyinOptions["letters"], random: Random): string {
  const chosen = letters === "mixed" ? random.pick(["small", "title", "capitals"] as const) : letters;
  if (chosen === "capitals") return reading.toUpperCase();
  return chosen === "title" ? reading[0]!.toUpperCase() + reading.slice(1) : reading;
}

/**
 * @param reading what stands inside.
 * @param parentheses which ones.
 * @param random decides where they are mixed.
 * @returns the reading in its parentheses.
 */
export function parenthesize(reading: string, parentheses: ReadingParentheses, random: Random): string {
  if (parentheses === "square") return `[${reading}]`;
  if (parentheses === "lenticular") return `【${reading}】`;
  if (parentheses === "tortoise") return `〔${reading}〕`;
  const full = parentheses === "full" || (parentheses === "mixed" && random.chance(0.5));
  return full ? `（${reading}）` : `(${reading})`;
}
