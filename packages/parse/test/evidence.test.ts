import { officeHolders, provinces } from "@tifa/lexicon";
import { describe, expect, it } from "vitest";
import { fromDayNumber, iso } from "../src/evidence/calendar.js";
import { dateMentions } from "../src/evidence/date-mentions.js";
import { lunarDate, lunarMentions, lunarNewYear } from "../src/evidence/lunar.js";
import { urlDate } from "../src/evidence/url-date.js";
import { parse } from "../src/index.js";
import { datedSource } from "../src/page/dated-source.js";
import { headerDates } from "../src/page/header-date.js";
import { LANDMARKS } from "../src/tables/landmarks.js";
import { MEDIA } from "../src/tables/media.js";
import { cleanDocument } from "./document.js";

describe("dates of the head", () => {
  it.each([
    ["2022-09-06", "2022-9-6"],
    ["2022- 09- 06 11:02", "2022-9-6"],
    ["06.09.2022  21:35", "2022-9-6"],
    ["2020-2-2 8:28:57", "2020-2-2"],
    ["2020年03月21日08:55", "2020-3-21"],
    ["2023/1/20 19:21:00", "2023-1-20"],
    ["02-19 22:22:55", "null-2-19"],
  ])("%s", (text, expected) => {
    const [date] = headerDates(text);
    expect(`${date?.year}-${date?.month}-${date?.day}`).toBe(expected);
  });

  it("a time of day ends where the next date is glued to it", () => {
    const [date] = headerDates("2022-03-13 09:42:073月12日晚");
    expect(date?.end).toBe("2022-03-13 09:42:07".length);
  });

  it.each(["2022-13-01", "30.02.2022", "010-5338-2908", "版本 1.2.3"])("%s is no date", (text) => {
    expect(headerDates(text)).toEqual([]);
  });
});

describe("the day of publication", () => {
  const dates = (text: string) => {
    const { meetingDate, publicationDate } = parse(cleanDocument(text));
    return [meetingDate.value, publicationDate.value];
  };

  it("stands behind the last sentence, with who published", () => {
    const text = "州委召开会议\n3月中旬，州委召开会议，州委书记何安主持会议。";
    expect(dates(`${text}2021年3月18日 青岚日报`)).toEqual([null, "2021-03-18"]);
    expect(dates(`${text}\n2021年3月18日 青岚日报`)).toEqual([null, "2021-03-18"]);
    // A sentence that goes on is none.
    expect(dates(`${text}2021年3月18日，青岚日报报道。`)[1]).toBeNull();
  });

  it("is said in brackets", () => {
    const text = "州委召开会议\n8日至9日，州委召开会议，州委书记何安主持会议。\n（发稿时间：2022年12月10日）";
    expect(dates(text)).toEqual(["2022-12-08", "2022-12-10"]);
  });

  it("is not that of minutes", () => {
    expect(
      dates(
        "会议纪要\n时间：2022年4月6日\n地点：市政府会议室\n主持：市长何安\n会议听取了汇报，研究了工作。",
      )[1],
    ).toBeNull();
  });
});

describe("a day and a name, without a label", () => {
  it.each([
    ["2023-02-08 某地发布", "某地发布"],
    ["2023年2月8日 青岚日报", "青岚日报"],
    ["2023-02-08 09:12 | 青岚市融媒体中心", "青岚市融媒体中心"],
    ["青岚新闻网  2023/02/08", "青岚新闻网"],
    ["青岚市政府办公室 2023年2月8日", "青岚市政府办公室"],
    ["2023-02-08 某某县", "某某县"],
    ["发布时间：2023-02-08 青岚县人民政府", "青岚县人民政府"],
    ["（青岚日报 2023年2月8日 第02版）", "青岚日报"],
  ])("%s is a source line", (line, name) => {
    expect(datedSource(line)).toBe(name);
    const text = `青岚市召开春耕现场会\n${line}\n2月7日，青岚市召开春耕现场会，市长何安主持会议。`;
    const found = parse(cleanDocument(text));
    expect(found.subtitles).toEqual([]);
    expect(found.boilerplate).toEqual([{ kind: "source", text: line, start: 11, end: 11 + line.length }]);
    expect(found.publicationDate.value).toBe("2023-02-08");
    expect(found.meetingDate.value).toBe("2023-02-07");
  });

  it.each([
    "2023年2月8日 全省春耕现场会召开",
    "2023-02-08 市委书记何安调研发改委",
    "关于2023年2月8日停水的通知",
    "2023年2月8日 开局之年看青岚",
    "春到青岚 2023年2月8日",
    "2023-02-08 至 2023-02-10 青岚日报",
    "青岚日报",
  ])("%s is none", (line) => {
    expect(datedSource(line)).toBeNull();
  });
});

