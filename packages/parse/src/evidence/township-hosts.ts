import type { Span } from "@tifa/corpus";
import { type Township, townships } from "@tifa/lexicon";

/** What a township's name is followed by where the township itself acts. */
const ACTS =
  /^(?:党委|党工委|人民政府|政府|人大|纪委|办事处|应急|疫情|新冠|防汛|召开|举行|组织|迅速|立即|及时|开展|部署|全体|机关|\d{4}年)/u;
const SUFFIX = /(?:乡|镇|街道|苏木)/gu;
/** Longest name in the table, with its suffix. */
const LONGEST = 15;

/**
 * Finds townships that a text names, acting or not, by names that are borne once in the country. A name in passing proves nothing by
 * itself; it can tell two counties of one name apart.
 *
 * @param text - a line of the headline or a paragraph
 * @returns each with its span
 * @example
 * townshipsNamed("桃浦镇汇报准备情况。")[0]?.township.provinceCode; // "31"
 */
export function townshipsNamed(text: string): (Span & { readonly township: Township })[] {
  return townshipsWhere(text, () => true);
}

/**
 * Finds the townships that act in a text, by names that are borne once in the country.
 *
 * @param text - a line of the headline or a paragraph
 * @returns each with its span
 * @example
 * townshipHosts("1月18日，者腊乡召开会议。")[0]?.township.provinceCode; // "53"
 */
export function townshipHosts(text: string): (Span & { readonly township: Township })[] {
  return townshipsWhere(text, (end) => ACTS.test(text.slice(end, end + 5)));
}

function townshipsWhere(
  text: string,
  fits: (end: number) => boolean,
): (Span & { readonly township: Township })[] {
  const found: (Span & { township: Township })[] = [];
  for (const match of text.matchAll(SUFFIX)) {
    const end = match.index + match[0].length;
    if (!fits(end)) continue;
    for (let start = Math.max(0, end - LONGEST); start <= end - 3; start++) {
      const township = townships().get(text.slice(start, end));
      if (township === undefined) continue;
      found.push({ start, end, township });
      break;
    }
  }
  return found;
}
