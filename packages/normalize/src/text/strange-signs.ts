import { formOf, isFace } from "./meant-cost.js";

/** Signs that official prose has in addresses and names of users alone. */
const STRANGE = "\\^{}|~`<>[]@#$";
/** The bit of those that a name or formula needs. */
const MAY_BE_MEANT = 1;
/** Of each character of ASCII that bit, and one of its own where it is strange. */
const BITS = bitsOfSigns();

function bitsOfSigns(): Int32Array {
  const bits = new Int32Array(128);
  for (let i = 0; i < STRANGE.length; i++) bits[STRANGE.charCodeAt(i)] = 2 << i;
  for (const sign of "=@[&") bits[sign.charCodeAt(0)]! |= MAY_BE_MEANT;
  return bits;
}

/** What one kind of such a sign is worth, and all at most, in nats. */
const STRANGE_SIGN = 3.5;
const MOST_STRANGE = 10;
/** R&D, a note's number, a name of a user. */
const NAME = /^(?:[A-Z]&[A-Z]|\[\^?\d{1,3}(?:[-,]\d{1,3})*\]|@[A-Za-z]\w*)$/u;
/** A subject, a face, the tags of a document: they have such signs, too, if they are one. */
const SIGNED =
  /^(?:\(?#\w+#?\)?(?: #\w+#?)*|<!--( \w+)? -->|<\/?\w+>|\\\(.*\\\)|(?:\\[nrt])+|\$[A-Z_]{2,}|[A-Z]:\\.*|\{[#.:]\w+\}|\[\w\])$/u;
const FORMULA = /^[A-Za-z\d.+*/^()-]{1,20}=[A-Za-z\d.+*/^()-]{1,20}$/u;
/** Letters in a row that no formula has. */
const LETTERS = /[A-Za-z]{3}/u;

/**
 * What the signs of a stretch say beside its odds: as parts of a formula or of a name a few of them are not improbable, but
 * prose has neither.
 *
 * @param stretch - what it is made of
 * @param behind - whether it stands between a sentence's end and the line's, where no formula is
 * @returns nats, none for what has no such sign
 */
export function strangeness(stretch: string, behind = false): number {
  let bits = 0;
  for (let at = 0; at < stretch.length; at++) bits |= BITS[stretch.charCodeAt(at)]!;
  if (bits === 0) return 0;
  if (bits & MAY_BE_MEANT && isMeant(stretch, behind)) return -MOST_STRANGE;
  if (SIGNED.test(stretch) || isFace(stretch) || (behind && FORMULA.test(stretch))) return 0;
  let signs = 0;
  for (let rest = bits >>> 1; rest !== 0; rest &= rest - 1) signs++;
  return Math.min(MOST_STRANGE, STRANGE_SIGN * signs);
}

/** Whether a group has a sign that prose has in no word or number. */
export const isStrange = (group: string): boolean => strangeness(group) > 0;

/** Whether a stretch is a note's number, a name of a user or, not behind a sentence, a formula. */
export const isMeant = (stretch: string, behind = false): boolean =>
  NAME.test(stretch) || (!behind && FORMULA.test(stretch) && !LETTERS.test(stretch));

/** Nats that each group of a row is worth from the third on. */
const IN_ROW = 5;
const FEWEST_IN_ROW = 4;

/**
 * What it says that short groups of capitals and digits stand in a row, of three forms or more: each could be an
 * abbreviation or a number, but four that have nothing to do with one another are none.
 */
export function oddsOfRow(text: string): number {
  const groups = text.split(" ");
  if (groups.length < FEWEST_IN_ROW || /[^ ]{6}|[a-z]{4}/u.test(text)) return 0;
  if (!/[A-Z]\d|\d[A-Z]/u.test(text)) return 0;
  const forms = new Set(groups.map(formOf));
  return forms.size >= 3 ? (groups.length - FEWEST_IN_ROW + 2) * IN_ROW : 0;
}
