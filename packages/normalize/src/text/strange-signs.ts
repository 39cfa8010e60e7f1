/** Signs that official prose has in addresses and names of users alone. */
const STRANGE = /[\\^{}|~`<>[\]@#$]/gu;
/** What one kind of such a sign is worth, and all at most, in nats. */
const STRANGE_SIGN = 3.5;
const MOST_STRANGE = 10;
/** R&D, a note's number, a name of a user. */
const NAME = /^(?:[A-Z]&[A-Z]|\[\d{1,3}(?:[-,]\d{1,3})*\]|@[A-Za-z]\w*)$/u;
const FORMULA = /^[A-Za-z\d.+*/^()-]{1,20}=[A-Za-z\d.+*/^()-]{1,20}$/u;
/** Letters in a row that no formula has. */
const LETTERS = /[A-Za-z]{3}/u;

/**
 * What the signs of a stretch say beside its odds: as parts of a formula or of a name a few of them are not improbable, but
 * prose has neither.
 *
 * @param stretch - what it is made of
 * @returns nats, none for what has no such sign
 */
export function strangeness(stretch: string): number {
  if (isMeant(stretch)) return -MOST_STRANGE;
  return Math.min(MOST_STRANGE, STRANGE_SIGN * new Set(stretch.match(STRANGE)).size);
}

/** Whether a group has a sign that prose has in no word or number. */
export const isStrange = (group: string): boolean => strangeness(group) > 0;

/** Whether a stretch is a note's number, a name of a user or a formula. */
export const isMeant = (stretch: string): boolean =>
  NAME.test(stretch) || (FORMULA.test(stretch) && !LETTERS.test(stretch));
