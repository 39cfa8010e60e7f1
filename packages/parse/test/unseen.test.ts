import { describe, expect, it } from "vitest";
import { bracketedYear } from "../src/facts/bracketed-year.js";
import { parse } from "../src/index.js";
import { page } from "../src/page/page.js";
import { cleanDocument } from "./document.js";

const LEAD = "7月1日，市委书记王海主持召开会议，部署防汛工作。";

/** Names and roles of those named in the paragraphs behind a lead, without its chair. */
function named(...paragraphs: string[]): string[] {
  const { people } = parse(cleanDocument([LEAD, ...paragraphs].join("\n")));
  return people.filter(({ name }) => name !== "王海").map(({ name, role }) => `${name} ${role}`);
}

describe("lists of names without a title", () => {
  it.each([
    ["岑以南、涂青林、辛又明，云阳市市长祁远参加会议。", "岑以南 涂青林 辛又明 祁远"],
    ["原立夏、要文石、冀明川参加会议。", "原立夏 要文石 冀明川"],
    ["訾立群、逯明轩参加会议。", "訾立群 逯明轩"],
    ["岑以南、公保扎西等出席，涂青林列席。", "岑以南 公保扎西 涂青林"],
    ["市领导岑以南、努尔兰·阿不都满金等参加会议。", "岑以南 努尔兰·阿不都满金"],
    ["布赫、查苏娜、訾仲平、郁南星列席会议。", "布赫 查苏娜 訾仲平 郁南星"],
    // Members that are words or towns, with names on both sides; surnames that few bear, in a long list.
    [
      "岑以南、涂青林、辛又明、温暖、罗山、訾立群、祁远参加会议。",
      "岑以南 涂青林 辛又明 温暖 罗山 訾立群 祁远",
    ],
    [
      "8月6日，副市长要文石汇报，逯明轩、訾立群、涂青林、岑以南等出席。",
      "要文石speaker 逯明轩 訾立群 涂青林 岑以南",
    ],
    ["罗山、涂青林、周以南、冀明川参加会议。", "罗山 涂青林 周以南 冀明川"],
    ["出席会议的市领导还有：訾立群、涂青林、逯明轩、岑以南、原立夏。", "訾立群 涂青林 逯明轩 岑以南 原立夏"],
    ["刘可为 涂青林 岑以南 辛又明参加会议。", "刘可为 涂青林 岑以南 辛又明"],
  ])("%s", (text, names) => {
    const wanted = names
      .split(" ")
      .map((name) => (name.endsWith("speaker") ? name.replace("speaker", " speaker") : `${name} attendee`));
    expect(named(text)).toEqual(wanted);
  });

  it.each([
    "白石沟、柳树湾、黄土坡参加演练。",
    "安定门、广安门参加演练。",
    "东湖区、西山区、高新区参加会议。",
    "志愿者、网格员、楼栋长参加活动。",
    "石油、化工、钢铁、煤炭参加会议。",
    "市发展改革委、市财政局、市水利局、市农业农村局、市应急管理局参加会议。",
    "高粱、黄豆、花生、马铃薯、荞麦、胡麻等长势良好。",
    "江堤、金库、白桥、石闸、黄坝等险段参加巡查。",
    "会议部署长江禁捕和水上交通安全。",
  ])("%s names nobody", (text) => {
    expect(named(text)).toEqual([]);
  });

  it("stays content with a byline behind it, and with a notice glued to that", () => {
    const list = "岑以南、涂青林参加会议。（记者 程一舟）";
    expect(page(`${LEAD}\n${list}\n责任编辑：程一舟`).paragraphs.map(({ text }) => text)).toEqual([
      LEAD,
      list,
    ]);
    const glued = page(`${LEAD}\n${list}声明：转载请注明出处。`);
    expect(glued.paragraphs.map(({ text }) => text)).toEqual([LEAD, list]);
    expect(glued.chrome.map(({ kind }) => kind)).toEqual(["notice"]);
  });
});

describe("ordinary words are no names", () => {
  it.each([
    "会议强调，查一户就清一户，封一栋就还一栋。",
    "会议强调，向阳、高岭等山区乡镇先修路。",
    "会议强调，物业和志愿者连续工作十天的轮换。",
    "会议强调，书记、区长连续工作的要轮换。",
  ])("%s", (text) => {
    expect(named(text)).toEqual([]);
  });

  it("等 proves a list where people follow it", () => {
    expect(named("高峰、白杨等出席会议。")).toEqual(["高峰 attendee", "白杨 attendee"]);
  });
});

