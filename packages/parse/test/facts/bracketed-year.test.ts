import { describe, expect, it } from "vitest";
import type { Day } from "../../src/evidence/calendar.js";
import type { YearClue } from "../../src/evidence/clue.js";
import { bracketedYear } from "../../src/facts/bracketed-year.js";

const YEARS = [2028, 2029, 2030, 2031, 2032];
const days: readonly Day[] = YEARS.map((year) => ({ year, month: 3, day: 1 }));

/** A clue with its score in each year from 2028. */
function clue(scores: readonly number[], rule = "datedTerm"): YearClue {
  return {
    rule,
    evidence: { start: 0, end: 0, text: "", rule },
    years: YEARS,
    score: ({ year }) => scores[year - 2028]!,
  };
}

const begun = clue([-4, -4, 0.5, 0.5, 0.5]);
const ended = clue([0.5, 1.1, 1.1, -1, -1]);

describe("the year between two dated terms", () => {
  it("is the one that both leave", () => {
    expect(bracketedYear([begun, ended], days)).toBe(2030);
    expect(bracketedYear([ended, begun], days)).toBe(2030);
    expect(bracketedYear([begun, ended, clue([0, 0, 0, 0, 0])], days)).toBe(2030);
  });

  it("wants two terms", () => {
    expect(bracketedYear([begun], days)).toBeNull();
    expect(bracketedYear([], days)).toBeNull();
    expect(bracketedYear([begun, clue([0, 1, 1.1, -1, -1], "holders")], days)).toBeNull();
    expect(bracketedYear([clue([-4, -4, 1.1, -1, -1]), clue([0, 0, 0, 0, 0])], days)).toBeNull();
  });

  it("asks dated terms alone", () => {
    expect(bracketedYear([begun, ended, clue([-9, -9, -9, -9, -9], "holders")], days)).toBe(2030);
  });

  it("is none where more than one is left, or none", () => {
    expect(bracketedYear([begun, clue([0, 0, 1.1, 1.1, -1])], days)).toBeNull();
    expect(bracketedYear([begun, clue([0, 0, 1.1, -1, 0.5])], days)).toBeNull();
    expect(bracketedYear([begun, ended, clue([0, 0, -1, 0, 0])], days)).toBeNull();
    expect(bracketedYear([begun, ended, clue([0, 0, 0, 0, 0])], [])).toBeNull();
  });

  it("counts a term that says nothing of the year", () => {
    expect(bracketedYear([clue([-4, -4, 0, 0, 0]), ended], days)).toBe(2030);
  });

  it("has a year before it and one behind", () => {
    expect(bracketedYear([begun, ended], days.slice(2))).toBeNull();
    expect(bracketedYear([begun, ended], days.slice(0, 3))).toBeNull();
    expect(bracketedYear([begun, ended], days.slice(1, 4))).toBe(2030);
  });

  it("begins with a term that was surely not there before", () => {
    expect(bracketedYear([clue([-3.9, -3.9, 0.5, 0.5, 0.5]), ended], days)).toBeNull();
  });

  it("ends with one that was in force, and then gone", () => {
    expect(bracketedYear([begun, clue([0, 0, 1, -1, -1])], days)).toBeNull();
    expect(bracketedYear([clue([-4, -4, 0.5, -1, -1]), clue([0, 0, 1.1, 0, 0])], days)).toBeNull();
  });
});
