import { describe, expect, it } from "vitest";
import { datedSource, isOutlet, sourceName } from "../../src/page/dated-source.js";

describe("who published it, beside the day", () => {
  it.each([
    ["2031-05-08 青岚发布", "青岚发布"],
    ["青岚日报 2031-05-08", "青岚日报"],
    ["2031年5月8日 青岚县人民政府", "青岚县人民政府"],
    ["2031-05-08 丁若渝", "丁若渝"],
    ["2031-05-08 Green Day", "Green Day"],
    ["2031-05-08 【青岚日报】", "青岚日报"],
    ["【青岚日报】 2031-05-08", "青岚日报"],
    ["2031-05-08 来源：青岚日报", "青岚日报"],
    ["来源：青岚日报 2031-05-08", "青岚日报"],
    ["发布时间：2031-05-08 青岚日报", "青岚日报"],
    ["时间：2031-05-08 青岚日报", "青岚日报"],
    ["青岚日报 2031-05-08 第02版", "青岚日报"],
    ["青岚日报 2031-05-08 A2版", "青岚日报"],
    [`2031-05-08 ${"渠".repeat(27)}日报社`, `${"渠".repeat(27)}日报社`],
  ])("%s", (line, name) => {
    expect(datedSource(line)).toBe(name);
  });

  it.each([
    "青岚日报",
    "2031-05-08",
    "【】 2031-05-08",
    "05-08 10:00 青岚日报",
    "2031-05-08 青岚日报 2031-05-09",
    "2031-05-08 全市会议召开",
    "2031-05-08 青岚日报，要闻",
    "2031年5月8日 丁若渝",
    "丁若渝 2031-05-08",
    "青岚市 2031-05-08 青岚日报",
    "2031-05-08 丁若渝2",
    "2031-05-08 城东污水处理厂二期工程",
    `2031-05-08 ${"渠".repeat(28)}日报社`,
  ])("not %s", (line) => {
    expect(datedSource(line)).toBeNull();
  });

  it("a name beside digits has ten characters at most", () => {
    expect(datedSource(`2031-05-08 ${"渠".repeat(10)}`)).toBe("渠".repeat(10));
    expect(datedSource(`2031-05-08 ${"渠".repeat(11)}`)).toBeNull();
  });
});

describe("a line that is a medium's name and no more", () => {
  it("has twenty characters at most", () => {
    expect(isOutlet("青岚日报")).toBe(true);
    expect(isOutlet("青岚县融媒体中心")).toBe(true);
    expect(isOutlet("青岚TV电视台")).toBe(true);
    expect(isOutlet(`${"渠".repeat(18)}日报`)).toBe(true);
    expect(isOutlet(`${"渠".repeat(19)}日报`)).toBe(false);
  });

  it.each(["青岚", "调研青岚电视台", "青岚 日报", "青岚日报2", "2青岚日报"])("not %s", (line) => {
    expect(isOutlet(line)).toBe(false);
  });
});

describe("the source of a line of chrome", () => {
  it.each([
    ["2031-05-08 10:00 来源：青岚日报", "青岚日报"],
    ["稿源: 青岚日报 责编：丁", "青岚日报"],
    ["发布机构：青岚市人民政府", "青岚市人民政府"],
    ["2031-05-08 青岚发布", "青岚发布"],
    ["2031-05-08 青岚发布App新闻", "青岚发布"],
    [`来源：${"渠".repeat(20)}`, "渠".repeat(16)],
  ])("%s", (line, name) => {
    expect(sourceName(line)).toBe(name);
  });

  it.each(["来源：", "来源：Green", "2031-05-08 Green", "2031-05-08", "打印"])("%s names nobody", (line) => {
    expect(sourceName(line)).toBeNull();
  });
});
