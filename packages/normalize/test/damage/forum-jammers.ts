import { fillDefaults, requireOneOf } from "./fill-defaults.js";
import type { Random } from "./random.js";

/** Options of {@link forumJammers}. */
export interface ForumJammersOptions {
  /** Share of the lines that get a run. Default 0.8. */
  readonly density: number;
  /**
   * `discuz`: five to fifteen times a character of 0x20–0x3B, a space and one of 0x3F–0x7E. `plain`: ten printable ASCII
   * characters in one run between spaces. `letters`: letters and digits in groups of two to six. `pairs`: a letter and a
   * digit or sign, three to fourteen times, between spaces; `glued`: the same without. `lower`: six to thirty small
   * letters. `signs`: four to twenty signs. `single`: five to fourteen letters and digits between spaces. `hex`: eight to
   * 32 hexadecimal digits. `words`: two to six groups of two to seven letters. `groups`: four to nine groups of one to five
   * letters and digits. `signGroups`: four to nine groups of one to four signs. `dashed`: four groups of letters and digits
   * with hyphens between. `base64`: twelve to 32 letters, digits, `+` and `/`. Default "discuz".
   */
  readonly shape: JammerShape;
  /** Where: after a line's text, before it, either, or both. Default "either". */
  readonly place: "end" | "start" | "either" | "both";
  /** Share of the line breaks that get a line of nothing but a run. Default 0.1. */
  readonly ownLine: number;
  /** Share of the paragraphs broken after a sentence inside them, with a run there: how a forum post wraps. Default 0. */
  readonly insideBreaks: number;
  /** Whether a space parts the run and the text. Default true. */
  readonly padding: boolean;
}

/** What a run is made of. */
export type JammerShape = (typeof SHAPES)[number];

const SHAPES = [
  "discuz",
  "plain",
  "letters",
  "pairs",
  "glued",
  "lower",
  "signs",
  "single",
  "hex",
  "words",
  "groups",
  "signGroups",
  "dashed",
  "base64",
  "short",
] as const;

const DEFAULTS: ForumJammersOptions = {
  density: 0.8,
  shape: "discuz",
  place: "either",
  ownLine: 0.1,
  insideBreaks: 0,
  padding: true,
};

/**
 * Adds the runs of random characters with which forum software makes copied posts useless: hidden by a style sheet in
 * the page, visible in its text. Discuz puts one at a line break, before it or after it, never inside a line.
 *
 * @param text to be damaged, with line breaks as the page has them.
 * @param given see {@link ForumJammersOptions}.
 * @param random the source of choices.
 * @returns the damaged text.
 */
export function forumJammers(text: string, given: Partial<ForumJammersOptions>, random: Random): string {
  const options = fillDefaults("forumJammers", DEFAULTS, given);
  requireOneOf("forumJammers.shape", options.shape, SHAPES);
  requireOneOf("forumJammers.place", options.place, ["end", "start", "either", "both"]);
  const out: string[] = [];
  for (const line of text.split("\n").flatMap((line) => breakInside(line, options, random))) {
    out.push(jamLine(line, options, random));
    if (random.chance(options.ownLine)) out.push(run(options.shape, random));
  }
  return out.join("\n");
}

function jamLine(line: string, options: ForumJammersOptions, random: Random): string {
  if (line === "" || !random.chance(options.density)) return line;
  const atEnd = options.place === "end" || (options.place === "either" && random.chance(0.5));
  const space = options.padding ? " " : "";
  if (options.place === "both")
    return run(options.shape, random) + space + line + space + run(options.shape, random);
  return atEnd ? line + space + run(options.shape, random) : run(options.shape, random) + space + line;
}

function breakInside(line: string, options: ForumJammersOptions, random: Random): string[] {
  // Only inside a sentence can a break be told from the end of a paragraph.
  const commas = [...line.matchAll(/[，,；;]/gu)].map((match) => match.index + 1);
  if (commas.length === 0 || !random.chance(options.insideBreaks)) return [line];
  const at = random.pick(commas);
  return [line.slice(0, at), line.slice(at)];
}

const SMALL = "abcdefghijklmnopqrstuvwxyz";
const LETTERS = SMALL + SMALL.toUpperCase();
const DIGITS = "0123456789";
const SIGNS = "!#$%&*()+,-./:;=?@[]^_{|}~";

/** So many times one of some characters. */
function draw(random: Random, least: number, most: number, from: string): string {
  return Array.from({ length: random.int(least, most) }, () => random.pick([...from])).join("");
}

function pairs(random: Random): string[] {
  return Array.from(
    { length: random.int(3, 14) },
    () => draw(random, 1, 1, LETTERS) + draw(random, 1, 1, DIGITS + SIGNS),
  );
}

/** So many groups of so many characters. */
function groups(
  random: Random,
  [least, most]: readonly [number, number],
  longest: number,
  from: string,
  between = " ",
): string {
  const shortest = longest > 5 ? 2 : 1;
  return Array.from({ length: random.int(least, most) }, () => draw(random, shortest, longest, from)).join(
    between,
  );
}

function run(shape: JammerShape, random: Random): string {
  if (shape === "words") return groups(random, [2, 6], 7, LETTERS);
  if (shape === "groups") return groups(random, [4, 9], 5, LETTERS + DIGITS);
  if (shape === "signGroups") return groups(random, [4, 9], 4, SIGNS);
  if (shape === "dashed") return groups(random, [4, 4], 5, LETTERS + DIGITS, "-");
  if (shape === "base64") return draw(random, 12, 32, `${LETTERS}${DIGITS}+/`);
  if (shape === "pairs") return pairs(random).join(" ");
  if (shape === "glued") return pairs(random).join("");
  if (shape === "lower") return draw(random, 6, 30, SMALL);
  if (shape === "signs") return draw(random, 4, 20, SIGNS);
  if (shape === "single") return [...draw(random, 5, 14, LETTERS + DIGITS)].join(" ");
  if (shape === "hex") return draw(random, 8, 32, `${DIGITS}abcdef`);
  const code = (low: number, high: number): string => String.fromCharCode(random.int(low, high));
  if (shape === "plain") return Array.from({ length: 10 }, () => code(0x21, 0x7e)).join("");
  if (shape === "short") return Array.from({ length: random.int(4, 8) }, () => code(0x21, 0x7e)).join("");
  if (shape === "letters") {
    const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    const group = (): string =>
      Array.from({ length: random.int(2, 6) }, () => random.pick([...letters])).join("");
    return Array.from({ length: random.int(3, 6) }, group).join(" ");
  }
  let out = "";
  for (let i = 0; i < random.int(5, 15); i++) out += `${code(0x20, 0x3b)} ${code(0x3f, 0x7e)}`;
  // A browser's text has no two spaces in a row and none at the ends.
  return out.replace(/ +/gu, " ").trim();
}
