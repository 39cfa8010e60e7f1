import { dfmFromCounts, dfmSelect, dfmWeight } from "@tifa/dfm";
import { describe, expect, it } from "vitest";
import { topicCoherence } from "../src/topic-coherence.js";
import { type SamplerSettings, sampleTopics } from "../src/topic-sampler.js";
import { topics } from "../src/topics.js";

const x = dfmFromCounts([
  { id: "a", counts: { 春耕: 6, 农资: 2 } },
  { id: "b", counts: {} },
  { id: "c", counts: { 春耕: 1, 春运: 3 } },
]);
const SETTINGS: SamplerSettings = {
  ...{
    topics: 1,
    alpha: 0.5,
    beta: 0.1,
    seedWeight: 4,
    seeds: [],
    iterations: 9,
    burnIn: 4,
    thinning: 2,
    seed: 1,
  },
};
const close = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 9));

describe("the sampler", () => {
  it("of one topic gives the smoothed shares of the features", () => {
    const found = sampleTopics(x, SETTINGS);
    // 春耕 7, 农资 2, 春运 3 of 12, with a tenth added to each.
    const column = new Map(x.features.map((feature, at) => [feature, at]));
    const shares = { 春耕: 7.1 / 12.3, 农资: 2.1 / 12.3, 春运: 3.1 / 12.3 };
    for (const [feature, share] of Object.entries(shares))
      expect(found.features[column.get(feature)!]).toBeCloseTo(share, 9);
    expect([...found.documents]).toEqual([1, 1, 1]);
    const fit = 7 * Math.log(shares.春耕) + 2 * Math.log(shares.农资) + 3 * Math.log(shares.春运);
    // Rounds 6 and 8 of 9.
    expect(found.samples).toBe(2);
    expect([...found.logLikelihood]).toEqual(close([fit, fit]));
  });

  it("adds the weight of seeds to their prior", () => {
    const seeds = [[x.features.indexOf("春运"), x.features.indexOf("农资")]];
    const found = sampleTopics(x, { ...SETTINGS, seeds });
    const share = (feature: string): number => found.features[x.features.indexOf(feature)]!;
    expect([share("春耕"), share("农资"), share("春运")]).toEqual(
      close([7.1 / 20.3, 6.1 / 20.3, 7.1 / 20.3]),
    );
  });

  it("gives tokens to the topics that own them", () => {
    const place = (feature: string): number => x.features.indexOf(feature);
    const found = sampleTopics(x, {
      ...{ ...SETTINGS, topics: 2, seedWeight: 1e9 },
      seeds: [[place("春耕"), place("农资")], [place("春运")]],
    });
    // (tokens + α) / (length + 2 α): all 8 and none, none of none, 1 and 3 of 4.
    expect([...found.documents]).toEqual(close([8.5 / 9, 0.5 / 9, 0.5, 0.5, 1.5 / 5, 3.5 / 5]));
    const m = x.features.length;
    expect(found.features[m + place("春运")]).toBeCloseTo(1, 6);
    expect(found.features[place("春运")]).toBeCloseTo(0, 6);
    expect(found.features[place("春耕")]! + found.features[place("农资")]!).toBeCloseTo(1, 6);
    const half = Math.log(0.5);
    const wanted = 8 * (Math.log(8.5 / 9) + half) + Math.log(1.5 / 5) + half + 3 * Math.log(3.5 / 5);
    expect(found.logLikelihood.at(-1)).toBeCloseTo(wanted, 5);
  });

  it("gives topics by (share of the document) × (share of the feature)", () => {
    const asked = { ...SETTINGS, topics: 2, alpha: 1, beta: 0.25, iterations: 6, burnIn: 5, thinning: 1 };
    /** In what part of 1,500 last states both tokens of the document are in one topic: shares 3/4 and 1/4. */
    const together = (counts: Readonly<Record<string, number>>): number => {
      const y = dfmFromCounts([{ id: "a", counts }]);
      let found = 0;
      for (let seed = 0; seed < 1500; seed += 1)
        if (Math.abs(sampleTopics(y, { ...asked, seed }).documents[0]! - 0.5) > 0.2) found += 1;
      return found / 1500;
    };
    // One word: (1 + α) (1 + β) / (1 + β) against α β / β, two of three.
    expect(Math.abs(together({ 词: 2 }) - 2 / 3)).toBeLessThan(0.04);
    // Two words: (1 + α) β / (1 + 2 β) against α β / (2 β), two of five.
    expect(Math.abs(together({ 一: 1, 二: 1 }) - 2 / 5)).toBeLessThan(0.04);
    const y = dfmFromCounts([{ id: "a", counts: { 一: 3, 二: 4 } }]);
    expect(sampleTopics(y, { ...asked, seed: 3 })).toEqual(sampleTopics(y, { ...asked, seed: 3 }));
    const [one, other] = [1, 2].map((seed) => sampleTopics(y, { ...asked, iterations: 60, seed }));
    expect(one!.documents[0]).not.toBe(other!.documents[0]);
    // Either topic may be the one.
    expect(Math.abs(sampleTopics(y, { ...asked, iterations: 4000 }).documents[0]! - 0.5)).toBeLessThan(0.05);
  });
});

