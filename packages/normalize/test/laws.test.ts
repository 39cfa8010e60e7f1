import fc from "fast-check";
import { describe, test } from "vitest";
import { holdLaws, OPTIONS } from "./laws.js";

/** Pieces of which damaged pages are made, so that every rule is reached and rules meet. */
const PIECES = [
  "会议",
  "强调",
  "领导",
  "領",
  "導",
  "書記",
  "乾部",
  "，",
  "。",
  "、",
  "；",
  ",",
  ":",
  ";",
  "!",
  "?",
  "(",
  ")",
  "（",
  "）",
  "(lǐng)",
  "(fang)",
  "（zhong）",
  "lǐng)",
  "?zhǔn)",
  "(ling3)",
  "“",
  "”",
  '"',
  "'",
  "「",
  "」",
  " ",
  "  ",
  "\u3000",
  "\u00a0",
  "\n",
  "\r\n",
  "\n\n",
  "1",
  "2 0 2 0",
  "年",
  "3月",
  "１９",
  "％",
  "．",
  "5%",
  "15:38",
  "09:42:07",
  "\u200b",
  "\ufeff",
  "\ufffd",
  "锟斤拷",
  "&nbsp;",
  "&#20013;",
  "%E4%B8%AD",
  "o/ X# y# j4 r+ G+",
  "⾊",
  "⻄",
  "•",
  ".",
  "·",
  "*",
  "揽刂笓]",
  "霂斓",
  "浼氳",
  "ä¼",
  "è®®",
  "の",
  "嘅",
  "A",
  "abc",
  "http://a.b/c?d=e",
  "\ud83d\ude00",
  "\ud840",
  "\ue000",
  "\u0300",
  "王伟",
  "李强",
  "记者",
];

const page = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(""));

describe("replay, revert, idempotence and offsets", () => {
  test("hold on pages of damaged pieces", () => {
    fc.assert(
      fc.property(page, (text) => void holdLaws(text)),
      { numRuns: 1500, seed: 20260101 },
    );
  });

  test("hold with every option, and with any rule switched off", () => {
    fc.assert(
      fc.property(page, fc.constantFrom(...OPTIONS), (text, options) => void holdLaws(text, options)),
      { numRuns: 1500, seed: 20260103 },
    );
  });

  test("hold on any UTF-16 text, lone surrogates too", () => {
    const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 });
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 60 }),
      units.map((codes) => String.fromCharCode(...codes)),
    );
    fc.assert(
      fc.property(text, (any) => void holdLaws(any)),
      { numRuns: 1000, seed: 20260102 },
    );
  });
});
