const HIDDEN =
  /<(script|style|noscript|template|svg)\b[^>]*>.*?<\/\1\s*>|<!--.*?-->|<head\b[^>]*>.*?<\/head\s*>/gisu;
const BLOCK =
  /<\/?(?:address|article|aside|blockquote|body|br|center|dd|div|dl|dt|figcaption|figure|footer|form|h[1-6]|header|hr|html|li|main|nav|ol|option|p|pre|section|select|table|tbody|td|tfoot|th|thead|title|tr|ul)\b[^>]*>/giu;

/**
 * Text of an HTML page, roughly: what scripts and styles hold goes, blocks become lines, white space is as a browser
 * shows it. Enough to count edits on; the reader of documents proper is `@tifa/ingest`.
 *
 * @param html - the page's source
 * @returns its text, navigation and all
 */
export function htmlText(html: string): string {
  return html
    .replace(HIDDEN, " ")
    .replace(/[ \t\r\n]+/gu, " ")
    .replace(BLOCK, "\n")
    .replace(/<[^<>]*>/gu, "")
    .replace(/&#(x?)([0-9a-f]{1,6});/giu, (_, hex: string, digits: string) =>
      String.fromCodePoint(Number.parseInt(digits, hex === "" ? 10 : 16)),
    )
    .replace(/&(nbsp|lt|gt|quot|amp);/gu, (_, name: keyof typeof NAMED) => NAMED[name])
    .replace(/ *\n[ \n]*/gu, "\n")
    .trim();
}

const NAMED = { nbsp: "\u00a0", lt: "<", gt: ">", quot: '"', amp: "&" };
