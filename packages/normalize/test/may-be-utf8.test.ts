import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codePage } from "../src/text/code-pages.js";
import { mayBeUtf8 } from "../src/text/may-be-utf8.js";
import { denseRuns } from "../src/text/utf8-runs.js";
import { utf8Units } from "../src/text/utf8-units.js";

/** Characters of a table by what their two bytes are as UTF-8: inside a character, the first of two, three or four. */
function drawn(label: "gbk" | "big5"): fc.Arbitrary<string> {
  const page = codePage(label);
  const bytes = (from: number, to: number): fc.Arbitrary<number> => fc.integer({ min: from, max: to });
  const kinds = [
    bytes(0x81, 0xbf),
    bytes(0xc2, 0xc7),
    bytes(0xc8, 0xdf),
    bytes(0xe3, 0xe9),
    bytes(0xf0, 0xf4),
  ];
  const pair = fc
    .tuple(fc.oneof(...kinds), fc.oneof(bytes(0x40, 0x7e), ...kinds))
    .map(([lead, trail]) => page.character(lead, trail));
  return fc
    .array(
      fc.oneof(
        { weight: 20, arbitrary: pair },
        { weight: 1, arbitrary: fc.constantFrom("a", "?", "\ufffd", "€", "会", "\ue000", "的") },
      ),
      { maxLength: 90 },
    )
    .map((all) => all.join(""));
}

describe.each(["gbk", "big5"] as const)("text read as %s", (label) => {
  test.each([1, 1.6])("that is told to have no run of %d has none", (least) => {
    const page = codePage(label);
    let told = 0;
    fc.assert(
      fc.property(drawn(label), (text) => {
        if (mayBeUtf8(text, page, least)) return;
        told++;
        expect(denseRuns(utf8Units(text, page), least)).toEqual([]);
      }),
      { numRuns: 4000 },
    );
    expect(told).toBeGreaterThan(400);
  });

  test("that was misread is told to be so", () => {
    const page = codePage(label);
    const bytes = new TextEncoder().encode("全市统筹推进春耕生产");
    let text = "";
    for (let at = 0; at + 1 < bytes.length; at += 2) text += page.character(bytes[at]!, bytes[at + 1]!);
    expect(mayBeUtf8(text, page, 1.6)).toBe(true);
  });

  test("that was not is told not to be", () => {
    expect(mayBeUtf8("全市統籌推進春耕生產，各縣加強領導（試點）。".repeat(20), codePage(label), 1.6)).toBe(
      false,
    );
  });
});
