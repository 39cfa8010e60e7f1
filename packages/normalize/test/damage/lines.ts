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
  const options = fillDefaults("lines", DEFAULTS, given, ["wrap", "blankLines"]);
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
  const broken = random.chance(options.strayBreaks) ? strayBreak(line, random) : line;
  const parts =
    options.wrap > 0 ? broken.split("\n").flatMap((part) => wrap(part, options.wrap)) : broken.split("\n");
  return options.indent + parts.join(`\n${options.hangingIndent}`);
}

function strayBreak(line: string, random: Random): string {
  const characters = [...line];
  const at = random.int(1, characters.length - 1);
  return breakable(characters, at)
    ? `${characters.slice(0, at).join("")}\n${characters.slice(at).join("")}`
    : line;
}

function wrap(line: string, columns: number): string[] {
  const characters = [...line];
  const parts: string[] = [];
  let start = 0;
  while (characters.length - start > columns) {
    let at = start + columns;
    while (at < characters.length && !breakable(characters, at)) at++;
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

function sentenceEnds(characters: readonly string[], at: number): boolean {
  return /[。！？!?…]/u.test(characters[at - 2] ?? "");
}
