import type { Edit } from "@tifa/corpus";
import type { Rule } from "../rule.js";
import { edit } from "../rule.js";
import {
  CORNER,
  classOf,
  FULL_MARK,
  HALF_MARK,
  SIMPLIFIED_ONLY,
  TRADITIONAL_ONLY,
  unite,
} from "../text/classes.js";
import { convertTraditional } from "../text/convert-traditional.js";
import { keepNames } from "../text/kept-names.js";
import { leftOver, strayCharacters, withoutCorners } from "../text/left-over.js";
import type { Line, Lines } from "../text/lines.js";
import { OFFICIAL_WORDS } from "../text/official-words.js";
import { unitText } from "../text/unit-text.js";

/** Traditional characters. */
export const script: Rule = {
  name: "script",
  kind: "script",
  does: "Puts the mainland's simplified forms for traditional characters, by phrase where the word decides.",
  evidence:
    "Characters of traditional script alone. A line without simplified ones is converted whole where it has any, or the document is traditional; a mixed line where both scripts mingle in a third of the clauses of such lines, eight at least; else the clauses of it that have more of them; elsewhere such characters alone, and those that simplified text has in names (後, 於) where a third of the page is traditional. Japanese and Cantonese text is left as it is.",
  triggers: TRADITIONAL_ONLY,
  edits: (text, { options, lines, language }) => {
    if (options.keepTraditional || language !== "mandarin") return [];
    const edits: Edit[] = [];
    const seen = scriptOf(text, lines);
    for (const line of lines) {
      if (line.kana * 5 > line.han) continue;
      const source = text.slice(line.start, line.end);
      differences(edits, text, line.start, source, convertLine(source, line, seen));
    }
    return edits;
  },
};

/** How a document is written. */
interface Seen {
  /** Whether it is traditional but for names and the like. */
  readonly whole: boolean;
  /** Whether a converter left out characters all over it, so that both scripts stand in the same clauses. */
  readonly mingled: boolean;
  /** Whether a sixth of what tells is traditional: then its quotation marks are, too. */
  readonly much: boolean;
  /** Whether a third of it is: then so is what simplified text has in names alone. */
  readonly third: boolean;
}

function scriptOf(text: string, lines: Lines): Seen {
  let old = 0;
  let young = 0;
  for (const { traditional, simplified } of lines) {
    old += traditional;
    young += simplified;
  }
  const whole = old > 2 * young;
  const much = old >= MUCH && old * 5 > young;
  return { whole, mingled: !whole && isMingled(text, lines), much, third: much && old * 2 > young };
}

function convertLine(source: string, line: Line, { whole, mingled, much, third }: Seen): string {
  const { traditional, simplified, bits } = line;
  const marked = much && bits & CORNER ? withoutCorners(source) : source;
  if (line.han === 0) return source;
  if (traditional === 0 && !whole && !mingled) return third ? leftOver(source) : marked;
  if (simplified === 0 || (mingled && traditional > 0)) return toSimplified(source, bits);
  if (mingled) return leftOver(source);
  return byClause(marked, bits, traditional > simplified, whole || third ? leftOver : strayCharacters);
}

/**
 * Converts the clauses of a mixed line that are traditional, and what else must be elsewhere. A clause that tells nothing
 * is as the one before it.
 */
function byClause(
  source: string,
  bits: number,
  start: boolean,
  elsewhere: (clause: string) => string,
): string {
  let old = start;
  let out = "";
  for (let from = 0; from < source.length; ) {
    const end = clauseEnd(source, from);
    if (end === from) {
      out += unitText(source.charCodeAt(from++));
      continue;
    }
    const clause = source.slice(from, end);
    const balance = balanceOf(clause);
    if (balance !== 0) old = balance > 0;
    out += old ? toSimplified(clause, bits) : elsewhere(clause);
    from = end;
  }
  return out;
}

/** Traditional characters of a page that is no quotation. */
const MUCH = 20;
/** Clauses with both scripts that show a table with holes, or a page converted by halves. */
const LEAST_MINGLED = 8;

/**
 * Whether both scripts stand in the same clauses all over: what simplified text has too (後, 於) is there a traditional
 * character as well.
 */
function isMingled(text: string, lines: Lines): boolean {
  let mingled = 0;
  let telling = 0;
  for (const { start, end, traditional, simplified } of lines) {
    if (traditional === 0 || simplified === 0) continue;
    const source = text.slice(start, end);
    for (let from = 0; from < source.length; ) {
      const last = clauseEnd(source, from);
      const bits = unite(source.slice(from, last));
      if (bits & (TRADITIONAL_ONLY | SIMPLIFIED_ONLY)) telling++;
      if (bits & TRADITIONAL_ONLY && bits & SIMPLIFIED_ONLY) mingled++;
      from = last === from ? from + 1 : last;
    }
  }
  return mingled >= LEAST_MINGLED && mingled * 3 >= telling;
}

