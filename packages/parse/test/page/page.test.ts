import { describe, expect, it } from "vitest";
import { isByline, page } from "../../src/page/page.js";
import { rolesOf } from "./roles.js";

const TITLE = "青岚市召开防汛工作会议";
const PROSE = "5月8日上午，青岚市召开防汛工作会议，市长丁若渝主持会议。";
const MORE = "会议强调，要守住水库和堤防，把人员转移放在首位。";
const LINK = "城东污水处理厂试运行";

const roles = (...lines: string[]): string[] => rolesOf(page(lines.join("\n")), lines);
/** What a line behind the only paragraph is. */
const behind = (line: string): string => roles(TITLE, PROSE, line)[2]!;
/** What a line between two paragraphs is. */
const between = (line: string): string => roles(TITLE, PROSE, line, MORE)[2]!;
/** What a line between title and text is. */
const above = (line: string): string => roles(TITLE, line, PROSE)[1]!;

describe("where the body begins", () => {
  it("with a sentence of 12 characters", () => {
    expect(above("昨天下午修好了渠道。")).toBe("subtitle");
    expect(above("昨天下午就修好了渠道。")).toBe("subtitle");
    expect(above("昨天下午就修好了水渠道。")).toBe("body");
    expect(above("昨天下午就修好了水渠道！")).toBe("body");
  });

  it("with a line of 60 characters whose stops were lost", () => {
    const long = (length: number): string => `昨天下午，${"渠".repeat(length - 5)}`;
    expect(above(long(59))).toBe("subtitle");
    expect(above(long(60))).toBe("body");
    expect(above("渠".repeat(60))).toBe("subtitle");
  });

  it("not with what is chrome by its own words", () => {
    expect(above("版权所有：青岚市人民政府办公室。")).toBe("copyright copyright");
  });

  it("behind the first line, where nothing is a sentence", () => {
    expect(roles("青岚渠道一览", "东渠", "西渠")).toEqual(["title", "body", "related behindBody"]);
    expect(roles("青岚渠道一览")).toEqual(["body"]);
    expect(roles("打印", "青岚渠道一览", "东渠")).toEqual(["share share", "title", "body"]);
    expect(roles("打印")).toEqual(["share share"]);
    expect(page("")).toEqual({ title: [], subtitles: [], paragraphs: [], chrome: [] });
  });
});

describe("minutes", () => {
  it("begin with when and where, which is the meeting's", () => {
    expect(
      roles("防汛会议纪要", "时间：2031年5月8日上午", "地点：三楼会议室", "出席：左平 田宁", MORE).slice(
        1,
        3,
      ),
    ).toEqual(["subtitle", "subtitle"]);
    expect(roles("防汛会议纪要", "会议时间：2031年5月8日", "会议地点：三楼", MORE)[1]).toBe("subtitle");
    expect(roles("防汛会议纪要", "时间：2031年5月8日上午", MORE)[1]).toBe("source dateLabel");
    expect(roles("防汛会议纪要", "发布时间：2031年5月8日上午", "地点：三楼", MORE)[1]).toMatch(/^source/u);
    expect(roles("防汛会议纪要", PROSE, "时间：2031年5月8日上午").at(-1)).toBe("source dateLabel");
  });

  it("tell who came", () => {
    expect(behind("出席：左平 田宁")).toBe("body");
    expect(behind("列席人员：左平 田宁")).toBe("body");
    expect(behind("主持：左平")).toBe("body");
    expect(behind("青岚：左平 田宁")).toBe("related behindBody");
  });
});

