import type { Rule } from "../rule.js";
import { edit } from "../rule.js";
import { MARK_PAIR } from "../text/classes.js";

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
    return [...text.matchAll(DOUBLED)].map((match) => {
      const next = text[match.index + match[0].length] ?? "";
      const dropped = match[0].startsWith("，") && /[。、；：！？]/u.test(next);
      return edit(
        "doubledMark",
        text,
        match.index,
        match.index + match[0].length,
        dropped ? "" : match[0][0]!,
      );
    });
  },
};