describe("dates of addresses", () => {
  it.each([
    ["http://a.cn/2020-02/03/c_1.htm", "2020-2-3"],
    ["http://a.cn/006/20221129/7deaafc8.html", "2022-11-29"],
    ["http://a.cn/zy/202001/t20200131_454.html", "2020-1-31"],
    ["http://a.cn/n2/2020/0122/c18.html", "2020-1-22"],
    ["http://a.cn/html/2020/yw_0129/7510.html", "2020-1-29"],
    ["http://a.cn/p/2022_03_13_63.shtml", "2022-3-13"],
    ["http://a.cn/html/News2018011816333439699.html", "2018-1-18"],
    ["http://a.cn/art/202209/3F84.htm", "2022-9-null"],
    ["http://a.cn/news/2020/0G0L.html", "2020-null-null"],
    ["http://a.cn/xw/2021122312.html", "2021-12-23"],
    ["http://a.cn/1995/0122/c18.html", "1995-1-22"],
    ["http://a.cn/2099-02/03/c_1.htm", "2099-2-3"],
    // A number of the form of an early date does not hide what comes behind it.
    ["http://a.cn/19900101/2020/", "2020-null-null"],
  ])("%s", (url, expected) => {
    const date = urlDate(url);
    expect(`${date?.year}-${date?.month}-${date?.day}`).toBe(expected);
  });

  it.each([
    "https://a.com/shanxi/2686055.html",
    "https://a.xyz/a/5cbce5bfdc9b5e75?lang=zh",
    "http://a.cn/detail.html?id=22428",
    "http://a.cn/1994/0122/c18.html",
  ])("%s tells none", (url) => {
    expect(urlDate(url)).toBeNull();
  });

  it("have their place in the address", () => {
    expect(urlDate("http://a.cn/2020-02/03/c_1.htm")).toMatchObject({ start: 12, end: 22 });
  });
});

describe("dates of prose", () => {
  it("reads digits, Han numbers, days alone and relative days", () => {
    expect(dateMentions("二〇二二年三月十二日")[0]).toMatchObject({ year: 2022, month: 3, day: 12 });
    expect(dateMentions("6日，会议召开")[0]).toMatchObject({ month: null, day: 6 });
    expect(dateMentions("昨天下午")[0]).toMatchObject({ relative: -1 });
    expect(dateMentions("3月23日（星期三）")[0]).toMatchObject({ weekday: 3 });
    expect(dateMentions("大年初四上午")[0]).toMatchObject({ lunar: 3 });
    expect(dateMentions("第30日均")).toEqual([]);
    expect(dateMentions("元月5日，会议召开")[0]).toMatchObject({ month: 1, day: 5 });
    expect(dateMentions("昨（11）日，会议召开")[0]).toMatchObject({ relative: -1, end: 6 });
    expect(dateMentions("周日晚，会议召开")[0]).toMatchObject({ weekday: 0, day: null, relative: null });
    expect(dateMentions("本周一上午，会议召开")[0]).toMatchObject({ weekday: 1, lastWeek: false, end: 3 });
    expect(dateMentions("上周五下午，会议召开")[0]).toMatchObject({ weekday: 5, lastWeek: true, end: 3 });
    expect(dateMentions("每周日晚上值班，下周三下午研究，本周内办结")).toEqual([]);
  });

  it.each([
    // 2023-05-10 is a Wednesday.
    ["周一", "2023-05-10", "2023-05-08"],
    ["本周一", "2023-05-10", "2023-05-08"],
    ["本周三", "2023-05-10", "2023-05-10"],
    ["上周一", "2023-05-10", "2023-05-01"],
    ["上周五", "2023-05-10", "2023-05-05"],
    ["上周日", "2023-05-10", "2023-05-07"],
    ["上周日", "2023-05-14", "2023-05-07"],
    ["上周一", "2023-05-08", "2023-05-01"],
  ])("%s on a page of %s is %s", (day, published, held) => {
    const text = `青岚市召开春耕现场会\n发布时间：${published} 09:12\n${day}上午，青岚市召开春耕现场会，市长何安主持会议。`;
    expect(parse(cleanDocument(text)).meetingDate.value).toBe(held);
  });

  it.each([
    ["5月26日，距亚运会开幕还有120天，青岚市召开筹备工作会议", "2023-05-26"],
    ["5月26日，亚运会倒计时120天，青岚市召开筹备工作会议", "2023-05-26"],
    ["1月12日，“乙类乙管”实施后的第五天，青岚市召开农村防控工作会议", "2023-01-12"],
    // No games began so many days behind such a day.
    ["5月26日，距亚运会开幕还有40天，青岚市召开筹备工作会议", null],
    ["5月26日，亚运会期间120天值守，青岚市召开总结工作会议", null],
  ])("a day that is counted to an event has its year: %s", (lead, day) => {
    expect(parse(cleanDocument(`${lead}，市长何安主持会议。`)).meetingDate.value).toBe(day);
  });

  it.each([
    // The number alone is that of two terms: the second is at hand.
    ["6月8日，青岚市委召开会议", "学习在中央政治局第三十九次集体学习时的重要讲话", "2022-06-08"],
    ["3月2日，青岚市委召开会议", "学习在中央政治局第三十九次集体学习时的重要讲话", "2017-03-02"],
    ["9月20日，青岚市委召开会议", "传达中央全面深化改革委员会第二十七次会议精神", "2022-09-20"],
    ["9月20日，青岚市委召开会议", "传达中央深改委第二十七次会议精神", "2022-09-20"],
    [
      "2月1日，青岚市委召开会议",
      "传达二十届中央政治局就新质生产力进行第十一次集体学习时的讲话",
      "2024-02-01",
    ],
    ["2月1日，青岚市委召开会议", "传达十九届中央政治局第十一次集体学习时的讲话", "2019-02-01"],
    // Nothing was numbered so high, and a province's own count is another.
    ["6月8日，青岚市委召开会议", "学习在中央政治局第八十九次集体学习时的重要讲话", null],
    ["9月20日，青岚市委召开会议", "传达省委全面深化改革委员会第二十七次会议精神", null],
    // A year behind it is quoted.
    ["12月8日，青岚市委召开会议", "学习在中央政治局第三十九次集体学习时的重要讲话", null],
  ])("a numbered meeting of a central body: %s，%s", (lead, read, day) => {
    const text = `${lead}，市委书记何安主持会议。\n会议${read}，研究贯彻措施。`;
    expect(parse(cleanDocument(text)).meetingDate.value).toBe(day);
  });

  it("the lunar calendar is that of the almanacs", () => {
    const years = {
      2018: "2018-02-16",
      2020: "2020-01-25",
      2021: "2021-02-12",
      2022: "2022-02-01",
      2023: "2023-01-22",
      2025: "2025-01-29",
    };
    for (const [year, day] of Object.entries(years))
      expect(iso(fromDayNumber(lunarNewYear(Number(year))))).toBe(day);
    expect(lunarMentions("初一学生")).toEqual([]);
    expect(lunarDate({ year: 2021, month: 1, day: 15 })).toEqual({ month: 12, day: 3 });
    expect(lunarDate({ year: 2024, month: 9, day: 17 })).toEqual({ month: 8, day: 15 });
  });
});

