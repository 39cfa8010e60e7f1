import { applyPass } from "@tifa/corpus";
import { describe, expect, it, test } from "vitest";
import { lineJoin } from "../../src/rules/13-line-join.js";
import { cases } from "../cases/13-line-join.js";
import { editsAlone } from "./rule-alone.js";

const joined = (text: string): string => applyPass(text, editsAlone(lineJoin, text));

describe("the cases of the rule hold where it runs alone", () => {
  test.each([...cases.inTheWild, ...cases.synthetic])("%j", (text, wanted) => {
    expect(joined(text)).toBe(wanted);
  });
  test.each(cases.negative)("%j stays", (text) => {
    expect(joined(text)).toBe(text);
  });
});

describe("a text", () => {
  it("in Japanese is left as it is", () => {
    const text = "会議听取了汇报，\n研究了春耕。\nかなかな";
    expect(joined(`${text}か。`)).toBe(`${text}か。`);
    expect(joined(`${text}。`)).toBe("会議听取了汇报，研究了春耕。\nかなかな。");
  });

  it("without a Chinese character is left as it is", () => {
    expect(joined("12，\n34")).toBe("12，\n34");
  });

  it("whose lines all end one is left as it is, but for a quotation that ends at a line's start", () => {
    expect(joined("要抓好春耕：\n，防汛要抓紧。")).toBe("要抓好春耕：\n，防汛要抓紧。");
    expect(joined("何安说：“要抓好春耕。\n”散会。")).toBe("何安说：“要抓好春耕。”散会。");
    expect(joined("要抓好春耕，\n防汛要抓紧。")).toBe("要抓好春耕，防汛要抓紧。");
  });
});

describe("program text", () => {
  it.each([
    "const 会议 = 春耕，\n要抓好春耕，落实责任。",
    "要抓好春耕，\n// 落实责任。",
    "要抓好春耕，\nreturn 会议，\n落实责任，防汛。",
  ])("keeps its line, and is none to go on with: %j", (text) => {
    expect(joined(text)).toBe(text);
  });
});

describe("what was found tells what the page is like", () => {
  test.each([
    ["各\n乡\n镇要守土尽责，把各项措施落到田间地头。", "各乡镇要守土尽责，把各项措施落到田间地头。"],
    // Breaks that marks make certain do not count: they say nothing of those without.
    [
      "会议听取了全县春\n耕生产情况\n专题汇报\n。\n\n农机手\n连续作业，轮休和\n补助都要落实到人。\n农机手连续作业，轮休和补\n助都要落实到人。\n会议决定成立专班\n，每周调度一次\n，每月通报一次。\n",
      "会议听取了全县春耕生产情况\n专题汇报。\n\n农机手连续作业，轮休和补助都要落实到人。\n农机手连续作业，轮休和补助都要落实到人。\n会议决定成立专班，每周调度一次，每月通报一次。\n",
    ],
    // A third look finds what two do not, and no fourth is taken.
    [
      "农机手连续作业，轮休和补助都\n要\n落实\n到人。\n会议指\n出，今年以来\n各乡镇紧盯目标，春\n耕备\n耕进展顺利\n，种子化肥农药储\n备充足，水利设施检修全部完\n成。\n农\n机手连续作业，轮休和补助都要落实到人。\n会议听取了全县春耕生产情况的汇报。\n会议决定成立专班，每周调度一\n次\n，\n每月通报\n一次。\n",
      "农机手连续作业，轮休和补助都要落实到人。\n会议指出，今年以来\n各乡镇紧盯目标，春耕备\n耕进展顺利，种子化肥农药储备充足，水利设施检修全部完成。\n农机手连续作业，轮休和补助都要落实到人。\n会议听取了全县春耕生产情况的汇报。\n会议决定成立专班，每周调度一次，每月通报\n一次。\n",
    ],
  ])("%j", (text, wanted) => {
    expect(joined(text)).toBe(wanted);
  });
});

describe("an edit", () => {
  it("takes the blanks on both sides of the break", () => {
    const blanks = " \t\u00a0\u2000\u200a\u3000";
    const text = `会议强调，${blanks}\n\n${blanks}要加强领导。`;
    expect(editsAlone(lineJoin, text)).toEqual([
      { rule: "lineJoin", start: 5, end: 19, before: `${blanks}\n\n${blanks}`, after: "" },
    ]);
    expect(joined("会议强调，\n要加强领导。")).toBe("会议强调，要加强领导。");
  });

  it.each([
    ["Open", "Data", "Open Data"],
    ["open", "Data", "open Data"],
    ["open ", " Data", "open Data"],
    ["open data", "portal", "open data portal"],
    ["open", "data portal", "open data portal"],
    // One word that is cut, an address, numbers.
    ["open", "data", "opendata"],
    ["OPEN", "Data", "OPENData"],
    ["open", "data 2", "opendata 2"],
    ["open", "data，a portal", "opendata，a portal"],
    ["a portal，open", "data", "a portal，opendata"],
    ["he@open", "Data", "he@openData"],
    ["www.open", "Data", "www.openData"],
    ["5", "Data", "5Data"],
    ["open", "5 data", "open5 data"],
    ["oPEN", "Data", "oPENData"],
    ["open", "dATA", "opendATA"],
    [" open", "data", " opendata"],
    // Behind a blank the address is over.
    ["a/b open", "Data", "a/b open Data"],
  ])("of the Latin words %j and %j", (first, second, wanted) => {
    expect(joined(`会议听取了汇报。全县用${first}\n${second}，接受监督。`)).toBe(
      `会议听取了汇报。全县用${wanted}，接受监督。`,
    );
  });

  it("of Latin words has what stands far behind it out of sight", () => {
    const tail = "会议研究了春耕工作，".repeat(10);
    expect(joined(`会议听取了汇报。全县用open data\nportal，${tail}接受监督。`)).toBe(
      `会议听取了汇报。全县用open data portal，${tail}接受监督。`,
    );
  });

  it.each([
    ["2 6", "0 0亩", "2 6 0 0亩"],
    ["2 6", "0亩", "2 6 0亩"],
    ["2", "6 0亩", "2 6 0亩"],
    ["1 26", "0亩", "1 260亩"],
    ["2", "60 0亩", "260 0亩"],
    ["12", "6 0亩", "12 6 0亩"],
    ["2", "6亩", "26亩"],
    ["2 6", "个，0 0亩", "2 6个，0 0亩"],
    ["有", "2 6亩", "有2 6亩"],
  ])("of the digits %j and %j", (first, second, wanted) => {
    expect(joined(`会议听取了汇报。新建高标准农田${first} \n  ${second}，接受监督。`)).toBe(
      `会议听取了汇报。新建高标准农田${wanted}，接受监督。`,
    );
  });
});
