import type { Edit } from "@tifa/corpus";
import type { Rule } from "../rule.js";
import { edit } from "../rule.js";
import { DOT, HAN, is } from "../text/classes.js";
import { boundPair } from "../text/common.js";
import { isWatched } from "../text/masked-words.js";

/** Marks that part nothing in Chinese text. */
const IDLE = /[.．_|~\\^`丶]/u;
/** Marks that part alternatives, ranges and names, too. */
const BUSY = /[/／－·•-]/u;

/** Dots and strokes put inside words to get them past a filter: 市.委, 书-记. */
export const filterDot: Rule = {
  name: "filterDot",
  kind: "lookAlike",
  does: "Removes a dot, stroke or tilde that stands inside a word.",
  evidence:
    "The characters on both sides belong together in official language far more often than chance has it. A mark that parts names, dates and alternatives, too (/ - ·), must stand inside the name of an office or another word that filters look for.",
  triggers: DOT,
  edits: (text, { tongue }) => {
    if (tongue === "japanese") return [];
    const edits: Edit[] = [];
    for (const match of text.matchAll(/[.．_|~\\^`丶/／－·•-]/gu)) {
      const at = match.index;
      if (!isHan(text, at - 1) || !isHan(text, at + 1)) continue;
      const idle = IDLE.test(match[0]);
      if (idle ? hides(text, at) : BUSY.test(match[0]) && isWatchedAt(text, at))
        edits.push(edit("filterDot", text, at, at + 1, ""));
    }
    return edits;
  },
};

const isHan = (text: string, at: number): boolean => is(text, at, HAN) && text[at] !== "丶";

function hides(text: string, at: number): boolean {
  // 一.加强…: a dot behind a numeral numbers what follows.
  if (/[一二三四五六七八九十]/u.test(text[at - 1]!)) return false;
  return boundPair(text[at - 1]!, text[at + 1]!) || isWatched(text[at - 1]!, text[at + 1]!);
}

/** Neither 县/市委 nor 全市/委托: the word ends where the words round it allow. */
function isWatchedAt(text: string, at: number): boolean {
  if (!isWatched(text[at - 1]!, text[at + 1]!)) return false;
  const alternatives = /[/／－·•-]/u.test((text[at - 2] ?? "") + (text[at + 2] ?? ""));
  return !alternatives && !/^(?:委[托派任]|员工|府邸|长[沙春治江城期远])/u.test(text.slice(at + 1, at + 3));
}
