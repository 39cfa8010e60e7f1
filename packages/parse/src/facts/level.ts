import type { Level } from "@tifa/corpus";
import { places, provinces } from "@tifa/lexicon";
import type { Holding } from "../evidence/holders.js";
import type { Mention } from "../names/find-mentions.js";
import type { Unit } from "../text/unit.js";

const MUNICIPALITIES: ReadonlySet<string> = new Set(["11", "12", "31", "50"]);
/** Posts by the level of their body, highest first. */
const POSTS: readonly { level: Level | "city"; pattern: RegExp }[] = [
  {
    level: "national",
    pattern:
      /^(?:中共中央|中央|国务院(?:总理|副总理)|国家(?:主席|副主席)|全国人大|全国政协|国务委员|总书记|总理)/u,
  },
  { level: "province", pattern: /(?:省委|省长|省政府|省人大|省政协|自治区|区党委|^省|省纪委|兵团)/u },
  { level: "county", pattern: /(?:县委|县长|区委|区长|旗委|旗长|县人大|县政协|^县|^区委|^旗)/u },
  { level: "city", pattern: /(?:市委|市长|市政府|市人大|市政协|^市)/u },
  { level: "prefecture", pattern: /(?:州委|州长|盟委|盟长|地委|行署|州政府|^州)/u },
  {
    level: "other",
    pattern:
      /(?:[镇乡]|街道|村|社区)(?:党委|党工委|长|委|支部)|(?:校|院|公司|集团|医院|学院|大学|中心)(?:党委|长|董事|总经理)|董事长|校长|院长/u,
  },
];
/** Bodies as a lead names them, where no post is named. */
const BODIES: readonly { level: Level | "city"; pattern: RegExp }[] = [
  {
    level: "other",
    pattern: /^[^，。]{0,20}(?:[镇乡]|街道|社区)(?:党委|党工委|政府)?(?:组织)?(?:召开|举行)/u,
  },
  {
    level: "national",
    pattern: /(?:中共中央政治局|国务院常务会议|国务院联防联控机制|党中央|全国)[^，。]{0,24}(?:召开|举行)/u,
  },
  {
    level: "province",
    pattern: /(?:^|[，。\s])[^，。]{0,6}(?:省|自治区|全区)[^，。]{0,40}(?:召开|举行|会议)/u,
  },
  {
    level: "prefecture",
    pattern:
      /(?:^|[，。\s])[^，。]{0,10}(?:自治州|州委|州政府|全州|盟委|全盟)[^，。]{0,40}(?:召开|举行|会议)/u,
  },
  {
    level: "county",
    pattern: /(?:^|[，。\s])[^，。]{0,10}(?:县|旗|区委|区政府)[^，。]{0,40}(?:召开|举行|会议)/u,
  },
  { level: "city", pattern: /(?:^|[，。\s])[^，。]{0,10}市[^，。]{0,40}(?:召开|举行|会议)/u },
];

/** Courts and procurators' offices bear their level in their names; their heads do not in theirs. */
const COURTS: readonly { level: Level | "city"; pattern: RegExp }[] = [
  {
    level: "province",
    pattern: /(?:高级人民法院|高院|省人民检察院|省检察院|省法院)[^，。]{0,24}(?:召开|举行)/u,
  },
  { level: "prefecture", pattern: /(?:中级人民法院|中院|市人民检察院|市检察院)[^，。]{0,24}(?:召开|举行)/u },
  {
    level: "county",
    pattern: /(?:[县区旗]人民法院|[县区旗]法院|[县区旗](?:人民)?检察院)[^，。]{0,24}(?:召开|举行)/u,
  },
];

/** 我代表第…届中央委员会向大会作报告: who speaks for the Central Committee does so at the nation's level. */
const CENTRAL_REPORT: readonly { level: Level; pattern: RegExp }[] = [
  {
    level: "national",
    pattern:
      /我(?:代表|受)(?:中国共产党)?(?:第?[一二三四五六七八九十]{1,3}届)?中央委员会(?:委托)?，?向[^。]{0,24}[作做][^。]{0,8}报告/u,
  },
];

/** What the level is read from. */
export interface LevelInput {
  readonly units: readonly Unit[];
  readonly mentions: readonly Mention[];
  readonly chair: string | null;
  readonly people: readonly Holding[];
}

