import type { Edit } from "@tifa/corpus";
import { applyPass } from "@tifa/corpus";
import fc from "fast-check";
import { expect, test } from "vitest";
import { normalize } from "../src/index.js";
import type { Scan } from "../src/text/lines.js";
import { rescan, scan } from "../src/text/lines.js";
import { rawDocument } from "./raw.js";

/** A scan with its lines as plain objects: what they are made of stands behind getters. */
function shown({ lines, bits, language }: Scan): object {
  return {
    bits,
    language,
    lines: [...lines].map((line) => ({
      span: [line.start, line.end],
      counts: [
        line.han,
        line.kana,
        line.latin,
        line.signs,
        line.traditional,
        line.simplified,
        line.cantonese,
      ],
      bits: line.bits,
    })),
  };
}

const piece = fc.constantFrom(
  "会",
  "議",
  "a",
  "の",
  "嘅",
  "\n",
  "\n\n",
  "，",
  "，，",
  "(",
  "é",
  "#",
  " ",
  "?",
);
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));

test("a text looked at again after a pass is seen as a new one is", () => {
  const cuts = fc.array(fc.tuple(fc.nat(60), fc.nat(8), text), { maxLength: 6 });
  fc.assert(
    fc.property(text, cuts, (before, wanted) => {
      const pass: Edit[] = [];
      let from = 0;
      for (const [skip, length, after] of wanted) {
        const start = Math.min(before.length, from + (skip % 12));
        const end = Math.min(before.length, start + length);
        pass.push({ rule: "test", start, end, before: before.slice(start, end), after });
        from = end;
      }
      const changed = applyPass(before, pass);
      expect(shown(rescan(scan(before), pass, changed))).toEqual(shown(scan(changed)));
    }),
    { numRuns: 3000, seed: 20260103 },
  );
});

test("lines come in stretches that share a line", () => {
  const { lines } = scan("一\n二\n三\n四\n五\n六");
  const starts = [...lines.stretches(3)].map((stretch) => stretch.map((line) => line.start / 2));
  expect(starts).toEqual([
    [0, 1, 2],
    [2, 3, 4],
    [4, 5],
  ]);
  expect([...scan("").lines.stretches(3)].map((stretch) => stretch.length)).toEqual([1]);
});

test("a text of more lines than are judged together is repaired at both ends", () => {
  const lines = ["全市各县要", "抓好春耕生产。", ..."各项工作有序推进。\n".repeat(30_000).trim().split("\n")];
  const text = [...lines, "全市各县要", "抓好春耕生产。"].join("\n");
  const clean = normalize(rawDocument(text)).text.split("\n");
  expect(clean.filter((line) => line === "全市各县要抓好春耕生产。").length).toBe(2);
});
