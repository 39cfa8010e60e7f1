import { officeHolders } from "@tifa/lexicon";
import type { Mention } from "../names/find-mentions.js";
import { parseEdge } from "./calendar.js";

/** A person of the text who held a post, when, and where. */
export interface Holding {
  readonly mention: Mention;
  readonly provinceCode: string;
  readonly post: "party_secretary" | "governor";
  /** Numbers of days; `to` is far in the future for who is in office. */
  readonly from: number;
  readonly to: number;
  /** Whether the text gives the person this very post. */
  readonly titled: boolean;
}

const FOREVER = 100_000;
/** Days that a term of office may be off: the table knows some to the day, others to the month. */
const slackOf = (edge: string): number => (edge.length === 10 ? 7 : 31);

let byName: Map<string, ReturnType<typeof officeHolders>[number][]> | undefined;

function holdersByName(): Map<string, ReturnType<typeof officeHolders>[number][]> {
  if (byName === undefined) {
    byName = new Map();
    for (const holder of officeHolders())
      byName.set(holder.name, [...(byName.get(holder.name) ?? []), holder]);
  }
  return byName;
}

/**
 * Finds the posts that the people of a text held, by name and by the title that the text gives them. Someone who is
 * called vice-governor here held another post then, and someone else bears the name: no holding is found.
 *
 * @param mentions - who is named
 * @returns holdings, one for each post of each person
 */
export function holdings(mentions: readonly Mention[]): Holding[] {
  const titled = new Map<string, Mention>();
  for (const mention of mentions) {
    const known = titled.get(mention.name);
    if (known === undefined || known.titles.length < mention.titles.length) titled.set(mention.name, mention);
  }
  const found: Holding[] = [];
  for (const mention of titled.values()) {
    for (const holder of holdersByName().get(mention.name) ?? []) {
      const match = titleFits(mention.titles, holder.post);
      if (match === "no") continue;
      const from = parseEdge(holder.from, "first") - slackOf(holder.from);
      const to = holder.to === null ? FOREVER : parseEdge(holder.to, "last") + slackOf(holder.to);
      found.push({
        mention,
        provinceCode: holder.provinceCode,
        post: holder.post,
        from,
        to,
        titled: match === "yes",
      });
    }
  }
  return found;
}

const SECRETARY = /(?:^|[^\p{Script=Han}]|[省区市])(?:[省市]委|自治区党委|区党委)书记$/u;
const GOVERNOR = /(?:代)?(?:省长|市长|自治区(?:人民)?政府主席|自治区主席|区政府主席|政府主席)$/u;

function titleFits(titles: readonly string[], post: Holding["post"]): "yes" | "no" | "unknown" {
  const first = titles.filter((title) => !/副/u.test(title));
  if (post === "party_secretary") {
    if (first.some((title) => SECRETARY.test(title))) return "yes";
  } else if (first.some((title) => GOVERNOR.test(title))) return "yes";
  // No title, a list's (省领导) or a group's head leaves it open; another named post does not.
  return titles.every((title) => /(?:领导|组长|指挥|成员|总书记)/u.test(title)) ? "unknown" : "no";
}
