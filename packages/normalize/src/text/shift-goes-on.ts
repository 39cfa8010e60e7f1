import { codePage } from "./code-pages.js";
import { familiarity, plausibility } from "./common.js";
import { wholeTail } from "./shifted-tail.js";

/** Characters behind a gap that tell whether the shift goes on, and pieces between gaps that are looked at. */
const AHEAD = 12;
const PIECES = 4;

/**
 * Whether a gap swallowed two bytes, so that what follows is cut wrongly, too. One that stands for a single byte puts
 * the cut right. A character alone between two gaps tells nothing: then the piece behind it does.
 *
 * @param text - damaged text
 * @param after - offset behind the gap
 * @returns whether it goes on; null where nothing tells
 */
export function shiftGoesOn(text: string, after: number): boolean | null {
  if (asked.text !== text) asked = { text, answers: new Int8Array(text.length + 1) };
  const { answers } = asked;
  if (answers[after] === 0) answers[after] = numberOf(lookAhead(text, after));
  return answers[after] === UNTOLD ? null : answers[after] === YES;
}

/** What was asked of the text that was asked of last: regions overlap, so that a gap is asked of a dozen times. */
let asked = { text: "", answers: new Int8Array(1) };
const YES = 1;
const NO = 2;
const UNTOLD = 3;

const numberOf = (answer: boolean | null): number => (answer === null ? UNTOLD : answer ? YES : NO);

function lookAhead(text: string, after: number): boolean | null {
  const page = codePage("gbk");
  let at = after;
  for (let piece = 0; piece < PIECES; piece++) {
    while (at - after < AHEAD && isGap(text[at])) at++;
    const first = text.charCodeAt(at);
    if (first >= 0x40 && first <= 0x7e) return !/[A-Za-z0-9]/u.test(text[at + 1] ?? "");
    let shown = "";
    let anew = "";
    let pending = LOST;
    for (; shown.length < AHEAD; at++) {
      const code = page.code(text[at] ?? "");
      if (code < 0) break;
      if (pending !== LOST) anew += page.character(pending, code >> 8);
      pending = code & 0xff;
      shown += text[at]!;
    }
    if (shown === "") return piece === 0 ? false : null;
    const trail = text.charCodeAt(at);
    if (trail >= 0x40 && trail <= 0x7e) {
      const last = page.character(pending, trail);
      // A letter glued to a character that begins a known one: `?①Y源`, `?行l生`.
      if (plausibility(last) === 1 && !/[A-Za-z0-9]/u.test(text[at + 1] ?? "")) return true;
      anew += last;
    }
    if (anew !== "") return familiarity(anew) > familiarity(shown);
    if (familiarity(shown) < 0.2) return true;
    at = wholeTail(text, at)?.end ?? at;
    if (!isGap(text[at])) return null;
  }
  return null;
}

/** The byte of which nobody knows. */
const LOST = -1;

/** Whether a character stands for bytes that a decoder could not read. */
export function isGap(character: string | undefined): boolean {
  return character === "?" || character === "\ufffd";
}
