import { officeHolders, places, surnames } from "@tifa/lexicon";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readOrder } from "../src/facts/read-order.js";
import { chainAt, mayBeginChain } from "../src/names/name-chain.js";
import { mayBeName, nameLengths } from "../src/names/name-lengths.js";
import { endsName, isHanName, isTranscribedName } from "../src/names/name-shape.js";
import { titleEndsAt } from "../src/names/title-ends.js";
import { placesAtEnd } from "../src/report/places-at-end.js";
import { AFTER_NAME, NEVER_IN_GIVEN_NAMES, TRANSLITERATION } from "../src/tables/name-shapes.js";
import { STRONG_TITLES, WEAK_TITLES } from "../src/tables/titles.js";

// What a look at a few units leaves out would have been found by no search.
const pieces = fc.oneof(
  fc.constantFrom(...surnames()),
  fc.constantFrom(...officeHolders().map(({ name }) => name)),
  fc.constantFrom(...AFTER_NAME),
  fc.constantFrom(...STRONG_TITLES, ...WEAK_TITLES),
  fc.constantFrom(...NEVER_IN_GIVEN_NAMES, ...TRANSLITERATION),
  fc.constantFrom(..."明伟建华勇林、，。·•由于A1 𠮷\ud842主持"),
);
const texts = fc.array(pieces, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(""));
const offsets = (text: string): number[] => [...text].map((_, at) => at);

describe("a look at a few units", () => {
  test("names of Han shape are those that are so at each length", () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const at of offsets(text)) {
          const found = [4, 3, 2].filter(
            (length) =>
              at + length <= text.length &&
              endsName(text, at + length) &&
              isHanName(text.slice(at, at + length), false),
          );
          if (/[·•．]/u.test(text)) continue;
          expect(nameLengths(text, at, false, false).toSorted()).toEqual(found.toSorted());
        }
      }),
    );
  });

  test("names in transcription, too, where no Han name begins", () => {
    fc.assert(
      fc.property(texts, (text) => {
        if (/[·•．]/u.test(text)) return;
        for (const at of offsets(text)) {
          if (nameLengths(text, at, false, false).length > 0) continue;
          const found = [5, 4, 3, 2].filter(
            (length) =>
              at + length <= text.length &&
              endsName(text, at + length) &&
              isTranscribedName(text.slice(at, at + length)),
          );
          expect(nameLengths(text, at, false, true).toSorted()).toEqual(found.toSorted());
        }
      }),
    );
  });

  test("passes over no name and no chain", () => {
    fc.assert(
      fc.property(texts, fc.boolean(), fc.boolean(), (text, fresh, firm) => {
        for (const at of offsets(text)) {
          if (!mayBeName(text, at)) expect(nameLengths(text, at, firm, false)).toEqual([]);
          const context = { title: null, sentenceStart: fresh, fresh, subjects: new Set<string>() };
          if (!mayBeginChain(text, at, fresh)) expect(chainAt(text, at, context).names).toEqual([]);
        }
      }),
    );
  });

  test("a title ends where a longer or shorter one of the tables does", () => {
    const strong = new Set(STRONG_TITLES);
    const weak = new Set(WEAK_TITLES);
    fc.assert(
      fc.property(texts, (text) => {
        for (const end of offsets(text)) {
          const words = offsets(text.slice(0, end))
            .map((from) => text.slice(from, end))
            .filter((word) => word.length > 1);
          const kind = words.some((word) => strong.has(word))
            ? "strong"
            : words.some((word) => weak.has(word))
              ? "weak"
              : null;
          // 增长, 院士站: they end as titles do and are none.
          const isNone = /(?:成长|增长|特长|延长|部署长|市长热线|院士站)$/u.test(text.slice(0, end));
          expect(titleEndsAt(text, end)).toBe(isNone ? null : kind);
        }
      }),
    );
  });

  test("places at the end are the longest of all", () => {
    const names = fc.constantFrom(...places().map(({ name }) => name));
    fc.assert(
      fc.property(fc.constantFrom("", "青禾", "安徽省"), names, (before, name) => {
        const text = before + name;
        const all = places().filter((place) => text.endsWith(place.name));
        const most = Math.max(...all.map((place) => place.name.length));
        expect(placesAtEnd(text, undefined)).toEqual(all.filter((place) => place.name.length === most));
      }),
    );
    expect(placesAtEnd("青禾", undefined)).toEqual([]);
  });

  test("each modal is heard", () => {
    for (const modal of ["一定要", "绝不允许", "千万不能", "不得", "务必", "必须", "严禁"])
      expect(readOrder(`各单位${modal}松懈。`)?.marker, modal).toBe(modal);
    expect(readOrder("各单位要行动。")?.marker).toBe("要");
  });
});
