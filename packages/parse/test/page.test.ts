import { describe, expect, it } from "vitest";
import { page } from "../src/page/page.js";
import { unglue } from "../src/page/unglue.js";

const PROSE = "5月8日上午，青岚市召开防汛工作会议，市长丁若渝主持会议。";
const MORE = "会议强调，要守住水库和堤防，把人员转移放在首位。";

describe("lines that were glued together", () => {
  const pieces = (text: string): string[] =>
    unglue({ start: 0, end: text.length, text }).map((line) => line.text);

  it.each([
    [
      "青岚市召开防汛工作会议发布时间：2023-05-09 浏览：21",
      ["青岚市召开防汛工作会议", "发布时间：2023-05-09 浏览：21"],
    ],
    [
      "青岚市召开防汛工作会议 2023-05-09 09:12 来源：青岚日报",
      ["青岚市召开防汛工作会议", "2023-05-09 09:12 来源：青岚日报"],
    ],
    [`时间：2023年5月9日编辑：王某${PROSE}`, ["时间：2023年5月9日编辑：王某", PROSE]],
    [
      `2023-05-09 09:12:33来源：青岚日报浏览次数：30${PROSE}`,
      ["2023-05-09 09:12:33来源：青岚日报浏览次数：30", PROSE],
    ],
    [
      `青岚市召开防汛工作会议 2023-05-09 09:12:33 作者：佚名评论（0）${PROSE}`,
      ["青岚市召开防汛工作会议", "2023-05-09 09:12:33 作者：佚名评论（0）", PROSE],
    ],
    [
      `青岚市召开防汛工作会议 2023-05-09 09:12 ${PROSE}`,
      ["青岚市召开防汛工作会议", "2023-05-09 09:12", PROSE],
    ],
    [
      `时间：2023年5月9日编辑：王某全市防汛会议召开，${MORE}`,
      ["时间：2023年5月9日", `编辑：王某全市防汛会议召开，${MORE}`],
    ],
  ])("%s", (text, wanted) => {
    expect(pieces(text)).toEqual(wanted);
  });

  it.each([
    "会议时间：2023年5月9日上午9时，地点：市政府三楼会议室。",
    "首页 > 要闻 > 青岚市召开防汛工作会议 发布时间：2023-05-09",
    "城东污水处理厂二期工程通水试运行 2023-05-09 09:12",
    "该县本年度高标准农田建设项目资金来源：中央财政占六成，省级占四成",
    `会议通报，发布日期：2023-05-09的预警已经解除，${MORE}`,
    `青岚河水文站数据 2023-05-09 09:12 水位下降，流量平稳。5月8日前后还有一次涨水过程，${MORE}`,
  ])("stays whole: %s", (text) => {
    expect(pieces(text)).toEqual([text]);
  });
});

describe("pages of a text that a copy has put together", () => {
  it("sentences behind a pager go on with it", () => {
    const found = page(
      `标题是防汛工作会议召开\n${PROSE}\n上一页 1/2 下一页\n${MORE}\n上一页 2/2 下一页\n城东污水处理厂试运行`,
    );
    expect(found.paragraphs.map(({ text }) => text)).toEqual([PROSE, MORE]);
  });

  it("what stands behind the last pager does not", () => {
    const found = page(`防汛工作会议召开\n${PROSE}\n下一页\n城东污水处理厂二期工程通水试运行\n${MORE}`);
    expect(found.paragraphs.map(({ text }) => text)).toEqual([PROSE]);
  });
});

describe("labels of chrome", () => {
  const kinds = (line: string): string[] =>
    page(`${line}\n防汛工作会议召开\n${PROSE}`).chrome.map(({ kind }) => kind);

  it.each([
    ["Posted on 2023-05-09 by admin", "source"],
    ["图片来源：网络", "source"],
    ["（原文标题：防汛工作会议召开）", "source"],
    ["总值班：方圆", "source"],
    ["[打印该页]", "share"],
    ["当前日期：2025年1月1日", "navigation"],
    ["青岚建设网 首页 资讯 政策 招标", "navigation"],
    ["会员中心 手机版 设为首页", "navigation"],
    ["以下是2024-08-01对该网页抓取的网页快照。", "notice"],
    ["本文由某站采集整理，如有侵权请联系删除", "notice"],
  ])("%s: %s", (line, kind) => {
    expect(kinds(line)).toEqual([kind]);
  });

  it.each([
    "会议要求，做好资料收集整理，如有侵权行为要依法查处。",
    "今天是2021年7月1日，是一个值得铭记的日子。",
    "来自网络的线索要逐条核查，转载自网络的信息不作依据。",
    "平台首页 和 客户端 要设举报入口，及时回应。",
  ])("not of a sentence with the same words: %s", (line) => {
    expect(page(`防汛工作会议召开\n${PROSE}\n${line}\n${MORE}`).paragraphs.map(({ text }) => text)).toEqual([
      PROSE,
      line,
      MORE,
    ]);
  });

  it.each([
    ["首页 -/|-/|", "-/|"],
    ["首页 >> 新闻 ", "-新"],
    ["青岚要闻 > ", " >"],
    ["青岚建设网 ", "首页 | "],
    ["分享：", "微信 "],
  ])("come to an end over a line of signs that stand between links: %s", (start, unit) => {
    const line = `${start}${unit.repeat(120)}`.slice(0, 280);
    expect(page(`防汛工作会议召开\n${PROSE}\n${line}${"甲".repeat(16)}`).paragraphs.length).toBeGreaterThan(
      0,
    );
  });

  it("not of a sentence that a word makes look like chrome", () => {
    const line = "会议通报了侵权案件，要求当前是汛期，各地要把隐患整理成清单。";
    expect(page(`防汛工作会议召开\n${PROSE}\n${line}`).paragraphs.map(({ text }) => text)).toEqual([
      PROSE,
      line,
    ]);
  });
});
