import { describe, expect, it } from "vitest";
import { unglue } from "../../src/page/unglue.js";

/** The pieces of a line, which stand where they say. */
function pieces(text: string): string[] {
  const before = "雨。\n";
  const page = before + text;
  const found = unglue({ start: before.length, end: page.length, text });
  for (const piece of found) expect(page.slice(piece.start, piece.end)).toBe(piece.text);
  return found.map((piece) => piece.text);
}
const whole = (text: string): void => expect(pieces(text)).toEqual([text]);

const PROSE = "5月8日上午，青岚市召开防汛工作会议，市长丁若渝主持。";
const TITLE = "青岚市召开防汛工作会议";

describe("a stamp in front of a sentence", () => {
  it.each([
    ["2031-05-08 09:12", PROSE],
    ["2031-05-08 09:12:07", PROSE],
    ["最后更新：2031-05-08", PROSE],
    ["来源： 2031-05-08", PROSE],
    ["时间：2031年5月8日", PROSE],
  ])("%s", (stamp, prose) => {
    expect(pieces(stamp + prose)).toEqual([stamp, prose]);
    expect(pieces(`${stamp} ${prose}`)).toEqual([stamp, prose]);
  });

  it("needs a time or a label, and nothing before it", () => {
    whole(`2031-05-08${PROSE}`);
    whole(`丁若渝2031-05-08 09:12${PROSE}`);
    whole(`${"雨".repeat(80)}2031-05-08 09:12${PROSE}`);
  });

  it("stands before prose: 24 characters with a comma or a stop", () => {
    const rest = (length: number): string => `渠成，${"雨".repeat(length - 3)}`;
    expect(pieces(`2031-05-08 09:12${rest(24)}`)).toEqual(["2031-05-08 09:12", rest(24)]);
    whole(`2031-05-08 09:12${rest(23)}`);
    whole(`2031-05-08 09:12${"雨".repeat(30)}`);
  });

  it("takes its credits with it, to the first words of the report", () => {
    const credits = "2031-05-08 09:12来源：青岚日报 浏览：30";
    for (const opening of [
      "5月8日",
      "2031年5月8日",
      "今天",
      "昨日",
      "日前",
      "近日",
      "连日来",
      "本报讯",
      "受省",
    ])
      expect(pieces(`${credits}${opening}，青岚市修好了二百里渠道。`)).toEqual([
        credits,
        `${opening}，青岚市修好了二百里渠道。`,
      ]);
    expect(pieces(`${credits}青岚市修好了二百里渠道，树活了。`)).toEqual([
      "2031-05-08 09:12",
      `${credits.slice(16)}青岚市修好了二百里渠道，树活了。`,
    ]);
    whole(`${credits}青岚市修好了二百里渠道，树活了，天晴了`);
  });
});

describe("a stamp behind a headline", () => {
  it.each([
    "发布时间：2031-05-08",
    "发布日期：2031-05-08 浏览：21",
    "来源：青岚日报 2031-05-08",
    "2031-05-08 来源：青岚日报",
  ])("%s", (stamp) => {
    expect(pieces(`${TITLE} ${stamp}`)).toEqual([TITLE, stamp]);
  });

  it("a word that only ends like a label is none", () => {
    expect(pieces(`${TITLE}发布时间：2031-05-08`)).toEqual([TITLE, "发布时间：2031-05-08"]);
    whole(`${TITLE}的时间：2031-05-08`);
  });

  it.each([
    "青岚市召开防汛会 发布时间：2031-05-08",
    "1234567890 发布时间：2031-05-08",
    `${TITLE}。 发布时间：2031-05-08`,
    `${TITLE}： 发布时间：2031-05-08`,
    `${TITLE}2 发布时间：2031-05-08`,
    "Green River 防汛会议 发布时间：2031-05-08",
    `${TITLE} 来源：中央财政`,
    `${TITLE} 来源：2031-05-08；中央财政`,
    `首页 > 要闻 > ${TITLE} 发布时间：2031-05-08`,
    `${TITLE} ${"渠".repeat(180)} 发布时间：2031-05-08`,
  ])("stays whole: %s", (text) => {
    whole(text);
  });

  it("a headline has ten characters", () => {
    expect(pieces("青岚市召开防汛工作会 发布时间：2031-05-08")).toHaveLength(2);
    whole("青岚市召开防汛工作 发布时间：2031-05-08");
    expect(pieces("青岚市召开2次防汛工作会议 发布时间：2031-05-08")).toHaveLength(2);
    expect(pieces(`${TITLE} 2031年5月9日开工 发布时间：2031-05-08`)).toEqual([
      `${TITLE} 2031年5月9日开工`,
      "发布时间：2031-05-08",
    ]);
  });
});

