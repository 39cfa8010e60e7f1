import type { CleanDocument, Readout } from "@tifa/corpus";
import { officeHolders } from "@tifa/lexicon";
import { describe, expect, it } from "vitest";
import { parse } from "../src/parse.js";
import { cleanDocument } from "./document.js";
import { htmlPage, type Row } from "./page/html.js";

const BODY = "5月8日，安徽省委常委会召开会议。省委书记丁若渝主持会议并讲话。\n会议强调，要修渠，要植树。";
const URL = "http://a.example.cn/20310509/1.html";
const read = (text: string, url: string | null = URL): Readout => parse(cleanDocument(text, url));

describe("what a page is called", () => {
  const called = (title: string, rows: readonly Row[] = []): string | null => {
    const text: Row[] = BODY.split("\n").map((line) => ["div#zoom/p", line]);
    return parse(htmlPage([...rows, ...text], title)).title;
  };
  const record = (title: string, text = BODY): string | null => {
    const clean = cleanDocument(text);
    return parse({ ...clean, raw: { ...clean.raw, pageMeta: { title } } }).title;
  };

  it("is its own title, else what its record is called", () => {
    expect(record("别的", `安徽省委常委会召开会议\n${BODY}`)).toBe("安徽省委常委会召开会议");
    expect(record(" 安徽省委常委会 ")).toBe("安徽省委常委会");
    expect(record("  ")).toBeNull();
    const clean = cleanDocument(BODY);
    expect(parse({ ...clean, raw: { ...clean.raw, pageMeta: {} } }).title).toBeNull();
    expect(parse(htmlPage(BODY.split("\n").map((line) => ["div#zoom/p", line]))).title).toBeNull();
    expect(read(BODY).title).toBeNull();
  });

  it("without its site, where it is a page", () => {
    expect(called("安徽省委常委会召开会议_要闻_青岚网")).toBe("安徽省委常委会召开会议");
    expect(record("安徽省委常委会召开会议_要闻_青岚网")).toBe("安徽省委常委会召开会议_要闻_青岚网");
  });

  it("tells a work report", () => {
    const speech = ["各位代表：", ...Array.from({ length: 12 }, (_, at) => `去年修了${at}里渠道，种了树。`)];
    const clean = cleanDocument(speech.join("\n"));
    const report = (title: string, mediaType: string): string =>
      parse({
        ...clean,
        raw: { ...clean.raw, source: { ...clean.raw.source, mediaType }, pageMeta: { title } },
      }).kind;
    expect(report("2031年安徽省政府工作报告", "text/plain")).toBe("workReport");
    expect(report("2031年安徽省政府工作报告_解读_青岚网", "text/plain")).not.toBe("workReport");
    expect(report("2031年安徽省政府工作报告_解读_青岚网", "text/html")).toBe("workReport");
  });
});

describe("a readout", () => {
  const text = `首页 > 要闻\n安徽省委常委会召开会议\n${BODY}`;

  it("has its facts", () => {
    const found = read(text);
    expect(found).toMatchObject({
      kind: "readout",
      title: "安徽省委常委会召开会议",
      province: { value: "安徽省" },
      provinceCode: { value: "34" },
      level: "province",
      prefecture: null,
      meeting: { name: "安徽省委常委会会议" },
      publicationDate: { value: "2031-05-09" },
      conflicts: [],
      report: null,
    });
    expect(found.meetingDate.value).toBe("2031-05-08");
    expect(found.people).toMatchObject([{ name: "丁若渝", role: "chair" }]);
    expect(found.directives.map(({ text }) => text)).toEqual(["要修渠，要植树。"]);
  });

  it("has its paragraphs with their places, and what stands around them", () => {
    const found = read(text);
    expect(found.paragraphs).toEqual(BODY.split("\n"));
    expect(found.paragraphSpans.map(({ start, end }) => text.slice(start, end))).toEqual(found.paragraphs);
    expect(found.boilerplate).toEqual([{ kind: "navigation", text: "首页 > 要闻", start: 0, end: 7 }]);
  });

  it("reads no reporter for one of its people", () => {
    const { people } = read(`${BODY}（记者 王小明）`);
    expect(people.map(({ name, role }) => `${name} ${role}`)).toEqual(["丁若渝 chair", "王小明 reporter"]);
  });
});

describe("a text that is no readout", () => {
  it("has no meeting and no meeting's day, nor what is open of them", () => {
    const text =
      "关于召开全市防汛工作会议的通知\n各县：\n定于2031年5月8日召开全市防汛工作会议，请各县负责人参加。";
    const found = read(text, "http://a.example.cn/20330509/1.html");
    expect(found.kind).not.toBe("readout");
    expect(found).toMatchObject({
      meeting: null,
      meetingDate: { value: null, confidence: 0, evidence: [] },
      conflicts: [],
    });
    expect(found.diagnostics.map(({ rule }) => rule)).toEqual(["openProvince"]);
    expect(read(BODY, null).diagnostics.map(({ rule }) => rule)).toEqual(["openYear"]);
  });
});

