import { describe, expect, it } from "vitest";
import { repeatedSubjects, subjectLength } from "../../src/names/repeated-subjects.js";
import { unitOf } from "../evidence/heard.js";

/** What speaks in a text. */
const speaks = (...texts: string[]): string[] => [
  ...repeatedSubjects(texts.map((text, at) => unitOf(text, 0, at))),
];

describe("what speaks at the head of a clause", () => {
  it.each(["强调", "指出", "要求", "表示", "主持", "认为", "讲话"])("is a subject: %s", (verb) => {
    expect(speaks(`豁阙翎${verb}，要抓紧。`)).toEqual(["豁阙翎"]);
  });

  it("has three to five characters", () => {
    expect(
      speaks("豁阙强调，", "豁阙翎强调，", "豁阙翎珊强调，", "豁阙翎珊岚强调，", "豁阙翎珊岚岫强调，"),
    ).toEqual(["豁阙翎", "豁阙翎珊", "豁阙翎珊岚"]);
  });

  it("begins behind a mark, or where the text does", () => {
    expect(speaks("会上，豁阙翎强调，窦阙翎指出。")).toEqual(["豁阙翎", "窦阙翎"]);
    expect(speaks("会上豁阙翎强调，")).toEqual([]);
    expect(speaks("，强调，豁阙翎说")).toEqual([]);
  });

  it("holds no word and nothing that stands in no name", () => {
    expect(speaks("新疫情强调，", "全体会强调，", "豁的翎强调，", "患病者强调，")).toEqual([]);
  });

  it("is taken once", () => {
    expect(speaks("豁阙翎强调，要快。豁阙翎指出，要好。")).toEqual(["豁阙翎"]);
  });
});

describe("a subject at an offset", () => {
  const subjects = new Set(["豁阙翎", "豁阙翎珊", "窦阙", "豁阙翎珊岚岫"]);
  const length = (text: string, at = 0): number => subjectLength(subjects, text, at);

  it("is the longest before what follows names", () => {
    expect(length("豁阙翎珊强调")).toBe(4);
    expect(length("豁阙翎强调")).toBe(3);
    expect(length("豁阙翎")).toBe(3);
    expect(length("市长豁阙翎，", 2)).toBe(3);
  });

  it("is none before what follows no name, elsewhere, or of another length", () => {
    expect([
      length("豁阙翎的"),
      length("市长豁阙翎", 1),
      length("窦阙强调"),
      length("豁阙翎珊岚岫说"),
    ]).toEqual([0, 0, 0, 0]);
    expect(length("豁阙")).toBe(0);
  });

  it("may have five characters", () => {
    expect(subjectLength(new Set(["豁阙翎珊岚"]), "豁阙翎珊岚说", 0)).toBe(5);
  });
});
