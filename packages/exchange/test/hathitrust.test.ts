import { dfmFromCounts, rowSums, toTriplets } from "@tifa/dfm";
import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromHathitrust, toHathitrust } from "../src/index.js";
import schema from "./hathitrust.schema.json" with { type: "json" };
import { invented } from "./invented-readout.js";

const words = invented.paragraphs.map((text) =>
  [...text].map((word, at) => ({ word, tag: at % 2 === 0 ? "n" : "v" })),
);
const validate = new Ajv({ allErrors: true, strict: true }).compile(schema);
const written = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe("HathiTrust's extracted features", () => {
  const volume = toHathitrust(invented, words);

  test("are valid, and what is not is found", () => {
    validate(written(volume));
    expect(validate.errors).toBeNull();
    const [page] = volume.features.pages;
    for (const wrong of [
      { ...volume, type: "Book" },
      { ...volume, features: { ...volume.features, pages: [{ ...page, seq: "1" }] } },
      {
        ...volume,
        features: { ...volume.features, pages: [{ ...page, body: { tokenPosCount: { 甲: 1 } } }] },
      },
    ])
      expect(validate(written(wrong))).toBe(false);
  });

  test("a paragraph is a page, a word a token; white space is none", () => {
    expect(volume.features.pages.map(({ seq, tokenCount }) => [seq, tokenCount])).toEqual(
      words.map((list, at) => [`0000000${at + 1}`, list.filter(({ word }) => word.trim() !== "").length]),
    );
    const { body } = volume.features.pages[1]!;
    expect(body).toMatchObject({
      lineCount: 1,
      sentenceCount: 2,
      beginCharCount: { 会: 1 },
      endCharCount: { "。": 1 },
    });
    expect(Object.keys(body!.tokenPosCount)).toEqual(Object.keys(body!.tokenPosCount).sort());
    expect(() => toHathitrust(invented, [])).toThrow("words of 0 paragraphs; the readout has 3");
  });

  test("come back as the counts that they were, by page and by volume", () => {
    const word = fc.constantFrom("会议", "防控", "__proto__", "constructor", " ", "a", "10");
    const tagged = fc.record({ word, tag: fc.constantFrom("n", "v", "__proto__") });
    fc.assert(
      fc.property(fc.array(fc.array(tagged, { maxLength: 9 }), { maxLength: 4 }), (paragraphs) => {
        const readout = {
          ...invented,
          paragraphs: paragraphs.map((list) => list.map((it) => it.word).join("")),
        };
        const read = written(toHathitrust(readout, paragraphs));
        const rows = fromHathitrust(read);
        const kept = paragraphs.map((list) => list.map((it) => it.word).filter((it) => it.trim() !== ""));
        const expected = kept.map((list) => {
          const counts = new Map<string, number>();
          for (const it of list) counts.set(it, (counts.get(it) ?? 0) + 1);
          return counts;
        });
        expect(rows.map(({ counts }) => counts)).toEqual(expected);
        const [whole] = fromHathitrust(read, { rows: "volume" });
        const x = dfmFromCounts([whole!]);
        expect(rowSums(x)[0] ?? 0).toBe(kept.flat().length);
        expect([...toTriplets(x)].every(({ document }) => document === `tifa.${invented.id}`)).toBe(true);
      }),
    );
  });

  test("of others are read: version 1 without htid, sections that are asked for", () => {
    const section = (tokenPosCount: object): object => ({ tokenPosCount });
    const pages = [
      {
        seq: "00000001",
        header: section({ I: { CD: 1 } }),
        body: section({ a: { DT: 2, NN: 1 } }),
        footer: null,
      },
    ];
    const volumeOne = { id: "x.1", metadata: { title: "A", pubDate: "1920" }, features: { pages } };
    expect(fromHathitrust(volumeOne, { sections: ["header", "body"] })).toEqual([
      {
        id: "x.1/00000001",
        counts: new Map([
          ["I", 1],
          ["a", 3],
        ]),
        docvars: { htid: "x.1", title: "A", year: 1920, seq: "00000001" },
      },
    ]);
  });

  test.each([
    [1920, 1920],
    ["1920", 1920],
    ["", null],
    ["192-", null],
    [true, null],
    [[1920], null],
    [null, null],
  ])("of the date %j have the year %j", (pubDate, year) => {
    const [row] = fromHathitrust(
      { id: "a", metadata: { pubDate }, features: { pages: [] } },
      { rows: "volume" },
    );
    expect(row!.docvars).toEqual({ htid: "a", title: null, year });
  });

  test.each([
    [null, "the volume is no object"],
    [{ id: "a", features: {} }, "features.pages is no list"],
    [{ features: { pages: [] } }, "htid is no text"],
    [
      { id: "a", features: { pages: [{ seq: "1", body: {} }] } },
      "tokenPosCount in the body of page 1 is no object",
    ],
    [
      { id: "a", features: { pages: [{ seq: "1", body: { tokenPosCount: { b: { c: 0.5 } } } }] } },
      '"b", "c"',
    ],
  ])("refuses %j", (volumeOf, message) => {
    expect(() => fromHathitrust(volumeOf)).toThrow(message);
  });

  test("refuses options that it does not know", () => {
    expect(() => fromHathitrust(volume, { sections: ["foot"] } as never)).toThrow(
      'no section "foot"; there are header',
    );
    expect(() => fromHathitrust(volume, { rows: "book" } as never)).toThrow(
      'rows is "book"; allowed: page, volume',
    );
  });
});
