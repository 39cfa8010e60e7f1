import type { Edit, Span } from "@tifa/corpus";
import type { Rule } from "../rule.js";
import { edit } from "../rule.js";
import { DIGIT, LATIN, RARE_SIGN } from "../text/classes.js";
import { endOfJammer, findJammers, startOfJammer } from "../text/jammers.js";
import type { Lines } from "../text/lines.js";

/** Random characters that forum software hides at line breaks. */
export const forumJammer: Rule = {
  name: "forumJammer",
  kind: "forumJammer",
  does: "Removes the runs of random ASCII characters that forum software puts at line breaks; one inside a line is such a break.",
  evidence:
    "At the start or end of a line, or behind a sentence's end: characters that are far less probable as words, numbers, addresses or formulas than as a random draw. A page's runs speak for each other: on a page with several, little is needed for one more.",
  triggers: LATIN | RARE_SIGN | DIGIT,
  edits: (text, { options, lines }) => {
    const edits: Edit[] = [];
    for (const jammer of jammersOf(text, lines, options.thresholds.forumJammer)) {
      const start = startOfJammer(text, jammer);
      const end = endOfJammer(text, jammer);
      const isLineEnd = end === text.length || text[end] === "\n";
      const parts = !isLineEnd && /[。！？!?…；”）]/u.test(text[start - 1] ?? "");
      edits.push(edit("forumJammer", text, start, end, parts ? "\n" : ""));
    }
    return edits;
  },
};

/** Of a text longer than any page so many lines speak for each other, for what is known of all would fill the memory. */
const MOST_LINES = 20_000;

function jammersOf(text: string, lines: Lines, least: number): Span[] {
  const found: Span[] = [];
  for (const stretch of lines.stretches(MOST_LINES)) {
    // The first line of a stretch was the last of the one before.
    const last = found.at(-1)?.end ?? 0;
    for (const one of findJammers(text, stretch, least)) if (one.start >= last) found.push(one);
  }
  return found;
}
