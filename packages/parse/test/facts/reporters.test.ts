import { describe, expect, it } from "vitest";
import { bylines } from "../../src/facts/reporters.js";
import { unitOf } from "../evidence/heard.js";

/** Names in paragraphs. */
const names = (...texts: string[]): string[] =>
  bylines(
    texts.map((text) => unitOf(text)),
    [],
  ).names;
/** What is left of a paragraph to be read. */
const left = (text: string): string => bylines([unitOf(text)], []).masked[0]!.text;
/** Names in a line of chrome. */
const told = (text: string, kind: "source" | "related" = "source"): string[] =>
  bylines([], [{ start: 0, end: text.length, text, kind, rule: "line" }]).names;

describe("a byline in the text", () => {
  it.each([
    ["渠成。（记者 王小明 李红）", ["王小明", "李红"]],
    ["渠成。（本报记者王小明、李红）", ["王小明", "李红"]],
    ["渠成。(通讯员：王小明)", ["王小明"]],
    ["渠成。【作者：王小明】", ["王小明"]],
    ["渠成。（记者 王小明 通讯员 李红）", ["王小明", "李红"]],
    ["记者：王小明", ["王小明"]],
    ["本报记者 王小明 李红", ["王小明", "李红"]],
    ["青岚日报讯 记者王小明报道：渠成。", ["王小明"]],
  ])("%s", (text, wanted) => {
    expect(names(text)).toEqual(wanted);
  });

  it("is blanked where it stands, and nothing else", () => {
    const text = "渠成（记者 王小明）。左平来了。";
    expect(left(text)).toBe(`渠成${" ".repeat(8)}。左平来了。`);
    expect(left(text)).toHaveLength(text.length);
    expect(left("记者：王小明")).toBe(" ".repeat(6));
  });

  it("leaves a paragraph without one as it is", () => {
    const unit = unitOf("左平来了。", 7, 3);
    expect(bylines([unit], []).masked[0]).toBe(unit);
    expect(bylines([unitOf("渠成（记者 王小明）。", 7, 3)], []).masked[0]).toMatchObject({
      start: 7,
      paragraph: 3,
    });
  });

  it("names each once", () => {
    expect(names("渠成。（记者 王小明）", "树活。（记者 王小明 李红）")).toEqual(["王小明", "李红"]);
    expect(names("（记者 王小明 责编 王小明）")).toEqual(["王小明"]);
  });

  it("is not where a sentence speaks of reporters", () => {
    expect(names("左平对记者王小明说，渠成。")).toEqual([]);
    expect(names("左平来了。")).toEqual([]);
  });
});

describe("a line of names in parentheses", () => {
  it.each([
    ["（王小明 李红）", ["王小明", "李红"]],
    ["(王小明、李红)", ["王小明", "李红"]],
    [" （王小明，李红） ", ["王小明", "李红"]],
    ["（王小明）", ["王小明"]],
    ["（方向明 王小明）", ["方向明", "王小明"]],
    ["（王小明 、 李红）", ["王小明", "李红"]],
  ])("is one: %s", (text, wanted) => {
    expect(names(text)).toEqual(wanted);
    expect(left(text)).toBe(" ".repeat(text.length));
  });

  it.each([
    "（王小明 渠成）",
    "（渠成）",
    "（王小明 李红）。",
    "渠（王小明 李红）",
    "（王）",
    "（王小明（李红））",
  ])("is none: %s", (text) => {
    expect(names(text)).toEqual([]);
    expect(left(text)).toBe(text);
  });

  it("wants surnames that many bear", () => {
    expect(names("（旦增）")).toEqual([]);
  });
});

describe("those who made the page", () => {
  it.each([
    ["责任编辑：王小明", ["王小明"]],
    ["作者：通讯员 王小明", ["王小明"]],
    ["记者 王小明 编辑 李红", ["王小明", "李红"]],
    ["编辑：王小明 审核：李红 王小明", ["王小明", "李红"]],
    ["记者：王小明、李红，周安／吴平/郑宁", ["王小明", "李红", "周安", "吴平", "郑宁"]],
    ["记者 王小明和李红", ["王小明", "李红"]],
    ["记者 王小明  李红", ["王小明", "李红"]],
    ["记者 王小红吴平", ["王小红", "吴平"]],
    ["记者王小明摄影报道", ["王小明"]],
    ["记者 王小明摄", ["王小明"]],
    ["编辑：李又安", ["李又安"]],
    ["编辑：李又", ["李又"]],
    ["编辑：李和平", ["李和平"]],
    ["编辑：李文宁", ["李文宁"]],
    ["编辑：方向明", ["方向明"]],
    ["记者 王红吴平", ["王红", "吴平"]],
    ["记者 王小红吴小平周小安", ["王小红", "吴小平", "周小安"]],
    ["编辑：王小明）李红", ["王小明"]],
    ["编辑：王小明2031 李红", ["王小明"]],
  ])("%s", (text, wanted) => {
    expect(told(text)).toEqual(wanted);
  });

  it.each([
    "编辑：佚名",
    "编辑：管理",
    "编辑：王",
    "编辑：高部",
    "编辑：编辑部",
    "编辑：2031 王小明",
    "编辑：2031王小明",
    "编辑：admin 王小明",
    "编辑：办公室 王小明",
    "编辑：青岚市渠道管理处 王小明",
    "编辑：青岚市城市渠道管理局办公室 王小明",
    "作者",
    "左平来了",
  ])("nobody: %s", (text) => {
    expect(told(text)).toEqual([]);
  });

  it("stand in lines that tell the source", () => {
    expect(told("责任编辑：王小明", "related")).toEqual([]);
  });

  it("come behind those whom the text names", () => {
    const chrome = [
      { start: 0, end: 8, text: "责任编辑：李红 王小明", kind: "source", rule: "line" },
    ] as const;
    expect(bylines([unitOf("渠成。（记者 王小明）")], chrome).names).toEqual(["王小明", "李红"]);
  });
});
