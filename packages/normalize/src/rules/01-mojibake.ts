import type { Rule, RuleContext } from "../rule.js";
import { edit } from "../rule.js";
import { classOf, GAP, KANA, LATIN, LATIN_HIGH, UNUSUAL } from "../text/classes.js";
import { codePage, latinByte, readUtf8 } from "../text/code-pages.js";
import { meanPlausibility } from "../text/common.js";
import type { Line } from "../text/lines.js";

/**
 * Text read by the wrong table: UTF-8 as Windows-1252 or as GBK, GBK or Big5 as Windows-1252, Big5 as GBK and the
 * reverse. Double encoding comes right in as many rounds.
 */
export const mojibake: Rule = {
  name: "mojibake",
  kind: "mojibake",
  does: "Reads text again that was read by the wrong table (UTF-8 as GBK or Latin-1, GBK as Latin-1, Big5 as GBK).",
  evidence:
    "The bytes behind the characters are valid in the other table and give common Chinese characters, where those that stand in the text are none.",
  triggers: LATIN_HIGH | UNUSUAL,
  edits: (text, context) => {
    const found: Found[] = [];
    // Where a tenth of the lines hold what no Chinese text has, the others are worth a look too.
    const odd = context.lines.filter((line) => line.bits & UNUSUAL).length;
    const foreign = odd * 10 > context.lines.length;
    for (const line of context.lines) {
      if (!(line.bits & (LATIN_HIGH | UNUSUAL)) && !foreign) continue;
      const source = text.slice(line.start, line.end);
      const suspect =
        count(source, LATIN_HIGH) >= 2 || count(source, UNUSUAL) > 0 || meanPlausibility(source) < 0.6;
      if (suspect) found.push({ line, source, repairs: repairLine(source, context, 4) });
    }
    // What happened to most of the document happened to its short lines too.
    const much = found.reduce((sum, { repairs }) => sum + repairs.length, 0) >= 3;
    return found.flatMap(({ line, source, repairs }) => {
      const all = much ? repairLine(source, context, 1) : repairs;
      return all.map(([start, end, after]) =>
        edit("mojibake", text, line.start + start, line.start + end, after),
      );
    });
  },
};

interface Found {
  readonly line: Line;
  readonly source: string;
  readonly repairs: readonly Repair[];
}

type Repair = readonly [start: number, end: number, after: string];

function repairLine(source: string, context: RuleContext, characters: number): Repair[] {
  const least = context.options.thresholds.charset;
  if (count(source, LATIN_HIGH) >= 2) {
    const repairs = latinRuns(source, least);
    if (repairs.length > 0) return repairs;
  }
  return wideRuns(source, least, characters);
}

/** Runs of bytes that were read as Latin letters. */
function latinRuns(source: string, least: number): Repair[] {
  const repairs: Repair[] = [];
  const whole = bytesOf(source);
  // GBK and Big5 have trail bytes that are ASCII letters, so only the line as a whole can tell.
  const twoByte = whole === null ? null : bestTwoByte(whole, least);
  for (const match of source.matchAll(LATIN_RUN)) {
    const bytes = bytesOf(match[0]);
    if (bytes === null) continue;
    const read = readUtf8(bytes);
    // Whole sequences of three bytes do not come about by chance: then rare characters (of names) are right, too.
    const after =
      read.whole > 0 && read.broken * 5 <= read.whole
        ? asChinese(read.text, read.broken === 0 ? 0 : least)
        : null;
    if (after !== null) repairs.push([match.index, match.index + match[0].length, after]);
  }
  if (repairs.length > 0) return repairs;
  return twoByte === null ? [] : [[0, source.length, twoByte]];
}

/** A text if it is Chinese, or what it is after it was read once more: it had been encoded twice. */
function asChinese(text: string, least: number): string | null {
  if (isChineseText(text, least)) return text;
  const bytes = bytesOf(text);
  if (bytes === null) return null;
  const read = readUtf8(bytes);
  return read.whole > 0 && read.broken * 5 <= read.whole && isChineseText(read.text, least)
    ? read.text
    : null;
}

function bytesOf(text: string): number[] | null {
  const bytes: number[] = [];
  for (const character of text) {
    const byte = character === "\ufffd" ? -1 : latinByte(character);
    if (byte < 0 && character !== "\ufffd") return null;
    bytes.push(byte);
  }
  return bytes;
}

function bestTwoByte(bytes: readonly number[], least: number): string | null {
  if (!/[\u0080-\u00ff]{4}/u.test(String.fromCharCode(...bytes.slice(0, 4000).map((b) => Math.max(b, 0)))))
    return null;
  let best: string | null = null;
  let bestScore = least;
  for (const label of ["gbk", "big5"] as const) {
    const text = readTwoByte(bytes, label);
    if (text === null) continue;
    const score = meanPlausibility(text);
    if (score > bestScore) {
      best = text;
      bestScore = score;
    }
  }
  return best;
}

