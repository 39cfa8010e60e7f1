import type { Edit } from "@tifa/corpus";
import type { Rule } from "../rule.js";
import { edit } from "../rule.js";
import { RADICALS } from "../tables/radicals.js";
import { is, LOOK_ALIKE } from "../text/classes.js";

let radicals: Map<string, string> | undefined;

/**
 * Characters that GB 18030-2000 kept in the private-use area and that Unicode has encoded since.
 */
const PRIVATE_USE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "\ue7c7": "ḿ",
    "\ue7c8": "ǹ",
    "\ue81e": "龴",
    "\ue826": "龵",
    "\ue82b": "龶",
    "\ue82c": "龷",
    "\ue832": "龸",
    "\ue843": "龹",
    "\ue854": "龺",
    "\ue864": "龻",
    "\ue818": "㇏",
  }),
);

/** Radicals and compatibility ideographs that stand for the ideograph that they look like. */
export const lookAlike: Rule = {
  name: "lookAlike",
  kind: "lookAlike",
  does: "Puts the ideograph for the Kangxi radical, CJK radical or compatibility ideograph that looks like it.",
  evidence: "Unicode's EquivalentUnifiedIdeograph, or a canonical decomposition into one ideograph.",
  triggers: LOOK_ALIKE,
  edits: (text) => {
    const edits: Edit[] = [];
    for (let at = 0; at < text.length; at++) {
      if (!is(text, at, LOOK_ALIKE)) continue;
      const character = String.fromCodePoint(text.codePointAt(at)!);
      const after = unified(character);
      if (after !== character) edits.push(edit("lookAlike", text, at, at + character.length, after));
      at += character.length - 1;
    }
    return edits;
  },
};

function unified(character: string): string {
  radicals ??= new Map(RADICALS.split(" ").map((entry) => [entry[0]!, entry.slice(1)]));
  return radicals.get(character) ?? PRIVATE_USE.get(character) ?? character.normalize("NFC");
}
