import { describe, expect, it } from "vitest";
import { scan } from "../src/text/lines.js";
import type { PageBreaks } from "../src/text/page-breaks.js";
import { surveyBreaks } from "../src/text/page-breaks.js";
import { piecesOf } from "../src/text/pieces.js";

/** Three paragraphs, their first sentences short ones or not. */
const BODY = [
  "组织农技人员下到田间地头查看墒情苗情，指导农户适时追肥浇水，确保不误农时。",
  "全面检修塘坝渠系和提灌设备，备足防汛物资，落实值班值守，把隐患排除在汛前。",
  "引导经销网点提前备货，开展质量抽检，严厉打击坑农害农行为，稳住春耕农资市场的价格。",
];
const HEADS = ["抓好田间管理。", "修好水利设施。", "备足春耕农资。"];

function survey(paragraphs: readonly string[], width: number): PageBreaks {
  const lines = paragraphs.map((one) => one.match(new RegExp(`.{1,${width}}`, "gu"))!.join("\n"));
  const text = lines.join("\n");
  return surveyBreaks(piecesOf(text, [...scan(text).lines]));
}

describe("how a wrapped page's paragraphs begin", () => {
  it("is told from those behind a line that is too short to have been wrapped", () => {
    const headed = BODY.map((one, i) => HEADS[i]! + one);
    // The first paragraph stands behind none: the two others begin so, or do not.
    expect(survey(headed, 16).runIns).toBeCloseTo(Math.log(2.5 / 0.5));
    expect(survey(BODY, 16).runIns).toBeCloseTo(Math.log(0.5 / 2.5));
    expect(survey([BODY[0]!, headed[1]!, BODY[2]!], 16).runIns).toBeCloseTo(0);
  });

  it("is not asked where no width was found", () => {
    expect(survey(BODY, 100).runIns).toBe(0);
  });
});
