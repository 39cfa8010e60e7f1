import { describe, expect, it } from "vitest";
import { passageFamilies } from "../src/reuse-families.js";
import { shingleIndex } from "../src/reuse-index.js";
import { type AlignedPassage, sharedPassages } from "../src/reuse-passages.js";
import { coverageOf, familiesOf, passageRow } from "../src/reuse-rows.js";
import { symbolsOf } from "../src/reuse-symbols.js";

const texts = (...given: string[]) => symbolsOf("f", given);

const settings = { shingle: 2, minLength: 3, minIdentity: 0.8, maxGap: 2 };
const all = () => true;

/** Passages as [a, b, stretch of a, stretch of b, matches, columns], with letters of the texts. */
function shared(given: readonly string[], options = {}, mayShare: (a: number, b: number) => boolean = all) {
  const symbols = texts(...given);
  const joined = given.join("");
  const chosen = { ...settings, ...options };
  return sharedPassages(symbols, shingleIndex(symbols, chosen.shingle, 64), mayShare, chosen).map((one) => [
    ...[one.a, one.b, joined.slice(one.startA, one.endA), joined.slice(one.startB, one.endB)],
    ...[one.matches, one.columns],
  ]);
}

describe("shared passages", () => {
  it("are cut out to the unit, by document, other document and place", () => {
    expect(shared(["xabcdy", "abcd", "zzabcd"])).toEqual([
      [0, 1, "abcd", "abcd", 4, 4],
      [0, 2, "abcd", "abcd", 4, 4],
      [1, 2, "abcd", "abcd", 4, 4],
    ]);
    expect(shared(["abcdxxxefgh", "ooefghppabcd"])).toEqual([
      [0, 1, "abcd", "abcd", 4, 4],
      [0, 1, "efgh", "efgh", 4, 4],
    ]);
    expect(shared(["abcdxxxefgh", "abcd", "ooefgh"]).map(([a, b]) => [a, b])).toEqual([
      [0, 1],
      [0, 2],
    ]);
    expect(shared(["abcd", "efgh"])).toEqual([]);
    expect(shared(["abcdeabcde", "x"])).toEqual([]);
  });

  it("come by document and place, in whatever order they are found", () => {
    expect(shared(["abcdxxefgh", "efgh", "abcd"]).map(([a, b]) => [a, b])).toEqual([
      [0, 1],
      [0, 2],
    ]);
    // The longest run is looked at first.
    expect(shared(["zz", "abcdxxxefghij", "ooefghijppabcd"]).map(([, , text]) => text)).toEqual([
      "abcd",
      "efghij",
    ]);
    const symbols = texts("abcdef", "abcxdefooooabcdef");
    const found = sharedPassages(symbols, shingleIndex(symbols, 2, 64), all, settings);
    expect(found.map(({ startA, startB }) => [startA, startB - 6])).toEqual([
      [0, 0],
      [0, 11],
    ]);
  });

  it("end where their documents do, whatever stands before and behind", () => {
    const whole = ["cdef", "cdef", 4, 4];
    expect(shared(["ab", "cdef", "abcdef"])).toEqual([[1, 2, ...whole]]);
    expect(shared(["abcdef", "ab", "cdef"])).toEqual([[0, 2, ...whole]]);
    expect(shared(["cdef", "gh", "cdefgh"])).toEqual([[0, 2, ...whole]]);
    expect(shared(["cdefgh", "cdef", "gh"])).toEqual([[0, 1, ...whole]]);
    expect(shared(["xxab", "ab"], { minLength: 2 })).toEqual([[0, 1, "ab", "ab", 2, 2]]);
    expect(shared(["ab", "xxab"], { minLength: 2 })).toEqual([[0, 1, "ab", "ab", 2, 2]]);
  });

  it("are compared where they may be", () => {
    const pairs = shared(["abcd", "abcd", "abcd"], {}, (a, b) => a === 0 && b === 2);
    expect(pairs.map(([a, b]) => [a, b])).toEqual([[0, 2]]);
  });

  it("go on over edits on both sides of a seed", () => {
    expect(shared(["uabxcdefyghv", "wabcdefgho"], { minIdentity: 0.7 })).toEqual([
      [0, 1, "abxcdefygh", "abcdefgh", 8, 10],
    ]);
    // What is no seed of its own, on either side.
    expect(shared(["uabxcdefyghv", "wabcdefgho"], { shingle: 3, minIdentity: 0.7 })).toEqual([
      [0, 1, "abxcdefygh", "abcdefgh", 8, 10],
    ]);
    expect(shared(["uabxcdefyghv", "wabcdefgho"], { maxGap: 1, minIdentity: 0.9 })).toEqual([]);
  });

  it("are as long and as alike as asked", () => {
    expect(shared(["abcd", "abcd"], { minLength: 4 }).length).toBe(1);
    expect(shared(["abcd", "abcd"], { minLength: 5 })).toEqual([]);
    // Eight of ten columns.
    expect(shared(["abcdxyefgh", "abcdzwefgh"]).length).toBe(1);
    expect(shared(["abcdxyefgh", "abcdzwefgh"], { minIdentity: 0.81 })).toEqual([]);
  });

  it("stand once for a copy, however often parts of it recur", () => {
    expect(shared(["abcabcabc", "abcabcabc"])).toEqual([[0, 1, "abcabcabc", "abcabcabc", 9, 9]]);
    expect(shared(["zz", "abcabcabc", "y", "abcabcabc"])).toEqual([[1, 3, "abcabcabc", "abcabcabc", 9, 9]]);
    expect(shared(["zzzzzzzz", "abcdxyzabcd", "w", "abcd"]).length).toBe(2);
    expect(shared(["zzzzzzzz", "abcd", "w", "abcdxyzabcd"]).length).toBe(2);
    expect(shared(["abcdxyzabcd", "abcd"])).toEqual([
      [0, 1, "abcd", "abcd", 4, 4],
      [0, 1, "abcd", "abcd", 4, 4],
    ]);
    expect(shared(["abcd", "abcdxyzabcd"]).length).toBe(2);
  });

  it("need equal units, not equal hashes", () => {
    const given = ["xabcdyefgh", "efghabcd", "nothing"];
    const symbols = texts(...given);
    const count = 2 + given.join("").length - given.length - 2;
    const honest = shingleIndex(symbols, 2, 64);
    expect(honest.places.length).toBe(count);
    const places = honest.places.slice().sort();
    const ranks = new Uint32Array(symbols.values.length);
    places.forEach((place, rank) => {
      ranks[place] = rank;
    });
    const index = { ...honest, places, ranks, ends: new Uint32Array(places.length).fill(places.length) };
    const found = sharedPassages(symbols, index, all, settings);
    expect(found).toEqual(sharedPassages(symbols, honest, all, settings));
    expect(found.length).toBe(2);
  });
});

