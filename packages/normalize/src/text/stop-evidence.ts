import type { Note } from "./break-evidence.js";
import { TIME_START } from "./break-evidence.js";
import { beginsSentence } from "./cohesion.js";
import { NUMBERED, RUN_IN } from "./line-edges.js";
import type { PageBreaks } from "./page-breaks.js";
import type { Paragraph } from "./paragraph.js";
import type { Piece } from "./pieces.js";
import { opens } from "./pieces.js";

/**
 * What tells whether a line that ends a sentence goes on in the next, on a page that is wrapped: it is as full as wrapped
 * lines are, and the next begins as no paragraph does.
 *
 * @param paragraph - what stands before the break, from the paragraph's start on
 * @param first - its last line
 * @param second - the line after the break
 * @param page - what the page's breaks have in common
 * @param note - called with each evidence there is
 */
export function stopEvidence(
  paragraph: Paragraph,
  first: Piece,
  second: Piece,
  page: PageBreaks,
  note: Note,
): void {
  const after = second.text;
  note("bias", 1);
  note("full", page.wraps.fullness(first));
  note("prior", page.wrappedPrior);
  note("first", beginsSentence(after.slice(0, 1)));
  note("length", Math.min(8, Math.log(paragraph.length)));
  if (paragraph.length === first.text.length) note("single", 1);
  for (const [name, pattern] of STARTS) if (pattern.test(after)) note(name, 1);
  if (opens(after)) note("opens", 1);
  note(RUN_IN.test(after) ? "runInsHere" : "runInsElsewhere", Math.max(-3, Math.min(3, page.runIns)));
}

/** How paragraphs begin. */
const STARTS: readonly (readonly [string, RegExp])[] = [
  ["numbered", NUMBERED],
  ["runIn", RUN_IN],
  ["time", TIME_START],
  ["ordinal", /^[一二三四五六七八九十]{1,2}[是要]/u],
  ["label", /^[^，。；]{2,12}：/u],
  ["greeting", /^(?:各位|同志们)/u],
  ["meeting", /^(?:会议|大会|[省市县州]委|自治区)/u],
];
