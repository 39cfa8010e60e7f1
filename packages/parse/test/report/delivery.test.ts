import { describe, expect, it } from "vitest";
import { delivery } from "../../src/report/delivery.js";
import type { Unit } from "../../src/text/unit.js";

/** Lines above a speech and its paragraphs, each behind a line break. */
function unitsOf(head: readonly string[], paragraphs: readonly string[]): { units: Unit[]; page: string } {
  const units: Unit[] = [];
  let page = "";
  for (const [at, text] of [...head, ...paragraphs].entries()) {
    page += "\n";
    units.push({ text, start: page.length, paragraph: at < head.length ? null : at - head.length, shift: 0 });
    page += text;
  }
  return { units, page };
}

/** What is told, with the words of the page that tell it. */
function told(head: readonly string[], paragraphs: readonly string[] = []) {
  const { units, page } = unitsOf(head, paragraphs);
  const { session, place, national, day, speaker, titles } = delivery(units);
  const words = (found: { start: number; end: number } | null): string | null =>
    found && page.slice(found.start, found.end);
  return {
    session: session?.value ?? null,
    sessionWords: words(session),
    place: place?.value ?? null,
    placeWords: words(place),
    national,
    day: day && [day.value.year, day.value.month, day.value.day].join("-"),
    dayWords: words(day),
    speaker: speaker?.value ?? null,
    speakerWords: words(speaker),
    titles,
  };
}

const SESSION = "第十届人民代表大会第一次会议";
const OPENING = "现在，我代表人民政府，向大会报告工作，请予审议。";

describe("the session", () => {
  it.each([
    `在青岚省${SESSION}上`,
    `向青岚省${SESSION}报告`,
    `1月8日于青岚省${SESSION}`,
    `2031年1月8日青岚省${SESSION}`,
    `一月八日在青岚省${SESSION}上`,
    `在会上 青岚省${SESSION}`,
    `青岚省${SESSION}`,
  ])("%s: its place begins behind 在, 向, 于, 日 or a blank", (line) => {
    const found = told([line]);
    expect(found.session).toBe(`青岚省${SESSION}`);
    expect(found.sessionWords).toBe(`青岚省${SESSION}`);
    expect(found.place).toBe("青岚省");
    expect(found.placeWords).toBe("青岚省");
  });

  it("has its blanks taken out, but for the page's words", () => {
    const line = "青岚市第10届 人民代表大会 第1次会议";
    expect(told([`在${line}上`])).toMatchObject({
      session: line.replaceAll(" ", ""),
      sessionWords: line,
      place: "青岚市",
    });
  });

  it("may be without a place", () => {
    expect(told([`在${SESSION}上`])).toMatchObject({ session: SESSION, place: null, national: false });
    expect(told([`（这是我们等了许多年的盛会${SESSION}）`])).toMatchObject({ session: SESSION, place: null });
  });

  it("has a place of two levels, if long", () => {
    const place = "青岚布依族苗族自治州长渡县";
    expect(told([`——在${place}${SESSION}上`]).place).toBe(place);
  });

  it("is the first that a line names", () => {
    expect(told(["政府工作报告", `在青岚省${SESSION}上`, `在长渡省${SESSION}上`]).place).toBe("青岚省");
  });

  it("is null where no line names one", () => {
    expect(told(["政府工作报告"], [OPENING])).toEqual({
      session: null,
      sessionWords: null,
      place: null,
      placeWords: null,
      national: false,
      day: null,
      dayWords: null,
      speaker: null,
      speakerWords: null,
      titles: [],
    });
    expect(told([])).toMatchObject({ session: null, national: false });
  });
});

