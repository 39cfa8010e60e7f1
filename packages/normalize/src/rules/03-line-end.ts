import type { Rule } from "../rule.js";
import { edit } from "../rule.js";
import { ODD_LINE_END } from "../text/classes.js";

/** Line ends of other systems. */
export const lineEnd: Rule = {
  name: "lineEnd",
  kind: "lineBreak",
  does: "Writes every line end (CR LF, CR, U+0085, U+2028, U+2029, form feed) as one line feed.",
  evidence: "The character itself.",
  triggers: ODD_LINE_END,
  edits: (text) =>
    [...text.matchAll(/\r\n?|[\u0085\u2028\u2029\u000b\u000c]/gu)].map((match) =>
      edit("lineEnd", text, match.index, match.index + match[0].length, "\n"),
    ),
};
