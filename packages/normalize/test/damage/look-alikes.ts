import { fillDefaults } from "./fill-defaults.js";
import type { Random } from "./random.js";
import { isHan } from "./readings.js";

/** Options of {@link lookAlikes}. */
export interface LookAlikesOptions {
  /** Share of the occurrences of a character with a look-alike that are replaced. Default 0.5. */
  readonly density: number;
  /** Whether Kangxi radicals (U+2F00–2FD5) are used. Default true. */
  readonly kangxi: boolean;
  /** Whether the CJK Radicals Supplement (U+2E80–2EF3) is used. Default true. */
  readonly supplement: boolean;
  /** Whether compatibility ideographs (U+F900–FAFF) are used. Default true. */
  readonly compatibility: boolean;
  /** Share of the occurrences of `words` with a separator put inside. Default 0. */
  readonly dottedWords: number;
  /** Separators to choose from. Default `.` `·` and a space. */
  readonly separators: readonly string[];
  /** The words that a filter is thought to look for. Default 书记, 市委, 省委, 政府, 疫情, 主席. */
  readonly words: readonly string[];
  /** Share of the words and numbers that are written in the style of formulas: 𝟏𝟗, 𝐆𝐃𝐏. Default 0. */
  readonly styled: number;
  /** Share of the words with a capital that has its like among Cyrillic letters and that are written with these. Default 0. */
  readonly cyrillic: number;
  /** Share of the characters over which a mark is drawn. Default 0. */
  readonly drawnOver: number;
  /** The mark. Default U+0336, a long stroke. */
  readonly mark: string;
  /** Share of the occurrences of `words` with a character masked by `*`: lossy. Default 0. */
  readonly masked: number;
}

const DEFAULTS: LookAlikesOptions = {
  density: 0.5,
  kangxi: true,
  supplement: true,
  compatibility: true,
  dottedWords: 0,
  separators: [".", "·", " "],
  words: ["书记", "市委", "省委", "政府", "疫情", "主席"],
  styled: 0,
  cyrillic: 0,
  drawnOver: 0,
  mark: "\u0336",
  masked: 0,
};

const LATIN = "ABEKMHOPCTX";
const CYRILLIC = "АВЕКМНОРСТХ";

/** Of the CJK Radicals Supplement, the forms that stand for a whole character: Unicode's EquivalentUnifiedIdeograph. */
const SUPPLEMENT = new Map(
  [
    ..."⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙",
  ].flatMap((form, i, all) => (i % 2 === 0 ? [[all[i + 1]!, form] as const] : [])),
);
const KANGXI = inverse(0x2f00, 0x2fd5);
const COMPATIBILITY = inverse(0xf900, 0xfad9);

/**
 * Replaces characters by others that look the same, as PDF fonts and filter dodgers do, and puts dots into words.
 *
 * @param text to be damaged.
 * @param given see {@link LookAlikesOptions}.
 * @param random the source of choices.
 * @returns the damaged text, and whether something was masked.
 */
export function lookAlikes(
  text: string,
  given: Partial<LookAlikesOptions>,
  random: Random,
): { text: string; lossy: boolean } {
  const options = fillDefaults("lookAlikes", DEFAULTS, given);
  let lossy = false;
  let out = text;
  for (const word of options.words) {
    out = out.replaceAll(word, () => {
      const characters = [...word];
      if (random.chance(options.masked)) {
        lossy = true;
        characters[random.int(0, characters.length - 1)] = "*";
        return characters.join("");
      }
      return random.chance(options.dottedWords) ? characters.join(random.pick(options.separators)) : word;
    });
  }
  if (options.styled > 0)
    out = out.replace(/[A-Za-z0-9]+/gu, (word) => (random.chance(options.styled) ? bold(word) : word));
  if (options.cyrillic > 0)
    out = out.replace(/[A-Za-z0-9.]+/gu, (word) => (random.chance(options.cyrillic) ? cyrillic(word) : word));
  const characters = [...out].map((character) => {
    const drawn = options.drawnOver > 0 && isHan(character) && random.chance(options.drawnOver);
    return replace(character, options, random) + (drawn ? options.mark : "");
  });
  return { text: characters.join(""), lossy };
}

/** Letters and digits of Mathematical Alphanumeric Symbols, bold. */
function bold(word: string): string {
  return word.replace(/[A-Za-z0-9]/gu, (letter) => {
    const code = letter.charCodeAt(0);
    const first = code < 0x41 ? 0x1d7ce - 0x30 : code < 0x61 ? 0x1d400 - 0x41 : 0x1d41a - 0x61;
    return String.fromCodePoint(first + code);
  });
}

/** Capitals of a word that has Latin letters or digits beside them; one of these alone could be Russian. */
function cyrillic(word: string): string {
  const out = word.replace(/[A-Z]/gu, (letter) => CYRILLIC[LATIN.indexOf(letter)] ?? letter);
  return /[A-Za-z0-9]/u.test(out) ? out : word;
}

function replace(character: string, options: LookAlikesOptions, random: Random): string {
  const forms = [
    options.kangxi ? KANGXI.get(character) : undefined,
    options.supplement ? SUPPLEMENT.get(character) : undefined,
    options.compatibility ? COMPATIBILITY.get(character) : undefined,
  ].filter((form) => form !== undefined);
  return forms.length > 0 && random.chance(options.density) ? random.pick(forms) : character;
}

/** Character → the code point between `first` and `last` whose compatibility form it is. */
function inverse(first: number, last: number): Map<string, string> {
  const forms = new Map<string, string>();
  for (let code = first; code <= last; code++) {
    const form = String.fromCodePoint(code);
    const unified = form.normalize("NFKC");
    if (unified !== form && !forms.has(unified)) forms.set(unified, form);
  }
  return forms;
}
