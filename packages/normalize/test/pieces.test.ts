import { expect, test } from "vitest";
import { scan } from "../src/text/lines.js";
import { piecesOf } from "../src/text/pieces.js";

test("a line that is nothing but readings is a piece with text", () => {
  const text = "春耕(gēng)\n(lǐng)\n　(zhǔn)(què)";
  expect(piecesOf(text, [...scan(text).lines]).map((piece) => piece.text)).toEqual([
    "春耕",
    "(lǐng)",
    "(zhǔn)(què)",
  ]);
});