describe("topics", () => {
  const seeds = { 农业: ["春耕", "农资"], 交通: ["春运", "无"] };
  const asked = { seeds, unseeded: 0, iterations: 20, alpha: 0.5, seedWeight: 1e9 };

  it("share out documents, and the whole by their length", () => {
    const found = topics(x, asked);
    expect(found.documents).toEqual([
      { document: "a", topic: "农业", share: expect.closeTo(8.5 / 9, 9), reason: null },
      { document: "a", topic: "交通", share: expect.closeTo(0.5 / 9, 9), reason: null },
      { document: "b", topic: "农业", share: null, reason: "the document is empty" },
      { document: "b", topic: "交通", share: null, reason: "the document is empty" },
      { document: "c", topic: "农业", share: expect.closeTo(0.3, 9), reason: null },
      { document: "c", topic: "交通", share: expect.closeTo(0.7, 9), reason: null },
    ]);
    const [farm, traffic] = found.topics;
    expect(farm).toMatchObject({ topic: "农业", seeds: ["春耕", "农资"] });
    expect(farm!.share).toBeCloseTo((8 * (8.5 / 9) + 4 * 0.3) / 12, 9);
    expect(farm!.features.map(({ feature }) => feature)).toEqual(["春耕", "农资", "春运"]);
    expect(farm!.features[0]!.share).toBeCloseTo(0.5, 6);
    expect(traffic).toMatchObject({ topic: "交通", seeds: ["春运"] });
    expect(traffic!.features[0]).toEqual({ feature: "春运", share: expect.closeTo(1, 6) });
    expect(traffic!.share).toBeCloseTo(1 - farm!.share, 9);
    const rest = topics(x, { seeds: { 甲: ["无", "丑", "乙"] }, unseeded: 1, iterations: 1 });
    expect([rest.missingSeeds, rest.topics[1]!.seeds]).toEqual([["无", "丑", "乙"].sort(), []]);
    // Ties by feature.
    expect(traffic!.features.slice(1).map(({ feature }) => feature)).toEqual(["农资", "春耕"].sort());
    expect(found).toMatchObject({ missingSeeds: ["无"], samples: 10, seed: 1, reason: null });
    expect(topics(x, { ...asked, top: 1 }).topics.map(({ features }) => features.length)).toEqual([1, 1]);
    const wide = dfmSelect(x, [...x.features, "缺"], { addAbsent: true });
    expect(topics(wide, { ...asked, seeds: { ...seeds, 缺: ["缺"] } }).missingSeeds).toEqual(
      ["无", "缺"].sort(),
    );
    expect(topics(wide, asked).topics[0]!.features.length).toBe(3);
  });

  it("have defaults: α of 50 by the topics, at most 1, a hundredth of the tokens for seeds", () => {
    const names = (options: object) =>
      topics(x, { iterations: 1, ...options })
        .documents.slice(0, 11)
        .filter(({ document }) => document === "a")
        .map(({ topic }) => topic);
    expect(names({})).toEqual(Array.from({ length: 10 }, (_, at) => `topic ${at + 1}`));
    expect(names({ seeds: { 甲: ["春耕"] } })).toEqual(["甲", "topic 1"]);
    expect(names({ seeds: { "topic 1": ["春耕"], "topic 1'": [] } })).toEqual([
      "topic 1",
      "topic 1'",
      "topic 1''",
    ]);
    const variant = (unseeded: number) => topics(x, { unseeded, iterations: 1 }).variant;
    expect(variant(2)).toBe("LDA by collapsed Gibbs sampling, 2 topics, α 1, β 0.1");
    expect(variant(100)).toContain("100 topics, α 0.5");
    expect(topics(x, { unseeded: 2 })).toMatchObject({ samples: 50, seed: 1 });
    expect(topics(x, { unseeded: 2, iterations: 9 }).samples).toBe(5);
    expect(topics(x, { unseeded: 2, iterations: 9, burnIn: 0 }).samples).toBe(9);
    expect(topics(x, { unseeded: 1, iterations: 300, burnIn: 100 }).samples).toBe(50);
    expect(topics(x, { unseeded: 1, iterations: 99, burnIn: 0 }).samples).toBe(99);
    expect(topics(x, { unseeded: 1, iterations: 100, burnIn: 0 }).samples).toBe(50);
    expect(topics(x, { unseeded: 2, iterations: 9, seed: 3 })).toMatchObject({ seed: 3 });
    // The weight shows in the share of a seed: (7 + 0.1 + w) / (12 + 0.3 + seeds · w).
    const weightOf = (share: number, tokens: number, total: number, size: number): number =>
      (tokens + 0.1 - share * (total + 0.3)) / (share * size - 1);
    const shareOf = (y: typeof x, words: string[], options = {}): number =>
      topics(y, { seeds: { 甲: words }, unseeded: 0, iterations: 1, ...options }).topics[0]!.features.find(
        ({ feature }) => feature === "春耕",
      )!.share;
    expect(weightOf(shareOf(x, ["春耕"]), 7, 12, 1)).toBeCloseTo(1, 9);
    expect(weightOf(shareOf(x, ["春耕"], { seedWeight: 3 }), 7, 12, 1)).toBeCloseTo(3, 9);
    const large = dfmFromCounts([{ id: "a", counts: { 春耕: 500, 农资: 300, 春运: 200 } }]);
    expect(weightOf(shareOf(large, ["春耕"]), 500, 1000, 1)).toBeCloseTo(10, 9);
    expect(weightOf(shareOf(large, ["春耕", "农资"]), 500, 1000, 2)).toBeCloseTo(5, 9);
    expect(shareOf(x, ["春耕"], { beta: 1 })).toBeCloseTo(9 / 16, 9);
  });

  it("of nothing are none", () => {
    const empty = dfmFromCounts([{ id: "a", counts: {} }]);
    expect(topics(empty, { unseeded: 2, seeds: { 甲: ["词"] } })).toMatchObject({
      ...{
        topics: [],
        logLikelihood: [],
        samples: 0,
        reason: "the matrix is empty",
        missingSeeds: ["词"],
        seed: 1,
      },
      documents: ["甲", "topic 1", "topic 2"].map((topic) => ({
        document: "a",
        topic,
        share: null,
        reason: "the document is empty",
      })),
    });
  });

  it("refuse what cannot be", () => {
    for (const [options, message] of [
      [{ unseeded: 0 }, "topics: 0 topics"],
      [{ unseeded: -1 }, "unseeded"],
      [{ iterations: 0 }, "iterations"],
      [{ iterations: 5, burnIn: 5 }, "burnIn must be below iterations 5, not 5"],
      [{ burnIn: -1 }, "burnIn"],
      [{ seed: 2 ** 32 }, "seed must be below 2^32"],
      [{ seed: -1 }, "seed"],
      [{ alpha: 0 }, "alpha"],
      [{ beta: 0 }, "beta"],
      [{ seedWeight: 0 }, "seedWeight"],
      [{ top: 0 }, "top"],
      [{ k: 3 }, 'unknown option "k"'],
      [{ seeds: { 一: ["共"], 二: ["共"] } }, '"共" is a seed of "一" and of "二"'],
    ] as const)
      expect(() => topics(x, options as never), message).toThrow(message);
    expect(() => topics(dfmWeight(x, { scheme: "proportion" }))).toThrow("needs counts");
    expect(() => topics(dfmFromCounts([{ id: "a", counts: { 共: 2 ** 27 + 1 } }]))).toThrow("more than 2^27");
    expect(
      topics(x, { seed: 2 ** 32 - 1, iterations: 1, seeds: { 一: ["春耕", "春耕"] } }).topics[0]!.seeds,
    ).toEqual(["春耕"]);
  });
});

