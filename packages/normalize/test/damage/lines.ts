import { fillDefaults, requireOneOf } from "./fill-defaults.js";
import type { Random } from "./random.js";

/** Options of {@link lines}. */
export interface LinesOptions {
  /** Characters after which a paragraph is broken hard, through names and numbers too; 0: never. Default 0. */
  readonly wrap: number;
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
  /** What parts lines. Default "lf". */
  readonly lineEnd: "lf" | "crlf" | "cr";
  /** Share of the lines with spaces at their end. Default 0. */
  readonly trailingSpaces: number;
}

const DEFAULTS: LinesOptions = {
  wrap: 0,
  indent: "",
  hangingIndent: "",
  blankLines: 0,
  strayBreaks: 0,
  strayCount: 1,
  strayBlank: 0,
  wrapStops: false,
  lineEnd: "lf",
  trailingSpaces: 0,
};

const LINE_ENDS = { lf: "\n", crlf: "\r\n", cr: "\r" };
const SENTENCE_END = /[。！？!?…”）)]$/u;

/**
 * Spoils lines. Only paragraphs (lines that end as a sentence does) are broken, and never right after a sentence's
 * end: there nobody could tell the break from that between two paragraphs.
 *
 * @param text to be damaged, a paragraph a line.
 * @param given see {@link LinesOptions}.
 * @param random the source of choices.
 * @returns the damaged text.
 */
export function lines(text: string, given: Partial<LinesOptions>, random: Random): string {
  const options = fillDefaults("lines", DEFAULTS, given, ["wrap", "blankLines", "strayCount"]);
  requireOneOf("lines.lineEnd", options.lineEnd, Object.keys(LINE_ENDS));
  const paragraphs = text.split("\n").map((line) => paragraph(line, options, random));
  const end = LINE_ENDS[options.lineEnd];
  return paragraphs
    .join("\n".repeat(options.blankLines + 1))
    .replaceAll("\n", () =>
      random.chance(options.trailingSpaces) ? " ".repeat(random.int(1, 3)) + end : end,
    );
}

function paragraph(line: string, options: LinesOptions, random: Random): string {
  if (!SENTENCE_END.test(line)) return line;
  const broken = random.chance(options.strayBreaks) ? strayBreaks(line, options, random) : line;
  const parts =
    options.wrap > 0 ? broken.split("\n").flatMap((part) => wrap(part, options)) : broken.split("\n");
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
  if (!breakable(characters, at)) return [line];
  const blank = options.strayBlank > 0 && random.chance(options.strayBlank);
  return [`${characters.slice(0, at).join("")}${blank ? "\n\n" : "\n"}`, characters.slice(at).join("")];
}

function wrap(line: string, { wrap: columns, wrapStops }: LinesOptions): string[] {
  const characters = [...line];
  const parts: string[] = [];
  let start = 0;
  while (characters.length - start > columns) {
    let at = start + columns;
    while (at < characters.length && !breakable(characters, at) && !(wrapStops && behindStop(characters, at)))
      at++;
    if (at === characters.length) break;
    parts.push(characters.slice(start, at).join(""));
    start = at;
  }
  parts.push(characters.slice(start).join(""));
  return parts;
}

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
