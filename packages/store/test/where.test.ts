import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openDatabase } from "../src/database.js";
import { WhereError, where } from "../src/index.js";

describe("where", () => {
  it.each([
    ["", "true", []],
    ["year<2021", "(year < $1::DOUBLE)", [2021]],
    ["province=安徽", "(province = $1)", ["34"]],
    ["province != 安徽省", "(province IS DISTINCT FROM $1)", ["34"]],
    ["date>=2020-02", "(date >= $1::DATE)", ["2020-02-01"]],
    ["reprint=false", "(reprint = $1)", [false]],
    ['title~"疫情 防控"', "coalesce(contains(title, $1), false)", ["疫情 防控"]],
    ["prefecture=null", "(prefecture IS NULL)", []],
    [
      "a=1, b=x",
      "((TRY_CAST(json_extract_string(docvars, $1) AS DOUBLE) = $2::DOUBLE) AND (json_extract_string(docvars, $3) = $4))",
      ["/a", 1, "/b", "x"],
    ],
    [
      "kind=readout and (year=2020 or year=2022)",
      "((kind = $1) AND ((year = $2::DOUBLE) OR (year = $3::DOUBLE)))",
      ["readout", 2020, 2022],
    ],
    ["not level=county", "(NOT coalesce((level = $1), false))", ["county"]],
  ])("%j", (text, sql, values) => {
    expect(where(text)).toMatchObject({ sql, values });
  });

  it.each([
    ["year=", /the end.*a value/],
    ["year<x", /year is a number, not "x"/],
    ["date=2020-13", /date is a day/],
    ["date=2020-02-30", /date is a day/],
    ["province=中原", /no province "中原"/],
    ["province<34", /= and != only/],
    ["reprint=maybe", /true or false/],
    ["year~20", /~ does not fit/],
    ["(year=2020", /expected: \)/],
    ["year=2020 year=2021", /and, or, a comma or the end/],
    ["=2020", /a name: province/],
    ["a='x", /"'" at 3 is not understood/],
    [`${"(".repeat(60)}a=1${")".repeat(60)}`, /more than 50 deep/],
  ])("%j is refused", (text, message) => {
    expect(() => where(text)).toThrow(WhereError);
    expect(() => where(text)).toThrow(message);
  });

  it("puts nothing of the text into the SQL, whatever the text is", async () => {
    const db = await openDatabase({ threads: 1 });
    await db.run("CREATE TABLE documents (year INTEGER, title VARCHAR, docvars JSON, kept INTEGER)");
    const part = fc.oneof(
      fc.string(),
      fc.constantFrom(
        "year",
        "title",
        "=",
        "~",
        "and",
        "or",
        "(",
        ")",
        "'",
        "; DROP TABLE documents; --",
        "$1",
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 8 }), async (parts) => {
        let condition: ReturnType<typeof where>;
        try {
          condition = where(parts.join(" "));
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(WhereError);
          return;
        }
        expect(condition.sql).toMatch(/^[\w\s()$:<>=!,]*$/);
        if ([...condition.columns].every((name) => ["year", "title", "docvars"].includes(name))) {
          await db.rows(`SELECT * FROM documents WHERE ${condition.sql}`, condition.values);
        }
      }),
      { numRuns: 300 },
    );
    db.close();
  });
});
