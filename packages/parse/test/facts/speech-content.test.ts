import { describe, expect, it } from "vitest";
import { contentStart, hasContent } from "../../src/facts/speech-content.js";
import { SPEECH_VERBS } from "../../src/tables/speech.js";

interface Given {
  /** Whether the verb stands without a mark or a speaker of its own. */
  readonly bare?: boolean;
  readonly headline?: boolean;
}

/** Whether words follow the verb before the stroke. */
function follows(marked: string, { bare = false, headline = false }: Given = {}): boolean {
  const end = marked.indexOf("|");
  const verb = SPEECH_VERBS.find((one) => marked.slice(0, end).endsWith(one))!;
  return hasContent(marked.replace("|", ""), end, verb, bare, headline);
}

const RAIN = "雨";

describe("words follow a verb", () => {
  it.each([
    ["with which a short line ends", `${RAIN.repeat(27)}，强调|`],
    ["with whose colon a short line ends", "何安强调|："],
    ["and a mark", "何安强调|，巡堤"],
    ["and a colon", "何安决定|：巡堤"],
    ["of saying, quoted", "何安说|“巡堤。”"],
    ["as an order", "何安强调|要巡堤和护林。"],
    ["as an order with a blank in it", "何安强调|要巡堤 护林。"],
    ["as a thing", "何安强调|巡堤和护林。"],
    ["as a number", "何安强调|3件事。"],
    ["as a quoted term", "何安强调|“四早”。"],
    ["with a feeling that is none of who says it", "何安强调|热烈欢迎志愿者进村。"],
    ["of what is shown", "何安表示|巡堤不停。"],
    ["as points", "何安提出|三点要求：一是巡堤。"],
    ["as points at length", "何安提出|九十条具体意见：巡堤。"],
    ["of what is put forward, as an order", "何安提出|要巡堤。"],
    ["as what is decided", "会议决定|巡堤任务。"],
    ["as an order with an object", "何安强调|加强巡堤任务。"],
  ])("%s", (_, marked) => {
    expect(follows(marked)).toBe(true);
  });

  it.each([
    ["with which a long line ends", `${RAIN.repeat(28)}，强调|`],
    ["with whose colon a long line ends", `${RAIN.repeat(30)}，强调|：`],
    ["and a blank", "何安强调| 要巡堤。"],
    ["and a mark with next to nothing", "何安强调|，雨"],
    ["of deciding, and a mark with next to nothing", "何安决定|，雨"],
    ["of saying, without a mark", "何安说|巡堤。"],
    ["and a stop", "何安强调|。要巡堤。"],
    ["and another verb", "何安强调|和部署了巡堤。"],
    ["that describes", "何安强调|过的巡堤。"],
    ["of a feeling", "何安表示|热烈欢迎。"],
    ["of what is put forward, unsaid", "何安提出|巡堤。"],
    ["of what is put forward, as a noun", "何安提出|要求，雨停再说。"],
    ["as a noun", "何安强调|巡堤任务。"],
    ["that is over", "何安强调|了巡堤。"],
    ["and another script", "何安强调|ABC雨情。"],
  ])("not %s", (_, marked) => {
    expect(follows(marked)).toBe(false);
  });

  it("below a headline's blank or at its end", () => {
    expect(follows("何安强调| 要巡堤", { headline: true })).toBe(true);
    expect(follows(`${RAIN.repeat(40)}，强调|`, { headline: true })).toBe(true);
  });

  it.each([
    ["何安强调|要巡堤。", true],
    ["何安强调|村里村外都要巡堤。", false],
    ["雨情有变；强调|村里村外都要巡堤。", true],
    ["雨情有变；强调|村里村外的堤，都要巡。", true],
    ["雨情有变；强调|村里村外都在巡堤。", false],
    ["雨情有变；强调|村里村外都在巡。村里要巡。", false],
    ["雨情有变；强调|村里都要巡。", false],
    ["何安要求|村里村外都去巡堤。", true],
    ["何安决定|村里村外都去巡堤。", true],
    ["何安要求|村里巡堤。", false],
    ["何安要求|村里，村里村外都去巡堤。", false],
    ["会议决定|，雨", true],
    ["何安强调|，雨", false],
  ])("of a bare verb in %s: %s", (marked, wanted) => {
    expect(follows(marked, { bare: true })).toBe(wanted);
  });
});

describe("words begin", () => {
  it.each([
    ["何安强调|要巡堤。", "要巡堤。"],
    ["何安强调|，要巡堤。", "要巡堤。"],
    ["何安强调|指出，要巡堤。", "要巡堤。"],
    ["何安强调|指出要巡堤。", "要巡堤。"],
    ["何安提出|三点要求：要巡堤。", "要巡堤。"],
    ["何安提出|九十条具体意见：要巡堤。", "要巡堤。"],
    ["何安提出|巡堤，护林。", "巡堤，护林。"],
  ])("in %s with %s", (marked, wanted) => {
    const text = marked.replace("|", "");
    expect(text.slice(contentStart(text, marked.indexOf("|")))).toBe(wanted);
  });
});