describe("names that no table of surnames knows", () => {
  it("a post in front of one and speech behind the other place prove it", () => {
    const text = "7月1日，旗委书记赛汉巴雅主持召开会议。\n赛汉巴雅强调，要抓紧。";
    expect(parse(cleanDocument(text)).people).toEqual([
      { name: "赛汉巴雅", titles: ["旗委书记"], role: "chair" },
    ]);
  });

  it.each(["办公会", "座谈会", "专题会", "述评会"])("%s is no person", (word) => {
    expect(named(`市委书记${word}强调，要抓紧。`, `${word}强调，要快。`)).toEqual([]);
  });

  it("an unknown surname goes with the list that a post opens", () => {
    expect(named("副市长晋如松、药广川出席会议，副市长区若衡、冼长庚列席。")).toEqual([
      "晋如松 attendee",
      "药广川 attendee",
      "区若衡 attendee",
      "冼长庚 attendee",
    ]);
    expect(named("副市长晋如松、专家组、驻军领导出席会议。")).toEqual(["晋如松 attendee"]);
  });
});

describe("the prefecture whose meeting it is", () => {
  it("is that with which headline and lead begin, however often another is named", () => {
    const text = [
      "湖州市研究稳外贸工作",
      "4月1日，浙江省湖州市外贸工作领导小组召开会议。市委常委王海主持会议。",
      "会议认为，湖州与杭州同城，经杭州来的人多，要与杭州对接。",
      "会议要求，向杭州学习，和杭州一道做好服务，在杭州设点。",
    ].join("\n");
    const { prefecture, level } = parse(cleanDocument(text));
    expect([level, prefecture]).toEqual(["prefecture", "湖州市"]);
  });
});

describe("prompts of pages", () => {
  const body = `云溪县召开会议\n${LEAD}`;
  it.each([
    "打开云溪论坛客户端 阅读全文",
    "下载云溪新闻APP，查看更多精彩内容",
    "打开云溪小程序",
    "点击阅读全文",
    "展开全文",
    "点击查看更多",
  ])("%s", (line) => {
    const { title, paragraphs, chrome } = page(`${line}\n${body}\n${line}`);
    expect(title.map(({ text }) => text)).toEqual(["云溪县召开会议"]);
    expect(paragraphs.map(({ text }) => text)).toEqual([LEAD]);
    expect(chrome).toHaveLength(2);
  });

  it.each(["打开工作新局面，用好政务客户端。", "下载国家反诈中心APP的群众要达到九成，做到应装尽装。"])(
    "%s is content",
    (line) => {
      expect(page(`${body}\n${line}`).paragraphs.map(({ text }) => text)).toContain(line);
    },
  );
});

describe("sentences between paragraphs", () => {
  it.each(["会议要求，商场要落实扫码登记、体温检测。", "要公开举报电话：有诉必接，有接必办。"])(
    "%s is content",
    (line) => {
      const { paragraphs } = page(`${LEAD}\n${line}\n会议强调，要抓好落实。`);
      expect(paragraphs.map(({ text }) => text)).toContain(line);
    },
  );

  it("a prompt below the body stays chrome", () => {
    expect(page(`${LEAD}\n扫一扫，在手机上打开、分享本页。`).paragraphs).toHaveLength(1);
  });
});

describe("the year that dated terms leave alone", () => {
  const day = (text: string): string | null => parse(cleanDocument(text)).meetingDate.value;
  const lead = "3月22日，云溪县召开会议。县委书记王海主持会议。";

  it("a variant that was not there before and a policy that was gone after", () => {
    expect(day(`${lead}\n会议指出，应对奥密克戎，坚持“动态清零”不动摇。`)).toBe("2022-03-22");
  });

  it.each([
    ["one term alone", `${lead}\n会议指出，坚持“动态清零”不动摇。`],
    ["no end", `${lead}\n会议指出，应对奥密克戎，用好健康码。`],
    [
      "two years left",
      "12月2日，云溪县召开会议。县委书记王海主持会议。\n会议指出，应对奥密克戎，坚持“动态清零”不动摇。",
    ],
  ])("%s decides nothing", (_, text) => {
    expect(day(text)).toBeNull();
  });

  it("nothing is left of no terms", () => {
    expect(bracketedYear([], [])).toBeNull();
  });
});
