import type { Edit } from "@tifa/corpus";
import type { Rule } from "../rule.js";
import { edit } from "../rule.js";
import { INVISIBLE, is } from "../text/classes.js";

const VISIBLE_NEIGHBOUR =
  /[\p{Extended_Pictographic}\u0590-\u08ff\u0900-\u0dff\u1807\u180a\u1810-\u18af\u2801-\u28ff]/u;

/** Characters that are not seen but part words. */
export const invisible: Rule = {
  name: "invisible",
  kind: "invisible",
  does: "Removes zero-width, bidi and control characters, soft hyphens, variation selectors, byte-order marks and places of pictures.",
  evidence: "The character itself, unless it joins emoji or letters of a script that needs it.",
  triggers: INVISIBLE,
  edits: (text) => {
    const edits: Edit[] = [];
    for (let at = 0; at < text.length; at++) {
      if (!is(text, at, INVISIBLE)) continue;
      let end = at;
      while (is(text, end, INVISIBLE)) end += isPlane14(text, end) ? 2 : 1;
      if (!neededBy(text, at, end)) edits.push(edit("invisible", text, at, end, ""));
      at = end;
    }
    return edits;
  },
};

const isPlane14 = (text: string, at: number): boolean =>
  text.charCodeAt(at) === 0xdb40 && text.codePointAt(at)! > 0xffff;

function neededBy(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text.slice(end, end + 2);
  return VISIBLE_NEIGHBOUR.test(before) || VISIBLE_NEIGHBOUR.test(after);
}
