import { expect, test } from "vitest";
import type { NormalizeOptions } from "../src/index.js";
import { normalize, rules } from "../src/index.js";
import { rawDocument } from "./raw.js";

const clean = (text: string, options?: NormalizeOptions): string =>
  normalize(rawDocument(text), options).text;

test("each rule can be switched off", () => {
  for (const { name } of rules) {
    const edits = normalize(rawDocument("領(lǐng)導,會議\r\n  １ 2 年\u200b&nbsp;⾊"), {
      rules: { [name]: false },
    }).passes.flat();
    expect(edits.map((one) => one.rule)).not.toContain(name);
  }
  expect(clean("會議,開會", { rules: { script: false } })).toBe("會議，開會");
});

test("traditional characters and width can be kept", () => {
  expect(clean("會議召開,要抓好", { keepTraditional: true })).toBe("會議召開，要抓好");
  expect(clean("会议召开,１９９３年(上午)", { keepWidth: true })).toBe("会议召开,１９９３年(上午)");
});

test("thresholds say how much evidence is enough", () => {
  expect(clean("防(fang)控工(gong)作")).toBe("防（fang）控工（gong）作");
  expect(clean("防(fang)控工(gong)作", { thresholds: { tonelessPinyin: 2 } })).toBe("防控工作");
});

test("unknown names throw and name the choices", () => {
  expect(() => clean("", { rules: { pinyin: false } })).toThrow(
    /unknown rule "pinyin"; allowed: mojibake, /u,
  );
  expect(() => clean("", { keepHeight: true } as NormalizeOptions)).toThrow(
    /unknown option "keepHeight"; allowed: rules, /u,
  );
  expect(() => clean("", { thresholds: { jam: 1 } as never })).toThrow(
    /unknown threshold "jam"; allowed: tonelessPinyin/u,
  );
  expect(() => clean("", { thresholds: { charset: -1 } })).toThrow(
    /threshold charset: a number from 0 to 1, not -1/u,
  );
  expect(() => clean("", { keepWidth: "yes" as never })).toThrow(/option keepWidth: true or false, not yes/u);
});

test("values that a name cannot have throw and say what is allowed", () => {
  const wrong: readonly (readonly [options: unknown, message: RegExp])[] = [
    [{ rules: { script: "off" } }, /rule script: true or false, not off/u],
    [{ rules: { script: 0 } }, /rule script: true or false, not 0/u],
    [{ keepTraditional: null }, /option keepTraditional: true or false, not null/u],
    [{ thresholds: { charset: 1.5 } }, /threshold charset: a number from 0 to 1, not 1.5/u],
    [{ thresholds: { tonePinyin: Number.NaN } }, /threshold tonePinyin: a number from 0 up, not NaN/u],
    [{ thresholds: { tonePinyin: "2" } }, /threshold tonePinyin: a number from 0 up, not 2/u],
  ];
  for (const [options, message] of wrong) {
    expect(() => clean("", options as NormalizeOptions)).toThrow(RangeError);
    expect(() => clean("", options as NormalizeOptions)).toThrow(message);
  }
  expect(clean("會議", { rules: { script: true, width: false } })).toBe("会议");
});

test("script, noise and diagnostics tell what the raw page was like", () => {
  const page = normalize(
    rawDocument(
      "縣領(lǐng)導小組召開會議,聽取縣疫情?揽刂笓]部匯報,研究貫徹意見,安排春節期間復工復產準備工作。",
    ),
  );
  expect(page.script).toBe("traditional");
  expect(page.noise).toContainEqual({ kind: "tonePinyin", count: 1 });
  expect(page.noise).toContainEqual({ kind: "byteShift", count: 1 });
  const [lost] = page.diagnostics;
  expect(lost).toMatchObject({ rule: "lost", severity: "warning" });
  expect(page.raw.text.slice(lost!.start!, lost!.end!)).toBe("?揽刂笓]");
});

test("text that a program rewrote is reported and left as it is", () => {
  const spun = "县委布告石远掌管召开会议。集会夸大，要周全贯彻首要讲话精力。";
  const page = normalize(rawDocument(spun));
  expect(page.text).toBe(spun);
  expect(page.diagnostics.filter((one) => one.rule === "rewritten").length).toBeGreaterThanOrEqual(2);
  expect(normalize(rawDocument("群众集会在广场举行，当局表示欢迎。")).diagnostics).toEqual([]);
});

test("lost characters are marked, with their raw span", () => {
  const marked = (text: string): string[] =>
    normalize(rawDocument(text)).diagnostics.map(({ start, end }) => text.slice(start!, end!));
  expect(marked("要抓好春\ufffd生产。")).toEqual(["\ufffd"]);
  expect(marked("要抓好锟斤拷锟斤拷生产。")).toEqual(["锟斤拷锟斤拷"]);
  expect(marked("省*府召开会议")).toEqual(["*"]);
  expect(marked("会议结束。怎么办？")).toEqual([]);
});
