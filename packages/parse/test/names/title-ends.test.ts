import { describe, expect, it } from "vitest";
import { TITLE_LASTS, titleEndsAt } from "../../src/names/title-ends.js";

/** What ends with a text. */
const ending = (text: string): string | null => titleEndsAt(text, text.length);

describe("a title", () => {
  it.each(["书记", "省委书记", "市长", "云岭县县长", "副市长", "总书记", "局长", "教授", "指挥长", "主任"])(
    "is one person's: %s",
    (text) => {
      expect(ending(text)).toBe("strong");
    },
  );

  it.each(["领导", "省领导", "委员", "同志", "部门负责同志", "代表", "指挥", "村支书"])(
    "is many people's: %s",
    (text) => {
      expect(ending(text)).toBe("weak");
    },
  );

  it("is one person's where a longer one says so, and where a shorter one does", () => {
    expect(ending("国务委员")).toBe("strong");
    expect(ending("委员")).toBe("weak");
    expect(ending("候选人")).toBe("strong");
    expect(ending("带头人")).toBe("weak");
    expect(ending("政治委员")).toBe("strong");
  });

  it.each([
    "",
    "长",
    "会议",
    "增长",
    "成长",
    "特长",
    "延长",
    "市长的",
    "部署长",
    "接通市长热线",
    "产量增长",
    "设立院士站",
  ])("is none: %s", (text) => {
    expect(ending(text)).toBeNull();
  });

  it("ends where it ends", () => {
    expect(titleEndsAt("省委书记丁若渝", 4)).toBe("strong");
    expect([0, 1, 2, 3, 5, 7].map((end) => titleEndsAt("省委书记丁若渝", end))).toEqual(Array(6).fill(null));
    expect(titleEndsAt("书记", 2)).toBe("strong");
    expect(titleEndsAt("增长，市长丁若渝", 5)).toBe("strong");
    expect(titleEndsAt("市长说产量增长", 2)).toBe("strong");
    expect(titleEndsAt("长书记", 1)).toBeNull();
  });

  it("ends with one of few characters", () => {
    expect(["长", "记", "任", "席", "导", "员", "志"].every((last) => TITLE_LASTS.has(last))).toBe(true);
    expect(TITLE_LASTS.has("议")).toBe(false);
  });
});
