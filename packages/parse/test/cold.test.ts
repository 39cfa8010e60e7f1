import { describe, expect, it } from "vitest";
import { parse } from "../src/index.js";
import { cleanDocument } from "./document.js";
import { COLD_FINAL } from "./gold/cold-final.js";
import { COLD_GENRES } from "./gold/cold-genres.js";
import type { ColdPage } from "./gold/cold-page.js";
import { COLD_READOUTS } from "./gold/cold-readouts.js";
import { type ColdScore, scoreCold } from "./gold/score-cold.js";

const score = (page: ColdPage): ColdScore[] =>
  scoreCold(page, parse(cleanDocument(page.text, page.url ?? null)));

describe("pages by which the rules were mended: every fact", () => {
  it.each(COLD_READOUTS.map((page) => [page.name, page] as const))("%s", (_, page) => {
    expect(score(page).flatMap((one) => one.missed)).toEqual([]);
  });
});

/** Least share; for lists what is shared, of all that stands in either. */
const FLOORS = [
  ["kind", 0.97],
  ["province", 0.95],
  ["level", 0.95],
  ["prefecture", 0.95],
  ["meetingDate", 0.95],
  ["chair", 0.95],
  ["people", 0.905],
  ["speechActs", 0.905],
] as const;

describe.each([
  ["read once the rules were mended", COLD_FINAL],
  ["of other genres", COLD_GENRES],
])("pages %s", (_, pages) => {
  const all = pages.flatMap(score);
  it.each(FLOORS)("%s", (field, least) => {
    const rows = all.filter((one) => one.field === field);
    const sum = (pick: (one: ColdScore) => number): number =>
      rows.reduce((total, one) => total + pick(one), 0);
    expect(sum((one) => one.right) / sum((one) => one.of)).toBeGreaterThanOrEqual(least);
  });
});
