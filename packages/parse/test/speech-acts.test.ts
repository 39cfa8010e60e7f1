import { describe, expect, it } from "vitest";
import { findActs, speechActs } from "../src/facts/speech-acts.js";
import { findMentions } from "../src/names/find-mentions.js";
import type { Unit } from "../src/text/unit.js";

/** Who says what, each with the stretch that the words reach over: `王明 强调: 王明强调，要快。`. */
function said(...paragraphs: readonly string[]): string[] {
  const units = paragraphs.map((text, paragraph): Unit => ({ text, start: 0, paragraph, shift: 0 }));
  return findActs(units, findMentions(units)).map(
    ({ unit, start, end, speaker, verb }) => `${speaker} ${verb}: ${paragraphs[unit]!.slice(start, end)}`,
  );
}

/** The same with what the speaker's words begin with. */
function contents(text: string): string[] {
  const units = [{ text, start: 0, paragraph: 0, shift: 0 }];
  return findActs(units, findMentions(units)).map(({ content, end }) => text.slice(content, end));
}

const CHAIRED = "市委书记赵云主持会议。";

describe("who speaks", () => {
  it.each([
    ["a name right before the verb", "王明强调，要快。", "王明 强调: 王明强调，要快。"],
    ["with adverbs between", "王明最后进一步强调，要快。", "王明 强调: 王明最后进一步强调，要快。"],
    ["who heard a report before", "王明在听取汇报后指出，要快。", "王明 指出: 王明在听取汇报后指出，要快。"],
    [
      "who presides",
      "王明主持召开防汛专题会议强调，要快。",
      "王明 强调: 王明主持召开防汛专题会议强调，要快。",
    ],
    ["who speaks about something", "王明围绕春耕备耕强调，要快。", "王明 强调: 王明围绕春耕备耕强调，要快。"],
    [
      "who puts points forward",
      "王明就春耕提出三点要求：一要快。",
      "王明 提出: 王明就春耕提出三点要求：一要快。",
    ],
    [
      "behind a term in quotation marks",
      "王明在防御“烟花”会上强调，要快。",
      "王明 强调: 王明在防御“烟花”会上强调，要快。",
    ],
    ["the meeting", "会议最后强调，要快。", "会议 强调: 会议最后强调，要快。"],
    [
      "a meeting with a long name",
      "全市防汛工作会议还强调，要快。",
      "会议 强调: 全市防汛工作会议还强调，要快。",
    ],
    [
      "a meeting with a long name, without an adverb",
      "全市防汛工作会议强调，要快。",
      "会议 强调: 全市防汛工作会议强调，要快。",
    ],
    [
      "the meeting, with its words right behind the verb",
      "会议强调防汛重点。",
      "会议 强调: 会议强调防汛重点。",
    ],
    ["a session", "全会提出，要快。", "会议 提出: 全会提出，要快。"],
  ])("%s", (_, text, act) => {
    expect(said(text)).toEqual([act]);
  });

  it.each([
    ["a name in the middle of a clause", "根据王明强调，要快。"],
    ["what leads to another verb", "王明所在单位强调，要快。"],
    ["a talk about something without words of its own", "王明围绕春耕备耕强调重点。"],
    ["a room for meetings", "会议室要求，要快。"],
    ["the meeting that is put into practice", "贯彻全市防汛工作会议要求，各地加固堤防。"],
    ["a meeting's name without a mark behind the verb", "全市防汛工作会议强调要快。"],
    ["a long name inside the sentence", "各地照办，防汛工作会议强调，要快。"],
    ["what a meeting leaves behind", "全市防汛工作会议精神要求，要快。"],
    ["a talk about something, with a comma farther on", "王明围绕春耕备耕强调重点，各地照办。"],
    ["others, for him", `${CHAIRED}其他同志强调，要快。`],
    ["an order without anybody", "强调要快。"],
    ["an order right behind the verb, for who presided in another sentence", `${CHAIRED}强调要快。`],
    ["a noun behind who presides", "王明主持会议并讲话，强调重点工作。"],
    ["a noun behind the meeting", "会议听取汇报，强调重点工作。"],
    ["who presided, in the clause of others", `${CHAIRED}各地加固堤防，强调要快。`],
    ["the meeting of a clause to come", "各地加固堤防，强调要快，会议听取汇报。"],
    ["a word inside quotation marks", "大屏幕写着“会议强调，要快”几个字。"],
    ["a noun behind quotation marks", "各地落实“五个一”要求，加固堤防。"],
    [
      "a noun behind quotation marks, where somebody presides",
      "王明主持会议并讲话，落实“五个一”要求各地加固堤防。",
    ],
    ["a noun behind what was put forward", "王明主持会议，提出具体要求，各地加固堤防。"],
    ["他 where nobody was named", "他强调，要快。"],
    ["what belongs to him", "王明主持会议。他的要求，各地照办。"],
    ["an adverb without a subject", "并强调，要快。"],
    ["a verb without words", "王明强调。"],
    ["a feeling", "王明表示热烈欢迎。"],
  ])("not %s", (_, text) => {
    expect(said(text)).toEqual([]);
  });

  it("is one for two verbs in a row", () => {
    expect(said("王明强调指出，要快。")).toEqual(["王明 强调: 王明强调指出，要快。"]);
    expect(contents("王明强调指出，要快。")).toEqual(["要快。"]);
    expect(contents("王明就春耕提出三点要求：一要快。")).toEqual(["一要快。"]);
  });

  it("may stand before a blank in a headline alone", () => {
    const unit = { text: "会议强调 抓好春耕", start: 0, shift: 0 };
    expect(findActs([{ ...unit, paragraph: null }], [])).toHaveLength(1);
    expect(findActs([{ ...unit, paragraph: 0 }], [])).toEqual([]);
  });

  it("is nobody where things are done as was ordered", () => {
    expect(said("县长王明按要求部署工作。")).toEqual([]);
    expect(said("县长王明要求部署工作。")).toHaveLength(1);
  });

  it("too far from the verb is none", () => {
    const of = (length: number): number => said(`王明${"在".repeat(length - 1)}后强调，要快。`).length;
    expect([of(60), of(61)]).toEqual([1, 0]);
  });

  it("of words inside words is the first", () => {
    expect(said("会议指出，李建国总指挥强调，要快。")).toHaveLength(1);
    expect(said("会议指出，雨季将到，总指挥李建国强调，要快。")).toEqual([
      "会议 指出: 会议指出，雨季将到，总指挥李建国强调，要快。",
    ]);
    expect(said("总指挥李建国强调，要快。")).toEqual(["李建国 强调: 李建国强调，要快。"]);
  });
});