/**
 * Level of the body that meets, by the chair's titles and by how the body is called. 市委 alone can be a
 * municipality's, a prefecture's or a county-level city's: who holds office and the city's name tell.
 *
 * @param input - units, mentions, chair and posts held
 * @returns the level, or null where nothing tells
 */
export function level(input: LevelInput): Level | null {
  const lead = input.units
    .slice(0, 6)
    .map((unit) => unit.text)
    .join("\n")
    .slice(0, 1200);
  const titles = leadTitles(input);
  const found = levelSign(titles, lead.split("\n"))?.level ?? null;
  return found === "city" ? cityLevel(input, lead, titles) : found;
}

/** What tells a level: a title, or a line that names the body. */
export interface LevelSign {
  /** `city` where 市 leaves open which of three it is. */
  readonly level: Level | "city";
  readonly rule: "levelOfPost" | "levelOfBody" | "levelOfCourt";
  /** The title, or the line. */
  readonly text: string;
}

/**
 * What tells the level of the body that meets: a court's own name before a post that says nothing of it, the post before the body's name.
 *
 * @param titles - of the chair, or of the first who has any
 * @param lines - headline and first paragraphs
 * @returns the sign, or null
 */
export function levelSign(titles: readonly string[], lines: readonly string[]): LevelSign | null {
  // 省委常委 is worn by a city's secretary as well; the post that he holds in the city is the body's.
  const own = titles.filter((title) => !/(?:省委|自治区党委|区党委|市委)常委$/u.test(title));
  const central = firstSign(CENTRAL_REPORT, lines, "levelOfBody");
  if (central !== null) return central;
  const court = firstSign(COURTS, lines.slice(0, 3), "levelOfCourt");
  const post = firstSign(POSTS, own.length > 0 ? own : titles, "levelOfPost");
  if (court !== null && (post === null || post.level === "other")) return court;
  return post ?? firstSign(BODIES, lines, "levelOfBody");
}

function firstSign(
  rules: readonly { level: Level | "city"; pattern: RegExp }[],
  texts: readonly string[],
  rule: LevelSign["rule"],
): LevelSign | null {
  for (const { level: found, pattern } of rules) {
    const text = texts.find((one) => pattern.test(one));
    if (text !== undefined) return { level: found, rule, text };
  }
  return null;
}

/** Titles that are no post of a body: what the first who bears one does tells nothing of who meets. */
const PRIVATE = /(?:村民|教师|大户|传承人|带头人|医生|护士|志愿者|网格员|企业家|校友|代表)$/u;

/** Titles of the chair; where none is named, of the first who has any. */
function leadTitles({ mentions, chair }: LevelInput): readonly string[] {
  const named = mentions.filter((mention) => mention.titles.length > 0 && !/^总/u.test(mention.titles[0]!));
  const own = named.filter((mention) => mention.name === chair);
  const first = named.find(({ titles }) => !titles.every((title) => PRIVATE.test(title)));
  return (own.length > 0 ? own : first === undefined ? [] : [first]).flatMap((mention) => mention.titles);
}

/**
 * The level, once the province is known: a municipality has no prefectures, and what is its 市's is the province's.
 *
 * @param found - as {@link level} gives it
 * @param provinceCode - two digits, or null
 * @returns the level
 * @example
 * levelWithin("prefecture", "31"); // "province"
 */
export function levelWithin(found: Level | null, provinceCode: string | null): Level | null {
  return found === "prefecture" && provinceCode !== null && MUNICIPALITIES.has(provinceCode)
    ? "province"
    : found;
}

/** 市委: of a municipality where its office-holders are named or its name is; of a county-level city where that is named. */
function cityLevel({ people }: LevelInput, lead: string, titles: readonly string[]): Level {
  if (people.some((holding) => MUNICIPALITIES.has(holding.provinceCode))) return "province";
  if (
    provinces().some(
      (entry) =>
        MUNICIPALITIES.has(entry.code) &&
        (lead.includes(entry.fullName) ||
          new RegExp(`(?:^|[，。\n日])${entry.shortName}(?:召开|举行)`, "u").test(lead)),
    )
  )
    return "province";
  const named = `${titles.join("、")}\n${lead}`;
  const county = places().some(
    (place) => place.level === "county" && place.name.endsWith("市") && named.includes(`${place.name}委`),
  );
  return county ? "county" : "prefecture";
}
