import { describe, expect, it } from "vitest";
import { parse } from "../src/index.js";
import { cleanDocument } from "./document.js";
import { ACT_PARAGRAPHS } from "./gold/acts.js";
import { DATED_LEADS } from "./gold/dates.js";
import { OTHER_PAGES, READOUT_PAGES } from "./gold/kinds.js";
import { OTHERS } from "./gold/others.js";
import { NAMED_LEADS } from "./gold/people.js";
import { READOUTS } from "./gold/readouts.js";
import { READOUTS_OF_PROVINCES } from "./gold/readouts-of-provinces.js";

describe("invented readouts", () => {
  it.each([...READOUTS, ...READOUTS_OF_PROVINCES].map((page) => [page.name, page] as const))(
    "%s",
    (_, page) => {
      const found = parse(cleanDocument(page.text, page.url ?? null));
      expect({
        kind: found.kind,
        title: found.title,
        subtitles: found.subtitles,
        chrome: found.boilerplate.map((piece) => piece.kind),
        province: found.provinceCode.value,
        level: found.level,
        prefecture: found.prefecture,
        date: found.meetingDate.value,
        published: found.publicationDate.value,
        conflicts: found.conflicts.map((conflict) => conflict.field),
        people: found.people.map(({ name, role, titles }) => `${name} ${role} ${titles.join("|")}`),
        acts: found.speechActs.map(
          ({ paragraph, speaker, verb }) => `${paragraph ?? "-"} ${speaker} ${verb}`,
        ),
        directives: found.directives.map(({ paragraph, marker }) => `${paragraph} ${marker ?? "·"}`),
      }).toEqual({
        kind: page.kind,
        title: page.title,
        subtitles: page.subtitles ?? [],
        chrome: page.chrome ?? [],
        province: page.province,
        level: page.level,
        prefecture: page.prefecture ?? null,
        date: page.date,
        published: page.published ?? null,
        conflicts: page.conflicts ?? [],
        people: page.people,
        acts: page.acts,
        directives: page.directives,
      });
      expect(found.paragraphs).toHaveLength(page.paragraphs.length);
      page.paragraphs.forEach((head, index) => {
        expect(found.paragraphs[index]).toMatch(new RegExp(`^${head}`, "u"));
      });
      if (page.meeting !== undefined) expect(found.meeting?.name).toBe(page.meeting);
      if (page.quoted !== undefined) expect(found.quotedTerms.map((term) => term.text)).toEqual(page.quoted);
      for (const { paragraph, start, end, text } of found.directives) {
        expect(found.paragraphs[paragraph]!.slice(start, end)).toBe(text);
        expect(text).toMatch(/^\S(?:.*\S)?$/u);
      }
      for (const { paragraph, start, text } of found.quotedTerms)
        expect(found.paragraphs[paragraph]!.slice(start - 1, start + text.length + 1)).toBe(`“${text}”`);
    },
  );
});

describe("pages that report no meeting", () => {
  it.each(OTHERS.map((page) => [page.name, page.text] as const))("%s", (_, text) => {
    const found = parse(cleanDocument(text));
    expect(found.kind).not.toBe("readout");
    expect(found.meeting).toBeNull();
    expect(found.meetingDate.value).toBeNull();
  });
});

describe("readout or not, short pages", () => {
  it.each(READOUT_PAGES)("is one: %s", (text) => {
    expect(parse(cleanDocument(text)).kind).toBe("readout");
  });
  it.each(OTHER_PAGES)("is none: %s", (text) => {
    expect(parse(cleanDocument(text)).kind).not.toBe("readout");
  });
});

describe("day of the meeting, short pages", () => {
  it.each(DATED_LEADS)("%s %s", (text, url, day) => {
    expect(parse(cleanDocument(text, url)).meetingDate.value).toBe(day);
  });
});

describe("speech acts, short paragraphs", () => {
  it.each(ACT_PARAGRAPHS)("%s", (text, acts) => {
    const found = parse(cleanDocument(`7月19日，省委召开会议，省委书记赵云主持。\n${text}`));
    expect(found.speechActs.map((act) => `${act.speaker} ${act.verb}`).join("|")).toBe(acts);
  });
});

describe("people and chair, short leads", () => {
  it.each(NAMED_LEADS)("%s", (text, names, chair) => {
    const { people } = parse(cleanDocument(text));
    expect(people.map((person) => person.name).join(" ")).toBe(names);
    expect(people.find((person) => person.role === "chair")?.name ?? null).toBe(chair);
  });
});
