import { describe, expect, it } from "vitest";
import { titlesBefore } from "../../src/names/titles-before.js";

const NAME = "丁若渝";

/** The titles in front of the first 丁若渝. */
function titles(text: string, floor = 0): string {
  return titlesBefore(text, text.indexOf(NAME), floor).titles.join(" ");
}

describe("titles in front of a name", () => {
  it.each([
    ["one", "市长丁若渝出席", "市长"],
    ["with its body", "云岭县水利局局长丁若渝", "云岭县水利局局长"],
    ["two in a row", "市委书记、市长丁若渝", "市委书记 市长"],
    ["three in a row", "市委书记、市人大常委会主任、校长丁若渝", "市委书记 市人大常委会主任 校长"],
    [
      "a clause that is nothing but a title",
      "市委书记，市防汛指挥部总指挥丁若渝",
      "市委书记 市防汛指挥部总指挥",
    ],
    ["bodies that share one", "水利领导小组、防汛指挥部组长丁若渝", "水利领导小组、防汛指挥部组长"],
    [
      "bodies that share one, behind another title",
      "市长、市委、市政府党组书记丁若渝",
      "市长 市委、市政府党组书记",
    ],
    ["who answers for a part, right in front", "市直部门负责同志丁若渝", "市直部门负责同志"],
    ["who is in charge, though to be in charge is a verb", "项目负责人、市长丁若渝", "项目负责人 市长"],
  ])("are %s", (_, text, found) => {
    expect(titles(text)).toBe(found);
  });

  it.each([
    ["nothing", "丁若渝出席"],
    ["what is no title", "会议丁若渝出席"],
    ["a form of address", "市长贺知秋同志，丁若渝出席"],
    ["more than sixty characters", `${"云".repeat(59)}市长丁若渝`],
  ])("are none behind %s", (_, text) => {
    expect(titlesBefore(text, text.indexOf(NAME), 0)).toEqual({ titles: [], start: text.indexOf(NAME) });
  });

  it("begin where the first of them begins", () => {
    const start = (text: string): number => titlesBefore(text, text.indexOf(NAME), 0).start;
    expect(start("会上，市委书记、市长丁若渝")).toBe(3);
    expect(start("散会。市委书记，市长丁若渝")).toBe(3);
    expect(start("由市长丁若渝主持")).toBe(1);
    expect(start("水利领导小组、防汛指挥部组长丁若渝")).toBe(0);
  });

  it("may have just sixty characters", () => {
    expect(titles(`${"云".repeat(58)}市长丁若渝`)).toBe(`${"云".repeat(58)}市长`);
  });

  it.each("。；：！？;:!“”（）()《》【】[]\n\t 　|".split("").map((mark) => [mark]))("end at %s", (mark) => {
    expect(titles(`市委书记${mark}市长丁若渝`)).toBe("市长");
  });

  it("do not reach over the name before", () => {
    expect(titles("书记贺知秋市长丁若渝", 5)).toBe("市长");
    expect(titles("书记贺知秋、市长丁若渝", 5)).toBe("市长");
    expect(titles("局长贺知秋，市长丁若渝")).toBe("市长");
    expect(titles("书记贺知秋同志，市长丁若渝", 5)).toBe("市长");
  });

  it("reach no farther than 160 characters", () => {
    const many = `${"云岭县水利局局长、".repeat(30)}市长丁若渝`;
    expect(titles(many).length).toBeLessThan(165);
  });
});

describe("what stands in front of the first title", () => {
  it.each([
    ["a day", "3月2日市长丁若渝"],
    ["a day of this month", "12日上午市长丁若渝"],
    ["the evening of a day", "12月31日晚市长丁若渝"],
    ["today", "今天市长丁若渝"],
    ["a part of the day", "下午市长丁若渝"],
    ["a meeting's place", "会上市长丁若渝"],
    ["由", "由市长丁若渝主持"],
    ["a meeting and 由", "会议由市长丁若渝主持"],
    ["a meeting's name and 由", "防汛调度会由市长丁若渝主持"],
    ["an event and 由", "开工仪式由市长丁若渝主持"],
    ["a list's word", "以及市长丁若渝"],
    ["several of these", "随后会议由市长丁若渝主持"],
    ["who asks", "受市长丁若渝委托"],
    ["what is carried out", "贯彻落实市长丁若渝要求"],
    ["who was met by whom", "副省长会见市长丁若渝"],
    ["who was met on a visit", "副省长在云岭会见了来访的市长丁若渝"],
    ["who was met, having come to a place", "副省长会见前来云岭县的市长丁若渝"],
    ["who was seen", "在医院看望市长丁若渝"],
  ])("is no title: %s", (_, text) => {
    expect(titles(text)).toBe("市长");
  });

  it.each([
    ["behind a comma", "会议召开，由市长丁若渝主持", "市长"],
    ["behind a comma, a day", "会议召开，3月2日市长丁若渝主持", "市长"],
    ["behind a stop", "散会。由市长丁若渝主持", "市长"],
    ["behind a stop, where somebody was met", "散会。副省长会见市长丁若渝", "市长"],
    ["with all that stands in front of it", "市委书记，由市长丁若渝主持", "市长"],
    ["before two titles", "会议由市委书记、市长丁若渝主持", "市委书记 市长"],
    ["never behind 、", "市委书记、原市长丁若渝", "市委书记 原市长"],
    ["unless it is farther on", "市水利局由市长丁若渝", "市水利局由市长"],
    ["unless one character would be left", "据王王长丁若渝", ""],
  ])("goes %s", (_, text, found) => {
    expect(titles(text)).toBe(found);
  });

  it("stays where one character would be left", () => {
    expect(titles("随后代表丁若渝")).toBe("代表");
    expect(titles("其中同志丁若渝")).toBe("其中同志");
  });
});

describe("a clause in front", () => {
  it.each(["主持", "出席", "召开会议", "讲话", "强调", "听取", "汇报", "负责", "各", "要", "全体", "有关"])(
    "that says something is no title: %s",
    (word) => {
      expect(titles(`市里${word}的副局长，市长丁若渝`)).toBe("市长");
      expect(titles(`${word}副局长，市长丁若渝`)).toBe("市长");
      expect(titles(`${word}副局长、市长丁若渝`)).toBe("市长");
    },
  );

  it.each([
    ["that is no title", "雨还在下，市长丁若渝", "市长"],
    ["that ends with a body, before a comma", "水利领导小组，市长丁若渝", "市长"],
    ["that is no body and no title, before 、", "雨水、市长丁若渝", "市长"],
    ["that is a body, in front of a title", "市政府、市长丁若渝", "市政府、市长"],
    ["that is a body of too many characters", `${"云".repeat(29)}政府、市长丁若渝`, "市长"],
    [
      "that is a body of thirty characters",
      `${"云".repeat(28)}政府、市长丁若渝`,
      `${"云".repeat(28)}政府、市长`,
    ],
    ["that is empty", "、市长丁若渝", "市长"],
    ["that is empty, between two", "市委书记、、市长丁若渝", "市长"],
    ["that is one of address alone", "同志，市长丁若渝", "市长"],
  ])("%s", (_, text, found) => {
    expect(titles(text)).toBe(found);
  });
});
