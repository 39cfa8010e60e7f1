import { simplify } from "./common.js";

/** 市委, 省长: the short names of offices, whose characters are too frequent to seem bound. */
const OFFICE = /^(?:[国省市县区州党政常纪团][委]|[政][府协]|[省市县州区部局][长]|[党团][员])$/u;

/** Words that filters look for: offices, and what was watched in the years of the epidemic. */
const WATCHED: ReadonlySet<string> = new Set(
  "书记 主席 总理 领导 干部 中央 人大 国务 公安 警察 法院 检察 监狱 信访 上访 维稳 疫情 防控 病毒 肺炎 感染 隔离 核酸 疫苗 封控 病例 确诊 新冠 战时 聚集 封城 清零 阳性 密接 方舱 流调 死亡 游行 罢工 集会 示威 群众 改革 稳定 腐败 反腐 宗教 军队 台湾 香港 西藏 新疆 习近 近平".split(
    " ",
  ),
);

/**
 * Whether two characters make a word that is masked to get it past a filter.
 *
 * @param first - the character before a mark, of either script
 * @param second - the one behind it
 */
export function isWatched(first: string, second: string): boolean {
  const word = simplify(first) + simplify(second);
  return OFFICE.test(word) || WATCHED.has(word);
}

/** The same without the short names of offices: of 省*委 the middle may be gone, of 疫*情 nothing is. */
export function isWatchedWord(first: string, second: string): boolean {
  const word = simplify(first) + simplify(second);
  return WATCHED.has(word) || /^政[府协]$/u.test(word);
}

/** Longer words that filters look for. */
const LONG: ReadonlySet<string> = new Set(
  "习近平 总书记 国务院 党中央 共产党 政治局 公安局 公安厅 检察院 指挥部 人民政府 市委书记 省委书记 县委书记 区委书记 新冠肺炎 疫情防控 核酸检测 确诊病例".split(
    " ",
  ),
);
/** Characters of the longest of them. */
export const LONGEST_WATCHED = 4;

/** Whether characters, of either script, make a longer word that is masked to get it past a filter. */
export function isLongWatched(word: string): boolean {
  return LONG.has(Array.from(word, (character) => simplify(character)).join(""));
}
