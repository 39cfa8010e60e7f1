/** Most letters of a string that features hold: where a slogan ends and a sentence begins. */
export const LONGEST_FEATURE = 20;

const LETTER = /[\p{L}\p{N}]/u;

/**
 * Cuts a string off that has more letters than features may hold; marks between them do not count.
 *
 * @param text - a term, a quoted string or a formulation
 * @param longest - letters that are kept. Default: {@link LONGEST_FEATURE}.
 * @returns the text, or its first letters and “…”
 * @example
 * shortened("菜篮子"); // "菜篮子"
 */
export function shortened(text: string, longest: number = LONGEST_FEATURE): string {
  if (text.length <= longest) return text;
  let letters = 0;
  let end = 0;
  for (const character of text) {
    if (LETTER.test(character) && ++letters > longest) return `${text.slice(0, end)}…`;
    end += character.length;
  }
  return text;
}