describe("who held office when", () => {
  /** Every secretary with every governor who served beside him for a while, at a meeting in the middle of that time. */
  function pairs(): { text: string; code: string; day: string }[] {
    const bound = (text: string | null, day: string): number =>
      Date.parse(text === null ? "2026-06-01" : text.length === 7 ? `${text}-${day}` : text);
    const holders = officeHolders();
    return holders.flatMap((secretary) => {
      if (secretary.post !== "party_secretary") return [];
      const beside = holders.filter(
        (other) =>
          other.post === "governor" &&
          other.provinceCode === secretary.provinceCode &&
          other.name !== secretary.name,
      );
      return beside.flatMap((governor) => {
        const from = Math.max(bound(secretary.from, "20"), bound(governor.from, "20"));
        const to = Math.min(bound(secretary.to, "05"), bound(governor.to, "05"));
        if (to - from < 60 * 86_400_000 || from < Date.parse("2016-01-01")) return [];
        const day = new Date((from + to) / 2);
        const code = secretary.provinceCode;
        const [chief, head] = ["11", "12", "31", "50"].includes(code)
          ? ["市委书记", "市长"]
          : ["15", "45", "54", "64", "65"].includes(code)
            ? ["自治区党委书记", "自治区主席"]
            : ["省委书记", "省长"];
        const text = `${day.getUTCMonth() + 1}月${day.getUTCDate()}日，${chief}${secretary.name}主持召开安全工作会议，${head}${governor.name}出席。`;
        return [{ text, code, day: day.toISOString().slice(0, 10) }];
      });
    });
  }

  it("places every text, and dates it right or not at all", () => {
    const all = pairs();
    expect(all.length).toBeGreaterThan(80);
    let dated = 0;
    for (const { text, code, day } of all) {
      const found = parse(cleanDocument(text));
      expect([text, found.provinceCode.value]).toEqual([text, code]);
      if (found.meetingDate.value !== null) expect([text, found.meetingDate.value]).toEqual([text, day]);
      if (found.meetingDate.value !== null) dated++;
    }
    expect(dated).toBeGreaterThan(20);
  });
});

describe("places that are not the host's", () => {
  it("takes no province from an accident whose lesson is to be learnt", () => {
    const text =
      "2023年4月19日，绵阳市安委会召开全体会议，市长岑以南主持会议。\n岑以南要求，要深刻吸取北京某医院火灾事故教训，立即开展排查。";
    expect(parse(cleanDocument(text)).province.value).toBe("四川省");
  });
});

