import { sentences, tokens, whitespaceTokenizer } from "@tifa/tokens";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { collocationNetwork, collocations, collocationsFromCounts } from "../src/index.js";
import { unfinished } from "./unfinished.js";

const TYPES = ["", "一", "二", "三", "四", "二"];
/** Documents of sentences of ids; each token is as long as one unit, and one unit stands between sentences. */
const texts = fc.array(fc.array(fc.array(fc.nat({ max: 5 }), { maxLength: 5 }), { maxLength: 4 }), {
  maxLength: 3,
});

function withSpans(given: readonly (readonly (readonly number[])[])[]) {
  const spans = given.map((doc) => {
    let at = 0;
    return doc.map((sentence) => {
      const start = at;
      at += sentence.length + 1;
      return { start, end: start + sentence.length };
    });
  });
  const docs = given.map((doc, which) => ({
    ids: doc.flat(),
    starts: doc.flatMap((sentence, at) => sentence.map((_, place) => spans[which]![at]!.start + place)),
  }));
  return { tokens: { types: TYPES, docs }, spans };
}

describe("sentences", () => {
  it("counts sentences that have both, each pair once", () => {
    fc.assert(
      fc.property(texts, (given) => {
        const { tokens, spans } = withSpans(given);
        const rows = collocations(tokens, { span: "sentence", sentences: spans, minCount: 1 });
        const sets = given
          .flat()
          .map((sentence) => new Set(sentence.flatMap((id) => (id === 0 ? [] : [TYPES[id]!]))));
        const filled = sets.filter((set) => set.size > 0);
        const having = (...names: string[]): number =>
          filled.filter((set) => names.every((name) => set.has(name))).length;
        const names = ["一", "二", "三", "四"].sort();
        const wanted = names.flatMap((node, at) =>
          names.slice(at + 1).flatMap((collocate) => {
            const both = having(node, collocate);
            const row = {
              node,
              collocate,
              both,
              nodeCount: having(node),
              collocateCount: having(collocate),
              total: filled.length,
            };
            return both === 0 ? [] : [row];
          }),
        );
        expect(unfinished(rows)).toEqual([]);
        expect(rows).toEqual(collocationsFromCounts(wanted));
        const asked = collocations(tokens, {
          span: "sentence",
          sentences: spans,
          minCount: 1,
          nodes: ["二"],
        });
        expect(asked.length).toBe(wanted.filter((row) => row.node === "二" || row.collocate === "二").length);
        for (const row of asked) {
          expect(row.node).toBe("二");
          expect(row.both).toBe(having("二", row.collocate));
        }
      }),
    );
  });

  it("windows that end with the sentence are windows over sentences as documents", () => {
    fc.assert(
      fc.property(texts, fc.nat({ max: 3 }), fc.integer({ min: 1, max: 3 }), (given, left, right) => {
        const { tokens, spans } = withSpans(given);
        const apart = { types: TYPES, docs: given.flat().map((ids) => ({ ids })) };
        expect(collocations(tokens, { sentences: spans, left, right, minCount: 1 })).toEqual(
          collocations(apart, { left, right, minCount: 1 }),
        );
      }),
    );
  });

  it("takes the sentences and starts of @tifa/tokens", () => {
    const text = "防控 疫情 。 春耕 防控 。 疫情 防控 。";
    const toks = tokens([{ id: "a", text }], whitespaceTokenizer(), { removePunctuation: true });
    const rows = collocations(toks, { span: "sentence", sentences: [sentences(text)], nodes: ["疫情"] });
    expect(
      rows.map((row) => [row.collocate, row.both, row.nodeCount, row.collocateCount, row.total]),
    ).toEqual([["防控", 2, 2, 3, 3]]);
  });

  it("refuses what does not fit", () => {
    const toks = { types: TYPES, docs: [{ ids: [1, 2] }] };
    expect(() => collocations(toks, { span: "sentence", left: 1 })).toThrow('belong to span "window"');
    expect(() => collocations(toks, { sentences: [] })).toThrow("sentences of 0 documents, but there are 1");
    expect(() => collocations(toks, { sentences: [[]] })).toThrow("have no starts");
    expect(() => collocations(toks, { span: "line" as "window" })).toThrow('is "line"');
    const many = Array.from({ length: 2001 }, (_, at) => at + 1);
    const long = { types: ["", ...many.map(String)], docs: [{ ids: many }] };
    expect(() => collocations(long, { span: "sentence" })).toThrow(
      "a sentence of 2001 types; the most is 2000",
    );
    expect(collocations(long, { span: "sentence", nodes: ["x"] })).toEqual([]);
  });
});

describe("network", () => {
  const rows = collocationsFromCounts(
    ["ab", "ba", "bc", "de", "aa", "ef", "xy"].map((pair, at) => ({
      node: pair[0]!,
      collocate: pair[1]!,
      both: 9 - at,
      nodeCount: 20,
      collocateCount: 20,
      total: 200,
    })),
  );

  it("joins pairs without direction, leaves loops out, and names what hangs together", () => {
    const { nodes, edges } = collocationNetwork(rows);
    expect(edges.map((edge) => [edge.node + edge.collocate, edge.count])).toEqual([
      ["ab", 9],
      ["bc", 7],
      ["de", 6],
      ["ef", 4],
      ["xy", 3],
    ]);
    expect(nodes.map((node) => [node.feature, node.degree, node.component])).toEqual([
      ["b", 2, 0],
      ["e", 2, 1],
      ["a", 1, 0],
      ["c", 1, 0],
      ["d", 1, 1],
      ["f", 1, 1],
      ["x", 1, 2],
      ["y", 1, 2],
    ]);
    expect(nodes.reduce((sum, node) => sum + node.strength, 0)).toBeCloseTo(
      2 * edges.reduce((sum, edge) => sum + edge.score, 0),
      12,
    );
    expect(collocationNetwork([...rows].reverse())).toEqual(collocationNetwork(rows));
  });

  it("keeps what is above the threshold, below the q, and the strongest", () => {
    const least = rows.find((row) => row.both === 6)!.logDice!;
    expect(collocationNetwork(rows, { threshold: least }).edges.length).toBe(3);
    expect(collocationNetwork(rows, { top: 2 }).edges.length).toBe(2);
    const q = rows.find((row) => row.both === 7)!.q!;
    expect(collocationNetwork(rows, { maxQ: q }).edges.length).toBe(2);
    expect(collocationNetwork([], {})).toMatchObject({ nodes: [], edges: [] });
    expect(() => collocationNetwork(rows, { measure: "chi2" as "g2" })).toThrow("allowed: pmi");
    expect(() => collocationNetwork(rows, { threshold: Number.NaN })).toThrow("must be finite");
    expect(() => collocationNetwork(rows, { maxQ: 2 })).toThrow("between 0 and 1");
  });
});
