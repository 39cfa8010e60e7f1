import { fillDefaults, requireOneOf } from "./fill-defaults.js";
import type { Random } from "./random.js";

/** Options of {@link lines}. */
export interface LinesOptions {
  /** Characters after which a paragraph is broken hard, through names and numbers too; 0: never. Default 0. */
  readonly wrap: number;
  /** What `wrap` counts: characters, or columns, of which a Chinese character takes two. Default "characters". */
  readonly wrapBy: "characters" | "columns";
  /**
   * What becomes of a mark that begins no line: nothing, it hangs over the edge, or the character before it comes down
   * with it. Default "none".
   */
  readonly kinsoku: "none" | "hang" | "pull";
  /** Characters or columns by which a line is longer or shorter at most, as in proportional type. Default 0. */
  readonly ragged: number;
  /** Put in front of every line. Default "". */
  readonly leftMargin: string;
  /** Where stray breaks stand: anywhere, inside numbers and dates, behind commas, between two Chinese characters. Default "any". */
  readonly strayPlace: "any" | "number" | "comma" | "han";
  /** Put in front of each paragraph. Default "". */
  readonly indent: string;
  /** Put in front of each line after a hard break. Default "". */
  readonly hangingIndent: string;
  /** Blank lines between two paragraphs. Default 0. */
  readonly blankLines: number;
  /** Share of the paragraphs with a break after a comma or between two characters. Default 0. */
  readonly strayBreaks: number;
  /** Breaks in each of those paragraphs. Default 1. */
  readonly strayCount: number;
  /** Share of the stray breaks that leave a blank line. Default 0. */
  readonly strayBlank: number;
  /**
   * Whether a hard break may stand right behind a sentence's end. With blank lines or indents between paragraphs it can
   * be told from their breaks. Default false.
   */
  readonly wrapStops: boolean;
  /** Share of the lines that end no sentence (titles) which are wrapped like paragraphs. Default 0. */
  readonly headings: number;
  /** What parts lines. Default "lf". */
  readonly lineEnd: "lf" | "crlf" | "cr";
  /** Share of the lines with spaces at their end. Default 0. */
  readonly trailingSpaces: number;
}

const DEFAULTS: LinesOptions = {
  wrap: 0,
  wrapBy: "characters",
  kinsoku: "none",
  ragged: 0,
  leftMargin: "",
  strayPlace: "any",
  indent: "",
  hangingIndent: "",
  blankLines: 0,
  strayBreaks: 0,
  strayCount: 1,
  strayBlank: 0,
  wrapStops: false,
  headings: 0,
  lineEnd: "lf",
  trailingSpaces: 0,
};

const LINE_ENDS = { lf: "\n", crlf: "\r\n", cr: "\r" };
const SENTENCE_END = /[。！？!?…”）)]$/u;

/**
 * Spoils lines. Only paragraphs (lines that end as a sentence does) are broken, with `headings` titles too, and never right after a sentence's
 * end: there nobody could tell the break from that between two paragraphs.
 *
 * @param text to be damaged, a paragraph a line.
 * @param given see {@link LinesOptions}.
 * @param random the source of choices.
 * @returns the damaged text.
 */
export function lines(text: string, given: Partial<LinesOptions>, random: Random): string {
  const options = fillDefaults("lines", DEFAULTS, given, ["wrap", "ragged", "blankLines", "strayCount"]);
  requireOneOf("lines.wrapBy", options.wrapBy, ["characters", "columns"]);
  requireOneOf("lines.kinsoku", options.kinsoku, ["none", "hang", "pull"]);
  requireOneOf("lines.strayPlace", options.strayPlace, Object.keys(PLACES));
  requireOneOf("lines.lineEnd", options.lineEnd, Object.keys(LINE_ENDS));
  const paragraphs = text.split("\n").map((line) => paragraph(line, options, random));
  const end = LINE_ENDS[options.lineEnd];
  const page = paragraphs.join("\n".repeat(options.blankLines + 1));
  return (options.leftMargin === "" ? page : page.replace(/^(?=.)/gmu, options.leftMargin)).replaceAll(
    "\n",
    () => (random.chance(options.trailingSpaces) ? " ".repeat(random.int(1, 3)) + end : end),
  );
}

