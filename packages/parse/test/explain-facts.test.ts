import { describe, expect, it } from "vitest";
import { explainFacts, parse } from "../src/index.js";
import { REASONS } from "../src/tables/reasons.js";
import { cleanDocument } from "./document.js";
import { COLD_FINAL } from "./gold/cold-final.js";
import { COLD_READOUTS } from "./gold/cold-readouts.js";
import { READOUTS } from "./gold/readouts.js";
import { READOUTS_OF_PROVINCES } from "./gold/readouts-of-provinces.js";

const OWN = "ownBody";

describe("why a document has its facts", () => {
  it("names rule, reason and what was read", () => {
    const url = "http://a.example.cn/20230720/1.html";
    const text = "7月19日，河北省委常委会召开会议。省委书记钱若川主持会议。";
    const found = explainFacts(parse(cleanDocument(text, url)));
    expect(found.province.because[0]).toEqual({
      rule: OWN,
      reason: REASONS[OWN],
      text: "河北省",
      start: 6,
      end: 9,
    });
    expect(found.meetingDate.because.map(({ rule, start }) => [rule, start])).toEqual([
      ["dateInText", 0],
      ["urlDate", null],
    ]);
    expect(found.chair.value).toBe("钱若川");
    expect(found.chair.because[0]?.text).toBe("省委书记钱若川主持会议。");
  });

  it("names the post that tells the level, and the places that tell the prefecture", () => {
    const text = "7月19日，临沂市兰山区召开防汛会议。区委书记钱若川主持会议。";
    const found = explainFacts(parse(cleanDocument(text)));
    expect(found.level).toMatchObject({ value: "county", open: [] });
    expect(found.level.because).toEqual([
      { rule: "levelOfPost", reason: REASONS.levelOfPost, text: "区委书记", start: null, end: null },
    ]);
    expect(found.prefecture.value).toBe("临沂市");
    expect(found.prefecture.because.map(({ text: place, start }) => [place, start])).toEqual([
      ["临沂市", 6],
      ["兰山区", 9],
    ]);
    const body = explainFacts(parse(cleanDocument("7月19日，省政府召开防汛会议，研究部署工作。")));
    expect(body.level.because.map(({ rule }) => rule)).toEqual(["levelOfBody"]);
    // Who reports for the Central Committee speaks for the nation, whatever places stand far below.
    const congress = parse(
      cleanDocument(
        "同志们：\n现在，我代表第九届中央委员会向大会作报告。\n要抓好春耕。\n广东省、广州市春耕早，广东省要再早。",
      ),
    );
    expect([congress.level, congress.province.value]).toEqual(["national", null]);
    const local = parse(cleanDocument("现在，我代表中共广东省第九届委员会向大会作报告。\n要抓好春耕。"));
    expect(local.level).not.toBe("national");
    expect(explainFacts(parse(cleanDocument("天气晴好。"))).level.open).toEqual([
      "no post and no body tells the level",
    ]);
  });

  it("tells what stays open", () => {
    const found = explainFacts(parse(cleanDocument("6月2日，省政府召开会议，副省长翁知微出席。")));
    expect(found.province.open).toEqual(["the text names no province"]);
    expect(found.meetingDate.open).toEqual(["nothing tells the year of the date"]);
    expect(found.chair).toMatchObject({ value: null, open: ["no sentence says who 主持 the meeting"] });
  });

  it("has a reason for every rule, and a sentence for every chair, of all invented pages", () => {
    for (const page of [...READOUTS, ...READOUTS_OF_PROVINCES, ...COLD_READOUTS, ...COLD_FINAL]) {
      const found = explainFacts(parse(cleanDocument(page.text, page.url ?? null)));
      for (const { rule } of Object.values(found).flatMap(({ because }) => because))
        expect(Object.keys(REASONS)).toContain(rule);
      if (found.prefecture.value !== null)
        expect([page.name, found.prefecture.because.length > 0]).toEqual([page.name, true]);
      if (found.chair.value !== null) expect([page.name, found.chair.because.length]).toEqual([page.name, 1]);
    }
  });
});
