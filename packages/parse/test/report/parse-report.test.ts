import { type CleanDocument, rawSpans } from "@tifa/corpus";
import { officeHolders } from "@tifa/lexicon";
import { describe, expect, it } from "vitest";
import { parseReport } from "../../src/report/parse-report.js";
import { reportPage } from "../../src/report/report-page.js";
import { cleanDocument } from "../document.js";

const ADDRESS = "各位代表：";
const OPENING = "现在，我代表人民政府，向大会报告工作，请予审议。";
const CONGRESS = "第十届人民代表大会第一次会议";

interface Outside {
  readonly title?: string;
  readonly date?: string;
}

/** A report whose head and speech are given. */
function read(head: readonly string[], speech: readonly string[] = [], outside?: Outside) {
  const plain = cleanDocument([...head, ADDRESS, OPENING, ...speech].join("\n"));
  const clean: CleanDocument = outside ? { ...plain, raw: { ...plain.raw, pageMeta: outside } } : plain;
  const page = reportPage(clean.text)!;
  return parseReport(clean, page, { text: clean.text, raw: clean.raw.text, toRaw: rawSpans(clean) });
}

/** Province, level and prefecture of a session's place. */
function placed(place: string): string {
  const { provinceCode, level, prefecture } = read(["政府工作报告", `——在${place}${CONGRESS}上`]);
  return [provinceCode.value, level, prefecture].join(" ");
}

describe("a report's place", () => {
  it.each([
    ["安徽省", "34 province "],
    ["安徽省芜湖市", "34 prefecture 芜湖市"],
    ["芜湖市", "34 prefecture 芜湖市"],
    ["安徽省肥西县", "34 county 合肥市"],
    ["北京市", "11 province "],
    ["北京市朝阳区", "11 county "],
    ["吉林市", "22 prefecture 吉林市"],
  ])("%s", (place, wanted) => {
    expect(placed(place)).toBe(wanted);
  });

  it("may only seem to name a province", () => {
    expect(placed("海南藏族自治州")).toBe("63 prefecture 海南藏族自治州");
  });

  it("of a name that several bear is told by the prefecture before it", () => {
    expect(placed("福州市鼓楼区")).toBe("35 county 福州市");
    expect(placed("江苏省南京市鼓楼区")).toBe("32 county 南京市");
    expect(placed("鼓楼区")).toBe("  ");
    expect(placed("朝阳区")).toBe("  ");
    expect(placed("嘉峪关市")).toBe("62 prefecture 嘉峪关市");
  });

  it("has the session for its evidence", () => {
    const { province, provinceCode } = read(["政府工作报告", `——在安徽省${CONGRESS}上`]);
    expect(province).toMatchObject({
      value: "安徽省",
      confidence: 0.95,
      evidence: [{ rule: "session", text: "安徽省" }],
    });
    expect(provinceCode.evidence).toEqual(province.evidence);
  });

  it("is the country's where the country's government reports", () => {
    const found = read(["安徽省政府工作报告", "——在第十届全国人民代表大会第一次会议上"]);
    expect([found.level, found.province.value, found.prefecture]).toEqual(["national", null, null]);
    expect(read(["中华人民共和国政府工作报告"])).toMatchObject({
      level: "national",
      provinceCode: { value: null },
    });
    expect(read(["国务院政府工作报告"]).level).toBe("national");
  });

  it("is the title's where the speech names none that is known", () => {
    const title = "安徽省政府工作报告";
    expect(read([title]).province).toMatchObject({
      value: "安徽省",
      evidence: [{ rule: "reportTitle", text: title, start: 0, end: 0 }],
    });
    expect(read([title, `——在青岚市${CONGRESS}上`]).province.value).toBe("安徽省");
    expect(read(["安徽政府工作报告"]).provinceCode.value).toBe("34");
    expect(read(["政府工作报告"], [], { title }).provinceCode.value).toBe("34");
    expect(read([], [], { title }).provinceCode.value).toBe("34");
    expect(read(["政府工作报告"], [], { title: "国务院政府工作报告" }).level).toBe("national");
    expect(read(["福建省政府工作报告"], [], { title }).provinceCode.value).toBe("35");
  });

  it("is null where neither does", () => {
    const { province, provinceCode, level, prefecture } = read(["政府工作报告"]);
    expect([province.value, provinceCode.value, level, prefecture]).toEqual([null, null, null, null]);
    expect([province.confidence, province.evidence]).toEqual([0, []]);
  });
});

