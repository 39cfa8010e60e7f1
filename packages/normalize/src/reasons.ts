import type { Edit } from "@tifa/corpus";
import { RULES } from "./pipeline.js";
import { classOf, TRADITIONAL_ONLY } from "./text/classes.js";
import { simplify } from "./text/common.js";
import { howMisread } from "./text/how-misread.js";
import { canRead } from "./text/readings.js";
import { readSyllable } from "./text/syllables.js";

/** Tells why an edit was made; `text` is what the edit's pass was given. */
type Reason = (edit: Edit, text: string) => string;

/**
 * Tells why an edit was made, with the characters that it is about. Nothing of it is computed before it is asked for.
 *
 * @param edit - an edit of a pass
 * @param text - the text that the pass was given
 * @returns a phrase; what the rule does, in general, where there is no more to say; "" for a rule that does not exist
 * @example
 * reasonOf({ rule: "tonelessPinyin", start: 1, end: 7, before: "(fang)", after: "" }, "防(fang)控");
 * // "fang is a reading of 防"
 */
export function reasonOf(edit: Edit, text: string): string {
  const reason = REASONS[edit.rule];
  if (reason !== undefined) return reason(edit, text);
  return RULES.find((rule) => rule.name === edit.rule)?.does ?? "";
}

const REASONS: Readonly<Record<string, Reason>> = {
  mojibake: ({ before, after }) => howMisread(before, after),
  entity: ({ before, after }) =>
    `${excerpt(before)} is an escape of ${excerpt(after)} that no program decoded`,
  lineEnd: ({ before }) =>
    `${units(before)} ${before.length > 2 ? "are line ends" : "is a line end"} of another system`,
  invisible: ({ before }) => `${units(before)} is not seen and parts what belongs together`,
  margin: ({ start, before }, text) =>
    start === 0 || text[start - 1] === "\n"
      ? `${excerpt(before)} stands in front of each line`
      : `${excerpt(before)} stands for the end of a line`,
  forumJammer: ({ before }) => `${excerpt(before)} is random, as what forum software hides at line breaks`,
  byteShift: ({ before, after }) => {
    const reading = /^(?:[?\ufffd]\(?|\()([^()]{1,12})\)/u.exec(before)?.[1];
    const cut = `the bytes cut one further give ${excerpt(after)}`;
    return reading === undefined
      ? `a byte was lost at ${before[0]}: ${cut}`
      : `the reading ${reading.trim()} was put between the two bytes of a character: ${cut}`;
  },
  tonePinyin: readingOf,
  tonelessPinyin: readingOf,
  lookAlike: ({ before, after }) =>
    after === ""
      ? `${units(before)} was drawn over the character before it`
      : `${before} (${units(before)}) is ${blockOf(before)} that stands for ${after} (${units(after)})`,
  width: ({ before, after }) => `${excerpt(before)} is the full-width form of ${excerpt(after)}`,
  script: ({ before, after }) => {
    if (/^[「」『』﹁﹂﹃﹄]$/u.test(before)) return `the mainland writes ${after} for ${before}`;
    const isAlone = (classOf(before.charCodeAt(0)) & TRADITIONAL_ONLY) !== 0 && simplify(before) === after;
    return isAlone
      ? `${before} is the traditional form of ${after}`
      : `in this word, traditional ${excerpt(before)} is ${excerpt(after)}`;
  },
  timeStamp: ({ start }, text) => `a time ends before ${excerpt(text.slice(start, start + 6))}`,
  lineJoin: ({ start, end }, text) =>
    `the break stands inside a sentence: ${text.slice(Math.max(0, start - 4), start)}|${text.slice(end, end + 4)}`,
  indent: ({ start }, text) =>
    start === 0 || text[start - 1] === "\n" ? "blanks at the start of a line" : "blanks at the end of a line",
  spacedDigits: ({ before, after }) => `${excerpt(before)} is the number ${after}, set apart`,
  space: ({ start, end, after }, text) => {
    const [left, right] = [text[start - 1] ?? "", text[end] ?? ""];
    return after === ""
      ? `no blank belongs between ${left} and ${right}`
      : `one blank parts ${left} and ${right}`;
  },
  halfWidthMark: ({ start, before, after }, text) =>
    `${before} beside ${neighbours(text, start)} is a mark of Chinese text: ${after}`,
  doubledMark: ({ end, before, after }, text) =>
    after === ""
      ? `no ${before[0]} stands before ${text[end] ?? "a line end"}`
      : `${before} is ${after} once too often`,
  straightQuote: ({ after }) => (/[“‘]/u.test(after) ? "it opens a quotation" : "it closes a quotation"),
  middleDot: ({ start }, text) => `it parts the names ${text[start - 1] ?? ""} and ${text[start + 1] ?? ""}`,
  filterDot: ({ start, end }, text) => `${text[start - 1] ?? ""}${text[end] ?? ""} belong together`,
};

/** An annotation names its character; what is left of one does not. */
function readingOf({ start, before }: Edit, text: string): string {
  const inner = /^\s?[(（]([^()（）]+)[)）]$/u.exec(before)?.[1];
  const reading = inner === undefined ? null : readSyllable(inner);
  if (inner === undefined || reading === null)
    return `${excerpt(before)} is what is left of a reading in parentheses`;
  const base = baseOf(text, start);
  return canRead(base, reading)
    ? `${inner.trim()} is a reading of ${base}`
    : `${inner.trim()} is a reading in parentheses, wrong for ${base}, in a text full of them`;
}

/** The character before an offset and the annotations that stand in a row before it; there are four at most. */
function baseOf(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 80), at).replace(/(?:\s?[(（][^()（）]{1,10}[)）]){1,20}$/u, "");
  return [...before.trimEnd()].at(-1) ?? "";
}

function neighbours(text: string, at: number): string {
  return [text[at - 1], text[at + 1]].filter((unit) => unit !== undefined && /\S/u.test(unit)).join(" and ");
}

function blockOf(character: string): string {
  const code = character.codePointAt(0)!;
  if (code >= 0x2f00 && code <= 0x2fdf) return "a Kangxi radical";
  if (code >= 0x2e80 && code <= 0x2eff) return "a radical of the CJK supplement";
  if (code >= 0xe000 && code <= 0xf8ff) return "a private-use character";
  if (code >= 0x370 && code <= 0x4ff) return "a letter of another script";
  if (code > 0x1d3ff && code < 0x1d800) return "a letter in the style of formulas";
  return (code >= 0xf900 && code <= 0xfaff) || code > 0x2f7ff
    ? "a compatibility ideograph"
    : "another form of a mark";
}

/** Code points, of which a row of more than four shows the first alone. */
function units(text: string): string {
  const codes = Array.from(text.slice(0, 12), (character) => codePoint(character));
  return codes.length > 4 ? `${codes[0]} and ${text.length - 1} more` : codes.join(" ");
}

function codePoint(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;
}

/** A text as a reason quotes it: cut where it is long, with blanks and what cannot be seen as code points. */
function excerpt(text: string): string {
  const cut = text.length > 24 ? `${text.slice(0, 12)}…${text.slice(-8)}` : text;
  return cut.replace(/[^\P{Z} ]|\p{C}/gu, (character) => `[${codePoint(character)}]`);
}