describe("topicCoherence by hand", () => {
  const y = dfmFromCounts([
    { id: "a", counts: { 一: 1, 二: 2, 全: 1 } },
    { id: "b", counts: { 一: 3, 二: 1, 三: 1, 全: 1 } },
    { id: "c", counts: { 一: 1, 三: 1, 全: 1 } },
    { id: "d", counts: { 四: 1, 全: 1 } },
  ]);
  const values = (lists: string[][], options = {}) =>
    topicCoherence(y, lists, options).map(({ coherence }) => coherence);

  it("is the mean over pairs of how much more often words meet than by chance", () => {
    // 一 is in 3 of 4 documents, 二 and 三 in 2, 四 in 1.
    const npmi = (both: number, one: number, other: number): number =>
      Math.log((4 * both) / one / other) / Math.log(4 / both);
    const [first, second, third] = [npmi(2, 3, 2), npmi(2, 3, 2), npmi(1, 2, 2)];
    expect(
      values([
        ["一", "二"],
        ["一", "二", "三"],
        ["三", "二"],
      ]),
    ).toEqual(close([first, (first + second + third) / 3, third]));
    expect(
      values([
        ["一", "四"],
        ["全", "一"],
      ]),
    ).toEqual([-1, 0]);
    expect(topicCoherence(y, [["一", "二", "三"]])[0]).toMatchObject({
      ...{
        topic: 0,
        measure: "npmi",
        pairs: 3,
        reason: null,
        variant: "NPMI coherence over documents, mean over pairs",
      },
    });
    // In every document both.
    const all = dfmFromCounts(["a", "b"].map((id) => ({ id, counts: { 共: 1, 同: 1 } })));
    expect(topicCoherence(all, [["共", "同"]])[0]!.coherence).toBe(0);
  });

  it("or how often the later word's documents have the earlier one", () => {
    const options = { measure: "umass", smoothing: 0.5 };
    expect(
      values(
        [
          ["一", "二"],
          ["二", "一"],
          ["一", "四"],
        ],
        options,
      ),
    ).toEqual(close([Math.log(2.5 / 3), Math.log(2.5 / 2), Math.log(0.5 / 3)]));
    expect(
      values(
        [
          ["二", "三"],
          ["一", "二", "三"],
        ],
        { measure: "umass" },
      ),
    ).toEqual(close([Math.log(2 / 2), (Math.log(3 / 3) + Math.log(3 / 3) + Math.log(2 / 2)) / 3]));
    expect(topicCoherence(y, [["一", "二"]], { measure: "umass" })[0]!.variant).toBe(
      "UMass coherence, mean over pairs, smoothing 1",
    );
  });

  it("says what it cannot", () => {
    const rows = topicCoherence(y, [["一"], [], ["一", "缺"], ["缺", "无"]]);
    expect(rows.map(({ topic, coherence, pairs, reason }) => [topic, coherence, pairs, reason])).toEqual([
      [0, null, 0, "the topic has fewer than 2 features"],
      [1, null, 0, "the topic has fewer than 2 features"],
      [2, null, 1, '"缺" is in no document'],
      [3, null, 1, '"缺" is in no document'],
    ]);
    for (const word of ["一", "二", "三", "四", "全"])
      expect(topicCoherence(y, [[word, "缺"]])[0]!.reason).toBe('"缺" is in no document');
    expect(() =>
      values([
        ["一", "二"],
        ["一", "一"],
      ]),
    ).toThrow("topic 1 names a feature twice");
    expect(() => values([], { smoothing: 1 })).toThrow("smoothing does not belong");
    expect(() => values([], { smoothing: 0, measure: "umass" })).toThrow("smoothing must be above 0");
    expect(() => values([], { measure: "cv" })).toThrow('is "cv"');
    expect(() => values([], { top: 1 })).toThrow('unknown option "top"');
    expect(values([])).toEqual([]);
  });
});
