import type { Edit } from "@tifa/corpus";
import type { Rule } from "../rule.js";
import { edit } from "../rule.js";
import { DOT, HAN, is } from "../text/classes.js";
import { boundPair } from "../text/common.js";

/** Dots and strokes put inside words to get them past a filter: 市.委. */
export const filterDot: Rule = {
  name: "filterDot",
  kind: "lookAlike",
  does: "Removes a dot, stroke or tilde that stands inside a word.",
  evidence:
    "The characters on both sides belong together in official language far more often than chance has it. Middle dots part names and dates and are left alone.",
  triggers: DOT,
  edits: (text, { tongue }) => {
    if (tongue === "japanese") return [];
    const edits: Edit[] = [];
    for (const match of text.matchAll(/[.．_|~]/gu)) {
      const at = match.index;
      if (!is(text, at - 1, HAN) || !is(text, at + 1, HAN)) continue;
      if (!boundPair(text[at - 1]!, text[at + 1]!) && !isOffice(text[at - 1]!, text[at + 1]!)) continue;
      // 一.加强…: a dot behind a numeral numbers what follows.
      if (/[一二三四五六七八九十]/u.test(text[at - 1]!)) continue;
      edits.push(edit("filterDot", text, at, at + 1, ""));
    }
    return edits;
  },
};

/** 市委, 省长: the short names of offices, whose characters are too frequent to seem bound. */
function isOffice(first: string, second: string): boolean {
  return /[国國省市县縣区區州党黨政常纪紀]/u.test(first) && /[委府长長协協]/u.test(second);
}