describe("where the body ends", () => {
  it.each(["渠成。", "渠成！", "渠成？", "一是修渠；", MORE])("%s goes on with it", (line) => {
    expect(behind(line)).toBe("body");
  });

  it("a long line with a mark goes on with it, a short one does not", () => {
    const line = (length: number, mark: string): string => `修渠${mark}${"树".repeat(length - 3)}`;
    expect(behind(line(25, "，"))).toBe("body");
    expect(behind(line(25, "；"))).toBe("body");
    expect(behind(line(25, "："))).toBe("body");
    expect(behind(line(24, "，"))).toBe("related behindBody");
    expect(behind(line(25, "、"))).toBe("related behindBody");
    expect(behind("一是修渠；二是植树")).toBe("related behindBody");
    expect(behind("树".repeat(60))).toBe("related behindBody");
    expect(behind("树".repeat(61))).toBe("other behindBody");
  });

  it.each([
    "版权所有",
    "相关新闻",
    "上一篇：城东污水处理厂试运行",
    "原文链接：",
    "· 城东污水处理厂试运行",
    "此稿不代表本站观点",
  ])("%s ends it", (line) => {
    expect(roles(TITLE, PROSE, line, MORE).at(-1)).toBe("related behindBody");
  });

  it.each(["打印", "来源：青岚日报", "第1页", "电话：12345"])("%s does not", (line) => {
    expect(roles(TITLE, PROSE, line, MORE).at(-1)).toBe("body");
    expect(roles(TITLE, PROSE, line, MORE)[2]).not.toBe("body");
  });

  it("a title of another page stands behind it", () => {
    expect(roles(TITLE, PROSE, LINK, "城西修渠")).toEqual([
      "title",
      "body",
      "related behindBody",
      "related behindBody",
    ]);
    expect(roles(TITLE, PROSE, LINK, MORE)).toEqual(["title", "body", "body", "body"]);
  });

  it("with who published it and when", () => {
    expect(behind("2031-05-09 青岚发布")).toBe("source stamp");
    expect(roles(TITLE, PROSE, LINK, "2031-05-09 青岚发布").at(-1)).toBe("related behindBody");
  });

  it("with a byline", () => {
    expect(behind("记者 王小明")).toBe("body");
    expect(roles(TITLE, PROSE, "记者 王小明", LINK).slice(2)).toEqual(["body", "related behindBody"]);
    expect(roles(TITLE, PROSE, LINK, "记者 王小明").slice(2)).toEqual([
      "related behindBody",
      "related behindBody",
    ]);
    expect(roles(TITLE, PROSE, "打印", "记者 王小明").at(-1)).toBe("related behindBody");
  });
});

describe("a pager", () => {
  const PAGER = "上一页 1 2 下一页";

  it("between two pages of a text is followed by a sentence", () => {
    expect(roles(TITLE, PROSE, PAGER, MORE).at(-1)).toBe("body");
    expect(roles(TITLE, PROSE, PAGER, "共2页", "第2页", MORE).at(-1)).toBe("body");
  });

  it.each([[LINK], ["渠成。"], ["打印"], ["共2页", "第2页", "第3页"]])(
    "else it is the last: %s",
    (...lines) => {
      expect(roles(TITLE, PROSE, PAGER, ...lines, MORE).at(-1)).toBe("related behindBody");
    },
  );
});

describe("a byline", () => {
  it.each([
    "（王小明）",
    "（记者 王小明 李红）",
    "【记者 王小明】",
    "(文／王小明)",
    "记者 王小明",
    "本报记者 王小明",
    "通讯员：王小明",
    "文/王小明",
    "作者：王小明",
  ])("%s", (line) => {
    expect(isByline(line)).toBe(true);
  });

  it.each([
    "王小明",
    "（渠成。）",
    "记者说，渠成。",
    "左平（记者 王小明）",
    "（记者）王小明来了",
    `记者 ${"王".repeat(46)}`,
  ])("not %s", (line) => {
    expect(isByline(line)).toBe(false);
  });

  it("has 48 characters at most", () => {
    const names = (count: number): string => `记者 ${"王小明 ".repeat(20)}`.slice(0, count);
    expect(isByline(`${names(39)}`)).toBe(true);
    expect(isByline(`（${names(30)}）`)).toBe(true);
    expect(isByline(`实习记者 ${"明".repeat(40)}`)).toBe(true);
    expect(isByline(`（本报讯融媒体记者： ${"明".repeat(38)}）`)).toBe(false);
  });
});