describe("a day that is told twice differently", () => {
  it("is a conflict of a readout", () => {
    const { conflicts } = read(BODY, "http://a.example.cn/20330509/1.html");
    expect(
      read(BODY.replace("5月8日", "2031年5月8日"), "http://a.example.cn/20330509/1.html").conflicts,
    ).toHaveLength(1);
    expect(conflicts).toEqual([]);
  });

  it("is one, too, where the order of numbered meetings tells another", () => {
    const text =
      "2031年5月8日，安徽省防汛抗旱指挥部召开第27次调度会。副省长丁若渝主持会议并讲话。\n会议强调，要修渠。";
    const meeting = (number: number, date: string) =>
      ({
        name: `省防汛抗旱指挥部第${number}次调度会`,
        level: "province",
        provinceCode: "34",
        prefecture: null,
        date,
      }) as const;
    const meetings = [meeting(26, "2032-05-01"), meeting(28, "2032-05-20")];
    expect(parse(cleanDocument(text), { meetings }).conflicts).toHaveLength(1);
    expect(parse(cleanDocument(text)).conflicts).toEqual([]);
    const open = text.replace("2031年", "");
    expect(parse(cleanDocument(open), { meetings }).meetingDate.value).toBe("2032-05-08");
    expect(parse(cleanDocument(open)).meetingDate.value).toBeNull();
    expect(parse(cleanDocument(BODY), { meetings }).conflicts).toEqual([]);
    const unnamed = "2031年5月8日，丁若渝主持会议。会议强调，要修渠。";
    expect(parse(cleanDocument(unnamed), { meetings })).toMatchObject({
      meeting: null,
      meetingDate: { value: "2031-05-08" },
      conflicts: [],
    });
    const undated = text.replace("2031年5月8日，", "");
    expect(parse(cleanDocument(undated), { meetings })).toMatchObject({
      meetingDate: { value: null },
      conflicts: [],
    });
  });
});

describe("certainty that is asked for", () => {
  const ask = (minConfidence: number): Readout => parse(cleanDocument(BODY, URL), { minConfidence });

  it("leaves a field null that has less, with its evidence", () => {
    const sure = ask(0);
    const { confidence } = sure.publicationDate;
    expect(ask(confidence).publicationDate).toEqual(sure.publicationDate);
    const surer = ask(1);
    expect(surer.publicationDate).toEqual({ ...sure.publicationDate, value: null });
    for (const name of ["province", "provinceCode", "meetingDate"] as const)
      expect(surer[name]).toEqual({ ...sure[name], value: null });
  });
});

describe("names of people that are those of places", () => {
  it("place nothing", () => {
    const { province } = read("雨停了。市委书记何沈阳召开会议。何沈阳召开会议强调，要修渠。", null);
    expect(province.evidence).toEqual([]);
    expect(province.value).toBeNull();
  });

  it("while the places beside them do", () => {
    const found = read("雨停了。市委书记何沈阳召开会议。合肥市委副书记何沈阳强调，要修渠。", null);
    expect(found.province.value).toBe("安徽省");
    expect(found.prefecture).toBe("合肥市");
    expect(found.province.evidence.map(({ text }) => text)).toEqual(["合肥市"]);
    expect(found.province.evidence[0]!.start).toBe(16);
  });
});

describe("who published it first", () => {
  it("tells the prefecture where the text does not", () => {
    const body = "安徽召开会议。市委书记丁若渝主持会议。会议强调，要修渠，要植树。";
    expect(read(`合作防汛会议召开\n来源：合肥日报\n${body}`, null).prefecture).toBe("合肥市");
    expect(read(`合作防汛会议召开\n${body}`, null).prefecture).toBeNull();
    expect(read(`首页 > 来源：合肥日报\n合作防汛会议召开\n${body}`, null).prefecture).toBeNull();
  });
});

describe("people who held office", () => {
  const holder = officeHolders().find(
    ({ name, post, from, to, provinceCode }) =>
      name.length === 3 &&
      post === "governor" &&
      from.length === 10 &&
      to !== null &&
      !/^(?:11|12|31|50|15|45|54|64|65)$/u.test(provinceCode) &&
      officeHolders().filter((other) => other.name === name).length === 1,
  )!;
  const during = `${Number(holder.from.slice(0, 4)) + 1}年1月8日`;

  it("place the meeting on a day on which they held it", () => {
    const text = `雨停了。\n${during}，省长${holder.name}主持召开会议。会议强调，要修渠。`;
    const found = read(text, null);
    expect(found.provinceCode.value).toBe(holder.provinceCode);
    expect(found.provinceCode.evidence).toMatchObject([
      { rule: "officeHolder", text: expect.stringContaining(holder.name) as string },
    ]);
    const { start, end, text: words } = found.provinceCode.evidence[0]!;
    expect(text.slice(start, end)).toBe(words);
  });

  it("not on one on which they did not, but for a text without a day", () => {
    const late = read(`2090年1月8日，省长${holder.name}主持召开会议。会议强调，要修渠。`, null);
    expect(late.provinceCode.value).toBeNull();
    const early = read(`1950年1月8日，省长${holder.name}主持召开会议。会议强调，要修渠。`, null);
    expect(early.provinceCode.value).toBeNull();
    const undated = read(`省长${holder.name}主持召开会议。会议强调，要修渠。`, null);
    expect(undated.provinceCode.value).toBe(holder.provinceCode);
  });
});

describe("a document that is not read again", () => {
  it("keeps its script, noise and diagnostics", () => {
    const diagnostic = { rule: "green", severity: "info", message: "渠", start: 0, end: 1 } as const;
    const clean: CleanDocument = {
      ...cleanDocument(BODY, URL),
      script: "traditional",
      noise: [{ kind: "pinyin", count: 2 }],
      diagnostics: [diagnostic as unknown as CleanDocument["diagnostics"][number]],
    };
    expect(parse(clean)).toMatchObject({
      id: "document",
      script: "traditional",
      noise: [{ kind: "pinyin", count: 2 }],
      diagnostics: [diagnostic],
    });
  });
});
