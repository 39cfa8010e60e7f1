import { describe, expect, it } from "vitest";
import {
  datedTerms,
  localCampaigns,
  officeHolders,
  places,
  provinceByCode,
  provinces,
  surnames,
} from "../src/index.js";
import { dateBounds } from "../src/schema.js";

const codes = new Map(provinces().map((province) => [province.code, province.shortName]));
const first = (date: string): string => dateBounds(date)?.first ?? "";
const last = (date: string): string => dateBounds(date)?.last ?? "";
const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

function duplicates(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

describe("every table", () => {
  it("is frozen, rows too, and the same at every call", () => {
    for (const table of [provinces, officeHolders, datedTerms, localCampaigns, places]) {
      const rows: readonly object[] = table();
      expect(table()).toBe(rows);
      expect(Object.isFrozen(rows) && rows.every((row) => Object.isFrozen(row))).toBe(true);
    }
    expect(Object.isFrozen(surnames())).toBe(true);
    expect(Object.isFrozen(provinces()[0]?.abbreviations)).toBe(true);
  });
});

describe("provinces", () => {
  it("are found by their codes", () => {
    for (const province of provinces()) expect(provinceByCode(province.code)).toBe(province);
    expect(["00", "3400", "", null].map(provinceByCode)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("are 34, each on a tile of its own, with abbreviations of its own", () => {
    expect(provinces()).toHaveLength(34);
    expect(duplicates(provinces().map((province) => `${province.col},${province.row}`))).toEqual([]);
    expect(duplicates(provinces().flatMap((province) => province.abbreviations))).toEqual([]);
    expect(duplicates(provinces().map((province) => province.code))).toEqual([]);
  });

  it("bear their short name at the front of the full one", () => {
    for (const province of provinces()) expect(province.fullName.startsWith(province.shortName)).toBe(true);
  });
});

describe("office-holders", () => {
  const byPost = group(officeHolders(), (holder) => `${holder.provinceCode} ${holder.post}`);

  it("name their province by code and name", () => {
    for (const holder of officeHolders()) expect(codes.get(holder.provinceCode)).toBe(holder.province);
  });

  it("cover both posts of the 31 mainland provinces from January 2012", () => {
    const mainland = [...codes.keys()].filter((code) => !["71", "81", "82"].includes(code));
    expect(byPost.size).toBe(mainland.length * 2);
    for (const [post, terms] of byPost) expect(first(terms[0]?.from ?? "") <= "2012-01-31", post).toBe(true);
  });

  it("follow one another: at most 31 days of overlap on the strictest reading", () => {
    for (const terms of byPost.values()) {
      terms.slice(1).forEach((next, index) => {
        const before = terms[index];
        expect(before?.to, `${before?.name} has no end, but ${next.name} follows`).not.toBeNull();
        expect(
          days(first(next.from), last(before?.to ?? "")),
          `${before?.name}, ${next.name}`,
        ).toBeLessThanOrEqual(31);
      });
    }
  });

  it("end after they begin", () => {
    for (const { name, from, to } of officeHolders())
      if (to !== null) expect(last(to) >= first(from), name).toBe(true);
  });

  it("hold a post in one province at a time", () => {
    const byPerson = group(officeHolders(), (holder) => `${holder.name} ${holder.post}`);
    for (const [person, terms] of byPerson) {
      const ordered = [...terms].sort((a, b) => (first(a.from) < first(b.from) ? -1 : 1));
      ordered.slice(1).forEach((next, index) => {
        const to = ordered[index]?.to;
        if (to != null) expect(days(first(next.from), last(to)), person).toBeLessThanOrEqual(62);
      });
    }
  });

  it("have surnames that the list knows, save names that have none", () => {
    const known = new Set(surnames());
    const strange = officeHolders().filter(({ name }) => !name.includes("·") && !known.has(name.slice(0, 1)));
    expect([...new Set(strange.map((holder) => holder.name))]).toEqual(["嘎玛泽登"]);
  });
});

describe("dated terms", () => {
  it("are named once, with a bound, in order, none in the future", () => {
    expect(duplicates(datedTerms().map((row) => row.term))).toEqual([]);
    for (const { term, notBefore, notAfter } of datedTerms()) {
      expect(notBefore ?? notAfter, term).not.toBeNull();
      if (notBefore !== null && notAfter !== null)
        expect(last(notAfter) >= first(notBefore), term).toBe(true);
      if (notBefore !== null) expect(first(notBefore) <= "2026-11-21", term).toBe(true);
    }
  });
});

describe("local campaigns", () => {
  it("are named once and point to a province", () => {
    expect(duplicates(localCampaigns().map((row) => row.term))).toEqual([]);
    for (const row of localCampaigns()) expect(codes.has(row.provinceCode), row.term).toBe(true);
  });

  it("are weak where their note begins so", () => {
    const weak = localCampaigns().filter((row) => row.weak);
    expect(weak.length).toBe(10);
    expect(weak.every((row) => row.note.startsWith("weak"))).toBe(true);
    expect(localCampaigns().find((row) => row.term === "枫桥经验")?.weak).toBe(true);
    expect(localCampaigns().find((row) => row.term === "八八战略")?.weak).toBe(false);
  });
});

describe("surnames", () => {
  it("are of one character or compound, each once", () => {
    expect(duplicates(surnames())).toEqual([]);
    expect(surnames().every((name) => /^\p{Script=Han}{1,4}$/u.test(name))).toBe(true);
    for (const name of ["王", "欧阳", "谌", "信", "区", "药", "要", "爱新觉罗"])
      expect(surnames()).toContain(name);
  });
});

function group<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return groups;
}
