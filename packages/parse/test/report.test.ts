import { describe, expect, it } from "vitest";
import { parse } from "../src/index.js";
import { reportParts } from "../src/report/report-parts.js";
import { cleanDocument } from "./document.js";

const PROVINCE = [
  "2031年河南省政府工作报告",
  "来源：某某日报",
  "——2031年1月18日在河南省第十六届人民代表大会第二次会议上",
  "河南省人民政府省长 岑以南",
  "各位代表：",
  "现在，我代表省人民政府，向大会报告政府工作，请予审议，并请省政协委员提出意见。",
  "一、2030年工作回顾",
  "过去一年，全省上下同心，各项工作取得新进展。",
  "（一）粮食稳产。建成高标准农田二百万亩，收成好于常年。",
  "（二）交通改善。新修公路三千里。",
  "二、2031年工作安排",
  "今年要抓好三件事：一是修渠；二是植树；三是办学。",
  "（一）抓好春耕生产。组织农技人员下乡，备足种子化肥。各地要管好水库。",
  "1.管好渠道。做好干渠清淤。",
  "2.管好用水。",
  "（二）办好学校。新建小学一百所。",
  "三、加强政府自身建设",
  "坚持依法行政，严禁铺张浪费。",
  "附件：名词解释",
  "1.两清一改：清淤泥、清垃圾，改厕所。",
  "上一篇：省气象局发布春播预报",
].join("\n");

describe("a provincial work report", () => {
  const report = parse(cleanDocument(PROVINCE));

  it("has kind, title, place, day and session", () => {
    expect(report.kind).toBe("workReport");
    expect(report.title).toBe("2031年河南省政府工作报告");
    expect(report.provinceCode.value).toBe("41");
    expect(report.level).toBe("province");
    expect(report.prefecture).toBeNull();
    expect(report.meetingDate.value).toBe("2031-01-18");
    expect(report.meeting).toEqual({
      name: "河南省第十六届人民代表大会第二次会议",
      body: "河南省第十六届人民代表大会",
    });
    expect(report.report?.year).toBe(2031);
    expect(report.province.evidence[0]?.text).toBe("河南省");
  });

  it("names its speaker, with the title that it gives", () => {
    expect(report.people).toEqual([{ name: "岑以南", titles: ["河南省人民政府省长"], role: "speaker" }]);
    expect(report.report?.speaker).toBe("岑以南");
  });

  it("keeps the address and its headings, and drops what is around", () => {
    expect(report.paragraphs[0]).toBe("各位代表：");
    expect(report.paragraphs.at(-1)).toBe("1.两清一改：清淤泥、清垃圾，改厕所。");
    expect(report.boilerplate.map(({ text }) => text)).toEqual([
      "来源：某某日报",
      "上一篇：省气象局发布春播预报",
    ]);
  });

  it("has parts with levels, places and periods", () => {
    const parts = report.report!.parts.map(
      ({ level, number, heading, period }) => `${level} ${number ?? ""}${heading} ${period}`,
    );
    expect(parts).toEqual([
      "1 一、2030年工作回顾 past",
      "2 （一）粮食稳产 past",
      "2 （二）交通改善 past",
      "1 二、2031年工作安排 coming",
      "2 （一）抓好春耕生产 coming",
      "3 1.管好渠道 coming",
      "3 2.管好用水 coming",
      "2 （二）办好学校 coming",
      "1 三、加强政府自身建设 coming",
      "1 附件：名词解释 null",
      "2 1.两清一改：清淤泥、清垃圾，改厕所 null",
    ]);
    const [past, , , coming] = report.report!.parts;
    expect([past!.paragraph, past!.end, coming!.paragraph]).toEqual([2, 6, 6]);
  });

  it("orders in what is to come alone", () => {
    expect(report.directives.map(({ text }) => text)).toEqual([
      "今年要抓好三件事：一是修渠；二是植树；三是办学。",
      "抓好春耕生产。",
      "组织农技人员下乡，备足种子化肥。",
      "各地要管好水库。",
      "管好渠道。",
      "做好干渠清淤。",
      "管好用水。",
      "办好学校。",
      "坚持依法行政，严禁铺张浪费。",
    ]);
    for (const { paragraph, start, end, text, speaker } of report.directives) {
      expect(report.paragraphs[paragraph]!.slice(start, end)).toBe(text);
      expect(speaker).toBe("岑以南");
    }
  });
});

