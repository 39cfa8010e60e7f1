import type { Span } from "@tifa/corpus";
import { classOf, HALF_PARENTHESIS, HAN, is, LATIN, QUOTE, SPACE } from "./classes.js";
import type { Line } from "./lines.js";
import { isSettings } from "./settings.js";

/** Whether a unit is a Chinese character or mark; false outside the text. */
export function isChineseMark(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return false;
  const code = text.charCodeAt(at);
  if (classOf(code) & HAN) return true;
  if (code >= 0x3001 && code <= 0x3017) return true;
  if (code >= 0xff01 && code <= 0xff5e) return true;
  return (
    code === 0x201c ||
    code === 0x201d ||
    code === 0x2018 ||
    code === 0x2019 ||
    code === 0x2026 ||
    code === 0x2014
  );
}

const INTERROGATIVE =
  /[吗吧呢嗎谁誰哪啥]|什么|怎|多少|几[个時时]|[为為如]何|何[时時处處人在以必尝嘗]|难道|難道|還是|还是|是否|能否|可否|[没沒]有$|[是会會能要可行]不[是会會能要可行]/u;

/**
 * Whether a half-width question mark behind a Chinese character asks something. One that does not may stand for a
 * character that was lost.
 */
export function questionMeant(text: string, line: Span, at: number): boolean {
  if (/[?，。、；：,;:]/u.test(text[at + 1] ?? "") || text[at - 1] === "?") return false;
  const from = Math.max(line.start, at - 60);
  const before = text.slice(from, at);
  const cut = Math.max(
    before.lastIndexOf("。"),
    before.lastIndexOf("？"),
    before.lastIndexOf("！"),
    before.lastIndexOf("?"),
  );
  return INTERROGATIVE.test(before.slice(cut + 1));
}

// Blanks are counted, for a row of millions of them would overflow the stack of the expression.
const PROGRAM =
  /=\s{0,200}["'`([{]|\w\((?:["'`]|\))|^\s{0,200}(?:\/\/|\/\*|# |#include|def |import |return\b|const |let |var |for \w{1,20} in |<!--|<\/?[a-z]|[[{]["'{[]|["'][\w-]{1,40}["']\s{0,9}:|^\s{0,200}"[^"]{1,40}"\s{0,9}:\s{0,9}(?:["[{\d]|true|false|null)|^(?:SELECT|INSERT INTO|UPDATE|DELETE FROM|FROM|WHERE|ORDER BY|GROUP BY)\s|^\$ [a-z]|^\s{0,200}echo ['"]|^=[A-Z]{2,12}\()/u;

/** Prose ends like this, too, where its marks are half-width: 有关单位(市、区); */
const STATEMENT_END = /[)"'`\w}]\s{0,200};\s{0,200}(?:\/\/|#|$)/u;

/** Each alternative of the patterns above has one of these: most lines have none, and are gone through fast. */
const PROGRAM_HINT = /[;=<"'`{[]|\(\)|^\s{0,200}[/#dirclvfeSIUDFWOG$]/u;

/** Whether a line with Chinese in it is program text or mark-up, whose marks and indent must stay. */
export function isProgram(text: string, line: Line): boolean {
  line.program ??= isProgramText(text, line);
  return line.program;
}

function isProgramText(text: string, line: Line): boolean {
  if (isSettings(text)) return true;
  // Prose begins with a Chinese character, and has no sign of the hint but parentheses.
  const isProse = line.signs === 0 && !(line.bits & QUOTE) && is(text, firstOf(text, line), HAN);
  if (isProse && !(line.bits & HALF_PARENTHESIS)) return false;
  const source = text.slice(line.start, line.end);
  return (!isProse || source.includes("()")) && looksLikeProgram(source);
}

/** Where the text of a line begins, behind its indent. */
function firstOf(text: string, { start, end }: Span): number {
  let at = start;
  while (at < end && is(text, at, SPACE)) at++;
  return at;
}

/** The same of what stands in a line, or of its beginning. */
export function looksLikeProgram(source: string): boolean {
  if (!PROGRAM_HINT.test(source)) return false;
  return (
    PROGRAM.test(source) || (source.includes(";") && STATEMENT_END.test(source) && hasManyLetters(source))
  );
}

/** Whether a line has a Latin letter for two Chinese characters: 5G建设(含基站); has not. */
function hasManyLetters(source: string): boolean {
  let latin = 0;
  let han = 0;
  for (let at = 0; at < source.length; at++) {
    if (is(source, at, HAN)) han++;
    else if (is(source, at, LATIN)) latin++;
  }
  return latin > 1 && latin * 2 >= han;
}
