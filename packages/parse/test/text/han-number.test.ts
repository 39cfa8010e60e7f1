import { describe, expect, it } from "vitest";
import { hanNumber } from "../../src/text/han-number.js";

describe("a Chinese numeral", () => {
  it.each([
    ["一", 1],
    ["十", 10],
    ["十二", 12],
    ["二十", 20],
    ["九十九", 99],
    ["一百", 100],
    ["一百零三", 103],
    ["一百一十", 110],
    ["一百二十一", 121],
    ["两百", 200],
    ["27", 27],
    ["二百五十", 250],
    ["九百九十九", 999],
    ["两百零二", 202],
    ["一百二", 102],
    ["1", 1],
    ["999", 999],
    ["", null],
    ["1000", null],
    ["第27", null],
    ["27次", null],
    ["第二十", null],
    ["二十次", null],
    ["二三", null],
    ["两十", null],
    ["百", null],
    ["十十", null],
    ["零", null],
    ["会", null],
  ])("%s is %s", (text, number) => {
    expect(hanNumber(text)).toBe(number);
  });
});
