import { readFileSync } from "node:fs";
import { type Dfm, dfmFromCounts, dfmWeight } from "@tifa/dfm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type TopicsOptions, topicCoherence, topics } from "../src/index.js";
import { randomIndex } from "../src/random.js";
import { leftPad } from "./left-pad.js";
import { unfinished } from "./unfinished.js";

interface Coherence {
  coherence: { documents: number[][]; topics: number[][]; umass: number[]; npmi: number[] }[];
}

const oracle = JSON.parse(readFileSync(new URL("oracle/scaling.json", import.meta.url), "utf8")) as Coherence;

/** Documents from known topics: topic t has the features 10t to 10t + 9; a document has one main topic. */
function planted(documents: number, tokens: number, k: number, seed: number): { x: Dfm; main: number[] } {
  const random = randomIndex("test", seed);
  const main = Array.from({ length: documents }, (_, doc) => doc % k);
  const rows = main.map((topic, doc) => {
    const counts = new Map<string, number>();
    for (let at = 0; at < tokens; at += 1) {
      const from = random(10) < 7 ? topic : random(k);
      // The first features of a topic are commoner than the last.
      const feature = leftPad(10 * from + Math.min(random(10), random(10)));
      counts.set(feature, (counts.get(feature) ?? 0) + 1);
    }
    return { id: leftPad(doc), counts };
  });
  return { x: dfmFromCounts(rows), main };
}

const { x: sample, main } = planted(40, 80, 4, 7);
const SEEDED: TopicsOptions = {
  seeds: { 甲: ["0000", "0001"], 乙: ["0010", "0011"], 丙: ["0020", "0021"], 丁: ["0030", "0031"] },
  unseeded: 0,
  iterations: 120,
};
const seeded = topics(sample, SEEDED);

