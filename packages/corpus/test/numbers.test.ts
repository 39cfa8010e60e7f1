import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkFinite, jsonText, parseJson } from "../src/index.js";

describe("what is written", () => {
  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])("%s is refused", (number) => {
    expect(() => jsonText(number)).toThrow(new RangeError(`data: ${number} cannot be written`));
    expect(() => jsonText({ rows: [{ share: 1 }, { share: number }] })).toThrow(
      new RangeError(`data.rows[1].share: ${number} cannot be written`),
    );
    expect(() => jsonText([new Float64Array([0, number])])).toThrow(`data[0][1]: ${number}`);
    expect(() => checkFinite(number, "row 3")).toThrow(`row 3: ${number} cannot be written`);
  });

  test("is what JSON.stringify gives for everything else", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(undefined, 2), (value, indent) => {
        expect(jsonText(value, indent)).toBe(JSON.stringify(value, null, indent));
        expect(checkFinite(value, "x")).toBe(value);
      }),
    );
  });

  test("null, and a text that says null, are data; undefined is none", () => {
    expect(jsonText({ a: null, b: "null NaN" })).toBe('{"a":null,"b":"null NaN"}');
    expect(() => jsonText(undefined)).toThrow(TypeError);
  });
});

describe("what is read", () => {
  test.each(["9007199254740992", "9007199254740993", "-9007199254740993", "1e16", "1e400", "-1E400"])(
    "%s is refused, not rounded",
    (number) => {
      expect(() => parseJson(number)).toThrow(RangeError);
      expect(() => parseJson(`{"a":[0,{"count":${number}}]}`)).toThrow(
        /^\.a\[1\]\.count is .*write it as a string/,
      );
    },
  );

  test.each(["9007199254740991", "-9007199254740991", "0.12345678901234567", "1e3", "1.5e-9"])(
    "%s is read",
    (number) => {
      expect(parseJson(`[${number}]`)).toEqual([Number(number)]);
    },
  );

  test("strings of digits stay strings; what is no JSON is said to be none", () => {
    expect(parseJson('{"id":"90071992547409931234"}')).toEqual({ id: "90071992547409931234" });
    expect(() => parseJson("{")).toThrow(SyntaxError);
  });

  test("what was written comes back", () => {
    const value = fc
      .jsonValue({ noUnicodeString: false })
      .filter((one) => !/\d{16}|e\+/.test(JSON.stringify(one)));
    fc.assert(
      fc.property(value, (one) => {
        expect(parseJson(jsonText(one))).toEqual(JSON.parse(JSON.stringify(one)));
      }),
    );
  });
});
