import type { Rule, RuleContext } from "../rule.js";
import { edit } from "../rule.js";
import { classOf, LATIN_HIGH, UNUSUAL } from "../text/classes.js";
import { meanPlausibility } from "../text/common.js";
import type { Line } from "../text/lines.js";
import type { Reread } from "../text/misread-latin.js";
import { latinRuns } from "../text/misread-latin.js";
import { wideRuns } from "../text/misread-wide.js";

/**
 * Text read by the wrong table: UTF-8 as Windows-1252 or as GBK, GBK or Big5 as Windows-1252, Big5 as GBK and the
 * reverse. Double encoding comes right in as many rounds.
 */
export const mojibake: Rule = {
  name: "mojibake",
  kind: "mojibake",
  does: "Reads text again that was read by the wrong table (UTF-8 as GBK or Latin-1, GBK as Latin-1, Big5 as GBK).",
  evidence:
    "The bytes behind the characters are valid in the other table and give common Chinese characters, where those that stand in the text are none.",
  triggers: LATIN_HIGH | UNUSUAL,
  edits: (text, context) => {
    const found: Found[] = [];
    // Where a tenth of the lines hold what no Chinese text has, the others are worth a look too.
    let odd = 0;
    for (const line of context.lines) if (line.bits & UNUSUAL) odd++;
    const foreign = odd * 10 > context.lines.length;
    for (const line of context.lines) {
      if (!(line.bits & (LATIN_HIGH | UNUSUAL)) && !foreign) continue;
      const source = text.slice(line.start, line.end);
      const suspect = (line.bits & UNUSUAL) !== 0 || hasTwoLatin(source) || meanPlausibility(source) < 0.6;
      if (suspect) found.push({ line, source, repairs: repairLine(source, context, 4) });
    }
    // What happened to most of the document happened to its short lines too.
    const much = found.reduce((sum, { repairs }) => sum + repairs.length, 0) >= 3;
    return found.flatMap(({ line, source, repairs }) => {
      const all = much ? repairLine(source, context, 1) : repairs;
      return all.map(([start, end, after]) =>
        edit("mojibake", text, line.start + start, line.start + end, after),
      );
    });
  },
};

interface Found {
  readonly line: Line;
  readonly source: string;
  readonly repairs: readonly Reread[];
}

function repairLine(source: string, context: RuleContext, characters: number): Reread[] {
  const least = context.options.thresholds.charset;
  if (hasTwoLatin(source)) {
    const repairs = latinRuns(source, least);
    if (repairs.length > 0) return repairs;
  }
  return wideRuns(source, least, characters);
}

function hasTwoLatin(text: string): boolean {
  let found = 0;
  for (let at = 0; at < text.length; at++)
    if (classOf(text.charCodeAt(at)) & LATIN_HIGH && ++found === 2) return true;
  return false;
}
