import type { NationalEvent } from "@tifa/lexicon";
import { describe, expect, it } from "vitest";
import { centralMeetingClues, centralMeetings } from "../../src/evidence/central-meetings.js";
import { type Heard, heard } from "./heard.js";

const eventOf = (name: string, kind: NationalEvent["kind"], from: string): NationalEvent => ({
  name,
  kind,
  place: null,
  from,
  to: from,
  source: "memory",
  confidence: "memory",
  note: "",
});

const KNOWN = centralMeetings([
  eventOf("十八届中央政治局第九十九次集体学习", "collectiveStudy", "2017-02-03"),
  eventOf("十九届中央政治局第九十九次集体学习", "collectiveStudy", "2021-12-03"),
  eventOf("十九届中央全面深化改革委员会第九十八次会议", "commission", "2018-05-04"),
  eventOf("十九届中央财经委员会第九十七次会议", "plenum", "2018-05-04"),
]);

const cluesIn = (text: string): Heard[] =>
  heard((unit, at, add) => centralMeetingClues(unit, KNOWN, at, add), text);

describe("numbered meetings of central bodies", () => {
  it("are known by name without the term, studies and commissions alone", () => {
    expect([...KNOWN.keys()]).toEqual([
      "中央政治局第九十九次集体学习",
      "中央全面深化改革委员会第九十八次会议",
    ]);
    expect(KNOWN.get("中央政治局第九十九次集体学习")).toMatchObject([{ term: "十八届" }, { term: "十九届" }]);
  });

  it("speak for the two months behind any of them, and against what is before", () => {
    const [clue, ...others] = cluesIn("何安传达中央政治局第九十九次集体学习精神。");
    expect(others).toEqual([]);
    expect(clue).toMatchObject({
      key: "central 中央政治局第九十九次集体学习",
      rule: "nationalEvent",
      text: "中央政治局第九十九次集体学习",
      years: [2017, 2017, 2021, 2022],
    });
    expect(
      clue?.says("2017-02-02", "2017-02-03", "2017-04-04", "2017-04-05", "2017-06-03", "2017-06-04"),
    ).toEqual([-4, 3, 3, 0.5, 0.5, -0.5]);
    expect(clue?.says("2021-12-02", "2021-12-03")).toEqual([-0.5, 3]);
  });

  it("are of the term that is named", () => {
    const [clue] = cluesIn("传达十九届中央政治局第九十九次集体学习精神。");
    expect(clue?.years).toEqual([2021, 2022]);
    expect(clue?.says("2017-02-03")).toEqual([-4]);
    expect(cluesIn("传达二十届中央政治局第九十九次集体学习精神。")).toEqual([]);
  });

  it("are known by short names, too", () => {
    const keys = (text: string): string[] => cluesIn(text).map(({ key }) => key);
    expect(keys("传达中央深改委第九十八次会议精神。")).toEqual([
      "central 中央全面深化改革委员会第九十八次会议",
    ]);
    expect(keys("传达中央深改组第九十八次会议精神。")).toEqual([]);
    expect(keys("传达中央财经委第九十七次会议精神。")).toEqual([]);
    expect(keys("传达中央政治局第九十六次集体学习精神。")).toEqual([]);
  });
});
