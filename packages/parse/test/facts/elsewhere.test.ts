import { describe, expect, it } from "vitest";
import { bareName, guestNames, isElsewhere } from "../../src/facts/elsewhere.js";
import { unitOf } from "../evidence/heard.js";

/** Whether the name in brackets is of elsewhere. */
function isElsewhereIn(marked: string): boolean {
  const start = marked.indexOf("[");
  return isElsewhere(marked.replace(/[[\]]/gu, ""), start, marked.indexOf("]") - 1);
}

const RAIN = "雨";

describe("a place of elsewhere", () => {
  it.each([
    ["is helped", "医疗队驰援[湖北]。"],
    ["is helped, whatever follows", `驰援[湖北]，${RAIN.repeat(60)}`],
    ["had a leader's visit", "习近平在[江西]的讲话"],
    ["had a leader's visit, told in forty characters", `总书记${RAIN.repeat(30)}在九曲东桥[江西]`],
    ["had a disaster", "[江西]发生洪水"],
    ["had a disaster, told in sixteen characters", `[江西]${RAIN.repeat(14)}洪水`],
    ["is a bank of a river", "黄[河南]岸的堤"],
    ["is a part of a river's land", "黄[河南]部的堤"],
    ["teaches a lesson", "吸取[江西]某矿教训"],
    ["teaches a lesson, told at length", `汲取[江西]${RAIN.repeat(24)}事故`],
  ])("%s", (_, marked) => {
    expect(isElsewhereIn(marked)).toBe(true);
  });

  it.each([
    ["helps", "[湖北]驰援。"],
    ["is named long behind a leader", `总书记${RAIN.repeat(30)}在${RAIN.repeat(8)}[江西]`],
    ["is named long before a disaster", `[江西]${RAIN.repeat(15)}洪水`],
    ["has a ministry behind it", "[河南]部门"],
    ["has nothing behind it", "[河南]"],
    ["has a lesson of its own", "[江西]某矿教训"],
    ["learns", "吸取[江西]经验"],
    ["learns before another sentence speaks of a lesson", "吸取[江西]经验。某矿教训"],
    ["is named long before a lesson", `汲取[江西]${RAIN.repeat(25)}事故`],
    ["meets", "1月18日，[江西]召开会议"],
  ])("is none that %s", (_, marked) => {
    expect(isElsewhereIn(marked)).toBe(false);
  });
});

describe("guests", () => {
  it.each([
    ["come with a delegation", "深圳市某办主任何安率队参加会议。", ["深圳"]],
    ["were sent", "南昌市召开会议，佛山援藏干部到会。", ["佛山"]],
    ["are who helps, not who is helped", "佛山市对口帮扶布拖县。", ["佛山"]],
    ["have an office in the other's place", "会议在合肥召开，佛山驻凉山工作组到会。", ["佛山"]],
    ["are not two that meet", "佛山市与布拖县开会。", []],
    ["are not hosts", "佛山市召开会议。", []],
  ])("%s", (_, text, wanted) => {
    expect([...guestNames([unitOf("雨还在下。"), unitOf(text)])]).toEqual(wanted);
  });

  it("are gathered from all lines", () => {
    const lines = ["深圳市代表团应邀参加。", "佛山援藏干部到会。"];
    expect([...guestNames(lines.map((line) => unitOf(line)))]).toEqual(["深圳", "佛山"]);
  });
});

it.each([
  ["深圳市", "深圳"],
  ["深圳", "深圳"],
  ["岚县", "岚县"],
  ["沙市区", "沙市"],
])("%s is %s without its class", (name, bare) => {
  expect(bareName(name)).toBe(bare);
});