describe("the session in the opening words", () => {
  it.each(["作政府工作报告。", "，作政府工作报告。", "提出报告。", "报告工作。"])(
    "counts where the report is made to it: …%s",
    (behind) => {
      expect(told([], [`我受委托，向青岚省${SESSION}${behind}`])).toMatchObject({
        session: `青岚省${SESSION}`,
        sessionWords: `青岚省${SESSION}`,
        place: "青岚省",
      });
    },
  );

  it.each([
    `去年，青岚省${SESSION}作出决定。`,
    `在青岚省${SESSION}闭幕以后作了准备。`,
    `向一切关心和支持我们的人们致谢以后青岚省${SESSION}作出决定。`,
    "我向大会报告工作。",
  ])("not elsewhere: %s", (text) => {
    expect(told([], [text]).session).toBeNull();
  });

  it("is read in the first four paragraphs, and below the lines above them", () => {
    const to = `我向青岚省${SESSION}作报告。`;
    expect(told([], ["雨。", "雪。", "风。", to]).place).toBe("青岚省");
    expect(told([], ["雨。", "雪。", "风。", "霜。", to]).place).toBeNull();
    expect(told([`长渡省${SESSION}`], [to]).place).toBe("长渡省");
    expect(told(["政府", "工作", "报告", "全文"], [to]).place).toBe("青岚省");
  });
});

describe("whom the speaker represents", () => {
  it("gives the place where no session does", () => {
    expect(told([], ["各位代表：", "现在，我代表青岚省人民政府，向大会报告工作。"])).toMatchObject({
      place: "青岚省",
      placeWords: "青岚省",
      session: null,
    });
    expect(told([SESSION], ["我代表青岚市政府报告工作。"]).place).toBe("青岚市");
    expect(told([`长渡省${SESSION}`], ["我代表青岚市政府报告工作。"]).place).toBe("长渡省");
  });

  it("stands in a paragraph's first 200 characters", () => {
    const late = (blanks: number): string => `${"雨".repeat(blanks)}我代表青岚省人民政府报告。`;
    expect(told([], [late(180)]).place).toBe("青岚省");
    expect(told([], [late(200)]).place).toBeNull();
  });
});

describe("the country's report", () => {
  it.each([
    ["在第二十届全国人民代表大会第二次会议上", OPENING],
    ["政府工作报告", "现在，我代表国务院，向大会报告工作。"],
    ["政府工作报告", "我受国务院委托报告工作。"],
    ["政府工作报告", "周青林向大会和全国人民代表大会的代表报告工作。"],
    ["政府工作报告", "第二十届全国人民代表大会今天开幕。"],
  ])("%s / %s", (line, opening) => {
    expect(told([line], [opening])).toMatchObject({ national: true, place: null });
  });

  it("has no province, whatever it speaks of", () => {
    expect(told([], ["我代表国务院报告工作。", "我代表青岚省人民政府致谢。"])).toMatchObject({
      national: true,
      place: null,
    });
  });

  it.each([
    "我代表青岚省人民政府报告工作。会后报国务院。",
    "我们在这一年里做了许多许多的工作以报答国务院。",
    "向一切支持我们工作的同志，向参加了全国人民代表大会的代表致谢。".replace("，向", "，问候"),
    `${"雨".repeat(60)}第二十届全国人民代表大会开幕。`,
  ])("is not every one that names it: %s", (text) => {
    expect(told([], [text]).national).toBe(false);
  });
});

describe("the day", () => {
  it("is the first that is whole, in the lines above", () => {
    expect(told(["2031年1月", "2月4日在会上", "——2031年1月8日，1月9日"])).toMatchObject({
      day: "2031-1-8",
      dayWords: "2031年1月8日",
    });
    expect(told(["2031年2月30日"]).day).toBeNull();
    expect(told(["政府工作报告"], ["2031年1月8日，大会开幕。"]).day).toBeNull();
  });
});

