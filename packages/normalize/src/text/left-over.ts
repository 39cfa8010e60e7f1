import { classOf, TRADITIONAL_ONLY, unite } from "./classes.js";
import { simplify } from "./common.js";
import { OFFICIAL_WORDS } from "./official-words.js";

const CORNERS = new Map(
  Object.entries({ "「": "“", "」": "”", "『": "‘", "』": "’", "﹁": "“", "﹂": "”", "﹃": "‘", "﹄": "’" }),
);

/** Puts the mainland's quotation marks for corner brackets. */
export function withoutCorners(text: string): string {
  return text.replace(/[「」『』﹁﹂﹃﹄]/gu, (corner) => CORNERS.get(corner)!);
}

/** Converts the characters of traditional script alone, each by itself. */
export function strayCharacters(text: string): string {
  if (!(unite(text) & TRADITIONAL_ONLY)) return text;
  return [...text].map(strayCharacter).join("");
}

function strayCharacter(character: string): string {
  return classOf(character.charCodeAt(0)) & TRADITIONAL_ONLY ? simplify(character) : character;
}

/** What simplified text has in names at most, and tables put for 后, 升, 修, 秘. */
const SINGLE = /[後陞脩祕]/gu;
/** The preposition: a name with 於 begins a line or follows a mark. */
const PREPOSITION = /(?<=[\u4e00-\u9fff])於|於(?=[是此本今\d])/gu;
/** Words that need no other traditional character beside them. */
const WORDS = OFFICIAL_WORDS.filter(([{ source }]) => /^[著瞭祇覆甦昇]/u.test(source));

/**
 * Converts what seems simplified in a document that is traditional all over: besides characters of traditional script
 * alone those that simplified text has, too, where it would not have them, and quotation marks.
 *
 * @param text - a clause or line
 * @returns it in simplified characters, with as many of them
 */
export function leftOver(text: string): string {
  let out = strayCharacters(text)
    .replace(SINGLE, (one) => simplify(one))
    .replace(PREPOSITION, "于");
  for (const [pattern, right] of WORDS) out = out.replace(pattern, right);
  return withoutCorners(out);
}
