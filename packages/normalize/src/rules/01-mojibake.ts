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
      const latin = hasTwoLatin(text, line);
      // Letters with tones are Latin, too: what they annotate is no misread text unless it looks like it itself.
      const wide = (line.bits & UNUSUAL) !== 0 || meanPlausibility(text, line.start, line.end) < 0.6;
      if (!latin && !wide) continue;
      const source = text.slice(line.start, line.end);
      const [asLatin, asWide] = repairLine(source, latin, wide, context, NOTHING);
      found.push({ line, source, latin, wide, asLatin, asWide });
    }
    // What happened to most of the document happened to its short lines too.
    const count = (of: (one: Found) => readonly Reread[]) =>
      found.reduce((sum, one) => sum + of(one).length, 0);
    const much = { latin: count((one) => one.asLatin) >= MUCH, wide: count((one) => one.asWide) >= MUCH };
    return found.flatMap(({ line, source, latin, wide, asLatin, asWide }) => {
      const all =
        much.latin || much.wide ? repairLine(source, latin, wide, context, much) : [asLatin, asWide];
      return all
        .flat()
        .map(([start, end, after]) => edit("mojibake", text, line.start + start, line.start + end, after));
    });
  },
};

/** Repairs that show that most of a document was misread. */
const MUCH = 3;

/** Whether a document was misread as Latin letters, or two bytes by two bytes as other characters. */
interface Misread {
  readonly latin: boolean;
  readonly wide: boolean;
}

const NOTHING: Misread = { latin: false, wide: false };

interface Found {
  readonly line: Line;
  readonly source: string;
  /** Whether the line can be bytes read as Latin letters, or two by two as other characters. */
  readonly latin: boolean;
  readonly wide: boolean;
  readonly asLatin: readonly Reread[];
  readonly asWide: readonly Reread[];
}

/** A line's repairs, if it was bytes read as Latin letters; else those, if it was two by two as other characters. */
function repairLine(
  source: string,
  latin: boolean,
  wide: boolean,
  context: RuleContext,
  misread: Misread,
): readonly [asLatin: readonly Reread[], asWide: readonly Reread[]] {
  const least = context.options.thresholds.charset;
  const repairs = latin ? latinRuns(source, least, misread.latin) : [];
  if (repairs.length > 0 || !wide) return [repairs, []];
  return [[], wideRuns(source, least, misread.latin || misread.wide ? 1 : 4)];
}

function hasTwoLatin(text: string, { start, end }: Line): boolean {
  let found = 0;
  for (let at = start; at < end; at++)
    if (classOf(text.charCodeAt(at)) & LATIN_HIGH && ++found === 2) return true;
  return false;
}
