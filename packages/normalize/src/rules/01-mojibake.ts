import type { Edit } from "@tifa/corpus";
import type { Rule, RuleContext } from "../rule.js";
import { edit } from "../rule.js";
import { classOf, FOREIGN, INVISIBLE, LATIN_HIGH, UNUSUAL } from "../text/classes.js";
import { meanPlausibility } from "../text/common.js";
import type { Line } from "../text/lines.js";
import { isChinese } from "../text/lines.js";
import { marksOf1252 } from "../text/marks-of-1252.js";
import type { Reread } from "../text/misread-latin.js";
import { latinRuns } from "../text/misread-latin.js";
import { wideRuns } from "../text/misread-wide.js";
import { misreadElsewhere } from "../text/other-charsets.js";

/**
 * Text read by the wrong table: UTF-8 as Windows-1252 or as GBK, GBK or Big5 as Windows-1252, Big5 as GBK and the
 * reverse; any of them by the table of another script or system. Double encoding comes right in as many runs.
 */
export const mojibake: Rule = {
  name: "mojibake",
  kind: "mojibake",
  does: "Reads text again that was read by the wrong table (UTF-8 as GBK or Latin-1, GBK as Latin-1, Big5 as GBK, any of them as Cyrillic, as letters of DOS, as Korean).",
  evidence:
    "The bytes behind the characters are valid in the other table and give common Chinese characters, where those that stand in the text are none. The tables of other scripts must give Chinese text from all of a line that has their letters. Control characters are marks of Windows-1252 where all of a page are, and its quotation marks come in pairs.",
  triggers: LATIN_HIGH | UNUSUAL | FOREIGN,
  again: true,
  edits: (text, context) => {
    const elsewhere = context.bits & FOREIGN ? readElsewhere(text, context) : [];
    if (elsewhere.length > 0) return elsewhere;
    const found: Found[] = [];
    // Where a tenth of the lines hold what no Chinese text has, the others are worth a look too.
    let odd = 0;
    for (const line of context.lines) if (line.bits & UNUSUAL) odd++;
    const foreign = odd * 10 > context.lines.length;
    // What was read wrongly twice over is that everywhere: then one character tells.
    const isTwice = context.passes.at(-1)?.some(({ rule, after }) => rule === "mojibake" && LEFT.test(after));
    for (const line of context.lines) {
      if (!(line.bits & (LATIN_HIGH | UNUSUAL)) && !foreign && !isTwice) continue;
      const latin = isTwice || hasTwoLatin(text, line);
      // Letters with tones are Latin, too: what they annotate is no misread text unless it looks like it itself.
      const wide = (line.bits & UNUSUAL) !== 0 || meanPlausibility(text, line.start, line.end) < 0.6;
      if (!latin && !wide) continue;
      const source = text.slice(line.start, line.end);
      found.push({ line, source, latin, wide, repairs: repairLine(source, latin, wide, context, 4) });
    }
    // What happened to most of the document happened to its short lines too.
    const repaired = found.filter(({ repairs }) => repairs.length > 0);
    const ofLatin = repaired.filter(({ latin, source }) => latin && !HAN_UNIT.test(source));
    const sure = isTwice || ofLatin.length * 2 > repaired.length;
    const much =
      isTwice ||
      (sure && ofLatin.length >= 2) ||
      repaired.reduce((sum, { repairs }) => sum + repairs.length, 0) >= 3;
    if (!much && repaired.length === 0) return marks(text, context);
    const edits = found.flatMap(({ line, source, latin, wide, repairs }) => {
      const all = much ? repairLine(source, latin, wide, context, 1, sure) : repairs;
      return all.map(([start, end, after]) =>
        edit("mojibake", text, line.start + start, line.start + end, after),
      );
    });
    return edits.length > 0 ? edits : marks(text, context);
  },
};

/** What reading bytes anew leaves where they were read wrongly twice: two letters or signs in a row that are bytes. */
const LEFT = /[\u00a1-\u00ff€‚ƒ…†‡ˆ‰Š‹ŒŽ•˜™š›œžŸ][\u0080-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/u;
const HAN_UNIT = /[\u4e00-\u9fff]/u;

interface Found {
  readonly line: Line;
  readonly source: string;
  /** Whether the line can be bytes read as Latin letters, or two by two as other characters. */
  readonly latin: boolean;
  readonly wide: boolean;
  readonly repairs: readonly Reread[];
}

function repairLine(
  source: string,
  latin: boolean,
  wide: boolean,
  context: RuleContext,
  characters: number,
  sure = false,
): readonly Reread[] {
  const least = context.options.thresholds.charset;
  const repairs = latin ? latinRuns(source, least, sure) : [];
  return repairs.length > 0 || !wide ? repairs : wideRuns(source, least, characters);
}

/** Marks that became control characters, in text that was read rightly but for them. */
function marks(text: string, { bits, lines }: RuleContext): Edit[] {
  if (!(bits & INVISIBLE)) return [];
  const chinese: Line[] = [];
  for (const line of lines) if (line.bits & INVISIBLE && isChinese(line)) chinese.push(line);
  return marksOf1252(text, chinese).map(([at, mark]) => edit("mojibake", text, at, at + 1, mark));
}

/** Lines whose bytes were read by the table of another script or system. */
function readElsewhere(text: string, { lines, options }: RuleContext): Edit[] {
  const found: Line[] = [];
  for (const line of lines) if (line.bits & (FOREIGN | LATIN_HIGH | UNUSUAL)) found.push(line);
  const sources = found.map((line) => text.slice(line.start, line.end));
  return misreadElsewhere(sources, options.thresholds.charset).map(([i, after]) =>
    edit("mojibake", text, found[i]!.start, found[i]!.end, after),
  );
}

function hasTwoLatin(text: string, { start, end }: Line): boolean {
  let found = 0;
  for (let at = start; at < end; at++)
    if (classOf(text.charCodeAt(at)) & LATIN_HIGH && ++found === 2) return true;
  return false;
}
