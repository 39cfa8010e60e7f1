/**
 * Escapes a text for the content of an element, and for attributes in quotation marks, of HTML, SVG and XML.
 *
 * @param text - any text
 * @returns the text with references for the five characters of markup
 * @example
 * escapeMarkup("a & b"); // "a &amp; b"
 */
export function escapeMarkup(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}
