import { describe, expect, it } from "vitest";
import { parseSettings } from "../src/parse-options.js";

describe("options of parse", () => {
  it("are filled in", () => {
    expect(parseSettings({})).toEqual({ minConfidence: 0.5, meetings: [] });
    const meetings = [
      { name: "第1次会议", level: "province", provinceCode: "13", prefecture: null, date: "2031-05-08" },
    ] as const;
    const settings = parseSettings({ minConfidence: 0.25, meetings });
    expect(settings.minConfidence).toBe(0.25);
    expect(settings.meetings).toBe(meetings);
  });

  it("lie in their range", () => {
    for (const minConfidence of [0, 1])
      expect(parseSettings({ minConfidence }).minConfidence).toBe(minConfidence);
    for (const minConfidence of [-0.1, 1.1, Number.NaN])
      expect(() => parseSettings({ minConfidence })).toThrow(RangeError);
  });

  it("are known, and their days are days", () => {
    expect(() => parseSettings({ minConfidense: 1 } as never)).toThrow(/minConfidense/u);
    const meeting = { name: "第1次会议", level: "province", provinceCode: "13", prefecture: null } as const;
    expect(() => parseSettings({ meetings: [{ ...meeting, date: "2031-02-30" }] })).toThrow(RangeError);
  });
});
