import { readFileSync } from "node:fs";
import { readDocument } from "@tifa/features";
import { rawDocument } from "@tifa/ingest";
import { describe, expect, it } from "vitest";
import type { ColdPage } from "../../packages/parse/test/gold/cold-page.js";
import { scoreCold } from "../../packages/parse/test/gold/score-cold.js";

/**
 * Invented readouts and other pages of all provinces, most of them damaged by a program that is not ours, in JSON Lines. They were
 * written before they were read; then the rules were mended by them. Offices are those of real people; meetings and words are invented.
 */
const pages = readFileSync(new URL("damaged-pages.jsonl", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => JSON.parse(line) as ColdPage);

/** What is not read yet, by the page's number. A page that comes to be read leaves this list. */
const OPEN: Readonly<Record<string, readonly string[]>> = {
  "312": ["level"],
  "314": ["prefecture"],
  "318": ["meetingDate"],
  "320": ["meetingDate"],
  "341": ["level"],
  "346": ["people"],
  "348": ["level", "prefecture"],
  "407": ["people"],
  "414": ["level"],
  "418": ["people"],
  "438": ["people"],
  "447": ["level"],
  "511": ["people"],
  "514": ["people"],
  "524": ["prefecture", "province"],
  "528": ["level", "people"],
  "605": ["level"],
  "610": ["meetingDate"],
  "612": ["prefecture", "province"],
  "613": ["level"],
  "616": ["people", "speechActs"],
  "629": ["speechActs"],
  "709": ["people"],
  "715": ["people", "speechActs"],
  "719": ["level"],
  "723": ["people", "speechActs"],
  "724": ["people", "speechActs"],
  "730": ["people"],
  "736": ["level"],
  "738": ["people"],
  "741": ["meetingDate"],
  "801": ["meetingDate"],
  "817": ["speechActs"],
  "826": ["people"],
  "834": ["people"],
  "850": ["people"],
  "909": ["people"],
  "919": ["speechActs"],
  "934": ["people"],
  "939": ["meetingDate"],
  "946": ["people"],
};

describe("facts of damaged pages", () => {
  it("are of so many pages", () => {
    expect(pages).toHaveLength(400);
  });

  it.each(pages.map((page) => [page.name, page] as const))("%s", (name, page) => {
    const { readout } = readDocument(rawDocument(page.text, { url: page.url ?? null }));
    const missed = scoreCold(page, readout).filter((one) => one.missed.length > 0);
    expect(missed.map(({ field }) => field).sort()).toEqual(OPEN[name.slice(0, 3)] ?? []);
  });
});
