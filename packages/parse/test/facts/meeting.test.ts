import { describe, expect, it } from "vitest";
import { meeting } from "../../src/facts/meeting.js";
import type { Unit } from "../../src/text/unit.js";
import { unitOf } from "../evidence/heard.js";

const paragraphs = (...texts: readonly string[]): Unit[] => texts.map((text, at) => unitOf(text, 0, at));
const held = (...texts: readonly string[]): (string | null)[] | null => {
  const found = meeting(paragraphs(...texts));
  return found === null ? null : [found.name, found.body];
};

describe("what was held, and by whom", () => {
  it.each<[string, string, string | null]>([
    ["7月1日，全市防汛工作会议在青岚召开。", "全市防汛工作会议", null],
    ["全市防汛工作会议昨天召开。", "全市防汛工作会议", null],
    ["7月1日，何安主持召开会议，听取汇报。", "会议", null],
    ["召开第十二次会议，研究工作。", "第十二次会议", null],
    ["7月1日，云州市召开全市防汛会，部署工作。", "全市防汛会", null],
    ["市委农村工作领导小组会议召开。", "市委农村工作领导小组会议", "市委农村工作领导小组"],
    ["7月1日，市委召开常委会会议，研究防汛工作。", "常委会会议", "常委会"],
  ])("%s", (text, name, body) => {
    expect(held(text)).toEqual([name, body]);
  });

  it.each<[string, string, string]>([
    ["7月1日下午，青岚市防汛指挥部召开会议，部署工作。", "青岚市防汛指挥部会议", "青岚市防汛指挥部"],
    ["市委常委会召开会议，研究防汛工作。", "市委常委会会议", "市委常委会"],
    ["市防汛领导小组召开第三次会议。", "市防汛领导小组第三次会议", "市防汛领导小组"],
    ["市防汛指挥部召开第十二次全市防汛会议。", "市防汛指挥部第十二次全市防汛会议", "市防汛指挥部"],
    ["市防汛指挥部召开紧急调度会议。", "市防汛指挥部紧急调度会议", "市防汛指挥部"],
    // A name that stands by itself is not lengthened.
    ["市防汛指挥部召开防汛形势分析研判推进会议，部署工作。", "防汛形势分析研判推进会议", "市防汛指挥部"],
    ["7月1日，市政府召开防汛工作会议暨动员大会，部署工作。", "防汛工作会议暨动员大会", "市政府"],
    ["7月1日，市政府召开会议暨全市防汛动员大会，部署工作。", "会议暨全市防汛动员大会", "市政府"],
  ])("joins a meeting to its body: %s", (text, name, body) => {
    expect(held(text)).toEqual([name, body]);
  });

  it.each([
    "昨天下午市防汛指挥部召开会议，部署工作。",
    "7月1日晚市防汛指挥部召开会议，部署工作。",
    "汛情通报结束后市防汛指挥部召开会议，部署工作。",
    "随后市防汛指挥部召开会议，部署工作。",
    "市长何安前往市防汛指挥部召开会议，部署工作。",
    "昨天上午，云州市市长欧阳若川赴市防汛指挥部召开会议，部署工作。",
    "昨晚立即市防汛指挥部召开会议。",
  ])("names no day and nobody with the body: %s", (text) => {
    expect(held(text)).toEqual(["市防汛指挥部会议", "市防汛指挥部"]);
  });

  it.each<[string, string, string | null]>([
    ["7月1日晚青岚市防汛指挥部会议在市应急局召开。", "青岚市防汛指挥部会议", "青岚市防汛指挥部"],
    ["随后市防汛指挥部会议召开。", "市防汛指挥部会议", "市防汛指挥部"],
  ])("nor with a meeting: %s", (text, name, body) => {
    expect(held(text)).toEqual([name, body]);
  });
});

describe("of two meetings in a sentence", () => {
  it.each([
    ["全市防汛工作会议举行，随后召开会议，研究分工。", "全市防汛工作会议"],
    ["全市防汛工作会议举行，随后召开推进会议，研究分工。", "全市防汛工作会议"],
    ["全市防汛工作会议举行，随后召开专题推进会，研究分工。", "专题推进会"],
    ["市里召开防汛会，全市安全生产工作会议随后举行。", "防汛会"],
    ["市委常委会会议举行，随后召开会议，研究分工。", "市委常委会会议"],
  ])("%s it is %s", (text, name) => {
    expect(held(text)![0]).toBe(name);
  });
});

describe("where a meeting is named", () => {
  const lead = "7月1日，市长何安调研防汛工作。";

  it("may hold terms in quotation marks", () => {
    const name = (text: string): string | undefined => meeting(paragraphs(text))?.name;
    expect(name("4月20日，全省“春雷、秋风”行动推进会在青岚举行。")).toBe("全省“春雷、秋风”行动推进会");
    expect(name("省长何安主持召开“9·5”灾后重建专题会议。")).toBe("“9·5”灾后重建专题会议");
    expect(name("何安强调，“要抓好落实。”推进会在青岚举行。")).toBe("推进会");
  });

  it("is in the first three paragraphs, then in the headline", () => {
    expect(held(lead, lead, "全市防汛工作会议召开。")).toEqual(["全市防汛工作会议", null]);
    expect(held(lead, lead, lead, "全市防汛工作会议召开。")).toBeNull();
    const headline = unitOf("全市安全生产工作会议召开", 0, null);
    expect(meeting([headline, ...paragraphs(lead)])!.name).toBe("全市安全生产工作会议");
    expect(meeting([headline, ...paragraphs("全市防汛工作会议召开。")])!.name).toBe("全市防汛工作会议");
    expect(meeting([unitOf("青岚要闻", 0, null), headline])!.name).toBe("全市安全生产工作会议");
  });

  it("is near the top of its paragraph", () => {
    expect(held(`${"各地抓紧排查。".repeat(84)}全市防汛工作会议召开。`)).not.toBeNull();
    expect(held(`${"各地抓紧排查。".repeat(90)}全市防汛工作会议召开。`)).toBeNull();
  });
});
