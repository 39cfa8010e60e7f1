import { describe, expect, it } from "vitest";
import { scanPlaces } from "../../src/facts/scan-places.js";

/** Names in a text with the province, weight and kind of each place. */
const found = (text: string): Record<string, readonly string[]> =>
  Object.fromEntries(
    scanPlaces(text).map(({ term, value }) => [
      term,
      value.map(({ code, weight, kind }) => `${code} ${weight} ${kind}`),
    ]),
  );
const names = (text: string): string[] => scanPlaces(text).map(({ term }) => term);

describe("names of places", () => {
  // The table is made once, by the first test.
  it("speak for their provinces, full names more than short ones", () => {
    expect(
      found(
        "江西省、江西、合肥市、合肥、砚山县、砚山、民和回族土族自治县、民和县、恩施州、恩施、莫力达瓦旗、朝阳市、朝阳、朝阳区、桥西区、平安区、延安、延安市",
      ),
    ).toEqual({
      江西省: ["36 1.5 province"],
      江西: ["36 0.7 province"],
      合肥市: ["34 1.3 place"],
      合肥: ["34 0.8 place"],
      砚山县: ["53 1 place"],
      民和回族土族自治县: ["63 1 place"],
      民和县: ["63 1 place"],
      恩施州: ["42 1.3 place"],
      恩施: ["42 0.8 place"],
      莫力达瓦旗: ["15 1 place"],
      朝阳市: ["21 1.3 place"],
      朝阳区: ["11 1 place", "22 1 place"],
      桥西区: ["13 1 place"],
      延安市: ["61 1.3 place"],
    });
  });

  it("stand where they stand", () => {
    expect(scanPlaces("在合肥市")).toMatchObject([{ start: 1, end: 4, term: "合肥市" }]);
    expect(scanPlaces("雨还在下。")).toEqual([]);
  });
});

describe("a name of one character and its class", () => {
  it.each(["岚县", "在岚县", "记者岚县", "会议召开岚县", "山西省岚县", "合肥岚县", "，岚县"])(
    "is one in %s",
    (text) => {
      expect(names(text).at(-1)).toBe("岚县");
    },
  );

  it.each(["青岚县", "太行岚县", "合肥的青岚县", "合肥，青岚县"])(
    "is the end of a longer one in %s",
    (text) => {
      expect(names(text)).not.toContain("岚县");
    },
  );

  it("is held to more than others are", () => {
    expect(names("青砚山县")).toEqual(["砚山县"]);
    expect(names("大江西")).toEqual(["江西"]);
  });
});
