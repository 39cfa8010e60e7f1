import { describe, expect, it } from "vitest";
import { placesAtEnd } from "../../src/report/places-at-end.js";

const codes = (text: string, province?: string): string[] =>
  placesAtEnd(text, province).map(({ provinceCode, name }) => `${provinceCode} ${name}`);

describe("the places with whose name a string ends", () => {
  it("are those of the longest name", () => {
    expect(codes("呼和浩特市新城区")).toEqual(["15 新城区", "61 新城区"]);
    expect(codes("某某的城区").every((place) => place.endsWith(" 城区"))).toBe(true);
    expect(codes("合肥市")).toEqual(["34 合肥市"]);
    expect(codes("来自合肥市")).toEqual(["34 合肥市"]);
  });

  it("are of the province, where one is given", () => {
    expect(codes("新城区", "15")).toEqual(["15 新城区"]);
    expect(codes("合肥市", "15")).toEqual([]);
    // 西安市新城区 is none of 河南's; nor is any 城区.
    expect(codes("新城区", "41")).toEqual([]);
  });

  it("are none where it ends with no name", () => {
    expect(codes("合肥市内")).toEqual([]);
    expect(codes("")).toEqual([]);
  });
});
