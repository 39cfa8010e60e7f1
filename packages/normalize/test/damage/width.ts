import { fillDefaults } from "./fill-defaults.js";
import type { Random } from "./random.js";

/** Options of {@link width}. */
export interface WidthOptions {
  /** Share of the numbers written with full-width digits. Default 0. */
  readonly fullWidthNumbers: number;
  /** Share of the Latin words written full-width. Default 0. */
  readonly fullWidthLetters: number;
  /** Share of the numbers of several digits spelt with spaces between them: 1 9 9 3. Default 0. */
  readonly spacedNumbers: number;
  /** Share of the numbers with a space on both sides. Default 0. */
  readonly spaceRoundNumbers: number;
  /** Share of the places between two Chinese characters of running text that get a space. Default 0. */
  readonly spaces: number;
  /** Share of the places beside the marks of running text that get a space. Default 0. */
  readonly spacesBesideMarks: number;
  /** Share of the places between a Chinese character and a Latin word of running text that get one. Default 0. */
  readonly spacesBesideWords: number;
  /** The spaces to choose from. Default U+0020, U+2002, U+3000, U+00A0. */
  readonly spaceKinds: readonly string[];
  /** Share of the places between two Chinese characters that get an invisible character. Default 0. */
  readonly invisible: number;
  /** The invisible ones to choose from. Default zero-width, bidi, soft hyphen, byte-order mark, a control character. */
  readonly invisibleKinds: readonly string[];
  /** Whether the text begins with a byte-order mark. Default false. */
  readonly byteOrderMark: boolean;
}

const DEFAULTS: WidthOptions = {
  fullWidthNumbers: 0,
  fullWidthLetters: 0,
  spacedNumbers: 0,
  spaceRoundNumbers: 0,
  spaces: 0,
  spacesBesideMarks: 0,
  spacesBesideWords: 0,
  spaceKinds: [" ", "\u2002", "\u3000", "\u00a0"],
  invisible: 0,
  invisibleKinds: [
    "\u200b",
    "\u200c",
    "\u200d",
    "\u2060",
    "\ufeff",
    "\u00ad",
    "\u200e",
    "\u200f",
    "\u202a",
    "\u202c",
    "\u0007",
  ],
  byteOrderMark: false,
};

const RUNNING_TEXT = /[。；，,;]/u;

/**
 * Spoils width and spacing: full-width digits and letters, digits set apart, spaces and invisible characters inside
 * running text. Spaces go only into lines that hold a clause (a title keeps its own, which mean something), and not
 * into parentheses (bylines).
 *
 * @param text to be damaged.
 * @param given see {@link WidthOptions}.
 * @param random the source of choices.
 * @returns the damaged text.
 */
export function width(text: string, given: Partial<WidthOptions>, random: Random): string {
  const options = fillDefaults("width", DEFAULTS, given);
  const lines = text.split("\n").map((line) => {
    const spaced = RUNNING_TEXT.test(line) ? betweenHan(line, options, random) : line;
    const apart =
      options.spacesBesideWords > 0 && RUNNING_TEXT.test(line)
        ? besideWords(spaced, options, random)
        : spaced;
    return words(RUNNING_TEXT.test(line) ? besideMarks(apart, options, random) : apart, options, random);
  });
  return (options.byteOrderMark ? "\ufeff" : "") + lines.join("\n");
}

function betweenHan(line: string, options: WidthOptions, random: Random): string {
  const pieces = line.split(/(（[^（）]*）|\([^()]*\))/u);
  const damaged = pieces.map((piece, i) =>
    i % 2 === 1
      ? piece
      : piece.replace(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, () => {
          if (random.chance(options.spaces)) return random.pick(options.spaceKinds);
          return random.chance(options.invisible) ? random.pick(options.invisibleKinds) : "";
        }),
  );
  return damaged.join("");
}

function besideMarks(line: string, options: WidthOptions, random: Random): string {
  if (options.spacesBesideMarks === 0) return line;
  return line.replace(/(?<=[，。、；：“”])(?=\S)|(?<=\S)(?=[，。、；：“”])/gu, () =>
    random.chance(options.spacesBesideMarks) ? random.pick(options.spaceKinds) : "",
  );
}

function besideWords(line: string, options: WidthOptions, random: Random): string {
  return line.replace(/(?<=\p{Script=Han})(?=[A-Za-z])|(?<=[A-Za-z])(?=\p{Script=Han})/gu, () =>
    random.chance(options.spacesBesideWords) ? random.pick(options.spaceKinds) : "",
  );
}

function words(line: string, options: WidthOptions, random: Random): string {
  // Decimals, times, N95 and 7+3 are one word; only plain runs of digits are set apart.
  return line.replace(/[A-Za-z0-9][A-Za-z0-9.:/+-]*/gu, (word) => {
    if (/[A-Za-z]/u.test(word)) return random.chance(options.fullWidthLetters) ? fullWidth(word) : word;
    if (!/^[0-9]+$/u.test(word)) return word;
    let out = random.chance(options.fullWidthNumbers) ? fullWidth(word) : word;
    if (random.chance(options.spacedNumbers)) out = [...out].join(" ");
    return random.chance(options.spaceRoundNumbers) ? ` ${out} ` : out;
  });
}

function fullWidth(word: string): string {
  return word.replace(/[A-Za-z0-9]/gu, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}