describe("a report without parts", () => {
  const told = [
    "我们必须修好渠道。",
    "去年大旱，我们不得不借粮。",
    "山路断了，粮车就不能进村。",
    "这不能不引起各地的注意。",
    "雨季一到，水位必然要上涨。",
    "难道要让田地荒着吗？",
    "各地要管好水库。",
    "修好渠道，办好学校。",
  ];
  const report = parse(
    cleanDocument(
      [
        "2031年河南省政府工作报告",
        "各位代表：",
        "现在，我代表省人民政府，向大会报告政府工作，请予审议。",
        told.join(""),
      ].join("\n"),
    ),
  );

  it("orders where a modal does, and not where it tells what had to be", () => {
    expect(report.report?.parts).toEqual([]);
    expect(report.directives.map(({ text }) => text)).toEqual(["我们必须修好渠道。", "各地要管好水库。"]);
  });
});

/** A report of three paragraphs below a head. */
function below(head: readonly string[], opening = "现在，我代表人民政府，向大会报告工作，请予审议。") {
  const { report, people, level, prefecture, province, meetingDate, kind } = parse(
    cleanDocument(
      [...head, "各位代表：", opening, "一、去年工作回顾", "收成好。", "二、今年工作安排", "要修渠。"].join(
        "\n",
      ),
    ),
  );
  return { report, people, level, prefecture, province: province.value, day: meetingDate.value, kind };
}

