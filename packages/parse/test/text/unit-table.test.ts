import fc from "fast-check";
import { expect, test } from "vitest";
import { isHanUnit, unitTable } from "../../src/text/unit-table.js";

test("a unit is told by one look as by a search in each set", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.string()), { maxLength: 8 }),
      fc.string({ minLength: 1 }),
      (sets, text) => {
        const first = unitTable(sets, "first");
        const last = unitTable(sets, "last");
        for (const [bit, words] of sets.entries()) {
          for (let at = 0; at < text.length; at++) {
            const unit = text[at]!;
            expect((first[unit.charCodeAt(0)]! & (1 << bit)) !== 0).toBe(
              words.some((word) => word !== "" && word[0] === unit),
            );
            expect((last[unit.charCodeAt(0)]! & (1 << bit)) !== 0).toBe(
              words.some((word) => word !== "" && word.at(-1) === unit),
            );
          }
        }
      },
    ),
  );
});

test("isHanUnit says the same when it is asked again", () => {
  expect(["省", "省", "a", "a", "，", "\ud842"].map((unit) => isHanUnit(unit.charCodeAt(0)))).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});

test("isHanUnit says what the script's class says, of every unit", () => {
  for (let unit = 0; unit < 65_536; unit++) {
    if (isHanUnit(unit) !== /\p{Script=Han}/u.test(String.fromCharCode(unit)))
      expect.fail(`U+${unit.toString(16)}`);
  }
});
