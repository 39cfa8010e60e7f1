import type { Edit } from "@tifa/corpus";
import type { Rule } from "../rule.js";
import { edit } from "../rule.js";
import { RADICALS } from "../tables/radicals.js";
import { is, LOOK_ALIKE } from "../text/classes.js";
import { combiningMarks } from "../text/combining-marks.js";
import { foreignLetters } from "../text/foreign-letters.js";
import type { Line } from "../text/lines.js";
import { isChinese } from "../text/lines.js";
import { markOfForm } from "../text/mark-forms.js";
import { ofPrivateUse } from "../text/private-use.js";
import { styledLetters } from "../text/styled-letters.js";

let radicals: Map<string, string> | undefined;

/** Radicals, compatibility ideographs, forms of marks and letters that stand for what they look like. */
export const lookAlike: Rule = {
  name: "lookAlike",
  kind: "lookAlike",
  does: "Puts the ideograph, mark or letter for the radical, compatibility ideograph, presentation form, styled or foreign letter that looks like it, and takes marks off that were drawn over characters.",
  evidence:
    "Unicode's EquivalentUnifiedIdeograph, or a canonical decomposition into one ideograph; for private-use characters, the table of GBK; for marks, their compatibility mapping. A styled letter (𝟭𝟵) must be a digit or stand in a row, a Greek or Cyrillic one in a word with Latin letters or digits, of which every letter looks like a Latin one. Marks drawn over Chinese characters; one that a page has over these, over others, too.",
  triggers: LOOK_ALIKE,
  edits: (text, { lines, language }) => {
    const edits: Edit[] = [];
    const chinese: Line[] = [];
    for (const line of lines) if (line.bits & LOOK_ALIKE && isChinese(line)) chinese.push(line);
    for (const { start, end } of combiningMarks(text, chinese))
      edits.push(edit("lookAlike", text, start, end, ""));
    for (const [at, letter] of foreignLetters(text, chinese))
      edits.push(edit("lookAlike", text, at, at + 1, letter));
    for (const line of lines) {
      if (!(line.bits & LOOK_ALIKE)) continue;
      const isMeant = language === "japanese" || !isChinese(line);
      for (let at = line.start; at < line.end; at++) {
        if (!is(text, at, LOOK_ALIKE)) continue;
        const character = String.fromCodePoint(text.codePointAt(at)!);
        const after = isMeant ? unified(character) : (markOfForm(text, at) ?? unified(character));
        if (after !== character) edits.push(edit("lookAlike", text, at, at + character.length, after));
        at += character.length - 1;
      }
    }
    for (const [at, letters] of styledLetters(text, chinese))
      edits.push(edit("lookAlike", text, at, at + 2 * letters.length, letters));
    return edits.sort((a, b) => a.start - b.start);
  },
};

function unified(character: string): string {
  radicals ??= new Map(RADICALS.split(" ").map((entry) => [entry[0]!, entry.slice(1)]));
  return radicals.get(character) ?? ofPrivateUse(character.charCodeAt(0)) ?? nfc(character);
}

/** Of a mark by itself, NFC can be another mark. */
function nfc(character: string): string {
  return /\p{M}/u.test(character) ? character : character.normalize("NFC");
}