describe("the headline", () => {
  it("is what stands above the body, with stamps between", () => {
    expect(roles(TITLE, "要守住堤防", "2031-05-08 10:00", "打印", PROSE)).toEqual([
      "title",
      "subtitle",
      "source stamp",
      "share share",
      "body",
    ]);
  });

  it("has eight lines at most", () => {
    const lines = [..."甲乙丙丁戊己庚辛壬"].map((mark) => `青岚渠道${mark}`);
    expect(roles(...lines, PROSE).slice(0, 3)).toEqual(["navigation aroundHeadline", "title", "subtitle"]);
  });

  it.each(["2031-05-08 青岚发布", "青岚县人民政府 2031-05-08"])("%s below it is a stamp", (line) => {
    expect(above(line)).toBe("source stamp");
  });

  it("a line that ends with a colon leads to the text", () => {
    expect(above("丁若渝在会上说：")).toBe("source lead");
    expect(above("丁若渝在会上说:")).toBe("source lead");
    expect(above("丁若渝：修渠")).toBe("subtitle");
  });

  it("is told once", () => {
    const found = page(`${TITLE}\n${TITLE}\n要守住堤防\n${PROSE}`);
    expect(found.title.map(({ start }) => start)).toEqual([TITLE.length + 1]);
    expect(found.subtitles.map(({ text }) => text)).toEqual(["要守住堤防"]);
    expect(found.chrome).toMatchObject([{ start: 0, kind: "other", rule: "repeatedTitle" }]);
  });

  it("begins below a menu", () => {
    expect(roles("青岚在线", "首页 > 要闻", TITLE, PROSE)).toEqual([
      "navigation aroundHeadline",
      "navigation trail",
      "title",
      "body",
    ]);
    expect(roles("青岚在线", "登录", TITLE, PROSE)[0]).toBe("navigation aroundHeadline");
  });

  it("may stand above a menu, if it tells of a meeting", () => {
    expect(roles(TITLE, "首页 > 要闻", PROSE)[0]).toBe("title");
    expect(roles("青岚市渠道修好了一条", "首页 > 要闻", PROSE)[0]).toBe("navigation aroundHeadline");
    expect(roles(TITLE, "打印", "首页 > 要闻", PROSE)[0]).toBe("navigation aroundHeadline");
    expect(roles("市里召开会议", "首页 > 要闻", PROSE)[0]).toBe("navigation aroundHeadline");
    expect(roles("首页 > 要闻", PROSE)).toEqual(["navigation trail", "body"]);
  });
});

describe("sentences with a word of chrome", () => {
  const SCAN = "各村要落实扫码登记，不漏一户。";

  it("are the body's between paragraphs", () => {
    expect(between(SCAN)).toBe("body");
    expect(between("举报电话：12345，欢迎大家来电。")).toBe("body");
    expect(between("扫码登记")).toBe("share scan");
    expect(between("版权所有，违者必究，请勿转载。")).toBe("copyright copyright");
  });

  it("at the end only where somebody says them", () => {
    expect(behind(SCAN)).toBe("share scan");
    expect(behind("会议要求，各村要落实扫码登记。")).toBe("body");
    expect(behind("会议要求扫码登记")).toBe("share scan");
    expect(behind("会议要求，版权所有，违者必究，请勿转载。")).toBe("copyright copyright");
    expect(behind("丁若渝指出：要落实扫码登记，不漏一户。")).toBe("body");
    expect(roles(TITLE, SCAN, PROSE)[1]).toBe("share scan");
  });
});

describe("captions", () => {
  it("repeat words of a paragraph, without its stop", () => {
    expect(roles("要闻两则", PROSE, "青岚市召开防汛工作会议", MORE)[2]).toBe("other caption");
    expect(roles("要闻两则", PROSE, "市长丁若渝主持会", MORE)[2]).toBe("other caption");
    expect(roles("要闻两则", PROSE, "市长丁若渝主持", MORE)[2]).toBe("body");
    expect(roles("要闻两则", PROSE, "市长丁若渝主持了会议", MORE)[2]).toBe("body");
    expect(roles("要闻两则", PROSE, "要守住水库和堤防", MORE)[2]).toBe("other caption");
  });

  it("have 80 characters at most", () => {
    const long = (length: number): string[] => {
      const words = "渠".repeat(length);
      return ["要闻两则", PROSE, words, `会议说${words}。`];
    };
    expect(roles(...long(80))[2]).toBe("other caption");
    expect(roles(...long(81))[2]).toBe("body");
  });

  it("are looked for among the first 60 short lines", () => {
    const lines = (count: number): string[] => [
      "要闻两则",
      PROSE,
      ...Array.from({ length: count }, (_, at) => `第${at}条渠道修好了吗`),
      "青岚市召开防汛工作会议",
      MORE,
    ];
    expect(roles(...lines(59)).at(-2)).toBe("other caption");
    expect(roles(...lines(60)).at(-2)).toBe("body");
  });
});
