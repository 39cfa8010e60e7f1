import { provinces } from "./provinces.js";

/** A name that is made by rule, with its part of speech in jieba's tag set. */
export interface FamilyTerm {
  readonly term: string;
  readonly tag: string;
}

const DIGITS = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"] as const;
/** The fifteenth five-year plan is the last that is named so far; congresses come after the twentieth. */
const LAST_PLAN = 15;
/** From the eleventh on a plan (计划) is called an outline (规划). */
const FIRST_OUTLINE = 11;
const CONGRESSES = { first: 8, last: 21 } as const;
const MOST_PLENUMS = 7;
const PEOPLES_CONGRESSES = 15;
const MOST_SESSIONS = 5;

/**
 * What provinces say of themselves, before their name. Left out are words with which a place name makes a phrase of its own
 * (文化上海 …).
 */
const QUALITIES: readonly string[] =
  "平安 法治 数字 健康 美丽 清廉 信用 和谐 幸福 诚信 活力 智慧 富强 文明 绿色 质量".split(" ");

/** What a slogan counts: verbs and adverbs, which never follow 个 but in such a name. None begins a noun of its own. */
const COUNTED: readonly string[] = (
  "坚持 必须 确保 自信 意识 务必 结合 统筹 毫不动摇 一律 严禁 不准 不得 不变 不减 提升 提高 加快 到位 并重 聚焦 围绕 着力 注重 " +
  "牢固树立 更加 明确 善于 敢于 始终 绝不 决不 严格 做到 增强 带头 放心 满意 离不开 不放过 不放松 不动摇 不松懈 摒弃 杜绝 彻底 深刻认识 " +
  "自觉 时刻 牢牢把握 坚定不移 坚决 不能 不动"
).split(" ");

/**
 * Names that official texts make by rule, and that no list would hold whole: five-year plans and their times, congresses and
 * plenums, sessions, the provinces' own mottoes, and what a numbered slogan counts (三个坚持). Most are in use; that one
 * is listed says that it would be one word, not that it has been.
 *
 * @returns a new array without duplicates
 * @example
 * familyTerms().some(({ term }) => term === "十五五时期"); // true
 */
export function familyTerms(): FamilyTerm[] {
  const terms = new Map<string, string>();
  const add = (term: string, tag: string): void => void (terms.has(term) || terms.set(term, tag));
  for (let plan = 1; plan <= LAST_PLAN; plan++) addPlan(plan, add);
  for (let congress = CONGRESSES.first; congress <= CONGRESSES.last; congress++) addCongress(congress, add);
  for (let term = 1; term <= PEOPLES_CONGRESSES; term++) addSessions(chinese(term), add);
  for (const { code, shortName } of provinces()) {
    // Hong Kong, Macao and Taiwan have no such mottoes.
    if (Number(code) < 71) for (const quality of QUALITIES) add(quality + shortName, "nz");
  }
  for (const count of ["两", ...DIGITS.slice(3)]) for (const what of COUNTED) add(`${count}个${what}`, "j");
  return [...terms].map(([term, tag]) => ({ term, tag }));
}

type Add = (term: string, tag: string) => void;

function addPlan(plan: number, add: Add): void {
  const short = `${chinese(plan)}五`;
  const kind = plan < FIRST_OUTLINE ? "计划" : "规划";
  for (const end of ["时期", "期间", kind]) add(short + end, "n");
  for (const end of ["", "期间", "时期"]) add(`第${chinese(plan)}个五年${kind}${end}`, "n");
}

function addCongress(congress: number, add: Add): void {
  const name = chinese(congress);
  // 八大 and 九大 are also words of other texts; those of two characters stand in the table of terms.
  const meetings = congress > 10 ? [`${name}大`] : [];
  for (let plenum = 1; plenum <= MOST_PLENUMS; plenum++) meetings.push(`${name}届${chinese(plenum)}中全会`);
  for (const meeting of meetings) {
    for (const form of [meeting, `党的${meeting}`]) for (const end of ["", "精神"]) add(form + end, "nz");
  }
}

function addSessions(term: string, add: Add): void {
  add(`第${term}届全国人民代表大会`, "nt");
  for (let session = 1; session <= MOST_SESSIONS; session++) {
    const meeting = `${chinese(session)}次会议`;
    add(`${term}届全国人大${meeting}`, "nz");
    add(`全国政协${term}届${meeting}`, "nz");
    add(`第${term}届全国人民代表大会第${meeting}`, "nz");
  }
}

/** A number from 1 to 99 in Chinese numerals. */
function chinese(number: number): string {
  if (number <= 10) return DIGITS[number]!;
  const tens = Math.floor(number / 10);
  return `${tens === 1 ? "" : DIGITS[tens]}十${DIGITS[number % 10]}`;
}