describe("topics", () => {
  it("finds planted topics under the names of their seeds", () => {
    seeded.topics.forEach(({ features }, topic) => {
      const own = features.filter(({ feature }) => Math.floor(Number(feature) / 10) === topic);
      expect(own.length).toBeGreaterThanOrEqual(9);
    });
    const names = Object.keys(SEEDED.seeds!);
    main.forEach((topic, doc) => {
      const rows = seeded.documents.filter(({ document }) => document === leftPad(doc));
      const best = rows.reduce((one, other) => (other.share! > one.share! ? other : one));
      expect(best.topic).toBe(names[topic]);
      // The main topic has 0.7 + 0.3 / 4 of the tokens.
      expect(best.share!).toBeGreaterThan(0.55);
      expect(best.share!).toBeLessThan(0.95);
    });
  });

  it("finds them without seeds too, up to their order", () => {
    const found = topics(sample, { unseeded: 4, iterations: 200 });
    const blocks = found.topics.map(({ features }) => {
      const places = features.slice(0, 6).map(({ feature }) => Math.floor(Number(feature) / 10));
      expect(new Set(places).size).toBe(1);
      return places[0]!;
    });
    expect([...blocks].sort()).toEqual([0, 1, 2, 3]);
    expect(found.topics.map(({ topic }) => topic)).toEqual(["topic 1", "topic 2", "topic 3", "topic 4"]);
  });

  it("is reproducible by its seed, depends on it, and adds up to 1", () => {
    expect(topics(sample, SEEDED)).toEqual(seeded);
    const other = topics(sample, { ...SEEDED, seed: 2 });
    expect(other.documents).not.toEqual(seeded.documents);
    expect(seeded).toMatchObject({ samples: 60, seed: 1, missingSeeds: [], reason: null });
    expect(seeded.topics.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
    for (const id of sample.docs) {
      const rows = seeded.documents.filter(({ document }) => document === id);
      expect(rows.reduce((sum, { share }) => sum + share!, 0)).toBeCloseTo(1, 9);
    }
    expect(unfinished(seeded)).toEqual([]);
  });

  it("is better with the planted number of topics than with fewer, by likelihood and by coherence", () => {
    const few = topics(sample, { unseeded: 2, iterations: 120 });
    expect(seeded.logLikelihood.at(-1)!).toBeGreaterThan(few.logLikelihood.at(-1)!);
    const coherence = (lists: readonly (readonly string[])[]): number => {
      const rows = topicCoherence(sample, lists, { measure: "npmi" });
      return rows.reduce((sum, row) => sum + row.coherence!, 0) / rows.length;
    };
    const own = seeded.topics.map(({ features }) => features.map(({ feature }) => feature));
    const mixed = [0, 1, 2, 3].map((topic) => [0, 10, 20, 30].map((from) => leftPad(from + topic)));
    expect(coherence(own)).toBeGreaterThan(coherence(mixed));
  });

  it("gives the words that fit no seed to the topic without seeds", () => {
    const found = topics(sample, { seeds: { 甲: ["0000"], 无: ["绝无此词"] }, unseeded: 1, iterations: 100 });
    expect(found.topics.map(({ topic, seeds }) => [topic, seeds])).toEqual([
      ["甲", ["0000"]],
      ["无", []],
      ["topic 1", []],
    ]);
    expect(found.missingSeeds).toEqual(["绝无此词"]);
  });
});

describe("topicCoherence", () => {
  it.each(oracle.coherence.map((one, at) => ({ at, ...one })))(
    "as gensim, corpus $at",
    ({ documents, topics: lists, umass, npmi }) => {
      const x = dfmFromCounts(
        documents.map((features, doc) => ({
          id: leftPad(doc),
          counts: new Map(features.map((feature) => [`f${feature}`, 1 + feature])),
        })),
      );
      const names = lists.map((list) => list.map((feature) => `f${feature}`));
      // gensim adds 10⁻¹² to the share of documents.
      const smoothing = 1e-12 * documents.length;
      topicCoherence(x, names, { measure: "umass", smoothing }).forEach((row, at) => {
        expect(row.coherence).toBeCloseTo(umass[at]!, 9);
      });
      topicCoherence(x, names).forEach((row, at) => {
        expect(row.coherence).toBeCloseTo(npmi[at]!, 9);
      });
    },
  );

  it("says what is undefined, and has limits for words that never or always meet", () => {
    const x = dfmFromCounts([
      { id: "a", counts: { 春: 1, 夏: 1, 共: 1, 同: 2 } },
      { id: "b", counts: { 秋: 1, 共: 1, 同: 1 } },
    ]);
    expect(
      topicCoherence(x, [["春", "秋"], ["共", "同"], ["春", "冬"], ["春"], []]).map(
        ({ coherence, reason }) => [coherence, reason],
      ),
    ).toEqual([
      [-1, null],
      [0, null],
      [null, '"冬" is in no document'],
      [null, "the topic has fewer than 2 features"],
      [null, "the topic has fewer than 2 features"],
    ]);
    expect(topicCoherence(x, [["春", "秋"]], { measure: "umass" })[0]).toMatchObject({
      coherence: 0,
      pairs: 1,
    });
    expect(topicCoherence(x, [["共", "春"]], { measure: "umass" })[0]!.coherence).toBe(0);
    expect(() => topicCoherence(x, [["春", "春"]])).toThrow("topic 0 names a feature twice");
    expect(() => topicCoherence(x, [], { smoothing: 1 })).toThrow(
      "smoothing does not belong to measure npmi",
    );
    expect(() => topicCoherence(x, [], { measure: "cv" as never })).toThrow('is "cv"; allowed: umass, npmi');
  });
});

describe("edge cases of topics", () => {
  const counts = dfmFromCounts([
    { id: "a", counts: { 共: 1 } },
    { id: "b", counts: {} },
  ]);

  it.each<[string, Dfm, TopicsOptions, object]>([
    ["no document", dfmFromCounts([]), {}, { topics: [], documents: [], reason: "the matrix is empty" }],
    [
      "an empty document",
      counts,
      { unseeded: 1, iterations: 4 },
      {
        documents: [
          { document: "a", share: 1, reason: null },
          { document: "b", share: null, reason: "the document is empty" },
        ],
      },
    ],
    [
      "all empty",
      dfmFromCounts([{ id: "a", counts: {} }]),
      { unseeded: 1 },
      { topics: [], documents: [{ share: null, reason: "the document is empty" }] },
    ],
    ["one iteration", counts, { unseeded: 2, iterations: 1 }, { samples: 1, reason: null }],
  ])("%s", (_, x, options, wanted) => {
    const found = topics(x, options);
    expect(found).toMatchObject(wanted);
    expect(unfinished(found)).toEqual([]);
  });

  it("no number that is not finite leaves", () => {
    const table = fc.array(fc.array(fc.nat({ max: 4 }), { minLength: 3, maxLength: 3 }), { maxLength: 4 });
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 4 }), (rows, unseeded) => {
        const x = dfmFromCounts(
          rows.map((row, doc) => ({
            id: leftPad(doc),
            counts: new Map(row.map((count, at) => [`f${at}`, count])),
          })),
        );
        expect(unfinished(topics(x, { unseeded, iterations: 6, seeds: { 甲: ["f0"] } }))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it.each<[string, () => unknown]>([
    ["needs counts", () => topics(dfmWeight(sample, { scheme: "proportion" }))],
    ["tokens are more than 2^27", () => topics(dfmFromCounts([{ id: "a", counts: { 共: 2 ** 33 } }]))],
    ['"共" is a seed of "一" and of "二"', () => topics(counts, { seeds: { 一: ["共"], 二: ["共"] } })],
    ["0 topics", () => topics(counts, { unseeded: 0 })],
    ["burnIn must be below iterations 5", () => topics(counts, { iterations: 5, burnIn: 5 })],
    ["alpha must be above 0", () => topics(counts, { alpha: 0 })],
    ["seed must be below 2^32", () => topics(counts, { seed: 2 ** 32 })],
    ['unknown option "k"', () => topics(counts, { k: 3 } as never)],
  ])("throws: %s", (message, call) => {
    expect(call).toThrow(message);
  });
});