/** No clause of a language has so many characters: what has is read in pieces. */
const LONGEST_CLAUSE = 100_000;

/** Where a comma, semicolon, colon or the end of a sentence stands next. */
function clauseEnd(source: string, from: number): number {
  const last = Math.min(source.length, from + LONGEST_CLAUSE);
  let at = from;
  for (; at < last; at++) {
    const bits = classOf(source.charCodeAt(at));
    if (bits & HALF_MARK || (bits & FULL_MARK && source[at] !== "、")) break;
  }
  return at;
}

/** By how many characters a clause is rather traditional than simplified. */
function balanceOf(clause: string): number {
  let balance = 0;
  for (let at = 0; at < clause.length; at++) {
    const bits = classOf(clause.charCodeAt(at));
    if (bits & TRADITIONAL_ONLY) balance++;
    else if (bits & SIMPLIFIED_ONLY) balance--;
  }
  return balance;
}

/** Converts traditional text whole; `bits` are of its line. */
function toSimplified(source: string, bits: number): string {
  let text = convertTraditional(source);
  const marks = marksIn(text);
  if (marks & STRAY) text = strayCharacters(text);
  if (marks || UNKEYED) {
    let keys = keysIn(text);
    for (const [pattern, right, key] of WORDS) {
      if (!keys.includes(key)) continue;
      const replaced = text.replace(pattern, right);
      if (replaced !== text) keys = keysIn(replaced);
      text = replaced;
    }
  }
  text = keepNames(source, text);
  return bits & CORNER ? withoutCorners(text) : text;
}

/** The official words, each with the character that its pattern begins with; "" where that cannot be told. */
const WORDS = OFFICIAL_WORDS.map(([pattern, right]) => [pattern, right, keyOf(pattern)] as const);

function keyOf({ source }: RegExp): string {
  const begins = /^[\u4e00-\u9fff](?![?*{])/u.exec(source)?.[0] ?? "";
  const ungrouped = source.replace(/\[[^\]]*\]|\([^()]*\)/gu, "");
  return ungrouped.includes("|") ? "" : begins;
}

/** Whether some must be tried on every text. */
const UNKEYED = WORDS.some(([, , key]) => key === "");

/** A unit of traditional script alone. */
const STRAY = 1;
/** One that is a key. */
const KEY = 2;
/** What each unit is of these: one look tells whether a converted text needs more. */
const MARKS = marksOfUnits();

function marksOfUnits(): Uint8Array {
  const marks = Uint8Array.from({ length: 0x10000 }, (_, code) =>
    classOf(code) & TRADITIONAL_ONLY ? STRAY : 0,
  );
  for (const [, , key] of WORDS) if (key !== "") marks[key.charCodeAt(0)]! |= KEY;
  return marks;
}

function marksIn(text: string): number {
  let marks = 0;
  for (let at = 0; at < text.length; at++) marks |= MARKS[text.charCodeAt(at)]!;
  return marks;
}

/** The keys in a text, mostly a short clause, which has one or none. */
function keysIn(text: string): string {
  let keys = "";
  for (let at = 0; at < text.length; at++)
    if (MARKS[text.charCodeAt(at)]! & KEY && !keys.includes(text[at]!)) keys += text[at]!;
  return keys;
}

/** Adds an edit for each character that the conversion changed, so that offsets lead back to the very character. */
function differences(edits: Edit[], text: string, offset: number, source: string, after: string): void {
  if (source === after) return;
  // Where the source has no pair, the result of the same length has none.
  if (source.length !== after.length || hasSurrogate(text, offset, offset + source.length)) {
    differencesOfPairs(edits, text, offset, source, after);
    return;
  }
  for (let at = 0; at < after.length; at++) {
    const code = text.charCodeAt(offset + at);
    if (code === after.charCodeAt(at)) continue;
    edits.push({
      rule: "script",
      start: offset + at,
      end: offset + at + 1,
      before: unitText(code),
      after: unitText(after.charCodeAt(at)),
    });
  }
}

function hasSurrogate(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if ((text.charCodeAt(at) & 0xf800) === 0xd800) return true;
  return false;
}

/** The same where surrogate pairs changed, or came or went: the characters are as many. */
function differencesOfPairs(
  edits: Edit[],
  text: string,
  offset: number,
  source: string,
  after: string,
): void {
  const to = [...after];
  let at = offset;
  for (const [i, character] of [...source].entries()) {
    if (character !== to[i]) edits.push(edit("script", text, at, at + character.length, to[i]!));
    at += character.length;
  }
}
