import { describe, expect, it } from "vitest";
import { labelLine } from "../../src/page/label-line.js";

const label = (text: string): string | null => {
  const found = labelLine(text);
  return found && `${found.kind} ${found.rule}`;
};

describe("a stamp", () => {
  it.each([
    "2031-05-08",
    "（2031-05-08）",
    "2031年5月8日 星期四",
    "2031-05-08 09:12",
    "发布时间：2031-05-08",
    "最后更新时间：2031-05-08",
    "2031-05-08发布",
    "2031-05-08 来源：青岚日报",
    "2031-05-08 09:12 青岚 丁若渝",
    "2031-05-08 浏览：21",
    "青岚 丁若渝 2031-05-08 09:12",
  ])("%s", (line) => {
    expect(label(line)).toBe("source stamp");
  });

  it.each([
    "2031-05-08 丁若渝",
    "2031-05-08 09:12 渠成。",
    "2031-05-08 09:12 渠成！",
    "丁若渝到城东看渠",
    `2031-05-08 09:12 ${"渠".repeat(110)}`,
    `${"渠".repeat(41)} 2031-05-08 09:12 渠`,
    `2031-05-08 来源：${"渠".repeat(150)}`,
  ])("not %s", (line) => {
    expect(label(line)).not.toBe("source stamp");
  });

  it("has 110 characters beside its date, at most 40 of them before it", () => {
    expect(label(`2031-05-08 09:12 ${"渠".repeat(109)}`)).toBe("source stamp");
    expect(label(`${"渠".repeat(39)} 2031-05-08 09:12 渠`)).toBe("source stamp");
  });

  it("is not a link with its date", () => {
    expect(label("城东污水处理厂来源调查 2031-05-08")).toBe("related linkItem");
    expect(label("城东污水处理厂来源调查 2031-05-08 09:12")).toBe("source stamp");
  });
});

describe("a line's own words", () => {
  it("tell its kind, by the first rule that fits", () => {
    expect(label("打印本页")).toBe("share share");
    expect(label("版权所有")).toBe("copyright copyright");
    expect(label("丁若渝到城东看渠")).toBeNull();
  });

  it("not of a line that is too long for the rule", () => {
    expect(label(`扫码${"渠".repeat(58)}`)).toBe("share scan");
    expect(label(`扫码${"渠".repeat(59)}`)).toBeNull();
  });
});

describe("links to other pages", () => {
  it("have a heading", () => {
    expect(label("相关新闻")).toBe("related relatedHeading");
    expect(label("【相关新闻】更多>>")).toBe("related relatedHeading");
  });

  it("have a mark before them or a date behind", () => {
    expect(label("· 城东污水处理厂试运行")).toBe("related linkItem");
    expect(label("城东污水处理厂试运行 2031-05-08")).toBe("related linkItem");
    expect(label("城东污水处理厂试运行（2031-05-08）")).toBe("related linkItem");
    expect(label("城东污水处理厂试运行 2031年5月8日")).toBe("related linkItem");
  });

  it.each([
    "· 城东污水处理厂试运行。",
    "· “城东污水处理厂试运行。”",
    "城东污水处理厂试运行2031",
    `· ${"渠".repeat(119)}`,
  ])("not %s", (line) => {
    expect(label(line)).toBeNull();
  });

  it("have 120 characters at most", () => {
    expect(label(`· ${"渠".repeat(118)}`)).toBe("related linkItem");
  });
});

describe("who printed it and when, in brackets", () => {
  it("closes a text", () => {
    expect(label("（青岚日报 2031年5月8日 第02版）")).toBe("source stamp");
    expect(label("【青岚日报 2031年5月8日】")).toBe("source stamp");
    expect(label("（渠成2031年5月8日会议）")).not.toBe("source stamp");
    expect(label("青岚日报 2031年5月8日 第02版")).toBeNull();
    expect(label("见（青岚日报 2031年5月8日 第02版）")).toBeNull();
  });
});