describe("a stamp between a headline and a sentence", () => {
  it.each(["", " 来源：青岚日报", " 作者：佚名 评论：0"])("with credits or without: %s", (credits) => {
    const stamp = `2031-05-08 09:12${credits}`;
    expect(pieces(`${TITLE} ${stamp} ${PROSE}`)).toEqual([TITLE, stamp, PROSE]);
    for (const title of ["青岚市召开防汛工作会", "青岚市召开2次防汛会议"])
      expect(pieces(`${title} ${stamp} ${PROSE}`)).toEqual([title, stamp, PROSE]);
  });

  it.each([
    `${TITLE}2031-05-08 09:12 ${PROSE}`,
    `青岚市防汛会议 2031-05-08 09:12 ${PROSE}`,
    `${TITLE}2 2031-05-08 09:12 ${PROSE}`,
    `${TITLE} 2031-05-08 09:12来源：青岚日报 ${PROSE}`,
    `${TITLE}， 2031-05-08 09:12 ${PROSE}`,
    `${TITLE} 2031-05-08 09:12${PROSE}`,
    `${TITLE} 2031-05-08 ${PROSE}`,
    `${TITLE} 05-08 09:12 ${PROSE}`,
    `${TITLE} 2031-05-08 09:12 水位下降，${PROSE}`,
    `${TITLE} 2031-05-08 09:12 青岚市修好了二百里渠道，树活了。`,
    `${TITLE} 2031-05-08 09:12 5月8日上午，青岚市修好了二百里渠道`,
    `打印本页 关闭窗口 评论 分享 2031-05-08 09:12 ${PROSE}`,
    `${TITLE}${"渠".repeat(160)} 2031-05-08 09:12 ${PROSE}`,
  ])("stays whole: %s", (text) => {
    whole(text);
  });
});

describe("what stands behind the last sentence", () => {
  it.each([
    "（责编：王小明）",
    "(责任编辑：王小明 审核：李红)",
    "【编辑 王小明】",
    "特别声明：本文不代表本站观点。",
    "【声明】：本文不代表本站观点。",
    "声明:本文不代表本站观点。",
    "2031年5月9日 青岚日报",
  ])("%s", (behind) => {
    expect(pieces(PROSE + behind)).toEqual([PROSE, behind]);
    expect(pieces(`${PROSE} ${behind}`)).toEqual([PROSE, behind]);
  });

  it("is there alone, too", () => {
    whole("（责编：王小明）");
    whole("声明：本文不代表本站观点。");
    whole("2031年5月9日 青岚日报");
  });

  it.each([
    `${PROSE}（责编：王小明）渠成`,
    `${PROSE}（编辑部）`,
    `${PROSE}（责编：${"王".repeat(60)}）`,
    "会议通过了声明：要修渠。",
    `${PROSE}2031年5月9日召开会议`,
    `${PROSE}2031年5月9日 ${"渠".repeat(60)}青岚日报`,
  ])("stays whole: %s", (text) => {
    whole(text);
  });

  it("may be two of them", () => {
    expect(pieces(`2031-05-08 09:12${PROSE}（责编：王小明）`)).toEqual([
      "2031-05-08 09:12",
      PROSE,
      "（责编：王小明）",
    ]);
  });
});

describe("a title that the site has shortened", () => {
  it("stands behind 原标题：", () => {
    expect(pieces(`原标题：${TITLE}`)).toEqual(["原标题：", TITLE]);
    expect(pieces(`（原标题: ${TITLE}）`)).toEqual(["（原标题:", `${TITLE}）`]);
    whole(`看原标题：${TITLE}`);
    whole("原标题：防汛会");
    whole(`原标题：${"渠".repeat(81)}`);
    expect(pieces(`原标题：${"渠".repeat(80)}`)).toHaveLength(2);
  });
});