describe("the head of a report", () => {
  it.each([
    ["2031年2月3日在四川省第十五届人民代表大会第一次会议上四川省代省长 涂青林作政府工作报告", "涂青林"],
    ["——2031年2月3日省长涂青林在四川省第十五届人民代表大会第一次会议上的讲话", "涂青林"],
    ["2031年2月3日涂青林省长在四川省第十五届人民代表大会第一次会议上", "涂青林"],
    [
      "2031年2月3日在四川省第十五届人民代表大会第一次会议上四川省省长买买提·祁远作政府工作报告",
      "买买提·祁远",
    ],
    ["2031年2月3日在四川省第十五届人民代表大会第一次会议上四川省省长涂　林作政府工作报告", "涂林"],
  ])("%s", (line, name) => {
    const found = below(["政府工作报告", line]);
    expect(found.report?.speaker).toBe(name);
    expect(found.report?.session).toBe("四川省第十五届人民代表大会第一次会议");
    expect(found.day).toBe("2031-02-03");
    expect(found.province).toBe("四川省");
  });

  it("names the speaker on a line below the session, or below the post", () => {
    const session = "2031年2月3日在四川省第十五届人民代表大会第一次会议上";
    expect(below(["政府工作报告", session, "涂青林"]).people[0]).toEqual({
      name: "涂青林",
      titles: [],
      role: "speaker",
    });
    expect(below(["政府工作报告", session, "四川省省长", "涂青林"]).people[0]).toEqual({
      name: "涂青林",
      titles: ["四川省省长"],
      role: "speaker",
    });
  });

  it("knows the levels below by the session's place", () => {
    const city = below([
      "政府工作报告",
      "2031年2月3日在芜湖市第十九届人民代表大会第一次会议上",
      "芜湖市市长 涂青林",
    ]);
    expect([city.level, city.prefecture, city.province]).toEqual(["prefecture", "芜湖市", "安徽省"]);
    const county = below([
      "政府工作报告",
      "2031年2月3日在肥西县第十九届人民代表大会第一次会议上",
      "肥西县县长 涂青林",
    ]);
    expect([county.level, county.prefecture, county.province]).toEqual(["county", "合肥市", "安徽省"]);
  });

  it("gives the country's report no province, whatever it speaks of", () => {
    const found = below(
      ["政府工作报告", "——2031年3月5日在第二十届全国人民代表大会第二次会议上", "国务院总理", "涂青林"],
      "现在，我代表国务院，向大会报告政府工作，请予审议。台湾、西藏和四川省都有进步。",
    );
    expect([found.level, found.province, found.report?.year]).toEqual(["national", null, 2031]);
    expect(found.report?.speaker).toBe("涂青林");
  });

  it("leaves null what it does not tell", () => {
    const found = below([]);
    expect(found.kind).toBe("workReport");
    expect([found.day, found.province, found.level, found.report?.year, found.report?.speaker]).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it("joins a title that was cut in two", () => {
    const cut = parse(
      cleanDocument(
        "政府工作报\n告\n——2031年3月5日在第二十届全国人民代表大会第二次会议上\n各位代表：\n现在，我代表国务院，向大会报告工作，请予审议。",
      ),
    );
    expect(cut.title).toBe("政府工作报告");
  });
});

describe("what is about a report is none", () => {
  it.each([
    "某省人民代表大会关于政府工作报告的决议\n某省第十六届人民代表大会第二次会议听取和审议了省长岑以南所作的政府工作报告。会议同意这个报告。",
    "省政府召开全体会议\n1月5日，省长岑以南主持召开省政府全体会议，讨论政府工作报告（征求意见稿）。会议强调，要修改好政府工作报告。",
    "一图读懂政府工作报告\n今年要修渠、植树、办学。",
  ])("%s", (text) => {
    const { kind, report } = parse(cleanDocument(text));
    expect(kind).not.toBe("workReport");
    expect(report).toBeNull();
  });
});

describe("parts", () => {
  const headings = (paragraphs: string[], year: number | null = 2031): string[] =>
    reportParts(paragraphs, year).map(({ level, heading, period }) => `${level} ${heading} ${period}`);

  it("reads headings without numbers where a report has no others before them", () => {
    expect(
      headings([
        "各位代表：",
        "过去五年的回顾",
        "五年来，我们修了许多渠道，种了许多树木，办了许多学校，成绩来之不易。",
        "今后五年的任务",
        "今后五年，我们要修更多的渠道，种更多的树木，办更多的学校，任务很重。",
      ]),
    ).toEqual(["1 过去五年的回顾 past", "1 今后五年的任务 coming"]);
  });

  it("puts a heading without a number that stays alone beside the numbered ones", () => {
    expect(
      headings([
        "各位代表：",
        "首先报告2030年的工作",
        "一年来，我们修了许多渠道，种了许多树木，办了许多学校，成绩来之不易。",
        "一、修好渠道",
        "我们要修更多的渠道。",
        "二、办好学校",
        "我们要办更多的学校。",
      ]),
    ).toEqual(["1 首先报告2030年的工作 past", "1 修好渠道 coming", "1 办好学校 coming"]);
  });

  it("takes an enumeration for none", () => {
    expect(headings(["一、工作回顾", "一、修渠；", "二、植树；", "三、办学。", "二、工作安排"])).toEqual([
      "1 工作回顾 past",
      "1 工作安排 coming",
    ]);
  });

  it("puts a numbering that begins again below the one that it interrupts", () => {
    expect(
      headings(["一、总任务", "二、若干问题", "一、修渠", "二、植树", "三、办学", "三、今后的打算"]),
    ).toEqual([
      "1 总任务 coming",
      "1 若干问题 coming",
      "2 修渠 coming",
      "2 植树 coming",
      "2 办学 coming",
      "1 今后的打算 coming",
    ]);
  });

  it("reads 第一、 as a way of numbering, and the closing words as a part of their own", () => {
    expect(
      headings(["一、今年的任务", "第一、修好渠道", "第二、种好树木", "二、对外交往", "结束语"]),
    ).toEqual([
      "1 今年的任务 coming",
      "2 修好渠道 coming",
      "2 种好树木 coming",
      "1 对外交往 null",
      "1 结束语 null",
    ]);
  });

  it("joins a heading that was broken in two", () => {
    const prose = "这一年里，我们修了许多渠道，种了许多树木，办了许多学校，成绩来之不易。";
    expect(headings(["一、工作回顾", prose, "二、全面提升", "治水办学能力", prose])).toEqual([
      "1 工作回顾 past",
      "1 全面提升治水办学能力 coming",
    ]);
  });

  it("takes no piece of a sentence that was broken at its links for a heading", () => {
    const prose = "这一年里，我们修了许多渠道，种了许多树木，办了许多学校，成绩来之不易。";
    expect(
      headings([
        "过去的工作",
        "今后的任务",
        "各位代表：",
        "今后的任务",
        prose,
        "今年是我们与",
        prose,
        "对外交往",
        prose,
      ]),
    ).toEqual(["1 今后的任务 coming", "1 对外交往 null"]);
  });

  it("leaves the period of a heading open that tells of both", () => {
    expect(headings(["一、2030年工作回顾和2031年任务", "二、修渠"])).toEqual([
      "1 2030年工作回顾和2031年任务 null",
      "1 修渠 coming",
    ]);
  });
});
