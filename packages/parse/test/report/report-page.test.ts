import { describe, expect, it } from "vitest";
import type { Page } from "../../src/page/page.js";
import { reportPage } from "../../src/report/report-page.js";

const TITLE = "青岚省政府工作报告";
const SESSION = "——2031年1月8日在青岚省第十届人民代表大会第一次会议上";
const ADDRESS = "各位代表：";
const OPENING = "现在，我代表省人民政府，向大会报告工作，请予审议。";
const PROSE = "去年修了二百里渠道，种了三千亩树。";

/** A report's parts as texts. */
function partsOf(
  lines: readonly string[],
  recordTitle: string | null = null,
  structured: Page | null = null,
) {
  const page = reportPage(lines.join("\n"), recordTitle, structured);
  const texts = (some: readonly { text: string }[]): string[] => some.map(({ text }) => text);
  return (
    page && {
      title: texts(page.title),
      subtitles: texts(page.subtitles),
      paragraphs: texts(page.paragraphs),
      chrome: page.chrome.map(({ text, kind, rule }) => `${kind} ${rule} ${text}`),
    }
  );
}

const firstOf = (lines: readonly string[], recordTitle: string | null = null): string | null =>
  partsOf(lines, recordTitle)?.paragraphs[0] ?? null;

describe("the address opens a report", () => {
  it("where the opening words follow", () => {
    expect(firstOf([ADDRESS, OPENING])).toBe(ADDRESS);
    expect(firstOf([`${ADDRESS}${OPENING}`])).toBe(`${ADDRESS}${OPENING}`);
    expect(firstOf([ADDRESS, PROSE])).toBeNull();
    expect(firstOf([OPENING, ADDRESS, PROSE])).toBeNull();
    expect(firstOf(["各位委员：", OPENING])).toBe("各位委员：");
    expect(firstOf([PROSE, "致各位代表：", OPENING])).toBeNull();
  });

  it("where the record is called a report", () => {
    expect(firstOf([ADDRESS, PROSE], TITLE)).toBe(ADDRESS);
    expect(firstOf([ADDRESS, PROSE], "青岚省春耕要闻")).toBeNull();
    expect(firstOf([ADDRESS, PROSE], `${TITLE}解读`)).toBeNull();
    expect(firstOf([ADDRESS, PROSE], `${"雨".repeat(51)}${TITLE}`)).toBe(ADDRESS);
    expect(firstOf([ADDRESS, PROSE], `${"雨".repeat(52)}${TITLE}`)).toBeNull();
  });

  it("where a title and a session stand above", () => {
    expect(firstOf([TITLE, SESSION, ADDRESS, PROSE])).toBe(ADDRESS);
    expect(firstOf([TITLE, ADDRESS, PROSE])).toBeNull();
    expect(firstOf(["青岚省春耕", SESSION, ADDRESS, PROSE])).toBeNull();
    const long = (length: number): string => "雨".repeat(length - SESSION.length) + SESSION;
    expect(firstOf([TITLE, long(80), ADDRESS, PROSE])).toBe(ADDRESS);
    expect(firstOf([TITLE, long(81), ADDRESS, PROSE])).toBeNull();
  });

  it("within the first 16 lines", () => {
    const above = (count: number): string[] => [TITLE, SESSION, ...Array<string>(count - 2).fill("渠")];
    expect(firstOf([...above(15), ADDRESS, PROSE])).toBe(ADDRESS);
    expect(firstOf([...above(16), ADDRESS, PROSE])).toBeNull();
  });
});

describe("the opening words open one", () => {
  it("below a title, or where the record is called one", () => {
    expect(firstOf([TITLE, OPENING])).toBe(OPENING);
    expect(firstOf([TITLE, OPENING, ADDRESS, PROSE])).toBe(OPENING);
    expect(firstOf([OPENING], TITLE)).toBe(OPENING);
    expect(firstOf([OPENING])).toBeNull();
    expect(firstOf([OPENING], "青岚省春耕要闻")).toBeNull();
    expect(firstOf([`${TITLE}的决议`, OPENING])).toBeNull();
  });

  it("in a paragraph's first 400 characters", () => {
    const late = (length: number): string => "雨".repeat(length) + OPENING;
    expect(firstOf([TITLE, late(370)])).toBe(late(370));
    expect(firstOf([TITLE, late(400)])).toBeNull();
  });
});

describe("a report that is told", () => {
  const told = (count: number): string[] => Array<string>(count).fill(PROSE);

  it("begins with its first sentence, where the record is called one", () => {
    expect(firstOf(["青岚日报", ...told(11)], TITLE)).toBe(PROSE);
    expect(partsOf(["青岚日报", ...told(11)], TITLE)?.paragraphs).toHaveLength(11);
    expect(firstOf(["青岚日报", ...told(11)])).toBeNull();
  });

  it("has 12 lines", () => {
    expect(firstOf(told(12), TITLE)).toBe(PROSE);
    expect(firstOf(told(11), TITLE)).toBeNull();
  });

  it("not below what tells that it is about one", () => {
    expect(firstOf(["大会的决议", ...told(12)], TITLE)).toBeNull();
    expect(firstOf([...told(12), "大会的决议"], TITLE)).toBe(PROSE);
  });

  it("has a sentence, of 12 characters", () => {
    expect(firstOf(Array<string>(12).fill("青岚省修渠植树办学一览表"), TITLE)).toBeNull();
    expect(firstOf(["修渠。", ...told(12)], TITLE)).toBe(PROSE);
    expect(firstOf(["去年修了二百里渠道啊！", ...told(12)], TITLE)).toBe(PROSE);
    expect(firstOf(["去年修了二百里的渠道啊！", ...told(12)], TITLE)).toBe("去年修了二百里的渠道啊！");
  });
});