function paragraph(line: string, options: LinesOptions, random: Random): string {
  if (!SENTENCE_END.test(line)) {
    const wrapped = options.wrap > 0 && options.headings > 0 && random.chance(options.headings);
    return wrapped ? wrap(line, options, random).join("\n") : line;
  }
  const broken = random.chance(options.strayBreaks) ? strayBreaks(line, options, random) : line;
  const parts =
    options.wrap > 0 ? broken.split("\n").flatMap((part) => wrap(part, options, random)) : broken.split("\n");
  return options.indent + parts.join(`\n${options.hangingIndent}`);
}

function strayBreaks(line: string, options: LinesOptions, random: Random): string {
  let pieces = [line];
  for (let count = 0; count < options.strayCount; count++) {
    const longest = pieces.reduce((most, piece) => Math.max(most, piece.length), 0);
    pieces = pieces.flatMap((piece) =>
      piece.length === longest ? strayBreak(piece, options, random) : [piece],
    );
  }
  return pieces.join("");
}

function strayBreak(line: string, options: LinesOptions, random: Random): string[] {
  const characters = [...line];
  const at = random.int(1, characters.length - 1);
  const around = (characters[at - 1] ?? "") + (characters[at] ?? "");
  if (!breakable(characters, at) || !PLACES[options.strayPlace].test(around)) return [line];
  const blank = options.strayBlank > 0 && random.chance(options.strayBlank);
  return [`${characters.slice(0, at).join("")}${blank ? "\n\n" : "\n"}`, characters.slice(at).join("")];
}

function wrap(line: string, options: LinesOptions, random: Random): string[] {
  const characters = [...line];
  const parts: string[] = [];
  let start = 0;
  while (start < characters.length) {
    const columns = options.wrap + (options.ragged > 0 ? random.int(-options.ragged, options.ragged) : 0);
    let at = edge(characters, start, columns, options);
    while (
      at < characters.length &&
      !breakable(characters, at) &&
      !(options.wrapStops && behindStop(characters, at))
    )
      at++;
    parts.push(characters.slice(start, at).join(""));
    start = at;
  }
  return parts;
}

/** Where a line ends that begins at an offset. */
function edge(characters: readonly string[], start: number, columns: number, options: LinesOptions): number {
  const wide = (character: string): number => (options.wrapBy === "columns" && character >= "\u2000" ? 2 : 1);
  let at = start;
  for (let width = 0; at < characters.length; at++) {
    width += wide(characters[at]!);
    if (width > columns && at > start) break;
  }
  if (options.kinsoku === "hang") while (NO_START.test(characters[at] ?? "")) at++;
  if (options.kinsoku === "pull") while (at > start + 1 && NO_START.test(characters[at] ?? "")) at--;
  return at;
}

const NO_START = /[，。、；：！？”’）》」%％]/u;
const PLACES: Readonly<Record<LinesOptions["strayPlace"], RegExp>> = {
  any: /./u,
  number: /\d[\d年月日%.万亿个]/u,
  comma: /[，、]./u,
  han: /[\u4e00-\u9fff]{2}/u,
};

/** Whether a break before `at` stands inside a sentence, and not beside a space that it would hide. */
function breakable(characters: readonly string[], at: number): boolean {
  const before = characters[at - 1] ?? "";
  const after = characters[at] ?? "";
  return (
    !/[。！？!?…\s]/u.test(before) &&
    !(/[”）)]/u.test(before) && sentenceEnds(characters, at)) &&
    !/[\s。”）)！？!?]/u.test(after)
  );
}

function behindStop(characters: readonly string[], at: number): boolean {
  return characters[at - 1] === "。" && !/[\s。”）)！？!?]/u.test(characters[at] ?? "");
}

function sentenceEnds(characters: readonly string[], at: number): boolean {
  return /[。！？!?…]/u.test(characters[at - 2] ?? "");
}
