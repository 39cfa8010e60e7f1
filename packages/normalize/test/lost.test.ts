import { expect, test } from "vitest";
import { normalize } from "../src/index.js";
import { rawDocument } from "./raw.js";

const lost = (text: string): string[] =>
  normalize(rawDocument(text))
    .diagnostics.filter((one) => one.rule === "lost")
    .map((one) => text.slice(one.start ?? 0, one.end ?? 0));

test("a text of which ASCII alone is left is marked, and left as it is", () => {
  const text = "??????2020?3?12????????????5%??";
  expect(lost(text)).toEqual(["??????", "?", "?", "????????????", "??"]);
  expect(normalize(rawDocument(text)).text).toBe(text);
});

test("bytes of which a filter dropped some are marked", () => {
  // UTF-8 as Latin-1 without its control characters.
  const text = "æåå½äººæ°å¤§ä¼è®®ï¼è¦æ±";
  expect(lost(text)).toEqual([text]);
});

test.each([
  ["questions", "Really???? Did the meeting take place? 会议开了吗？"],
  ["other languages", "Ở đây có các từ: à, ê, ô, üöäß, ÄÖÜ, «été», ñandú."],
])("%s are not marked", (_name, text) => {
  expect(lost(text)).toEqual([]);
});
