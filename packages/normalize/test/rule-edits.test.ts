import type { Pass } from "@tifa/corpus";
import { describe, expect, test } from "vitest";
import type { NormalizeOptions } from "../src/index.js";
import { normalize } from "../src/index.js";
import { rawDocument } from "./raw.js";

// What the case files cannot say: how a rule cuts its edits, and what it leaves where an option or another rule is off.

const passesOf = (rule: string, text: string): readonly Pass[] =>
  normalize(rawDocument(text)).passes.filter(([first]) => first?.rule === rule);
const clean = (text: string, options: NormalizeOptions): string => normalize(rawDocument(text), options).text;

describe("lineEnd", () => {
  test("makes an edit of each line end, in one pass", () => {
    const [pass, ...rest] = passesOf("lineEnd", `会议结束。${"\r".repeat(64)}散会。`);
    expect(rest).toEqual([]);
    expect(pass).toHaveLength(64);
    expect(pass!.every(({ before, after }) => before === "\r" && after === "\n")).toBe(true);
  });

  test("makes one edit of a row that no page has", () => {
    expect(passesOf("lineEnd", `会议结束。${"\r\n".repeat(65)}散会。`)).toEqual([
      [{ rule: "lineEnd", start: 5, end: 135, before: "\r\n".repeat(65), after: "\n".repeat(65) }],
    ]);
  });
});

describe("invisible", () => {
  test("makes one edit of what stands together, and goes on behind it", () => {
    expect(passesOf("invisible", "会\u200b\u200c议\u200b强调")).toEqual([
      [
        { rule: "invisible", start: 1, end: 3, before: "\u200b\u200c", after: "" },
        { rule: "invisible", start: 4, end: 5, before: "\u200b", after: "" },
      ],
    ]);
  });
});

describe("lookAlike", () => {
  test("makes an edit of each in a row, in one pass, letters of two units among them", () => {
    const passes = passesOf("lookAlike", "会议听取了⾊⾐⾊𝟭𝟵种产品的汇报。");
    expect(passes.map((pass) => pass.map(({ after }) => after))).toEqual([["色", "衣", "色", "19"]]);
  });
});

describe("forumJammer", () => {
  const A = "会议听取了农业农村部门的汇报，研究";
  const B = "了下一步工作，并提出了明确要求。";
  const [J, K] = ["{kQ;z]Wx#9", "P<vB\\>Mq~"];
  const taken = (text: string): readonly string[] =>
    passesOf("forumJammer", text).flatMap((pass) => pass.map(({ before, after }) => `${before}>${after}`));

  test.each([
    ["with its line", `${A}\n${J}\n${B}\n${K}\n${A}`, [`${J}\n>`, `${K}\n>`]],
    ["with one of two blank lines", `${A}\n\n${J}\n\n${B}\n\n${K}\n\n${A}`, [`${J}\n\n>`, `${K}\n\n>`]],
    ["with none that stands on one side alone", `${A}\n${J}\n\n${B}\n\n${K}\n${A}`, [`${J}\n>`, `${K}\n>`]],
    ["at the start and at the end", `${J}\n\n${A}\n${B}\n${B}\n${K}`, [`${J}\n\n>`, `${K}>`]],
    [
      "and leaves the line where others stand at lines' ends",
      `${A}\n${J}\n${B}${K}\n${A}`,
      [`${J}>`, `${K}>`],
    ],
  ])("takes a run that is all of its line %s", (_, text, edits) => {
    expect(taken(text)).toEqual(edits);
  });

  test("parts two sentences of a page without breaks, and no others", () => {
    expect(taken(`${B} ${J} ${B}`)).toEqual([` ${J} >\n`]);
    expect(taken(`${A} ${J}\n${B} ${K} ${B}\n${B}`)).toEqual([` ${J}>`, ` ${K} >`]);
  });
});

describe("width", () => {
  // Signs that are full-width by right, beside those that are not, are no part of an edit.
  test.each([
    ["截至２０２３年，５Ｇ和ＡＩ项目（１）完成。", ["２０２３", "５Ｇ", "ＡＩ", "１"]],
    ["占地８ ．７平方米", ["８", "．７"]],
    ["占地８． ７平方米", ["８．", "７"]],
  ])("makes one edit of each row in %j", (text, rows) => {
    expect(passesOf("width", text)[0]!.map(({ before }) => before)).toEqual(rows);
  });
});

describe("spacedDigits", () => {
  // Before any blank beside it is gone: what goes first is what could not be told later.
  test.each([
    ["推广GAP 1 2 个村，各乡镇传达。", "1 2", "12"],
    ["推广GAP 5 1 6 个村，各乡镇传达。", "5 1 6", "516"],
  ])("sees the number of %j across a blank", (text, before, after) => {
    const start = text.indexOf(before);
    const end = start + before.length;
    expect(normalize(rawDocument(text)).passes[0]).toEqual([
      { rule: "spacedDigits", start, end, before, after },
    ]);
  });
});

describe("space", () => {
  test("leaves indents and trailing blanks to the rule that knows them", () => {
    expect(clean("\u3000\u3000会议 强调，要抓好春耕。 \n会议结束。", { rules: { indent: false } })).toBe(
      "\u3000\u3000会议强调，要抓好春耕。 \n会议结束。",
    );
  });
});

describe("keepWidth", () => {
  test.each(["买买提•吐尔逊出席。", '坚持"四个到位"，抓好落实。'])("leaves the marks of %j", (text) => {
    expect(clean(text, { keepWidth: true })).toBe(text);
    expect(clean(text, {})).not.toBe(text);
  });
});
