import { describe, expect, test } from "vitest";
import { normalize } from "../src/index.js";
import { rawDocument } from "./raw.js";
import { documentation } from "./texts/documentation.js";
import { GENRES } from "./texts/genres.js";
import { sampleTexts } from "./texts/real-texts.js";

const edits = (text: string): string[] =>
  normalize(rawDocument(text))
    .passes.flat()
    .map(({ rule, before, after }) => `${rule} ${JSON.stringify(before)} → ${JSON.stringify(after)}`);

/** What documentation in English does need: other line ends, entities of web pages, characters that are not seen. */
const NEEDED = /^(?:lineEnd|entity|invisible) /u;

describe("clean texts stay as they are", () => {
  test("the samples", () => {
    for (const { id, text } of sampleTexts().filter((one) => one.id.startsWith("clean/")))
      expect(edits(text), id).toEqual([]);
  });

  test.each(GENRES)("%s", (_genre, text) => {
    expect(edits(text)).toEqual([]);
    expect(
      edits(`${text}\n`.replaceAll("\n", "\r\n")).filter((edit) => !edit.startsWith("lineEnd ")),
    ).toEqual([]);
  });

  test("English documentation and program text of the packages that are installed", () => {
    const english = documentation().filter(({ text }) => !/\p{Script=Han}/u.test(text));
    expect(english.length).toBeGreaterThan(100);
    for (const { id, text } of english)
      expect(
        edits(text).filter((edit) => !NEEDED.test(edit)),
        id,
      ).toEqual([]);
  });

  test.each([
    [
      "Mandarin prose",
      "他说：“天快黑了，我们回去吧。”老人没有回头，只望着江面出神。风从芦苇荡里吹过来，带着一点凉意……",
    ],
    [
      "classical prose",
      "时维九月，序属暮秋。客有乘舟而至者，问其所自来，曰：“自江之南。”主人揖而进之，遂与共饮于亭上。",
    ],
    [
      "Cantonese",
      "我哋聽日會去飲茶，你嚟唔嚟呀？佢話唔得閒，係噉就算啦。嗰間舖頭啲點心好好食㗎，你未食過咩？",
    ],
    [
      "Japanese",
      "昨日は雨が降っていたので、家で本を読みました。「明日は晴れるといいですね」と彼女は言った。會議は三時からです。",
    ],
    [
      "program text",
      'const names = ["会议", "通知"]; // 名称\nif (a && b) { console.log("完成", a); }\nreturn names.map((n) => n + ":");',
    ],
    [
      "a list of songs",
      "Chun Jiang Hua Yue Ye - Lin Xiaohe (春江夜 - 林小禾)\nMing Tian Jian - Shi Yuan (明天) *new",
    ],
    [
      "addresses",
      "详见 https://example.org/a?b=%E4%B8%AD&c=1 或写信至 office@example.org，电话010-12345678。",
    ],
  ])("%s", (_name, text) => {
    expect(edits(text)).toEqual([]);
  });
});
