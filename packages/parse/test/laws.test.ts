import type { CleanDocument, Readout } from "@tifa/corpus";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "../src/index.js";
import { cleanDocument } from "./document.js";
import { OTHERS } from "./gold/others.js";
import { READOUTS } from "./gold/readouts.js";
import { READOUTS_OF_PROVINCES } from "./gold/readouts-of-provinces.js";

/** Holds what must be true of every readout, whatever the text. */
function holds(clean: CleanDocument, found: Readout): void {
  found.paragraphs.forEach((text, index) => {
    const { start, end } = found.paragraphSpans[index]!;
    expect(clean.text.slice(start, end)).toBe(text);
  });
  for (const piece of found.boilerplate)
    expect(clean.raw.text.slice(piece.start, piece.end)).toBe(piece.text);
  const fields = [found.province, found.provinceCode, found.meetingDate, found.publicationDate];
  for (const { confidence, evidence } of fields) {
    expect(confidence).toBeGreaterThanOrEqual(0);
    expect(confidence).toBeLessThanOrEqual(1);
    for (const piece of evidence) {
      if (piece.end > 0) expect(clean.raw.text.slice(piece.start, piece.end)).toBe(piece.text);
    }
  }
  for (const field of fields) if (field.value !== null) expect(field.evidence.length).toBeGreaterThan(0);
  const headline = [found.title ?? "", ...found.subtitles].join("\n");
  for (const act of found.speechActs) {
    const text = act.paragraph === null ? headline : found.paragraphs[act.paragraph]!;
    expect(act.start).toBeGreaterThanOrEqual(0);
    expect(act.end).toBeGreaterThan(act.start);
    expect(act.end).toBeLessThanOrEqual(text.length);
    expect(text.slice(act.start, act.end)).toContain(act.verb);
  }
  for (const order of found.directives) {
    expect(found.paragraphs[order.paragraph]!.slice(order.start, order.end)).toBe(order.text);
    if (order.marker !== null) expect(order.text).toContain(order.marker);
  }
  for (const term of found.quotedTerms) {
    expect(found.paragraphs[term.paragraph]!.slice(term.start, term.start + term.text.length)).toBe(
      term.text,
    );
  }
  expect(new Set(found.people.map((person) => person.name)).size).toBe(found.people.length);
  expect(found.people.filter((person) => person.role === "chair").length).toBeLessThanOrEqual(1);
}

/** Every character that is not blank stands in the title, a subtitle, a paragraph or a piece of chrome. */
function accounts(clean: CleanDocument, found: Readout): void {
  const parts = [
    found.title ?? "",
    ...found.subtitles,
    ...found.paragraphs,
    ...found.boilerplate.map((piece) => piece.text),
  ];
  const sorted = (text: string): string => [...text.replace(/\s/gu, "")].sort().join("");
  expect(sorted(parts.join(""))).toBe(sorted(clean.text));
}

const PIECES = [
  "省委书记",
  "市长",
  "钱若川",
  "孙以宁",
  "主持会议",
  "并讲话",
  "强调",
  "指出",
  "会议",
  "要",
  "必须",
  "，",
  "。",
  "：",
  "、",
  "“",
  "”",
  "（",
  "）",
  "\n",
  " ",
  "3月5日",
  "昨天",
  "2020-03-06 10:20",
  "来源：",
  "责任编辑：",
  "首页 > 要闻",
  "版权所有",
  "相关新闻",
  "- ",
  "他",
  "出席",
  "召开",
  "四川省",
  "正月初一",
  "10日",
];

describe("laws", () => {
  const pages = [
    ...[...READOUTS, ...READOUTS_OF_PROVINCES].map((page) => page.text),
    ...OTHERS.map((page) => page.text),
  ];

  it.each(pages.map((text, index) => [index, text] as const))("hold on invented page %i", (_, text) => {
    const clean = cleanDocument(text);
    const found = parse(clean);
    holds(clean, found);
    accounts(clean, found);
  });

  it("hold on pages put together at random", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }), (pieces) => {
        const clean = cleanDocument(pieces.join(""));
        const found = parse(clean);
        holds(clean, found);
        accounts(clean, found);
      }),
      { numRuns: 400, examples: [[["钱若川", "强调", "强调"]]] },
    );
  });

  it("hold on any string", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        const clean = cleanDocument(text);
        const found = parse(clean);
        holds(clean, found);
        accounts(clean, found);
      }),
      { numRuns: 300 },
    );
  });

  it("same input, same output", () => {
    for (const text of pages)
      expect(JSON.stringify(parse(cleanDocument(text)))).toBe(JSON.stringify(parse(cleanDocument(text))));
  });

  it("spans lead back through edits to the raw page", () => {
    const raw = "河(he)北省委常委会召开会议。";
    const passes = [[{ rule: "pinyin", start: 1, end: 5, before: "(he)", after: "" }]];
    const clean = { ...cleanDocument("河北省委常委会召开会议。"), passes };
    const found = parse({ ...clean, raw: { ...clean.raw, text: raw } });
    expect(found.provinceCode.value).toBe("13");
    expect(found.provinceCode.evidence[0]?.text).toBe("河(he)北省");
  });

  it.each([
    "要",
    "“",
    "省委书记",
    "王明、",
    "强调",
    "会议强调，",
    "（记者 王明",
    "- 王\n",
    "首页 > ",
    "短\n",
    "2020-01-01 ",
    "主持",
    "王明·",
  ])(
    // Some tenths of a second each; what grows with the square outlasts the run's limit.
    "a hundred thousand characters of %j are read to their end",
    (piece) => {
      const document = cleanDocument(piece.repeat(Math.ceil(100_000 / piece.length)));
      expect(parse(document).id).toBe(document.id);
    },
  );
});
