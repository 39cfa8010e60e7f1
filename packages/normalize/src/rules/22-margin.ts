import type { Edit } from "@tifa/corpus";
import type { Rule } from "../rule.js";
import { edit } from "../rule.js";
import { FULL_MARK, HAN, is, LATIN_HIGH, LINE_END, RARE_SIGN } from "../text/classes.js";
import { findLeftMargin } from "../text/left-margin.js";
import type { Lines } from "../text/lines.js";
import { isProgram } from "../text/marks.js";

/** What programs put at the edges of lines. */
export const margin: Rule = {
  name: "margin",
  kind: "lineBreak",
  does: "Removes what programs put in front of each line (> of an answered mail, numbers of lines) and the signs that they write for a line's end (<br>, _x000D_, ¶, \\).",
  evidence:
    "In front: most of the page stands behind it, at three lines or more in a row, the numbers counting on, and is wrapped at a width. At the end: two lines or more, and half of those that end with the sign, have it behind a Chinese character or mark, and the page has no other tags.",
  triggers: LINE_END,
  edits: (text, { lines, bits, language }) => {
    if (!(bits & HAN) || language === "japanese") return [];
    const left = findLeftMargin(text, lines).map(({ line, end }) =>
      edit("margin", text, line.start, end, ""),
    );
    const right = bits & (RARE_SIGN | LATIN_HIGH) ? lineSigns(text, lines) : [];
    return [...left, ...right].sort((a, b) => a.start - b.start);
  },
};

/** Signs for a line's end, by the last character of each. */
const SIGNS: Readonly<Record<string, RegExp>> = {
  ">": /<br ?\/?>$/iu,
  _: /_x000[DA]_$/u,
  "¶": /¶$/u,
  "\\": /\\$/u,
};
const TAG = /<\/?(?!br\b)[a-z][a-z\d]{0,9}[\s>]/iu;
/** One sign may be meant. */
const LEAST = 2;

function lineSigns(text: string, lines: Lines): Edit[] {
  const found = new Map<string, { readonly edits: Edit[]; sure: number }>();
  for (const line of lines) {
    const last = text[line.end - 1] ?? "";
    const sign = line.end > line.start ? SIGNS[last] : undefined;
    if (sign === undefined) continue;
    const length = sign.exec(text.slice(Math.max(line.start, line.end - 8), line.end))?.[0].length;
    if (length === undefined || (last !== ">" && isProgram(text, line))) continue;
    const start = line.end - length;
    const same = found.get(last) ?? { edits: [], sure: 0 };
    same.edits.push(edit("margin", text, start, line.end, ""));
    if (is(text, start - 1, HAN | FULL_MARK) || CLOSED.test(text[start - 1] ?? "")) same.sure++;
    found.set(last, same);
  }
  if (found.has(">") && TAG.test(text)) found.delete(">");
  return [...found.values()]
    .filter(({ edits, sure }) => sure >= LEAST && sure * 2 >= edits.length)
    .flatMap(({ edits }) => edits);
}

/** What else ends a line of Chinese text. */
const CLOSED = /[”’）》」』%\dA-Za-z,.:;!?)]/u;
