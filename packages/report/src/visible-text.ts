/**
 * Characters that act on what stands around them instead of being seen: control codes but tab and line feed, with the
 * escapes of terminals among them, marks that turn the direction of writing (Unicode TR 36 and CVE-2021-42574), invisible
 * ones, halves of surrogate pairs, and tags.
 */
const ACTING =
  /[\p{Cc}\p{Cs}\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/**
 * Makes a text of others fit to be shown: characters that would act on the text around them stand there by their number.
 *
 * @param text - any text
 * @param most - longest result in UTF-16 units, the rest becoming `…`; default: no bound
 * @returns the text, one line, without such characters
 * @example
 * visibleText("防汛\u202e抗旱"); // "防汛[U+202E]抗旱"
 */
export function visibleText(text: string, most: number = Number.POSITIVE_INFINITY): string {
  // Far more than is shown need not be looked at.
  const shown = (text.length > most ? text.slice(0, most) : text).replace(ACTING, (character) =>
    character === "\n" || character === "\t"
      ? " "
      : `[U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}]`,
  );
  return text.length > most || shown.length > most ? `${cut(shown, most - 1)}…` : shown;
}

/** The beginning of a text; no character is cut in two. */
function cut(text: string, length: number): string {
  const last = text.charCodeAt(length - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? length - 1 : length);
}
