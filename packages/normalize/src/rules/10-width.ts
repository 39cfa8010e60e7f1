import type { Edit } from "@tifa/corpus";
import type { Rule } from "../rule.js";
import { edit } from "../rule.js";
import { FULL_WIDTH, is } from "../text/classes.js";

/** Full-width letters and digits. */
export const width: Rule = {
  name: "width",
  kind: "width",
  does: "Writes full-width letters, digits, ％ ＋ ／, and ． and ， inside numbers, half-width.",
  evidence:
    "The character itself; ． between digits; ， between a digit and groups of three full-width digits.",
  triggers: FULL_WIDTH,
  edits: (text, { tongue }) => {
    if (tongue === "japanese") return [];
    const edits: Edit[] = [];
    for (let at = 0; at < text.length; at++) {
      if (!is(text, at, FULL_WIDTH)) continue;
      let end = at;
      while (end < text.length && (narrows(text, end) || separates(text, end))) end++;
      if (end === at) continue;
      edits.push(edit("width", text, at, end, narrow(text.slice(at, end))));
      at = end - 1;
    }
    return edits;
  },
};

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
