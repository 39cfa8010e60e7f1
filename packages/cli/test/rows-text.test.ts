import { expect, it } from "vitest";
import { streamedRows } from "../src/row-stream.js";
import { rowsText } from "../src/rows-text.js";

const ROWS = [
  { feature: "防控", score: 3.25, note: null },
  { feature: '=HYPERLINK("x")', score: -1, note: "a|b\u202e" },
];
const text = (format: Parameters<typeof rowsText>[2]): string =>
  [...rowsText(ROWS, ["feature", "score", "note"], format)].join("");

it("csv quotes what must be, and a formula stays a text", () => {
  expect(text("csv")).toBe('feature,score,note\n防控,3.25,\n"\'=HYPERLINK(""x"")",-1,a|b\u202e\n');
});

it("ndjson and json give every value as it is", () => {
  expect(
    text("ndjson")
      .split("\n")
      .slice(0, 2)
      .map((line) => JSON.parse(line) as unknown),
  ).toEqual(ROWS);
  expect(JSON.parse(text("json"))).toEqual(ROWS);
});

it("markdown takes no markup from values", () => {
  expect(text("markdown")).toBe(
    '| feature | score | note |\n| --- | --: | --- |\n| 防控 | 3.25000 | – |\n| =HYPERLINK("x") | -1 | a\\|b\\\\u{202e} |\n',
  );
});

it("table has columns as wide as they must be, and writes out what would steer the terminal", () => {
  expect(text("table").split("\n")).toEqual([
    "feature            score  note",
    "防控             3.25000  –",
    '=HYPERLINK("x")       -1  a|b\\u{202e}',
    "",
  ]);
});

it.each(["table", "csv", "ndjson", "json", "markdown"] as const)(
  "%s has no NaN and no infinity",
  (format) => {
    for (const score of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
      const write = (value: unknown) => [...rowsText([{ score: value }], ["score"], format)];
      expect(() => write(score)).toThrow(/cannot be written/);
      expect(() => write([{ deep: score }])).toThrow(/cannot be written/);
      expect(() => streamedRows([{ score }], ["score"], format)).toThrow(/cannot be written/);
    }
  },
);