const passage = (a: number, startA: number, endA: number, b: number, startB: number, endB: number) =>
  ({ a, b, startA, endA, startB, endB, matches: 4, columns: 5 }) satisfies AlignedPassage;
const spansOf = (...passages: AlignedPassage[]) =>
  passageFamilies(passages).map(({ spans }) => spans.map((one) => [one.document, one.start, one.end]));

describe("families of passages", () => {
  it("join both sides, and stretches of which the shorter lies more than half in the other", () => {
    expect(spansOf(passage(0, 10, 20, 1, 40, 50))).toEqual([
      [
        [0, 10, 20],
        [1, 40, 50],
      ],
    ]);
    // 6 of 10 units, then 5 of 10.
    expect(spansOf(passage(0, 10, 20, 1, 40, 50), passage(1, 44, 54, 2, 80, 90))).toEqual([
      [
        [0, 10, 20],
        [1, 40, 54],
        [2, 80, 90],
      ],
    ]);
    expect(spansOf(passage(0, 10, 20, 1, 40, 50), passage(1, 45, 55, 2, 80, 90)).length).toBe(2);
    expect(spansOf(passage(0, 10, 40, 1, 50, 80), passage(1, 76, 82, 2, 90, 96)).length).toBe(1);
    expect(spansOf(passage(0, 10, 16, 1, 50, 56), passage(1, 52, 80, 2, 90, 118)).length).toBe(1);
    expect(spansOf(passage(0, 10, 16, 1, 50, 56), passage(1, 53, 80, 2, 90, 117)).length).toBe(2);
    expect(spansOf()).toEqual([]);
  });

  it("look at the stretch that reaches farthest, not at the last", () => {
    const wide = passage(0, 0, 100, 1, 200, 300);
    const [short, late] = [passage(0, 10, 14, 2, 400, 404), passage(0, 60, 70, 3, 500, 510)];
    expect(spansOf(wide, short, late)).toEqual([
      [
        [0, 0, 100],
        [1, 200, 300],
        [2, 400, 404],
        [3, 500, 510],
      ],
    ]);
  });

  it("come with those in most documents first, then by place; stretches that touch are one", () => {
    const [pair, three] = [passage(0, 0, 9, 1, 100, 109), passage(0, 50, 59, 1, 150, 159)];
    expect(spansOf(pair, three, passage(1, 150, 159, 2, 200, 209)).map((one) => one.length)).toEqual([3, 2]);
    expect(spansOf(three, pair).map(([first]) => first![1])).toEqual([0, 50]);
    const repeated = [passage(0, 0, 9, 1, 100, 109), passage(0, 9, 18, 1, 100, 109)];
    expect(spansOf(...repeated)).toEqual([
      [
        [0, 0, 18],
        [1, 100, 109],
      ],
    ]);
    expect(spansOf(passage(0, 0, 9, 1, 100, 109), passage(0, 10, 18, 1, 100, 109))[0]!.length).toBe(3);
    // Where one document ends, the next begins.
    expect(spansOf(passage(0, 0, 9, 1, 9, 18))).toEqual([
      [
        [0, 0, 9],
        [1, 9, 18],
      ],
    ]);
    const within = [passage(0, 0, 20, 1, 100, 120), passage(0, 2, 9, 2, 200, 207)];
    expect(spansOf(...within)[0]![0]).toEqual([0, 0, 20]);
  });
});

