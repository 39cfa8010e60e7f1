import { Converter } from "opencc-js";
import { gbk } from "./code-pages.js";
import { fillDefaults, requireOneOf } from "./fill-defaults.js";
import type { Random } from "./random.js";

/** Options of {@link traditional}. */
export interface TraditionalOptions {
  /**
   * Which converter. `table`: one character for another, without context, as the scripts of scraper sites have it
   * (后 里 范 干 stay, 准→準, 症→癥, 着→著). `t`, `tw`, `hk`: OpenCC's, by characters and phrases. Default "table".
   */
  readonly variant: "table" | "t" | "tw" | "hk";
  /** Share of the lines that are converted; below 1 the page is mixed. Default 1. */
  readonly lines: number;
  /** Share of the characters of these lines that are converted; below 1 both scripts stand in one word. Default 1. */
  readonly characters: number;
  /**
   * Share of the occurrences of 干 that a careless converter makes 乾 (乾部). Default 0.
   */
  readonly careless: number;
}

const DEFAULTS: TraditionalOptions = { variant: "table", lines: 1, characters: 1, careless: 0 };

/**
 * Characters that one-to-one tables leave alone, since the traditional script has them too, beside the form that the
 * word would need (後 裡 範 乾 於 …).
 */
const KEPT = new Set("后里范干于并采斗筑征愿岳云杰污志才松系面台布只游余占凶郁仆丑咸涌咨熏泄栖苹岩杠");
/** Characters that such tables convert in every word, or not as OpenCC's first choice has it. */
const CONVERTED = new Map([
  ["症", "癥"],
  ["墙", "墻"],
  ["签", "簽"],
  ["钟", "鐘"],
]);

const toTw = Converter({ from: "cn", to: "tw" });
const phraseConverters = {
  t: Converter({ from: "cn", to: "t" }),
  tw: toTw,
  hk: Converter({ from: "cn", to: "hk" }),
};

/**
 * Turns simplified characters into traditional ones, rightly or as bad converters do.
 *
 * @param text to be damaged.
 * @param given see {@link TraditionalOptions}.
 * @param random the source of choices.
 * @returns the damaged text.
 */
export function traditional(text: string, given: Partial<TraditionalOptions>, random: Random): string {
  const options = fillDefaults("traditional", DEFAULTS, given);
  requireOneOf("traditional.variant", options.variant, ["table", "t", "tw", "hk"]);
  const convert = options.variant === "table" ? byTable : phraseConverters[options.variant];
  return text
    .split("\n")
    .map((line) =>
      random.chance(options.lines) ? careless(some(line, convert(line)), options.careless, random) : line,
    )
    .join("\n");
  function some(line: string, converted: string): string {
    if (options.characters === 1) return converted;
    const own = [...line];
    return [...converted].map((one, i) => (random.chance(options.characters) ? one : own[i]!)).join("");
  }
}

/**
 * @param character of a page that may be traditional.
 * @returns whether a simplified text would write it otherwise.
 */
export function isTraditionalForm(character: string): boolean {
  return toSimplified(character) !== character;
}

const toSimplified = Converter({ from: "t", to: "cn" });

function byTable(line: string): string {
  let out = "";
  for (const character of line) out += tableForm(character);
  return out;
}

function tableForm(character: string): string {
  const known = table.get(character);
  if (known !== undefined) return known;
  const form =
    CONVERTED.get(character) ?? (KEPT.has(character) || !isGb2312(character) ? character : toTw(character));
  table.set(character, form);
  return form;
}

const table = new Map<string, string>();

/** Such tables come from GB 2312's days: rarer simplified characters, 旸 of names, are in none of them. */
function isGb2312(character: string): boolean {
  const bytes = gbk.bytesOf(character);
  return bytes !== undefined && bytes[0]! >= 0xb0 && bytes[1]! >= 0xa1;
}

function careless(line: string, share: number, random: Random): string {
  return line.replace(/[干幹]/gu, (character) => (random.chance(share) ? "乾" : character));
}
