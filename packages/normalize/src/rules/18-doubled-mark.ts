import type { Edit } from "@tifa/corpus";
import type { Rule } from "../rule.js";
import { edit } from "../rule.js";
import { MARK_PAIR } from "../text/classes.js";
import { eachMatch } from "../text/each-match.js";

const DOUBLED =
  /，，{1,100000}(?![。、；：！？])|，{1,100000}(?=[。、；：！？])|、[、，]{1,100000}|；；{1,100000}|：：{1,100000}|(?<!。)。。(?!。)/gu;

/** Marks that stand twice, and commas before other marks. */
export const doubledMark: Rule = {
  name: "doubledMark",
  kind: "punctuation",
  does: "Writes a mark that stands twice once, and drops a comma before another mark and behind 、.",
  evidence:
    "No Chinese text has ，， 、、 、， or ，。; three full stops and more may be an ellipsis and stay.",
  triggers: MARK_PAIR,
  edits: (text, { language }) => {
    if (language === "japanese") return [];
    const edits: Edit[] = [];
    eachMatch(text, DOUBLED, ({ 0: marks, index: start }) => {
      const end = start + marks.length;
      const dropped = marks.startsWith("，") && /[。、；：！？]/u.test(text[end] ?? "");
      edits.push(edit("doubledMark", text, start, end, dropped ? "" : marks[0]!));
    });
    return edits;
  },
};
