// @ts-check
// What data/features is made of: folders beside the checkout, and what is known of their documents.
import { basename, join } from "node:path";
import { root } from "./paths.js";

/**
 * @typedef {import("@tifa/notebook").FeatureSource["describe"]} Describe
 * @typedef {{ name: string, inputs: string[], describe?: NonNullable<Describe> }} Source
 */

const shared = join(root, "..", "shared");
const national = join(shared, "corpora", "national-work-reports-1954-2025");

/**
 * Reports to the National People's Congress that are not the premier's on the work of the government. The collection
 * gives them the same title; what they are stands in their first paragraph.
 * @type {Readonly<Record<number, string>>}
 */
const OTHER_REPORTS = { 1955: "plan", 1956: "budget", 1958: "plan", 1960: "agriculture", 1980: "plan" };

/** Years of the national congresses of the party. @type {Readonly<Record<number, number>>} */
const CONGRESSES = {
  1: 1921,
  3: 1923,
  7: 1945,
  9: 1969,
  10: 1973,
  11: 1977,
  12: 1982,
  13: 1987,
  14: 1992,
  15: 1997,
  16: 2002,
  17: 2007,
  18: 2012,
  19: 2017,
  20: 2022,
};

/** Shorter than any report: a page that only lists the editions of one. */
const STUB = 1000;

/** Feature sets that `npm run features` makes. @type {readonly Source[]} */
export const FEATURE_SOURCES = [
  { name: "seeds", inputs: [join(shared, "seeds")] },
  {
    name: "provincial-2025",
    inputs: [join(shared, "corpora", "provincial-work-reports-2025")],
    describe: ({ source }) => {
      const year = Number(/^\d{4}/.exec(basename(source.path ?? ""))?.[0]);
      return { year, docvars: { year, report: "province", extent: "full" } };
    },
  },
  {
    name: "national-1954-2025",
    inputs: [join(national, "government_work_reports.jsonl")],
    // Records without a year are the resolutions of congress on a report.
    describe: ({ docvars, text }) => {
      const year = Number(docvars.year ?? Number.NaN);
      if (Number.isNaN(year)) return null;
      const extent = /^[^\n]*（摘要）/.test(text) || year === 1964 ? "summary" : "full";
      return {
        label: String(year),
        year,
        docvars: { year, report: OTHER_REPORTS[year] ?? "premier", extent },
      };
    },
  },
  {
    name: "party-congresses",
    inputs: [join(national, "cpc_congress_reports.jsonl")],
    describe: ({ docvars, source, text }) => {
      const congress = Number(docvars.congress);
      const year = CONGRESSES[congress];
      if (year === undefined) return null;
      // The first congress heard two reports.
      const label = congress === 1 ? `${year} (${source.record === "0" ? "北京" : "广州"})` : String(year);
      const extent = text.length < STUB ? "stub" : "full";
      return { label, year, docvars: { year, congress, report: "party", extent } };
    },
  },
];
