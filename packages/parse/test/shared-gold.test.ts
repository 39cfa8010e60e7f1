import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse } from "../src/index.js";
import { cleanDocument } from "./document.js";

const shared = fileURLToPath(new URL("../../../../shared/", import.meta.url));
const pagesPath = `${shared}gold/pages.jsonl`;
const seedPath = `${shared}gold/seed-003.json`;

interface GoldPage {
  readonly id: string;
  readonly url: string | null;
  readonly is_readout: boolean;
  readonly province_code: string | null;
  readonly meeting_date: string | null;
  readonly date_certain: boolean;
  readonly chair: string | null;
  readonly people: readonly string[];
  readonly speech_verbs: readonly (readonly [string, string])[] | null;
  readonly speech_speakers_resolved: readonly string[] | null;
  readonly clean: string;
}

/** A rate of the pages for which a check holds. */
function rate(pages: readonly GoldPage[], check: (page: GoldPage) => boolean): number {
  return pages.filter(check).length / Math.max(1, pages.length);
}

describe.skipIf(!existsSync(pagesPath))("gold pages (shared/gold/pages.jsonl), undamaged", () => {
  const pages = existsSync(pagesPath)
    ? readFileSync(pagesPath, "utf8")
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as GoldPage)
    : [];
  const read = new Map(pages.map((page) => [page.id, parse(cleanDocument(page.clean.trimEnd(), page.url))]));
  const readouts = pages.filter((page) => page.is_readout);
  const of = (page: GoldPage): ReturnType<typeof parse> => read.get(page.id)!;

  it("readout or not", () => {
    expect(rate(pages, (page) => (of(page).kind === "readout") === page.is_readout)).toBeGreaterThanOrEqual(
      0.97,
    );
  });
  it("province, and none that is wrong", () => {
    const told = readouts.filter((page) => page.province_code !== null);
    expect(rate(told, (page) => of(page).provinceCode.value === page.province_code)).toBeGreaterThanOrEqual(
      0.96,
    );
    for (const page of readouts) expect([page.province_code, null]).toContain(of(page).provinceCode.value);
  });
  it("meeting dates are right or null", () => {
    for (const page of readouts) expect([page.meeting_date, null]).toContain(of(page).meetingDate.value);
  });
  it("chair", () => {
    expect(
      rate(
        readouts,
        (page) => (of(page).people.find((person) => person.role === "chair")?.name ?? null) === page.chair,
      ),
    ).toBeGreaterThanOrEqual(0.95);
  });
  it("people", () => {
    for (const page of readouts) {
      const names = of(page)
        .people.filter((person) => person.role !== "reporter")
        .map((person) => person.name);
      expect([page.id, ...names.sort()]).toEqual([page.id, ...[...page.people].sort()]);
    }
  });
  it("speech acts", () => {
    for (const page of readouts) {
      const want = (page.speech_speakers_resolved ?? []).map(
        (speaker, at) => `${speaker} ${page.speech_verbs![at]![1]}`,
      );
      expect([page.id, ...of(page).speechActs.map((act) => `${act.speaker} ${act.verb}`)]).toEqual([
        page.id,
        ...want,
      ]);
    }
  });
});

interface GoldSeed {
  readonly title: string;
  readonly subtitles: readonly string[];
  readonly paragraphs: readonly string[];
  readonly speech_acts: readonly { paragraph: number; speaker: string; verb: string; offset: number }[];
  readonly directives: readonly {
    paragraph: number;
    text: string;
    marker: string | null;
    offset: number;
    speaker: string;
  }[];
  readonly quoted_terms: readonly string[];
  readonly metadata: {
    readonly province_code: string;
    readonly level: string;
    readonly prefecture: string;
    readonly meeting_date: string;
    readonly publication_date: string;
    readonly meeting_name: string;
    readonly meeting_body: string;
    readonly people: readonly { name: string; titles: readonly string[]; role: string }[];
  };
}

describe.skipIf(!existsSync(seedPath))("the fourth seed (shared/gold/seed-003.json)", () => {
  it("every fact", () => {
    const gold = JSON.parse(readFileSync(seedPath, "utf8")) as GoldSeed;
    const text = [
      "首页 > 要闻",
      gold.title,
      "2020-02-15 08:00 来源：某网",
      ...gold.subtitles,
      ...gold.paragraphs,
    ].join("\n");
    const found = parse(cleanDocument(text));
    expect(found.title).toBe(gold.title);
    expect(found.subtitles).toEqual(gold.subtitles);
    expect(found.paragraphs).toEqual(gold.paragraphs);
    expect(found.provinceCode.value).toBe(gold.metadata.province_code);
    expect(found.level).toBe(gold.metadata.level);
    expect(found.prefecture).toBe(gold.metadata.prefecture);
    expect(found.meetingDate.value).toBe(gold.metadata.meeting_date);
    expect(found.publicationDate.value).toBe(gold.metadata.publication_date);
    expect(found.meeting).toEqual({ name: gold.metadata.meeting_name, body: gold.metadata.meeting_body });
    expect(found.people).toEqual(gold.metadata.people);
    expect(
      found.speechActs.map(({ paragraph, speaker, verb, start }) => ({
        paragraph,
        speaker,
        verb,
        offset: start,
      })),
    ).toEqual(
      gold.speech_acts.map(({ paragraph, speaker, verb, offset }) => ({ paragraph, speaker, verb, offset })),
    );
    expect(
      found.directives.map(({ paragraph, text: order, marker, start, speaker }) => ({
        paragraph,
        text: order,
        marker,
        offset: start,
        speaker,
      })),
    ).toEqual(
      gold.directives.map(({ paragraph, text: order, marker, offset, speaker }) => ({
        paragraph,
        text: order,
        marker,
        offset,
        speaker,
      })),
    );
    expect(found.quotedTerms.map((term) => term.text)).toEqual(gold.quoted_terms);
  });
});

describe.skipIf(!existsSync(`${shared}corpora`))("texts that report no meeting (shared/corpora)", () => {
  it("bulletins of cases are no readouts", () => {
    const folder = `${shared}corpora/health-commission-bulletins-2020/Data`;
    const kinds = readdirSync(folder).map(
      (name) => parse(cleanDocument(readFileSync(`${folder}/${name}`, "utf8"))).kind,
    );
    expect(kinds.filter((kind) => kind === "readout").length / kinds.length).toBeLessThanOrEqual(0.03);
  });
});
