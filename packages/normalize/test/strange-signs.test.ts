import { describe, expect, it } from "vitest";
import { oddsOfRow } from "../src/text/strange-signs.js";

describe("a row of short groups", () => {
  it("of capitals and digits says more the longer it is", () => {
    expect(oddsOfRow("AZ L8Y QFC 3067")).toBe(10);
    expect(oddsOfRow("NZO TUMX 3Q LZHK K 86XS PP30")).toBe(25);
  });

  it.each([
    ["three groups", "AZ L8Y QFC"],
    ["a model", "AMG GT 63 S"],
    ["two forms", "GDP M2 CPI M1 PPI"],
    ["a word", "A4 open B5 C6 D"],
    ["a long group", "A4 COVID19 B5 QF C"],
  ])("says nothing: %s", (_, row) => {
    expect(oddsOfRow(row)).toBe(0);
  });
});
