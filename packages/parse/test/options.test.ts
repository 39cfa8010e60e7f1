import { describe, expect, it } from "vitest";
import { parse } from "../src/index.js";
import { cleanDocument } from "./document.js";

describe("options", () => {
  const clean = cleanDocument(
    "7月19日，河北省委常委会召开会议。省委书记钱若川主持。",
    "http://a.example.cn/20230720/1.html",
  );

  it("a field of less certainty becomes null and keeps its evidence", () => {
    const sure = parse(clean);
    expect(sure.publicationDate.value).toBe("2023-07-20");
    const surer = parse(clean, { minConfidence: 0.9 });
    expect(surer.publicationDate.value).toBeNull();
    expect(surer.publicationDate.evidence).toEqual(sure.publicationDate.evidence);
  });

  it("unknown names and values throw", () => {
    expect(() => parse(clean, { minConfidense: 1 } as never)).toThrow(/minConfidense.*minConfidence/u);
    expect(() => parse(clean, { minConfidence: 2 })).toThrow(/2.*between 0 and 1/u);
    expect(() => parse(clean, { minConfidence: Number.NaN })).toThrow(RangeError);
  });
});
