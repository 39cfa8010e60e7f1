import type { Edit } from "@tifa/corpus";
import { applyPass } from "@tifa/corpus";
import fc from "fast-check";
import { expect, test } from "vitest";
import { rescan, scan } from "../src/text/lines.js";

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
      expect(rescan(scan(before), pass, changed)).toEqual(scan(changed));
    }),
    { numRuns: 3000, seed: 20260103 },
  );
});
