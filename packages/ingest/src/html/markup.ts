/** What a text from a page begins with. */
const OPENS =
  /^\s*<(?:p|div|span|br|strong|b|table|h[1-6]|ul|ol|section|article|font|center|html|body|!doctype)[\s/>]/iu;
/** Tags that part or end paragraphs, as an editor leaves them among the sentences. */
const TAGS = /<(?:br\s{0,3}\/?|\/(?:p|div|li|h[1-6]|tr|section))>/giu;
/** A text about tags has a few; one that is made of them has one for each paragraph. */
const LEAST_TAGS = 2;

/**
 * Whether a text is HTML, as tables hold it that were filled from a site's database: it begins with a tag of a page's body, or
 * has ends of paragraphs in it, and no line that ends as program text does.
 *
 * @param text - a column of a record
 * @returns whether it is to be read as HTML
 * @example
 * isMarkup("<p>会议召开。</p>"); // true
 */
export function isMarkup(text: string): boolean {
  if (!text.includes("<")) return false;
  const tags = text.match(TAGS)?.length ?? 0;
  return (tags > 0 && OPENS.test(text)) || (tags >= LEAST_TAGS && !/[{};]\s*$/mu.test(text));
}
