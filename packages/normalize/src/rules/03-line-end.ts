import type { Edit } from "@tifa/corpus";
import type { Rule } from "../rule.js";
import { edit } from "../rule.js";
import { is, ODD_LINE_END } from "../text/classes.js";

/** Line ends of other systems. */
export const lineEnd: Rule = {
  name: "lineEnd",
  kind: "lineBreak",
  does: "Writes every line end (CR LF, CR, U+0085, U+2028, U+2029, form feed) as one line feed.",
  evidence: "The character itself.",
  triggers: ODD_LINE_END,
  edits: (text) => {
    const edits: Edit[] = [];
    for (let at = 0; at < text.length; at++) {
      if (!is(text, at, ODD_LINE_END)) continue;
      const end = text[at] === "\r" && text[at + 1] === "\n" ? at + 2 : at + 1;
      edits.push(edit("lineEnd", text, at, end, "\n"));
      at = end - 1;
    }
    return edits;
  },
};
