import type { Edit } from "@tifa/corpus";
import type { Rule } from "../rule.js";
import { edit } from "../rule.js";
import { DOT, FULL_WIDTH, is } from "../text/classes.js";
import type { Line } from "../text/lines.js";
import { isChinese } from "../text/lines.js";
import { isProgram } from "../text/marks.js";
import { narrowStops } from "../text/narrow-stops.js";

/** Full-width letters and digits, and half-width stops. */
export const width: Rule = {
  name: "width",
  kind: "width",
  does: "Writes full-width letters, digits, ％ ＋ ／, and ． and ， inside numbers, half-width; the stops of a page that has dots alone, as 。.",
  evidence:
    "The character itself in a Chinese line, or in one without letters of a document that is not Latin, and not in program text; ． between digits; ， between a digit and groups of three full-width digits. A page without 。 whose dots behind Chinese characters end sentences, one of them a line.",
  triggers: FULL_WIDTH | DOT,
  edits: (text, { lines, language }) => {
    if (language === "japanese") return [];
    const edits: Edit[] = [];
    const chinese = lines.some(isChinese) || !lines.some((line) => line.latin > 0);
    for (const line of lines)
      if (line.bits & FULL_WIDTH && isMeant(text, line, chinese)) narrowLine(text, line, edits);
    const stops = narrowStops(text, lines).map((at) => edit("width", text, at, at + 1, "。"));
    return stops.length === 0 ? edits : [...edits, ...stops].sort((a, b) => a.start - b.start);
  },
};

/** Whether a line would have half-width forms: those in English text and in program text are what it is about. */
function isMeant(text: string, line: Line, chinese: boolean): boolean {
  if (line.han === 0 && line.latin === 0) return chinese;
  if (isProgram(text, line)) return false;
  return isChinese(line) || (chinese && line.han === 0 && WORD.test(text.slice(line.start, line.end)));
}

/** A Latin word of full-width letters, such as nobody writes in a language that has it. */
const WORD = /[Ａ-Ｚａ-ｚ]{4}/u;

function narrowLine(text: string, line: Line, edits: Edit[]): void {
  for (let at = line.start; at < line.end; at++) {
    let end = at;
    while (end < line.end && (narrows(text, end) || separates(text, end))) end++;
    if (end === at) continue;
    edits.push(edit("width", text, at, end, narrow(text.slice(at, end))));
    at = end - 1;
  }
}

const isDigit = (unit: string | undefined): boolean => unit !== undefined && /[0-9０-９]/u.test(unit);

function narrows(text: string, at: number): boolean {
  if (!is(text, at, FULL_WIDTH)) return false;
  if (text[at] !== "．") return true;
  return (
    isDigit(lastVisible(text, at)) && isDigit(/^[ \u3000\u00a0]?(.)/u.exec(text.slice(at + 1, at + 3))?.[1])
  );
}

function lastVisible(text: string, at: number): string | undefined {
  return /\s/u.test(text[at - 1] ?? "") ? text[at - 2] : text[at - 1];
}

/** A full-width comma that parts thousands: １，９２５，０００. */
function separates(text: string, at: number): boolean {
  return (
    text[at] === "，" &&
    isDigit(text[at - 1]) &&
    /^[０-９]{3}(?![0-9０-９])/u.test(text.slice(at + 1, at + 5))
  );
}

function narrow(text: string): string {
  return text.replace(/[！-～]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}