describe("rows of passages", () => {
  const symbols = texts("甲，乙丙丁", "丑乙丙丁。", "");
  const documents = (...dates: (string | undefined)[]) =>
    dates.map((date, at) => ({ id: `d${at}`, text: "", ...(date === undefined ? {} : { date }) }));
  const one = passage(0, 1, 4, 1, 5, 8);

  it.each<[string | undefined, string | undefined, string | null, string | null]>([
    ["2031", "2032", "d0", null],
    ["2031-05-09", "2031-05-08", "d1", null],
    ["2031", "2031-05-08", null, "the dates are the same"],
    ["2031-06", "2031-05-08", "d1", null],
    ["2031", undefined, null, "a date is missing"],
    [undefined, "2031", null, "a date is missing"],
  ])("%s and %s: first is %s", (first, second, wanted, reason) => {
    expect(passageRow(one, documents(first, second), symbols)).toEqual({
      ...{ a: "d0", b: "d1", aStart: 2, aEnd: 5, bStart: 1, bEnd: 4, matches: 4, identity: 4 / 5 },
      ...{ first: wanted, reason },
    });
    const [family] = familiesOf([one], documents(first, second), symbols);
    expect(family).toEqual({
      documents: 2,
      spans: [
        { document: "d0", start: 2, end: 5, date: first ?? null },
        { document: "d1", start: 1, end: 4, date: second ?? null },
      ],
      first: wanted,
      reason: wanted === null && reason !== "a date is missing" ? "the earliest date is shared" : reason,
    });
    const counts = coverageOf([one], documents(first, second, "2031"), symbols);
    expect(counts.map(({ shared: units, earlier }) => [units, earlier])).toEqual([
      [3, wanted === "d1" ? 3 : 0],
      [3, wanted === "d0" ? 3 : 0],
      [0, 0],
    ]);
  });

  it("count a unit once, in however many passages it is", () => {
    const other = passage(0, 2, 4, 2, 4, 6);
    const three = texts("甲乙丙丁", "乙丙丁", "丙丁", "");
    const found = coverageOf([one, other], documents("2033", "2032", "2034", "2031"), three);
    expect(found[0]).toEqual({
      ...{ document: "d0", units: 4, shared: 3, earlier: 3, share: 3 / 4, earlierShare: 3 / 4, reason: null },
    });
    expect(found[3]).toEqual({
      ...{ document: "d3", units: 0, shared: 0, earlier: 0, share: null, earlierShare: null },
      reason: "the document is empty",
    });
  });
});