describe("the speaker behind the post", () => {
  it.each([
    ["省长 涂青林", "涂青林", "省长"],
    ["青岚省人民政府代省长　涂青林", "涂青林", "青岚省人民政府代省长"],
    ["市长涂林", "涂林", "市长"],
    ["市长方向明", "方向明", "市长"],
    ["市长涂青林在大会上的报告", "涂青林", "市长"],
    ["市长涂青林作报告", "涂青林", "市长"],
    ["市长涂青林向大会的报告", "涂青林", "市长"],
    ["市长涂青林的报告", "涂青林", "市长"],
    ["市长涂青林（2031年）", "涂青林", "市长"],
    ["市长涂青林同志在大会上的报告", "涂青林", "市长"],
    ["市长涂青林 2031年", "涂青林", "市长"],
    ["市长 涂 林", "涂林", "市长"],
    ["市长 涂 林在大会上的报告", "涂林", "市长"],
    ["市长 涂　林作报告", "涂林", "市长"],
    ["市长 涂 林 2031年", "涂林", "市长"],
    ["主席买买提·祁远", "买买提·祁远", "主席"],
    ["主席买买提·祁远在大会上的报告", "买买提·祁远", "主席"],
    ["主席买买提·祁远木作报告", "买买提·祁远木", "主席"],
    ["主席买买提·祁远向大会报告", "买买提·祁远", "主席"],
    ["主席阿·在山向大会报告", "阿·在山", "主席"],
    ["州长扎西尼玛", "扎西尼玛", "州长"],
    [`2031年1月8日在青岚省${SESSION}上省长涂青林`, "涂青林", "省长"],
    ["在大会上青岚省省长涂青林", "涂青林", "青岚省省长"],
    ["2031年1月8日省长涂青林", "涂青林", "省长"],
  ])("%s", (line, name, title) => {
    const found = told([line]);
    expect(found.speaker).toBe(name);
    expect(found.speakerWords?.replace(/\s/gu, "")).toBe(name);
    expect(found.titles).toEqual([title]);
  });

  it.each([
    "省长工作报告",
    "市长讲话",
    "市长涂青林等人",
    "市长涂青林等人在大会上",
    "市长——涂青林",
    "市长等 涂 林作报告",
    "市长",
    "市长涂",
    "涂青林",
  ])("%s names nobody", (line) => {
    expect(told([line])).toMatchObject({ speaker: null, titles: [] });
  });
});

describe("the speaker before the post", () => {
  it.each([
    ["涂青林省长", "涂青林", "省长"],
    ["2031年1月8日涂青林代省长", "涂青林", "代省长"],
    ["在大会上涂林市长的报告", "涂林", "市长"],
    ["（会议） 涂青林市长", "涂青林", "市长"],
    [`青岚市${SESSION}涂青林市长`, "涂青林", "市长"],
  ])("%s", (line, name, title) => {
    expect(told([line])).toMatchObject({ speaker: name, speakerWords: name, titles: [title] });
  });

  it("is a name, not another word", () => {
    expect(told(["会议市长"]).speaker).toBeNull();
  });
});

describe("the speaker on a line of his own", () => {
  it.each([
    [`在青岚市${SESSION}上`, []],
    [`在青岚市${SESSION}`, []],
    ["青岚市市长", ["青岚市市长"]],
    ["市人民政府 市长", []],
  ])("below %s", (above, titles) => {
    expect(told([above, "涂青林"])).toMatchObject({ speaker: "涂青林", speakerWords: "涂青林", titles });
    expect(told([above, "涂　林"])).toMatchObject({ speaker: "涂林", speakerWords: "涂　林", titles });
  });

  it("not below another line, nor in a line that says more", () => {
    expect(told(["政府工作报告", "涂青林"]).speaker).toBeNull();
    expect(told(["涂青林"]).speaker).toBeNull();
    expect(told(["青岚市市长", "涂青林作报告"]).speaker).toBeNull();
    expect(told(["青岚市市长信箱", "涂青林"]).speaker).toBeNull();
  });
});

describe("a report that is told", () => {
  it("names its speaker in its first words", () => {
    expect(told([], ["各位代表：", "涂青林代省长在报告中指出，要修渠。"])).toMatchObject({
      speaker: "涂青林",
      speakerWords: "涂青林",
      titles: ["代省长"],
    });
    expect(told([], ["今天，涂青林省长在报告中指出，要修渠。"]).speaker).toBeNull();
    expect(told([], ["会议省长在报告中指出，要修渠。"]).speaker).toBeNull();
    expect(told([], ["涂青林省长在会上指出，要修渠。"]).speaker).toBeNull();
  });

  it("not where a line above does", () => {
    expect(told(["省长 左平"], ["涂青林省长在报告中指出，要修渠。"]).speaker).toBe("左平");
  });
});
