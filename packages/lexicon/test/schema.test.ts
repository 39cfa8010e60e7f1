import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellError, dateBounds } from "../src/schema.js";

describe("dateBounds", () => {
  it("gives the days that a date can mean", () => {
    expect(dateBounds("2020")).toEqual({ first: "2020-01-01", last: "2020-12-31" });
    expect(dateBounds("2020-02")).toEqual({ first: "2020-02-01", last: "2020-02-29" });
    expect(dateBounds("1900-02")).toEqual({ first: "1900-02-01", last: "1900-02-28" });
    expect(dateBounds("2021-06-05")).toEqual({ first: "2021-06-05", last: "2021-06-05" });
  });

  it("refuses what is no date", () => {
    for (const text of [
      "",
      "20",
      "2020-13",
      "2020-00",
      "2021-02-29",
      "2020-1-1",
      "2020-01-32",
      "2020-01-00",
    ]) {
      expect(dateBounds(text), text).toBeNull();
    }
  });

  it("agrees with the calendar on every day", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("1900-01-01"), max: new Date("2100-12-31"), noInvalidDate: true }),
        (day) => {
          const text = day.toISOString().slice(0, 10);
          const month = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0))
            .toISOString()
            .slice(0, 10);
          expect(dateBounds(text)).toEqual({ first: text, last: text });
          expect(dateBounds(text.slice(0, 7))?.last).toBe(month);
        },
      ),
    );
  });
});

describe("cellError", () => {
  it("names column and cell", () => {
    expect(cellError({ name: "from", kind: "date" }, "2020-13")).toBe('from: "2020-13" is no date');
    expect(cellError({ name: "post", kind: "choice", choices: ["a", "b"] }, "c")).toBe(
      'post: "c" is none of a, b',
    );
    expect(cellError({ name: "code", kind: "code" }, "3")).toMatch(/two-digit/);
    expect(cellError({ name: "col", kind: "integer" }, "-1")).toMatch(/whole number/);
    expect(cellError({ name: "abbreviations", kind: "list" }, "川|")).toMatch(/empty item/);
    expect(cellError({ name: "term", kind: "text" }, "a\tb")).toMatch(/tab/);
    expect(cellError({ name: "term", kind: "text" }, "")).toBe("term is empty");
  });

  it("lets an optional cell be empty", () => {
    expect(cellError({ name: "to", kind: "date", optional: true }, "")).toBeNull();
  });
});
