import type { Span } from "@tifa/corpus";
import type { Mention } from "../names/find-mentions.js";
import { startingIn } from "../text/by-unit.js";
import type { Unit } from "../text/unit.js";

const DEEDS =
  /(?:主持|出席|参加|列席|陪同|讲话|汇报|通报|传达|宣读|发言|致辞|作具体|作出|提出|介绍|作了|参会|收看|担任主持)/u;
const OF_THE_COUNTRY = ["总书记", "总理", "国家主席"];
const LOGISTICS =
  /^(?:会议(?:以|采取|采用|在)[^，。]{0,20}(?:形式|方式|召开|举行|开到|套开|设)|[^，。]{0,40}(?:在[^，。]{0,12}(?:主会场|分会场)|设[^，。]{0,6}分会场)|[^。]{2,80}(?:负责同志|负责人|成员)[^。]{0,30}(?:参加|出席|列席)(?:会议)?。|会前|会后|会议还(?:研究|听取|审议|传达|通报|学习)|会议(?:听取|传达|审议|通报|学习|研究了|通过))/u;

/**
 * Whether a sentence reports the meeting itself (who came, who spoke, where it was held) and not what was said at it.
 *
 * @param unit - the paragraph
 * @param sentence - its span in the paragraph
 * @param here - the paragraph's mentions
 * @returns whether the speaker's words have ended
 */
export function isNarrative(unit: Unit, sentence: Span, here: readonly Mention[]): boolean {
  const text = unit.text.slice(sentence.start, Math.min(sentence.end, sentence.start + 200));
  if (LOGISTICS.test(text)) return true;
  return startingIn(here, sentence.start, sentence.end).some((mention) => {
    // What a leader of the country said is quoted at the meeting; he did not come to it.
    if (OF_THE_COUNTRY.some((title) => unit.text.startsWith(title, mention.end))) return false;
    const head = unit.text.slice(sentence.start, mention.titleStart);
    if (!/(?:^|[，；])$/u.test(head)) return false;
    return DEEDS.test(unit.text.slice(mention.end, Math.min(sentence.end, mention.end + 80)));
  });
}
