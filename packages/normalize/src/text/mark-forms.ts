/** Forms of the CJK Compatibility Forms, Small Form Variants and Vertical Forms, half-width marks, and prime quotation marks. */
const FORMS =
  "︐， ︑、 ︒。 ︓： ︔； ︕！ ︖？ ︗〖 ︘〗 ︙… ︰： ︱— ︵（ ︶） ︷{ ︸} ︹〔 ︺〕 ︻【 ︼】 ︽《 ︾》 ︿〈 ﹀〉 ﹐， ﹑、 ﹒. ﹔； ﹕： ﹖？ ﹗！ ﹙（ ﹚） ﹛{ ﹜} ﹝〔 ﹞〕 ﹟# ﹠& ﹡* ﹢+ ﹣- ﹤< ﹥> ﹦= ﹨\\ ﹩$ ﹪% ﹫@ ｡。 ､、 〝“ 〞” 〟”";

let known: ReadonlyMap<number, string> | undefined;

/** The forms themselves, one after the other. */
export const MARK_FORMS: string = FORMS.split(" ")
  .map((pair) => pair[0]!)
  .join("");

/**
 * The mark of which a character is another form: that of vertical text, the small one, the half-width one.
 *
 * @param text - the document
 * @param at - offset of the character
 * @returns the mark; undefined where it is none of these, or stands beside half-width kana, which have such marks
 */
export function markOfForm(text: string, at: number): string | undefined {
  known ??= new Map(FORMS.split(" ").map((pair) => [pair.charCodeAt(0), pair.slice(1)]));
  const mark = known.get(text.charCodeAt(at));
  if (mark === undefined || text.charCodeAt(at) < 0xff00) return mark;
  return isHalfKana(text, at - 1) || isHalfKana(text, at + 1) ? undefined : mark;
}

function isHalfKana(text: string, at: number): boolean {
  const code = at < 0 ? 0 : text.charCodeAt(at);
  return code >= 0xff65 && code <= 0xff9f;
}
