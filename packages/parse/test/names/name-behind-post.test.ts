import { describe, expect, it } from "vitest";
import { nameBehindPost } from "../../src/names/name-behind-post.js";

/** The name behind a post with which a text begins. */
function behind(post: string, text: string): string {
  const whole = post + text;
  const end = post.length + nameBehindPost(whole, post.length);
  return end <= whole.length ? whole.slice(post.length, end) : "more than there is";
}

describe("a name that its place behind a post proves", () => {
  it.each([
    ["a word that people are called, before a deed", "黎明主持会议", "黎明"],
    ["such a word, before a mark", "黎明，", "黎明"],
    ["such a word, before 出席", "黎明出席会议", "黎明"],
    ["such a word, before 作报告", "黎明作报告", "黎明"],
    ["such a word, before 同志", "黎明同志", "黎明"],
    ["such a word, at the end", "黎明", "黎明"],
    ["a town's name, before a deed", "罗山主持会议", "罗山"],
    ["a surname that is a word elsewhere", "木易主持会议", "木易"],
    ["such a surname, before a mark", "木易。", "木易"],
    ["a given name with grammar", "梁上泉强调", "梁上泉"],
    ["such a name, before a mark", "梁上泉、", "梁上泉"],
    ["four characters, before a deed", "丁若渝远主持会议", "丁若渝远"],
    ["four characters, where they came", "丁若渝远出席会议", "丁若渝远"],
    ["four characters, where they are with somebody", "丁若渝远陪同调研", "丁若渝远"],
    ["who holds office, whatever follows", "李克强重要批示", "李克强"],
    ["who holds office and is called with two characters, before 的", "韩正的批示", "韩正"],
  ])("is %s", (_, text, name) => {
    expect(behind("省委书记", text)).toBe(name);
    expect(behind("散会。市长", text)).toBe(name);
  });

  it.each([
    ["a word that people are called, before what is no deed", "黎明的话"],
    ["such a word, before what work does", "黎明作用很大"],
    ["such a word, with a deed farther on", "黎明还没有主持"],
    ["a town's name, before a mark", "罗山，"],
    ["a town's name, where people came", "罗山出席会议"],
    ["a town's name with no surname", "延津主持会议"],
    ["a surname that is a word, with a word", "木扶贫主持会议"],
    ["a surname that is a word, before what is no deed", "木易的话"],
    ["two characters of a common surname", "丁上主持会议"],
    ["three characters of a rare surname", "逄上泉主持会议"],
    ["a place", "昌平区主持会议"],
    ["a meeting", "会议主持人"],
    ["three characters with a word", "丁扶贫主持会议"],
    ["four characters, before a mark", "丁若渝远，"],
    ["four characters with a word", "丁扶贫渝主持会议"],
    ["four characters with grammar", "丁若渝的主持会议"],
    ["four characters of no surname", "豁若渝远主持会议"],
    ["four characters of a surname that is a word", "应若渝远主持会议"],
    ["four characters with a surname of two", "欧阳渝的主持会议"],
    ["who holds office and is called with two characters", "韩正常批示"],
    ["digits", "12主持会议"],
    ["a letter and a digit", "丁a主持会议"],
    ["nothing", ""],
  ])("is not %s", (_, text) => {
    expect(behind("省委书记", text)).toBe("");
  });

  it("stands behind no 总书记", () => {
    expect(behind("总书记", "黎明主持会议")).toBe("");
    expect(behind("书记", "黎明主持会议")).toBe("黎明");
    expect(behind("总书记、书记", "黎明主持会议")).toBe("黎明");
  });
});