describe("who speaks where the clause does not say", () => {
  it.each([
    ["who presides in the same sentence", "王明主持会议并讲话，强调要快。", "王明 强调"],
    ["not who only came", "王明主持会议，李红出席，强调要快。", "王明 强调"],
    ["the last who heads a clause, of those who only went", "王明，李红来到堤上，强调要快。", "李红 强调"],
    ["the meeting", "会议听取汇报，强调要快。", "会议 强调"],
    ["the later of person and meeting", "王明出席，会议听取汇报，强调要快。", "会议 强调"],
    ["the later of meeting and person", "会议听取汇报，王明作总结讲话，强调要快。", "王明 强调"],
    [
      "he who spoke before the semicolon",
      "会议指出，各地先查；要求沿河村镇转移群众。",
      "会议 指出|会议 要求",
    ],
    [
      "he who spoke before the semicolon, by a long name",
      "全市防汛工作会议指出，先查；要求沿河村镇转移群众。",
      "会议 指出|会议 要求",
    ],
    [
      "he who spoke before the semicolon, and no noun",
      "全市防汛工作会议指出，先查；强调重点工作。",
      "会议 指出",
    ],
    ["nobody else behind a comma", "全市防汛工作会议指出，雨季将到，强调要快。", "会议 指出"],
    ["who presides, behind adverbs", "王明主持会议并讲话，还进一步强调要快。", "王明 强调"],
    ["he, with his words right behind the verb", `${CHAIRED}他强调防汛重点。`, "赵云 强调"],
    ["he who spoke in the sentence before", "王明指出，雨季将到。强调要快。", "王明 指出|王明 强调"],
    ["he of whom the text spoke, before a comma", `${CHAIRED}强调，要快。`, "赵云 强调"],
  ])("%s", (_, text, acts) => {
    expect(
      said(text)
        .map((act) => act.split(":")[0])
        .join("|"),
    ).toBe(acts);
  });

  it.each([
    ["behind a comma without anybody", "各地加固堤防，强调要快。"],
    ["after who spoke, without an order or a comma", "王明指出，雨季将到。强调雨季将到的事实。"],
    ["where adverbs stand between that end no subject's clause", "王明主持会议。期间强调，要快。"],
  ])("nobody %s", (_, text) => {
    expect(said(text).filter((act) => !act.startsWith("王明 指出"))).toEqual([]);
  });

  it("goes on over paragraphs, and he is who presided, not who came later", () => {
    expect(said(CHAIRED, "他强调，要快。")).toEqual(["赵云 强调: 他强调，要快。"]);
    expect(said(CHAIRED, "王明出席会议。", "他强调，要快。")).toEqual(["赵云 强调: 他强调，要快。"]);
    expect(said(CHAIRED, "王明指出，雨季将到。", "她强调，要快。")).toContain("王明 强调: 她强调，要快。");
    expect(said("王明出席会议。", "他强调，要快。")).toEqual(["王明 强调: 他强调，要快。"]);
    expect(said("王明出席会议。", "李红出席会议。", "他强调，要快。")).toEqual(["李红 强调: 他强调，要快。"]);
    expect(said("王明出席会议。李红主持会议。", "他强调，要快。")).toEqual(["李红 强调: 他强调，要快。"]);
    expect(said("王明来到堤上，李红主持会议。", "他强调，要快。")).toEqual(["李红 强调: 他强调，要快。"]);
    expect(said("各地学习市长王明的经验。", "他强调，要快。")).toEqual([]);
    expect(said(CHAIRED, "会议指出，雨季将到。", "他强调，要快。")).toContain("赵云 强调: 他强调，要快。");
  });

  it("he is of whom a text tells, not who came with him", () => {
    const paragraphs = [
      "县委书记王明深入各乡镇督导春耕，并主持召开现场会。县领导马腾、何安参加。",
      "王明一行先后来到农资门店，他指出，农时不等人。",
    ];
    expect(said(...paragraphs).map((act) => act.split(":")[0])).toEqual(["王明 指出"]);
    // Of whom nobody knows more than that he came may be meant, where there is nobody else.
    expect(said("何安参加会议。他指出，农时不等人。").map((act) => act.split(":")[0])).toEqual(["何安 指出"]);
  });

  it("he is who presides in his own sentence, before who did in another", () => {
    expect(said(CHAIRED, "王明主持座谈会，他强调，要快。")).toEqual(["王明 强调: 他强调，要快。"]);
    expect(said(CHAIRED, "王明来到堤上，他强调，要快。")).toEqual(["赵云 强调: 他强调，要快。"]);
  });
});