describe("townships", () => {
  const lead = (text: string): [string | null, string | null] => {
    const { province, prefecture } = parse(cleanDocument(text));
    return [province.value, prefecture];
  };

  it("place a text that names nothing wider", () => {
    expect(lead("1月18日，者腊乡召开安全工作会议，乡党委书记岑以南主持会议。")).toEqual([
      "云南省",
      "文山壮族苗族自治州",
    ]);
  });

  it("yield to a wider place, and say nothing where they do not act", () => {
    expect(lead("1月18日，四川省广元市召开会议，市委书记岑以南主持会议，者腊乡开展了捐赠。")[0]).toBe(
      "四川省",
    );
    expect(lead("1月18日，镇里召开会议，镇党委书记岑以南主持会议，志愿者来自者腊乡。")).toEqual([null, null]);
    expect(lead("1月18日，城关镇召开会议，镇党委书记岑以南主持会议。")).toEqual([null, null]);
  });
});

describe("landmarks and media of provinces", () => {
  it("each belongs to one province, and is no place that the tables of places know", () => {
    const seen = new Map<string, string>();
    for (const rows of [LANDMARKS, MEDIA]) {
      for (const [code, terms] of Object.entries(rows)) {
        expect(provinces().map((entry) => entry.code)).toContain(code);
        for (const term of terms.split(" ")) {
          expect(term.length).toBeGreaterThan(1);
          expect([term, seen.get(term) ?? code]).toEqual([term, code]);
          seen.set(term, code);
        }
      }
    }
  });
  it.each([
    ["会议分析鄱阳湖、赣江水情。副省长王海山主持会议。", "36"],
    ["会议分析赣江水情。副省长王海山主持会议。", null],
    ["会议吸取鄱阳湖沉船事故和赣江翻沉事故教训。副省长王海山主持会议。", null],
    ["省委副书记沈阳主持会议，省领导常德、吉安出席。", null],
  ])("%s", (text, code) => {
    const found = parse(cleanDocument(`7月1日，全省会议召开。${text}`));
    expect(found.provinceCode.value).toBe(code);
  });
  it("a source tells the province of a body of its own level", () => {
    const page = (source: string): string =>
      `全省会议召开\n2020-07-01 10:00 来源：${source}\n7月1日，全省会议召开。省长王海山主持会议。`;
    expect(parse(cleanDocument(page("大众日报"))).provinceCode.value).toBe("37");
    expect(parse(cleanDocument(page("某某日报"))).provinceCode.value).toBeNull();
  });
});

describe("township names", () => {
  it("tell two districts of one name apart", () => {
    const text = "7月1日，普陀区召开会议，区委书记王海山主持会议。桃浦镇、长寿路街道汇报情况。";
    expect(parse(cleanDocument(text)).provinceCode.value).toBe("31");
    expect(parse(cleanDocument(text.replace(/。桃.*$/u, "。"))).provinceCode.value).toBeNull();
  });
});

describe("places that share a name, and those that report", () => {
  const facts = (text: string): unknown[] => {
    const found = parse(cleanDocument(text));
    return [found.provinceCode.value, found.level, found.prefecture];
  };

  it.each([
    ["8月5日，石家庄市桥西区召开防汛会议。区委书记钱若川主持会议。", ["13", "county", "石家庄市"]],
    ["8月5日，天津市河东区召开防汛会议。区委书记钱若川主持会议。", ["12", "county", null]],
    ["8月5日，嘉峪关市召开防汛会议。市委书记钱若川主持会议。", ["62", "prefecture", "嘉峪关市"]],
    ["8月5日，阳泉市郊区召开防汛会议。区委书记钱若川主持会议。", ["14", "county", "阳泉市"]],
    ["8月5日，锡林郭勒盟行署召开会议。盟长钱若川主持会议。", ["15", "prefecture", "锡林郭勒盟"]],
    ["8月5日，宜春市政协召开主席会议。市政协主席钱若川主持会议。", ["36", "prefecture", "宜春市"]],
    ["8月5日，上海召开全市防汛会议，市长钱若川主持。", ["31", "province", null]],
    ["8月5日，省长钱若川主持召开会议，听取岳阳市、常德市汇报，部署下一步工作。", ["43", "province", null]],
    ["8月5日，省长钱若川主持召开会议，连线岳阳市，部署下一步工作。", ["43", "province", null]],
    ["8月5日，省长钱若川主持召开会议，听取赴岳阳市考察情况汇报。", [null, "province", null]],
    ["8月5日，河东区召开防汛会议。区委书记钱若川主持会议。", [null, "county", null]],
  ])("%s", (text, wanted) => {
    expect(facts(text)).toEqual(wanted);
  });
});
