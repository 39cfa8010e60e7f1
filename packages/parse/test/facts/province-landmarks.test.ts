import { describe, expect, it } from "vitest";
import { mediaProvince, readLandmarks } from "../../src/facts/province-landmarks.js";
import { unitOf } from "../evidence/heard.js";
import { added } from "./added.js";

describe("landmarks", () => {
  const read = (text: string): string[] =>
    added(`雨。${text}`, (add) => readLandmarks(unitOf(text, 2, 0), add));

  it("speak for the province in which they lie, each once", () => {
    expect(read("白洋淀和衡水湖涨水了，白洋淀涨得多，钱塘江没有涨。")).toEqual([
      "13 landmark 1.2 白洋淀",
      "13 landmark 1.2 衡水湖",
      "33 landmark 1.2 钱塘江",
    ]);
    expect(read("雨停了。")).toEqual([]);
  });

  it("not where they are visited", () => {
    expect(read("他们赴白洋淀考察，衡水湖涨水了。")).toEqual(["13 landmark 1.2 衡水湖"]);
    expect(read("他们赴白洋淀考察，白洋淀涨水了。")).toEqual(["13 landmark 1.2 白洋淀"]);
  });
});

describe("a medium that does not bear its province's name", () => {
  it("begins with what it is known by", () => {
    expect(mediaProvince("大众日报")).toBe("37");
    expect(mediaProvince("大众日报客户端")).toBe("37");
    expect(mediaProvince("新大众日报")).toBeNull();
    expect(mediaProvince("青岚日报")).toBeNull();
    expect(mediaProvince("")).toBeNull();
  });
});
