/**
 * Whether a line is a sentence of prose from its length to its stop, which no caption and no button is.
 *
 * @param text - a line
 * @returns true for 12 characters and more, with a comma, that end with a stop
 * @example
 * isWholeSentence("各地要抓好春耕，备足种子化肥。"); // true
 */
export function isWholeSentence(text: string): boolean {
  return text.length >= 12 && /[，、]/u.test(text) && /[。！？]$/u.test(text);
}