describe("how far words reach", () => {
  it("to the next who speaks, in the sentence or at the head of his", () => {
    expect(said("会议强调，要快；王明强调，要稳。李红指出，要准。")).toEqual([
      "会议 强调: 会议强调，要快；",
      "王明 强调: 王明强调，要稳。",
      "李红 指出: 李红指出，要准。",
    ]);
    expect(said("会议强调，要快。要稳。王明强调，要准。")).toEqual([
      "会议 强调: 会议强调，要快。要稳。",
      "王明 强调: 王明强调，要准。",
    ]);
    expect(said("会议强调，要快。为此，王明强调，要稳。")).toEqual([
      "会议 强调: 会议强调，要快。",
      "王明 强调: 王明强调，要稳。",
    ]);
  });

  it("to where the text turns to who came", () => {
    expect(said("会议强调，要快。要稳。副市长李红出席会议。要准。")).toEqual([
      "会议 强调: 会议强调，要快。要稳。",
    ]);
  });

  it("to the end of the paragraph", () => {
    expect(said("会议强调，要快。要稳。", "各地照办。")).toEqual(["会议 强调: 会议强调，要快。要稳。"]);
  });

  it("and are told by offsets of the paragraph, or of the headline's lines joined", () => {
    const text = "会议强调，要快";
    const unit = { text, start: 40, paragraph: null, shift: 12 };
    expect(speechActs(findActs([unit], []), [unit])).toEqual([
      { paragraph: null, start: 12, end: 12 + text.length, speaker: "会议", verb: "强调" },
    ]);
  });
});
