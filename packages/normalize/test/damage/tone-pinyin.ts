import { fillDefaults, requireOneOf } from "./fill-defaults.js";
import type { Random } from "./random.js";
import { isHan, readingsOf, withNumberInside, withToneNumber } from "./readings.js";
import type { ReadingParentheses } from "./toneless-pinyin.js";
import { parenthesize, READING_PARENTHESES } from "./toneless-pinyin.js";
import { isTraditionalForm } from "./traditional.js";

/** Options of {@link tonePinyin}. */
export interface TonePinyinOptions {
  /** Share of the distinct traditional characters in the converter's table. Default 0.5. */
  readonly density: number;
  /** Share of the distinct characters that are the same in both scripts, annotated as well: 人(rén)民(mín). Default 0. */
  readonly common: number;
  /** Share of a table character's occurrences that are annotated. Default 1. */
  readonly occurrence: number;
  /**
   * How the tone is written: `marks` (zhǔn, precomposed), `combining` (a letter and U+030C), `gbk` (GBK's own ɑ and ɡ for a and g),
   * `breve` (zhŭn, as who has no caron types it), `number` (zhun3), `inside` (zhu3n). Default "marks".
   */
  readonly style: "marks" | "combining" | "gbk" | "breve" | "number" | "inside";
  /** Default "half". */
  readonly parentheses: ReadingParentheses;
  /** Share of the annotations of a character with several readings that bear one of the others. Default 0.1. */
  readonly wrongReading: number;
  /** Share of the annotations with a space inside: `(zhǔn )`, `( zhǔn)`, `(zh ǔn)`. Default 0. */
  readonly straySpace: number;
  /** Share of the annotations that lost one of their parentheses: 領(lǐng導, 領lǐng)導. Default 0. */
  readonly broken: number;
  /** Characters that are surely in the table; for tests. Default none. */
  readonly include: string;
}

const DEFAULTS: TonePinyinOptions = {
  density: 0.5,
  common: 0,
  occurrence: 1,
  style: "marks",
  parentheses: "half",
  wrongReading: 0.1,
  straySpace: 0,
  broken: 0,
  include: "",
};

/**
 * Annotates the characters of a converter's table with their readings: 領(lǐng)導(dǎo). The table holds for the
 * whole page. Apply it after `traditional`; on simplified text only `common` and `include` have an effect.
 *
 * @param text to be damaged.
 * @param given see {@link TonePinyinOptions}.
 * @param random the source of choices.
 * @returns the damaged text.
 */
export function tonePinyin(text: string, given: Partial<TonePinyinOptions>, random: Random): string {
  const options = fillDefaults("tonePinyin", DEFAULTS, given);
  requireOneOf("tonePinyin.style", options.style, ["marks", "combining", "gbk", "breve", "number", "inside"]);
  requireOneOf("tonePinyin.parentheses", options.parentheses, READING_PARENTHESES);
  const inTable = new Map<string, boolean>([...options.include].map((character) => [character, true]));
  let out = "";
  for (const character of text) {
    out += character;
    if (!isHan(character)) continue;
    let chosen = inTable.get(character);
    if (chosen === undefined) {
      chosen = random.chance(isTraditionalForm(character) ? options.density : options.common);
      inTable.set(character, chosen);
    }
    if (chosen && random.chance(options.occurrence)) out += annotation(character, options, random);
  }
  return out;
}

function annotation(character: string, options: TonePinyinOptions, random: Random): string {
  const all = readingsOf(character);
  if (all.length === 0) return "";
  const reading = all.length > 1 && random.chance(options.wrongReading) ? random.pick(all.slice(1)) : all[0]!;
  let written = writeTone(reading, options.style);
  if (random.chance(options.straySpace)) {
    const letters = written.match(/\P{M}\p{M}*/gu) ?? [];
    letters.splice(random.int(0, letters.length), 0, " ");
    written = letters.join("");
  }
  const whole = parenthesize(written, options.parentheses, random);
  if (!random.chance(options.broken)) return whole;
  return random.chance(0.5) ? whole.slice(1) : whole.slice(0, -1);
}

/**
 * @param reading with precomposed tone marks.
 * @param style see {@link TonePinyinOptions}.
 * @returns the reading as such a converter writes it.
 */
export function writeTone(reading: string, style: TonePinyinOptions["style"]): string {
  if (style === "number") return withToneNumber(reading);
  if (style === "inside") return withNumberInside(reading);
  if (style === "combining") return reading.normalize("NFD");
  if (style === "breve") return reading.normalize("NFD").replaceAll("\u030c", "\u0306").normalize("NFC");
  if (style === "gbk") return reading.replaceAll("a", "ɑ").replaceAll("g", "ɡ");
  return reading;
}
