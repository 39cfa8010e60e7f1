import type { Span } from "@tifa/corpus";
import type { Rule } from "../rule.js";
import { edit } from "../rule.js";
import { DIGIT, FULL_WIDTH, LATIN, RARE_SIGN } from "../text/classes.js";
import { endOfJammer, findJammers, startOfJammer } from "../text/jammers.js";
import type { Lines } from "../text/lines.js";

/** Random characters that forum software hides at line breaks. */
export const forumJammer: Rule = {
  name: "forumJammer",
  kind: "forumJammer",
  does: "Removes the runs of random ASCII characters that forum software puts at line breaks; Discuz's inside a line is such a break.",
  evidence:
    "At the start or end of a line, or behind a sentence's end: characters that are far less probable as words, numbers, addresses or formulas than as a random draw. A page's runs speak for each other: on a page with several, or with something at half of its lines' edges, little is needed for one more. Where sentences begin or end at a line's edge Chinese prose has next to nothing else.",
  triggers: LATIN | RARE_SIGN | DIGIT | FULL_WIDTH,
  edits: (text, { options, lines }) => {
    const found = jammersOf(text, lines, options.thresholds.forumJammer).map((jammer) => ({
      start: startOfJammer(text, jammer),
      end: endOfJammer(text, jammer),
    }));
    // What has one at the end of each line has one on each blank line, too.
    const alone = found.filter((one) => isAlone(text, one)).length;
    const jammers =
      alone * 5 >= found.length * 4
        ? found.map((one) => (isAlone(text, one) ? withItsLine(text, one) : one))
        : found;
    const flat = lines.length < FEWEST_LINES;
    return jammers.map((one) => {
      const parts =
        isInside(text, one) &&
        /[。！？!?…；”）]/u.test(text[one.start - 1]!) &&
        (flat || DISCUZ.test(text.slice(one.start, one.end)));
      return edit("forumJammer", text, one.start, one.end, parts ? "\n" : "");
    });
  },
};

/** A page with so many lines has its breaks: most programs put their runs behind sentences, too. */
const FEWEST_LINES = 3;
/** Discuz puts its pairs at breaks alone. */
const DISCUZ = /^ ?(?:[!-;] )?(?:[?-~][!-;]? ){4,20}[?-~][!-;]?(?: |$)/u;

const isAlone = (text: string, { start, end }: Span): boolean =>
  (start === 0 || text[start - 1] === "\n") && (end === text.length || text[end] === "\n");

/** A run by itself on its line goes with the line, and with the blank line behind it where one stands before it, too. */
function withItsLine(text: string, { start, end }: Span): Span {
  if (end === text.length) return { start, end };
  const between = text[end + 1] === "\n" && (start === 0 || text[start - 2] === "\n");
  return { start, end: end + (between ? 2 : 1) };
}

const isInside = (text: string, { start, end }: Span): boolean =>
  start > 0 && text[start - 1] !== "\n" && end < text.length && text[end] !== "\n";

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
