import { expect, test } from "vitest";
import { applyPasses, diffAnsi, diffHtml, explain, explainEdits, normalize, rules } from "../src/index.js";
import { rawDocument } from "./raw.js";

const page = normalize(rawDocument("石(shí)遠(yuǎn)同志<b>抓好\u200b落實</b>。\n領(lǐng)导离\u001b[31m开"));

test("explain names rule, span, before, after and reason", () => {
  const changed = explain(page).filter((segment) => segment.rules.length > 0);
  expect(changed[1]).toMatchObject({ start: 6, end: 7, raw: "遠", clean: "远", rules: ["script"] });
  expect(changed[2]).toMatchObject({ start: 7, end: 13, raw: "(yuǎn)", clean: "", rules: ["tonePinyin"] });
  expect(changed[1]!.why).toBe("遠 is the traditional form of 远");
  expect(changed[2]!.why).toBe("yuǎn is a reading of 遠");
});

test("every edit is explained: rule, span in its text and in the raw one, before, after, why", () => {
  const explained = explainEdits(page);
  expect(explained.map((pass) => pass.length)).toEqual(page.passes.map((pass) => pass.length));
  expect(applyPasses(page.raw.text, explained)).toBe(page.text);
  const [reading] = explained.flat().filter((edit) => edit.before === "(yuǎn)");
  expect(reading).toMatchObject({
    rule: "tonePinyin",
    rawStart: 7,
    rawEnd: 13,
    why: "yuǎn is a reading of 遠",
  });
  for (const edit of explained.flat()) expect(edit.why).not.toBe("");
});

/** A text that each rule repairs, and what its reason must name. */
const REASONS: Readonly<Record<string, readonly [text: string, why: RegExp]>> = {
  mojibake: ["浼氳寮鸿皟锛岃鎶撳ソ鐢熶骇宸ヤ綔銆�", /bytes of UTF-8, read as GBK|bytes of another table/u],
  entity: ["会议&nbsp;强调&#20013;", /&nbsp; is an escape of \[U\+00A0\]/u],
  lineEnd: ["会议\r\n强调", /U\+000D U\+000A is a line end/u],
  invisible: ["会\u200b议", /U\+200B/u],
  forumJammer: ["会议强调，要抓好防汛。o/ X# y# j4 r+ G+\n会议要求，要抓好生产。", /random/u],
  byteShift: [
    "縣領導小組召開會議,要求做好冷鏈?zhǔn)称泛透唢L險環節的檢查。",
    /zhǔn was put between the two bytes/u,
  ],
  tonePinyin: ["縣領(lǐng)導(dǎo)小組(cháng)召開會議", /lǐng is a reading of 領/u],
  tonelessPinyin: ["防(fang)(fang)控工(gong)(gong)作", /fang is a reading of 防/u],
  lookAlike: ["特⾊", /U\+2F8A\) is a Kangxi radical that stands for 色/u],
  width: ["１９９３年", /full-width form of 1993/u],
  script: ["會議", /會 is the traditional form of 会/u],
  timeStamp: ["09:42:073月12日", /before 3月12日/u],
  lineJoin: ["会议强调，要抓好春耕，\n确保丰收。", /抓好春耕，|好春耕，\|确保丰收/u],
  indent: ["　　会议强调", /start of a line/u],
  spacedDigits: ["1 9 9 3 年，会议召开", /the number 1993/u],
  space: ["会议强调，要 抓好春耕。", /between 要 and 抓/u],
  halfWidthMark: ["会议强调,要抓好", /, beside 调 and 要/u],
  doubledMark: ["会议，，强调", /，， is ， once too often/u],
  straightQuote: ['会议"强调"', /opens a quotation/u],
  margin: ["要抓好春耕。¶\n要抓好防汛。¶", /¶ stands for the end of a line/u],
  middleDot: ["买买提•艾力", /parts the names 提 and 艾/u],
  filterDot: ["市.委召开会议", /市委 belong together/u],
};

test.each(rules.map((rule) => [rule.name]))("%s gives a reason of its own", (name) => {
  const [text, why] = REASONS[name]!;
  const edits = explainEdits(normalize(rawDocument(text))).flat();
  expect(edits.find((edit) => edit.rule === name)?.why).toMatch(why);
});

test("an explanation of a long line with many edits comes to an end", () => {
  const text = `会议a${"領(lǐng)導、".repeat(20_000)}`;
  const segments = explain(normalize(rawDocument(text)));
  expect(segments.map((segment) => segment.raw).join("")).toBe(text);
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

/** What a page can hold to break out of the HTML, or to speak to the terminal. */
const ATTACKS = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  "</ins></div><style>*{display:none}</style>",
  "&lt;b&gt;&#60;i&#62;&amp;lt;",
  "]]><!--",
  "\u001b]0;title\u0007",
  "\u001b[2J\u001b[H",
  "\u009b31m\u0090q\u009c",
  "\r\u0008\u0008\u007f\u0000",
  "\u202e\u2066\u061c\ufff9\u{e0041}",
];

test.each(ATTACKS)("%j breaks out of neither", (attack) => {
  // In what stays, in what is removed, in what is added, and in a reason.
  for (const text of [
    attack,
    `會議${attack}領(lǐng)導,`,
    `会议(${attack})１９３,${attack}`,
    `会${attack}\u200b议`,
  ]) {
    const document = normalize(rawDocument(text));
    for (const html of [diffHtml(document), diffHtml(document, { context: Number.POSITIVE_INFINITY })]) {
      const tags = html.match(/<[^>]*>/gu)!;
      for (const tag of tags)
        expect(tag).toMatch(
          /^<\/(?:del|ins|span|div)>$|^<(?:del|ins|span|div)(?: (?:class|style|title)="[^"<>]*")+>$/u,
        );
      expect(html.replace(/<[^>]*>/gu, "")).not.toMatch(/[<>"']/u);
      expect(html.replace(/&(?:amp|lt|gt|quot|#39);/gu, "")).not.toContain("&");
    }
    const shown = diffAnsi(document, { context: Number.POSITIVE_INFINITY });
    const page = shown.replace(/\u001b\[(?:31;9|32|90|0)m/gu, "");
    expect(page).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u);
  }
});

test("what is far from a change is left out", () => {
  const far = normalize(rawDocument(`会议指出,${"要抓好春耕生产。".repeat(30)}要防汛,不松懈`));
  expect(diffAnsi(far, { context: 5 })).toMatch(/⋯ 2\d\d ⋯/u);
  expect(diffHtml(far, { context: 5 }).length).toBeLessThan(diffHtml(far, { context: 500 }).length);
  expect(() => diffHtml(far, { width: 3 } as never)).toThrow(/unknown option "width"; allowed: context/u);
  expect(() => diffAnsi(far, { context: -1 })).toThrow(/context: a number/u);
});