function readTwoByte(bytes: readonly number[], label: "gbk" | "big5"): string | null {
  const page = codePage(label);
  let text = "";
  let count = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte < 0x80) {
      text += byte < 0 ? "?" : String.fromCharCode(byte);
      continue;
    }
    const character = page.character(byte, bytes[++at] ?? 0);
    if (character === "") return null;
    text += character;
    count++;
  }
  return count >= 2 ? text : null;
}

/** Characters that Windows-1252 or ISO 8859-1 has for the bytes from 0x80 on. */
const LATIN_RUN = /[\u0080-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{2,}/gu;

/** Runs of Chinese-looking characters whose bytes are UTF-8, or are of the other two-byte table. */
function wideRuns(source: string, least: number, characters: number): Repair[] {
  const shown = meanPlausibility(source);
  const repairs: Repair[] = [];
  if (shown < least) {
    const other = otherTable(source, shown, least, characters);
    if (other !== null) return [[0, source.length, other]];
  }
  let end = 0;
  for (let at = 0; at < source.length; at = Math.max(end, at + 1)) {
    const code = source.charCodeAt(at);
    if (code < 0x80 && code !== QUESTION) continue;
    end = endOfRun(source, at);
    // Two bytes are no Chinese character of UTF-8.
    if (end === at || (end === at + 1 && !(classOf(code) & GAP))) continue;
    const run = source.slice(at, end);
    if (count(run, UNUSUAL | KANA) === 0 && meanPlausibility(run) > 0.6) continue;
    const read = asUtf8(run, "gbk", characters) ?? asUtf8(run, "big5", characters);
    if (read !== null) repairs.push([at, end, read]);
  }
  return repairs;
}

const QUESTION = 0x3f;

/** End of the characters from an offset on that are not ASCII, with the question marks among and behind them. */
function endOfRun(source: string, start: number): number {
  let at = start;
  let code = source.charCodeAt(at);
  while (code >= 0x80 || (code === QUESTION && source.charCodeAt(at + 1) >= 0x80))
    code = source.charCodeAt(++at);
  return at > start && code === QUESTION ? at + 1 : at;
}

function asUtf8(run: string, label: "gbk" | "big5", least: number): string | null {
  const page = codePage(label);
  const bytes: number[] = [];
  const characters = [...run];
  for (const [i, character] of characters.entries()) {
    const code = page.code(character);
    // 0x80 alone and 0xA2E3 are both €; what follows tells whether a lead byte has been read.
    if (character === "€" && page.code(characters[i + 1] ?? "") >> 8 >= 0xc0) bytes.push(0x80);
    else if (code >= 0) bytes.push(code >> 8, code & 0xff);
    else if (classOf(character.charCodeAt(0)) & GAP) bytes.push(-1);
    else return null;
  }
  const read = readUtf8(bytes);
  if (least === 1 && bytes.includes(-1) && read.text.replaceAll("?", "") === "") return "?";
  const enough = read.whole >= Math.min(least, 2) && read.broken * 3 <= Math.max(read.whole, 4 - least);
  return enough && isChineseText(read.text, 0.7) ? read.text : null;
}

/** A line in the other two-byte table; one with more Latin letters than wide characters is what it looks like. */
function otherTable(source: string, shown: number, least: number, characters: number): string | null {
  // No text is more plausible than 1.
  if (shown + 0.3 > 1) return null;
  const letters = count(source, LATIN);
  for (const [from, to] of [
    ["gbk", "big5"],
    ["big5", "gbk"],
  ] as const) {
    const bytes: number[] = [];
    let wide = 0;
    for (const character of source) {
      const code = character < "\u0080" ? character.charCodeAt(0) : codePage(from).code(character);
      if (code < 0) bytes.push(-1);
      else if (code < 0x80) bytes.push(code);
      else {
        bytes.push(code >> 8, code & 0xff);
        wide++;
      }
    }
    if (wide < characters || wide * 2 < letters) continue;
    const text = readTwoByte(bytes, to);
    if (text !== null && meanPlausibility(text) >= Math.max(least, shown + 0.3)) return text;
  }
  return null;
}

/** Whether a text that was read anew is Chinese: characters and marks of Chinese, and common ones. */
function isChineseText(text: string, least: number): boolean {
  for (const character of text) {
    if (character >= "\u0080" && character < "\u2010" && character !== "·") return false;
  }
  return /[\u2010-\u2040\u3000-\u9fff\uff00-\uffef]/u.test(text) && meanPlausibility(text) >= least;
}

function count(text: string, bits: number): number {
  let found = 0;
  for (let at = 0; at < text.length; at++) if (classOf(text.charCodeAt(at)) & bits) found++;
  return found;
}
