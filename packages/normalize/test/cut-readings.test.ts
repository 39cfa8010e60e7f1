import { describe, expect, it } from "vitest";
import { cutReadings } from "../src/text/cut-readings.js";
import { scan } from "../src/text/lines.js";

const joined = (text: string): string => {
  let out = text;
  for (const { start, end } of cutReadings(text, scan(text).lines).toReversed())
    out = out.slice(0, start) + out.slice(end);
  return out;
};

describe("a line break", () => {
  it.each([
    ["inside a reading", "型冠(gu\n  an)狀", "型冠(guan)狀"],
    ["inside the second of two", "型冠(guan)(gu\nan)狀", "型冠(guan)(guan)狀"],
    ["inside one of which a gap took the parenthesis", "加大?d\nuì)三農", "加大?duì)三農"],
    ["before a reading", "發展\n　(zhǎn)難題", "發展(zhǎn)難題"],
    ["before one that stands twice", "東亞(e)\n(e)區域", "東亞(e)(e)區域"],
    ["between a gap and its reading", "範圍。引?\n(dǎo)金融", "範圍。引?(dǎo)金融"],
  ])("%s goes", (_, text, wanted) => {
    expect(joined(text)).toBe(wanted);
  });

  it.each([
    ["inside what is no syllable", "服务站(co\nop)两处"],
    ["inside one behind no character", "A(gu\nan)B"],
    ["before what the character is not read as", "修好水渠\n(bing)工程"],
    ["before a reading that is all of its line", "鄂\n（è）"],
    ["behind a question, before a reading without a tone", "是吗?\n(de)意思"],
    ["behind a question, inside one without a tone", "是吗?d\nui)意思"],
  ])("%s stays", (_, text) => {
    expect(joined(text)).toBe(text);
  });
});
