/** What this program says to a terminal itself: colours of `paint`, and a line that is written over. */
const OWN = /\u001b\[(?:1|2|22|31|32|39)m|\r\u001b\[K/y;

/** What a terminal would obey instead of showing: controls, marks of direction, what has no width, separators of lines. */
export const STEERING: RegExp = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/**
 * Writes out what would steer a terminal, or turn what stands around it; line feeds and tabs stay. U+001B becomes
 * `\u001b`, which JSON reads as the same.
 *
 * @param text - from a page
 * @returns text of which every character appears
 * @example
 * plainText("a\u001b[2J\n"); // "a\\u001b[2J\n"
 */
export function plainText(text: string): string {
  return text.replace(STEERING, (sign) => (isLayout(sign) ? sign : escaped(sign)));
}

/**
 * The same for all that is written to a terminal: this program's own colours stay.
 *
 * @param text - some lines
 * @returns lines that do nothing to a terminal but appear
 * @example
 * terminalText("\u001b[31m防\u001b[39m\u009b2J\n"); // "\u001b[31m防\u001b[39m\\u009b2J\n"
 */
export function terminalText(text: string): string {
  let end = 0;
  return text.replace(STEERING, (sign, at: number) => {
    if (at < end || isLayout(sign)) return sign;
    OWN.lastIndex = at;
    const own = OWN.exec(text);
    if (own === null) return escaped(sign);
    end = at + own[0].length;
    return sign;
  });
}

function isLayout(sign: string): boolean {
  return sign === "\n" || sign === "\t";
}

/** In JavaScript's and JSON's own notation, by UTF-16 unit. */
function escaped(sign: string): string {
  const units = Array.from({ length: sign.length }, (_, at) => sign.charCodeAt(at));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
}
