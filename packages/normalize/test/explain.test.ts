import { expect, test } from "vitest";
import { diffAnsi, diffHtml, explain, normalize } from "../src/index.js";
import { rawDocument } from "./raw.js";

const page = normalize(rawDocument("石(shí)遠(yuǎn)同志<b>抓好\u200b落實</b>。\n領(lǐng)导离\u001b[31m开"));

test("explain names rule, span, before, after and reason", () => {
  const changed = explain(page).filter((segment) => segment.rules.length > 0);
  expect(changed[1]).toMatchObject({ start: 6, end: 7, raw: "遠", clean: "远", rules: ["script"] });
  expect(changed[2]).toMatchObject({ start: 7, end: 13, raw: "(yuǎn)", clean: "", rules: ["tonePinyin"] });
  expect(changed[2]!.why).toMatch(/readings with tones/u);
});

test("the HTML is escaped and shows both sides", () => {
  const html = diffHtml(page, { context: Number.POSITIVE_INFINITY });
  expect(html).not.toMatch(/<b>/u);
  expect(html).toContain("&lt;b&gt;");
  expect(html).toMatch(/<del [^>]*title="[^"]*tonePinyin[^"]*">領\(lǐng\)<\/del><ins [^>]*>领<\/ins>导/u);
  expect(html.match(/<(del|ins|span|div)\b/gu)!.length).toBe(html.match(/<\/(del|ins|span|div)>/gu)!.length);
});

test("the terminal's text lets nothing of the document speak to the terminal", () => {
  const ansi = diffAnsi(page);
  expect(ansi).toContain("\u001b[32m领\u001b[0m");
  expect(ansi.replace(/\u001b\[(?:31;9|32|90|0)m/gu, "")).not.toContain("\u001b");
});

test("what is far from a change is left out", () => {
  const far = normalize(rawDocument(`会议指出,${"要抓好春耕生产。".repeat(30)}要防汛,不松懈`));
  expect(diffAnsi(far, { context: 5 })).toMatch(/⋯ 2\d\d ⋯/u);
  expect(diffHtml(far, { context: 5 }).length).toBeLessThan(diffHtml(far, { context: 500 }).length);
  expect(() => diffHtml(far, { width: 3 } as never)).toThrow(/unknown option "width"; allowed: context/u);
  expect(() => diffAnsi(far, { context: -1 })).toThrow(/context: a number/u);
});
