/**
 * Calls a function with each match of a pattern, in order. `matchAll` makes a copy of the pattern first, which takes longer
 * than to go through a page on which it finds nothing.
 *
 * @param text - any text
 * @param pattern - a global expression that matches no empty text; it must not be sought again meanwhile
 * @param use - called with each match
 */
export function eachMatch(text: string, pattern: RegExp, use: (match: RegExpExecArray) => void): void {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) use(match);
}
