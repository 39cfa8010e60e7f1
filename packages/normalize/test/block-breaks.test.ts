import type { Block } from "@tifa/corpus";
import { expect, test } from "vitest";
import { normalize } from "../src/index.js";
import { rawDocument } from "./raw.js";

/** A page of blocks, one line each. */
function page(blocks: readonly (readonly [text: string, tag: string, shared: number])[]): string {
  let text = "";
  const made: Block[] = [];
  for (const [line, tag, shared] of blocks) {
    if (text !== "") text += "\n";
    const start = text.length;
    text += line;
    const path = `html/body/div.main/${tag}`;
    made.push({ start, end: text.length, sourceStart: start, sourceEnd: text.length, tag, path, shared });
  }
  return normalize({ ...rawDocument(text), blocks: made }).text;
}

const BODY = "会议听取了汇报，研究了春耕工作。会议指出，要压实责";
const REST = "任，抓好田间管理。";

test("a break inside an element is judged as in plain text", () => {
  expect(
    page([
      [BODY, "p", 0],
      [REST, "p", 4],
    ]),
  ).toBe(BODY + REST);
});

test("what is broken over elements that a careless editor puts round lines is joined on sure marks alone", () => {
  expect(
    page([
      [BODY, "p", 0],
      [REST, "p", 3],
    ]),
  ).toBe(`${BODY}\n${REST}`);
  expect(
    page([
      ["会议听取了汇报，", "p", 0],
      ["研究了春耕工作。", "p", 3],
    ]),
  ).toBe("会议听取了汇报，研究了春耕工作。");
});

test("different elements stay apart, whatever they end with", () => {
  expect(
    page([
      ["会议听取了汇报，", "h1", 0],
      ["研究了春耕工作。", "p", 3],
    ]),
  ).toBe("会议听取了汇报，\n研究了春耕工作。");
  expect(
    page([
      ["会议听取了汇报，", "td", 0],
      ["研究了春耕工作。", "td", 3],
    ]),
  ).toBe("会议听取了汇报，\n研究了春耕工作。");
});

test("blocks are found again behind what earlier rules took out", () => {
  expect(
    page([
      ["会(hui)议(yi)听\u200b取(qu)了(le)汇(hui)报(bao)，&nbsp;", "h1", 0],
      ["\u200b研究了春耕工作，", "p", 3],
      ["部署了防汛。", "p", 4],
    ]),
  ).toBe("会议听取了汇报，\n研究了春耕工作，部署了防汛。");
});
