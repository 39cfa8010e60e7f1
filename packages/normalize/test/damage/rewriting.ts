import { fillDefaults } from "./fill-defaults.js";
import type { Random } from "./random.js";

/** Options of {@link rewriting}. */
export interface RewritingOptions {
  /** Share of the occurrences of a listed word that are replaced. Default 0.8. */
  readonly density: number;
}

const DEFAULTS: RewritingOptions = { density: 0.8 };

/** What spinners make of the words of a readout: near in a thesaurus, wrong in the register. */
const SYNONYMS = new Map([
  ["主持", "掌管"],
  ["会议", "集会"],
  ["强调", "着重夸大"],
  ["指出", "指明"],
  ["要求", "恳求"],
  ["召开", "召集"],
  ["落实", "实现"],
  ["部署", "摆设"],
  ["坚决", "果断"],
  ["坚持", "对峙"],
  ["加强", "增强力气"],
  ["负责人", "担任人"],
  ["负责", "担任"],
  ["防控", "防备操控"],
  ["保障", "包管"],
  ["群众", "大众"],
  ["工作", "事情"],
  ["领导", "引导"],
  ["重点", "要点"],
  ["企业", "公司"],
  ["生产", "出产"],
  ["检测", "探测"],
  ["排查", "扫除查找"],
  ["患者", "病号"],
  ["参加", "到场"],
  ["安排", "布置"],
]);
const LISTED = new RegExp([...SYNONYMS.keys()].sort((a, b) => b.length - a.length).join("|"), "gu");

/**
 * Replaces words by what a thesaurus offers, as synonym spinners do to pass a copied text off as a new one. It cannot
 * be undone, only recognised: what a repair should give back is the rewritten text.
 *
 * @param text to be rewritten.
 * @param given see {@link RewritingOptions}.
 * @param random the source of choices.
 * @returns the rewritten text and the words that it lost.
 */
export function rewriting(
  text: string,
  given: Partial<RewritingOptions>,
  random: Random,
): { text: string; lost: readonly string[] } {
  const options = fillDefaults("rewriting", DEFAULTS, given);
  const lost: string[] = [];
  const rewritten = text.replace(LISTED, (word) => {
    if (!random.chance(options.density)) return word;
    lost.push(word);
    return SYNONYMS.get(word)!;
  });
  return { text: rewritten, lost };
}
