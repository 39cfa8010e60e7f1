import type { Edit } from "@tifa/corpus";
import type { Rule } from "../rule.js";
import { edit } from "../rule.js";
import { is, ODD_LINE_END, READING_START } from "../text/classes.js";
import { cutReadings } from "../text/cut-readings.js";

/** Line ends of other systems, and those that cut a reading in two. */
export const lineEnd: Rule = {
  name: "lineEnd",
  kind: "lineBreak",
  does: "Writes every line end (CR LF, CR, U+0085, U+2028, U+2029, form feed) as one line feed; takes out one inside a reading or before it.",
  evidence:
    "The character itself. What stands in the parentheses, on both sides of the break, is a syllable; one before the parentheses is a reading of the character at the line's end.",
  triggers: ODD_LINE_END | READING_START,
  again: true,
  edits: (text, { bits, lines }) => {
    if (!(bits & ODD_LINE_END))
      return cutReadings(text, lines).map(({ start, end }) => edit("lineEnd", text, start, end, ""));
    const edits: Edit[] = [];
    for (let at = 0; at < text.length; at++) {
      if (!is(text, at, ODD_LINE_END)) continue;
      const row = rowAt(text, at);
      const { end } = row.ends > LONG_ROW ? row : { end: endAt(text, at) };
      edits.push(edit("lineEnd", text, at, end, "\n".repeat(row.ends > LONG_ROW ? row.ends : 1)));
      at = end - 1;
    }
    return edits;
  },
};

/** A row of more line ends than any page has is one edit: millions of them would fill the memory. */
const LONG_ROW = 64;

const endAt = (text: string, at: number): number =>
  text[at] === "\r" && text[at + 1] === "\n" ? at + 2 : at + 1;

/** Line ends one behind another. */
function rowAt(text: string, start: number): { readonly end: number; readonly ends: number } {
  let end = start;
  let ends = 0;
  for (; is(text, end, ODD_LINE_END); ends++) end = endAt(text, end);
  return { end, ends };
}