describe("a report's year and days", () => {
  const delivered = `——2031年1月8日在安徽省${CONGRESS}上`;
  const title = "2030年政府工作报告";

  it("is that of its delivery, else its title's, else its record's, else that of the page", () => {
    const stamp = "2028-01-09 10:00";
    const outside = { title: "2029年政府工作报告" };
    expect(read([title, delivered, stamp], [], outside).report?.year).toBe(2031);
    expect(read([title, stamp], [], outside).report?.year).toBe(2030);
    expect(read(["政府工作报告", stamp], [], outside).report?.year).toBe(2029);
    expect(read(["政府工作报告", stamp]).report?.year).toBe(2028);
    expect(read(["政府工作报告"]).report?.year).toBeNull();
    expect(read(["政府工作报告2030"]).report?.year).toBeNull();
    expect(read(["1994年政府工作报告"]).report?.year).toBe(1994);
  });

  it("tells its parts apart", () => {
    const parts = ["一、2029年的渠道", "渠成。", "二、2030年的树木", "树活。"];
    expect(read([title], parts).report?.parts.map(({ period }) => period)).toEqual(["past", "coming"]);
  });

  it("the day of its delivery is the meeting's", () => {
    expect(read(["政府工作报告", delivered]).meetingDate).toMatchObject({
      value: "2031-01-08",
      confidence: 0.98,
      evidence: [{ rule: "deliveryDate", text: "2031年1月8日" }],
    });
    expect(read(["政府工作报告"]).meetingDate).toEqual({ value: null, confidence: 0, evidence: [] });
  });

  it("the stamp is the day of publication", () => {
    expect(read(["政府工作报告", "2031-01-09 10:00"]).publicationDate).toMatchObject({
      value: "2031-01-09",
      confidence: 0.9,
      evidence: [{ rule: "headerDate", text: "2031-01-09 10:00" }],
    });
    expect(read(["政府工作报告"]).publicationDate.value).toBeNull();
  });
});

describe("what a report is called", () => {
  it("by its own title, else by its record's", () => {
    expect(read(["青岚省政府工作报告"], [], { title: "别的" }).title).toBe("青岚省政府工作报告");
    expect(read([], [], { title: "青岚省政府工作报告" }).title).toBe("青岚省政府工作报告");
    expect(read([]).title).toBeNull();
    expect(read(["青岚省政府工作报告", "青岚春色"]).subtitles).toEqual(["青岚春色"]);
  });

  it("its session, with the body that holds it", () => {
    const found = read(["政府工作报告", `——在安徽省${CONGRESS}上`]);
    expect(found.meeting).toEqual({ name: `安徽省${CONGRESS}`, body: "安徽省第十届人民代表大会" });
    expect(found.report?.session).toBe(`安徽省${CONGRESS}`);
    expect(read(["政府工作报告"])).toMatchObject({ meeting: null, report: { session: null, speaker: null } });
  });

  it("has its paragraphs with their places, and what stands around them", () => {
    const found = read(["青岚在线", "政府工作报告"], ["渠成。"]);
    const raw = ["青岚在线", "政府工作报告", ADDRESS, OPENING, "渠成。"].join("\n");
    expect(found.paragraphs).toEqual([ADDRESS, OPENING, "渠成。"]);
    expect(found.paragraphSpans.map(({ start, end }) => raw.slice(start, end))).toEqual(found.paragraphs);
    expect(found.boilerplate.map(({ text }) => text)).toEqual(["青岚在线"]);
    expect(found).toMatchObject({ kind: "workReport", conflicts: [], speechActs: [], diagnostics: [] });
  });
});

describe("who is named in a report", () => {
  const { name: known } = officeHolders().find(({ name }) => name.length === 3)!;
  const named = (text: string, head: string[] = []): string[] =>
    read(["政府工作报告", ...head], [text]).people.map(({ name, role }) => `${name} ${role}`);

  it("its speaker, first and once", () => {
    const found = read(["政府工作报告", "青岚省省长 涂青林"], ["涂青林省长去年来过。"]);
    expect(found.people).toEqual([{ name: "涂青林", titles: ["青岚省省长"], role: "speaker" }]);
    expect(found.report?.speaker).toBe("涂青林");
  });

  it("who has a post, an address or a known name", () => {
    expect(named("青岚省省长左安平指出，渠成。")).toEqual(["左安平 mentioned"]);
    expect(named("左安平同志指出，渠成。田志宁同志指出，树活。")).toEqual([
      "左安平 mentioned",
      "田志宁 mentioned",
    ]);
    expect(named(`${known}指出，渠成。`)).toEqual([`${known} mentioned`]);
    expect(named("左安平同志指出，渠成。", ["省长 涂青林"])).toEqual(["涂青林 speaker", "左安平 mentioned"]);
  });

  it("not with a word that runs into a known name, nor one that only looks like a name", () => {
    const two = officeHolders().find(({ name }) => name.length === 2)!.name;
    expect(named(`${two}同志指出，渠成。`)).toEqual([`${two} mentioned`]);
    expect(named(`高${two}同志指出，渠成。`)).toEqual([]);
    expect(named("单志宁同志指出，渠成。")).toEqual([]);
  });

  it("not with a leader who is called by surname and post alone", () => {
    expect(named("雨停了。我们高举毛主席的旗帜。")).toEqual([]);
    expect(named("雨停了。高举平主席的旗帜。")).toEqual(["高举平 mentioned"]);
    expect(named("高志毛同志指出，渠成。")).toEqual(["高志毛 mentioned"]);
  });

  it("not who has none of these, nor who stands above the speech", () => {
    expect(named("左安平指出，渠成。")).toEqual([]);
    expect(named("青岚省参事左安平指出，渠成。")).toEqual([]);
    expect(named("雨停了。", ["左安平同志指出，渠成"])).toEqual([]);
  });
});

describe("what a report orders and quotes", () => {
  it("by its speaker, in what is to come", () => {
    const found = read(["政府工作报告", "省长 涂青林"], ["一、今年的打算", "抓好“四修”。"]);
    expect(found.directives.map(({ text, speaker }) => `${speaker} ${text}`)).toEqual([
      "涂青林 抓好“四修”。",
    ]);
    expect(found.quotedTerms.map(({ text }) => text)).toEqual(["四修"]);
  });
});
