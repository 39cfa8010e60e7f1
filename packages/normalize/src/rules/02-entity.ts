import type { Edit } from "@tifa/corpus";
import type { Rule } from "../rule.js";
import { edit } from "../rule.js";
import { ESCAPE, LATIN } from "../text/classes.js";
import type { EscapedLine } from "../text/escaped-lines.js";
import { blanksOfForm, decodeAmong, escapedLine } from "../text/escaped-lines.js";
import type { Line } from "../text/lines.js";
import { bareUnits, hasBareUnits, quotedPrintable } from "../text/mail-escapes.js";

/** Escapes that no program decoded: HTML entities, percent-encoding, `\uXXXX`. */
export const entity: Rule = {
  name: "entity",
  kind: "entity",
  does: "Decodes HTML entities, percent-encoded, \\u-escaped and quoted-printable Chinese.",
  evidence:
    "A named or numbered entity on a line that is no program text; percent-encoded bytes or escapes, outside URLs, that decode to Chinese characters and marks; \\n and its kin beside \\u escapes; those that lost their strokes, three in a row, in a text with marks among them; six escaped bytes in a row that are quoted-printable Chinese.",
  triggers: ESCAPE | LATIN,
  edits: (text, { lines, bits }) => {
    const quoted = quotedPrintable(text);
    if (quoted.length > 0)
      return quoted.map(([start, end, after]) => edit("entity", text, start, end, after));
    const bare = lines.some(isLatin) && hasBareUnits(text);
    if (!bare && !(bits & ESCAPE)) return [];
    const edits: Edit[] = [];
    const put = (start: number, end: number, after: string): number =>
      edits.push(edit("entity", text, start, end, after));
    const escaped: EscapedLine[] = [];
    for (const line of lines) {
      if (bare && isLatin(line)) {
        const units = bareUnits(text, line);
        for (const [start, end, after] of units) put(start, end, after);
        if (units.length > 0) continue;
      }
      const one = line.bits & ESCAPE ? escapedLine(text, line) : null;
      if (one !== null) escaped.push(one);
    }
    // What was done to some lines was done to the others, which may have signs of ASCII alone.
    const percent = escaped.some((line) => line.percent);
    for (const { escapes, units } of escaped) {
      for (const one of escapes) {
        const decoded = decodeAmong(one, percent, units);
        if (decoded !== null) put(one.start, one.start + decoded.length, decoded.text);
      }
    }
    for (const { start, end } of blanksOfForm(text, escaped)) put(start, end, " ".repeat(end - start));
    return edits.sort((a, b) => a.start - b.start);
  },
};

const isLatin = (line: Line): boolean => line.han === 0 && (line.bits & LATIN) !== 0;
