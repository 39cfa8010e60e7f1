import { describe, expect, it } from "vitest";
import { COLD_FACTS } from "./cold-facts.js";
import { COLD_SITES } from "./cold-sites.js";
import { readHtml } from "./measure.js";
import { SITES } from "./sites.js";

const ALL = { ...SITES, ...COLD_SITES };
/** Not those that tell no day, nor the one whose later parts are hidden: short ones are left out as spoilers are. */
const names = Object.keys(ALL).filter((name) => !ALL[name]!.undated && name !== "hiddenParts");

/** Facts of invented meetings, read from the pages of sites: each page in five of them. */
describe.each([0, 3, 7, 18, 41])("facts in pages, sites from %i", (shift) => {
  it.each(COLD_FACTS.map((page, at) => [page.name, names[(5 * at + shift) % names.length]!, page] as const))(
    "%s (%s)",
    async (_, site, { title, day, paragraphs, facts }) => {
      const article = { title, day, time: "09:12", source: "本站讯", editor: "方圆", paragraphs };
      const { found } = await readHtml(ALL[site]!.html(article));
      expect(found.kind === "readout").toBe(facts !== null);
      if (facts === null) return;
      const people = found.people.filter(({ role }) => role !== "reporter");
      expect({
        province: found.provinceCode.value,
        level: found.level,
        prefecture: found.prefecture,
        date: found.meetingDate.value,
        chair: people.find(({ role }) => role === "chair")?.name ?? null,
        people: people.map(({ name }) => name).sort(),
        acts: found.speechActs.map(({ speaker, verb }) => `${speaker} ${verb}`).join("|"),
      }).toEqual({ ...facts, people: facts.people.split(" ").sort() });
    },
  );
});
