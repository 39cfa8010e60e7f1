import { CONTENTLESS_OBJECT, FEELINGS, ORDER_START } from "../tables/speech.js";

/** 提出三点要求：一要…: what is put forward follows. */
export const POINTS: RegExp =
  /^提出(?:了|以?如下|几|[二两三四五六七八九十\d]{1,2})?[个项条点方面]{0,3}(?:具体)?(?:要求|意见|建议|希望)：/u;

/** Whether words follow a verb. */
export function hasContent(
  text: string,
  end: number,
  verb: string,
  bare: boolean,
  headline: boolean,
): boolean {
  const rest = text.slice(end, end + 60);
  if (/^[：:]?$/u.test(rest)) return headline || text.length <= 30;
  if (/^\s/u.test(rest)) return headline;
  if (/^[，：:]/u.test(rest)) return verb !== "决定" || !bare ? rest.length > 2 : true;
  if (verb === "说") return rest.startsWith("“");
  if (/^[。；！？、）”》]/u.test(rest) || /^(?:了|过)?(?:和|与|及|的|等)/u.test(rest)) return false;
  if (verb === "表示" && FEELINGS.test(rest)) return false;
  if (verb === "提出" && POINTS.test(text.slice(end - 2, end + 14))) return true;
  if (verb === "提出") return ORDER_START.test(rest) && !CONTENTLESS_OBJECT.test(rest);
  if (bare) {
    const long = /^[^，。；：！？]{6,}/u.test(rest);
    const orders = text[end - verb.length - 1] === "；" && /^[^。；]{2,30}(?:要|必须|不得|不能)/u.test(rest);
    return ORDER_START.test(rest) || (long && (verb === "决定" || verb === "要求" || orders));
  }
  if (CONTENTLESS_OBJECT.test(rest) && verb !== "决定" && !ORDER_START.test(rest)) return false;
  return /^[\p{Script=Han}\d“]/u.test(rest) && !rest.startsWith("了");
}

/** Where the words begin: behind the comma or colon after the verb. */
export function contentStart(text: string, verbEnd: number): number {
  const points = POINTS.exec(text.slice(verbEnd - 2, verbEnd + 14));
  if (points !== null) return verbEnd - 2 + points[0].length;
  const end = text.startsWith("指出", verbEnd) ? verbEnd + 2 : verbEnd;
  return /^[，：:]/u.test(text.slice(end, end + 1)) ? end + 1 : end;
}
