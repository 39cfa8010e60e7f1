import { describe, expect, it } from "vitest";
import { datedTerms, policyTerms, stringMatcher } from "../src/index.js";
import { dateBounds } from "../src/schema.js";
import { corporaAreHere, datedTexts } from "./dated-corpora.js";

interface Claim {
  readonly term: string;
  readonly from: string;
}

/** Terms that a text holds although it is older than they are said to be. */
function refuted(claims: readonly Claim[]): string[] {
  const find = stringMatcher(claims.map((claim) => claim.term));
  const early = new Set<string>();
  let texts = 0;
  for (const { name, by, text } of datedTexts()) {
    texts++;
    // 创新发展理念 holds 新发展理念 by chance, and 两个中国 stands at the head of 两个中国人民….
    for (const { pattern } of find(text.replaceAll("创新发展", ""))) {
      const { term, from } = claims[pattern]!;
      if ((dateBounds(from)?.first ?? "") > by) early.add(`${term} ${from}: ${name}`);
    }
  }
  expect(texts).toBeGreaterThan(100);
  return [...early];
}

describe.skipIf(!corporaAreHere)("dates of terms against every dated text of the corpora", () => {
  it("no policy term is used before its first date", () => {
    const claims = policyTerms().flatMap(({ term, firstDate }) =>
      firstDate === null ? [] : [{ term, from: firstDate }],
    );
    expect(claims.length).toBeGreaterThan(1500);
    expect(refuted(claims)).toEqual([]);
  });

  it("no dated term is used before its time", () => {
    const claims = datedTerms().flatMap(({ term, notBefore, note }) => {
      const announced = /^announced (\d{4}-\d\d-\d\d) /.exec(note)?.[1];
      return notBefore === null ? [] : [{ term, from: announced ?? notBefore }];
    });
    expect(claims.length).toBeGreaterThan(150);
    expect(refuted(claims)).toEqual([]);
  });

  it("would tell a term that is dated too late", () => {
    expect(refuted([{ term: "四个现代化", from: "2001" }]).length).toBeGreaterThan(0);
  });
});