describe("the head", () => {
  it("has the title and what stands below it", () => {
    expect(partsOf([TITLE, SESSION, "省长 涂青林", ADDRESS, OPENING])).toEqual({
      title: [TITLE],
      subtitles: [SESSION, "省长 涂青林"],
      paragraphs: [ADDRESS, OPENING],
      chrome: [],
    });
  });

  it("keeps a line with the session, though it be a stamp", () => {
    const stamp = "2031年1月8日 10:00 青岚省人民代表大会";
    expect(partsOf([TITLE, stamp, ADDRESS, OPENING])?.subtitles).toEqual([stamp]);
    expect(partsOf([TITLE, "2031-01-08 10:00", ADDRESS, OPENING])).toMatchObject({
      subtitles: [],
      chrome: ["source stamp 2031-01-08 10:00"],
    });
  });

  it("begins with the title or the session: what stands above is the site's", () => {
    expect(partsOf(["青岚在线", TITLE, "青岚春色", ADDRESS, OPENING])).toMatchObject({
      title: [TITLE],
      subtitles: ["青岚春色"],
      chrome: ["navigation aroundReport 青岚在线"],
    });
    expect(partsOf(["青岚在线", SESSION, ADDRESS, OPENING])?.title).toEqual([SESSION]);
  });

  it("has eight lines at most, but for sessions", () => {
    const lines = [..."一二三四五六七八"].map((number) => `渠道${number}号`);
    const found = partsOf([TITLE, ...lines, SESSION, ADDRESS, OPENING]);
    expect(found?.subtitles).toEqual([...lines.slice(0, 7), SESSION]);
    expect(found?.chrome).toEqual(["navigation aroundReport 渠道八号"]);
  });

  it.each([
    [["青岚省政府工作报", "告"], 2],
    [["青岚省政府工作报告", "草案"], 2],
    [["青岚省政府工作报告", "省长报"], 1],
    [["青岚省人民代表大会", "渠"], 1],
    [["青岚省政府工作报告"], 1],
  ])("%s: how many lines the title has", (head, count) => {
    expect(partsOf([...head, ADDRESS, OPENING])).toMatchObject({
      title: head.slice(0, count),
      subtitles: head.slice(count),
    });
  });

  it("keeps what stands below a title that was cut in two", () => {
    expect(partsOf(["青岚省政府工作报", "告", SESSION, ADDRESS, OPENING])?.subtitles).toEqual([SESSION]);
  });

  it("may be missing", () => {
    expect(partsOf([ADDRESS, OPENING])).toEqual({
      title: [],
      subtitles: [],
      paragraphs: [ADDRESS, OPENING],
      chrome: [],
    });
  });
});

describe("the speech", () => {
  const speech = [TITLE, ADDRESS, OPENING, PROSE];

  it.each(["相关阅读", "上一篇：青岚省召开春耕会议"])("ends before %s", (line) => {
    const found = partsOf([...speech, line, "全省春耕会议召开"]);
    expect(found?.paragraphs).toEqual([ADDRESS, OPENING, PROSE]);
    expect(found?.chrome).toHaveLength(2);
    expect(found?.chrome[1]).toBe("other aroundReport 全省春耕会议召开");
  });

  it("ends with its last line in Chinese", () => {
    expect(partsOf([...speech, "渠", "2031"])).toMatchObject({
      paragraphs: [ADDRESS, OPENING, PROSE],
      chrome: ["other aroundReport 渠", "other aroundReport 2031"],
    });
  });

  it("ends before chrome that nothing follows", () => {
    expect(partsOf([...speech, "来源：青岚日报"])).toMatchObject({
      paragraphs: [ADDRESS, OPENING, PROSE],
      chrome: ["source sourceLine 来源：青岚日报"],
    });
  });

  it("goes on behind buttons, which are none of it", () => {
    const found = partsOf([...speech, "打印本页", PROSE]);
    expect(found?.paragraphs).toEqual([ADDRESS, OPENING, PROSE, PROSE]);
    expect(found?.chrome.map((line) => line.split(" ")[0])).toEqual(["share"]);
  });

  it("holds lines that look like a source, where it goes on behind them", () => {
    const found = partsOf([...speech, "来源：青岚日报", PROSE]);
    expect(found?.paragraphs).toEqual([ADDRESS, OPENING, PROSE, "来源：青岚日报", PROSE]);
    expect(found?.chrome).toEqual([]);
  });
});

describe("a page with structure", () => {
  it("leaves out what stands outside its article", () => {
    const lines = [TITLE, "渠道简报", ADDRESS, OPENING];
    const start = lines.join("\n").indexOf("渠道简报");
    const piece = {
      start,
      end: start + 4,
      text: "渠道简报",
      kind: "navigation",
      rule: "outsideArticle",
    } as const;
    const page = (rule: string): Page => ({
      title: [],
      subtitles: [],
      paragraphs: [],
      chrome: [{ ...piece, rule }],
    });
    expect(partsOf(lines, null, page("outsideArticle"))).toMatchObject({
      subtitles: [],
      chrome: ["navigation outsideArticle 渠道简报"],
    });
    expect(partsOf(lines, null, page("menu"))).toMatchObject({ subtitles: ["渠道简报"], chrome: [] });
  });
});
