import { fillDefaults, requireOneOf } from "./fill-defaults.js";
import type { Random } from "./random.js";

/** Options of {@link pageChrome}. */
export interface PageChromeOptions {
  /** The kind of site. Default "portal". */
  readonly site: "portal" | "forum" | "newspaper" | "mobile";
  /** Name of the site; "" for one of the invented ones. Default "". */
  readonly siteName: string;
  /** Publication date as `YYYY-MM-DD`; "" for none: then the source stands alone, if there is one. Default "". */
  readonly date: string;
  /** Time of day beside the date; "" for none. Default "". */
  readonly time: string;
  /** Named source; "" for none. Default "". */
  readonly source: string;
  /** How the date is written. Default "dash". */
  readonly dateStyle: "dash" | "han" | "slash" | "dayFirst";
  /**
   * Whether the publication line stands glued to the first paragraph that begins with a date
   * (`…09:42:073月12日`) and not before the title. Default false.
   */
  readonly glued: boolean;
  /** Lines before the title. Default true. */
  readonly head: boolean;
  /** Lines after the body. Default true. */
  readonly tail: boolean;
  /** How many related links stand at the end. Default 4. */
  readonly links: number;
}

const DEFAULTS: PageChromeOptions = {
  site: "portal",
  siteName: "",
  date: "",
  time: "",
  source: "",
  dateStyle: "dash",
  glued: false,
  head: true,
  tail: true,
  links: 4,
};

const SITES = ["云岭资讯港", "江右时讯网", "麦田快报", "四方论坛", "北窗新闻网", "新桥生活圈"];
const LINKS = [
  "早春三月话踏青 城郊绿道人气旺",
  "老字号糕点铺搬进新街区",
  "一图看懂：公积金提取怎么办",
  "周末天气晴好 适合晾晒衣被",
  "图书馆延长开放时间到晚上九点",
  "乡村篮球赛昨晚决出四强",
  "小区加装电梯 邻里商量着办",
  "果园里的直播间开播了",
];

/** A page round a text. */
export interface FramedPage {
  /** The page: chrome, title, body, chrome, a line each. */
  readonly text: string;
  /** The same with a glued publication line on a line of its own: what a perfect repair gives back. */
  readonly expected: string;
  /** How many lines of chrome stand before the title. */
  readonly before: number;
  /** How many lines of chrome stand after the body. */
  readonly after: number;
}

/**
 * Puts a site's chrome round a text: path, log-in notice, publication line, editor, copyright, related links. All
 * wording and all sites are invented, and written as a careful editor would, so that the frame has a clean form too.
 *
 * @param text the article, title first.
 * @param given see {@link PageChromeOptions}.
 * @param random the source of choices.
 * @returns the page, the page as a perfect repair gives it back, and the extent of its frame.
 */
export function pageChrome(text: string, given: Partial<PageChromeOptions>, random: Random): FramedPage {
  const options = fillDefaults("pageChrome", DEFAULTS, given, ["links"]);
  requireOneOf("pageChrome.site", options.site, ["portal", "forum", "newspaper", "mobile"]);
  requireOneOf("pageChrome.dateStyle", options.dateStyle, ["dash", "han", "slash", "dayFirst"]);
  const name = options.siteName === "" ? random.pick(SITES) : options.siteName;
  const title = text.split("\n", 1)[0] ?? "";
  const head = options.head ? headLines(name, title, options, random) : [];
  const tail = options.tail ? tailLines(name, options, random) : [];
  const stamp = publicationLine(options);
  const dated = options.glued ? /^[0-9]{1,4}[年月]/mu.exec(text)?.index : undefined;
  if (stamp !== "" && dated === undefined) head.push(stamp);
  const frame = (article: string): string => [...head, article, ...tail].join("\n");
  const stamped = (between: string): string =>
    dated === undefined ? text : text.slice(0, dated) + stamp + between + text.slice(dated);
  return {
    text: frame(stamped("")),
    expected: frame(stamped("\n")),
    before: head.length,
    after: tail.length,
  };
}

function headLines(name: string, title: string, options: PageChromeOptions, random: Random): string[] {
  switch (options.site) {
    case "forum":
      return [
        "马上注册，结识更多朋友，享用更多功能。",
        `您需要 登录 才可以下载或查看，没有账号？加入${name}`,
        "x",
      ];
    case "newspaper":
      return [`第${String(random.int(1, 4)).padStart(2, "0")}版：要闻`, "上一版  下一版", "版面导航"];
    case "mobile":
      return [`打开${name}客户端 阅读全文`, `阅读 ${String(random.int(100, 9000))}`];
    default:
      return ["网站首页 | 新闻 | 政务 | 专题", `当前位置：首页 > 要闻 > ${title}`];
  }
}

function publicationLine(options: PageChromeOptions): string {
  const parts: string[] = [];
  if (options.date !== "") {
    const [year, month, day] = options.date.split("-") as [string, string, string];
    const written = {
      dash: options.date,
      han: `${year}年${String(Number(month))}月${String(Number(day))}日`,
      slash: `${year}/${month}/${day}`,
      dayFirst: `${day}.${month}.${year}`,
    }[options.dateStyle];
    // A newspaper prints its date alone.
    if (options.site === "newspaper") return written;
    parts.push(`发布时间：${options.time === "" ? written : `${written} ${options.time}`}`);
  }
  if (options.source !== "") parts.push(`来源：${options.source}`);
  return parts.join(" ");
}

function tailLines(name: string, options: PageChromeOptions, random: Random): string[] {
  const links: string[] = [];
  const left = [...LINKS];
  while (links.length < options.links && left.length > 0) {
    links.push(`- ${left.splice(random.int(0, left.length - 1), 1).join("")}`);
  }
  const notice = {
    portal: [`版权声明：凡注明“来源：${name}”的作品，未经许可不得转载。`, "责任编辑：某某"],
    forum: ["回复", "举报", "使用道具"],
    newspaper: ["分享到："],
    mobile: ["分享让更多人看到", "扫一扫在手机打开当前页"],
  }[options.site];
  return links.length > 0 ? [...notice, "相关阅读", ...links] : notice;
}
