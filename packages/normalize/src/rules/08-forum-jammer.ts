import type { Edit } from "@tifa/corpus";
import type { Rule } from "../rule.js";
import { edit } from "../rule.js";
import { HAN, is, QUOTE, SPACE } from "../text/classes.js";
import { endOfJammer, findJammers, startOfJammer } from "../text/jammers.js";

/** Random characters that forum software hides at line breaks. */
export const forumJammer: Rule = {
  name: "forumJammer",
  kind: "forumJammer",
  does: "Removes the runs of random ASCII characters that forum software puts at line breaks; one inside a line is such a break.",
  evidence:
    "At the start or end of a line, or behind a sentence's end: pairs of a random sign and a random letter as Discuz draws them, or, in a document with two such runs, groups of characters that no word, number, address or formula is made of.",
  triggers: SPACE,
  edits: (text, { options, lines }) => {
    const edits: Edit[] = [];
    for (const jammer of findJammers(text, lines, options.thresholds.forumJammer)) {
      const start = startOfJammer(text, jammer);
      const end = endOfJammer(text, jammer);
      // Hidden at a line break behind a semicolon, it shows that the break stands inside a sentence.
      const bare = text[end] === "\n" ? end + 1 : text[start - 1] === "\n" ? start - 1 : -1;
      const mark = text[start - 1] === "\n" ? text[start - 2] : text[start - 1];
      if (bare >= 0 && /[；;，,、]/u.test(mark ?? "") && is(text, Math.max(end, bare), HAN | QUOTE)) {
        edits.push(edit("forumJammer", text, Math.min(start, bare), Math.max(end, bare), ""));
        continue;
      }
      const inside =
        is(text, start - 1, ~0) && text[start - 1] !== "\n" && end < text.length && text[end] !== "\n";
      const parts = inside && !is(text, start - 1, HAN) && /[。！？!?…；”）]/u.test(text[start - 1]!);
      edits.push(edit("forumJammer", text, start, end, parts ? "\n" : ""));
    }
    return edits;
  },
};
