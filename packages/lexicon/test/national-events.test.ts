import { describe, expect, it } from "vitest";
import { datedTerms, type NationalEvent, nationalEvents } from "../src/index.js";
import { dateBounds } from "../src/schema.js";
import { corporaAreHere, datedTexts } from "./dated-corpora.js";

const NUMERALS = "一二三四五六七八九十";
const of = (...kinds: NationalEvent["kind"][]): NationalEvent[] =>
  nationalEvents().filter((event) => kinds.includes(event.kind));

describe("nationalEvents", () => {
  it("are frozen, each on days that exist, and end no earlier than they begin", () => {
    expect(nationalEvents()).toBe(nationalEvents());
    expect(Object.isFrozen(nationalEvents()) && nationalEvents().every(Object.isFrozen)).toBe(true);
    for (const { name, from, to } of nationalEvents()) {
      for (const day of [from, to]) expect(dateBounds(day)).toEqual({ first: day, last: day });
      expect(to >= from, name).toBe(true);
    }
  });

  it("are named once, but for what comes every year", () => {
    const names = nationalEvents()
      .filter(({ kind }) => kind !== "holiday" && kind !== "conference" && kind !== "games")
      .map((event) => event.name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    for (const kind of ["holiday", "conference", "games"] as const) {
      const years = of(kind).map((event) => `${event.name} ${event.from.slice(0, 4)}`);
      expect(new Set(years).size).toBe(years.length);
    }
  });

  it("have a place where they happened to one, and bear its name", () => {
    for (const { name, kind, place } of nationalEvents()) {
      expect(place !== null, name).toBe(kind === "accident" || kind === "disaster");
      expect(name.startsWith(place ?? ""), name).toBe(true);
    }
  });

  it("stand in order of time within a kind", () => {
    for (const kind of new Set(nationalEvents().map((event) => event.kind))) {
      const days = of(kind).map((event) => event.from);
      expect(days).toEqual([...days].sort());
    }
  });

  it("count plenary sessions and sessions of congresses without a gap, in the order of the days", () => {
    const number = /^(?:全国政协)?([一二三四五六七八九十]+届)(?:全国人大)?([一二三四五六七八九十])/;
    for (const kind of ["plenum", "npcSession", "cppccSession"] as const) {
      const counted = new Map<string, number>();
      for (const { name } of of(kind)) {
        const [, term = "", session = ""] = number.exec(name) ?? [];
        const at = NUMERALS.indexOf(session) + 1;
        // The table begins with the third session of the eleventh committee.
        const before = counted.get(term) ?? (term === "十一届" && kind === "plenum" ? 2 : 0);
        expect(at, name).toBe(before + 1);
        counted.set(term, at);
      }
    }
  });

  it("number studies and commissions upward within a term, each term behind the one before", () => {
    const form = /^(十八|十九|二十)届(中央[^第]+)第([一二三四五六七八九十]+)次(?:集体学习|会议)$/;
    const value = (text: string): number => {
      const [tens = "", ones] = text.includes("十") ? text.split("十") : ["零", text];
      return 10 * (tens === "" ? 1 : NUMERALS.indexOf(tens) + 1) + NUMERALS.indexOf(ones || "零") + 1;
    };
    for (const body of ["中央政治局", "中央全面深化改革", "中央财经委员会"]) {
      const counted = of("collectiveStudy", "commission").flatMap(({ name }) => {
        const [, term = "", whose = "", number = ""] = form.exec(name) ?? [];
        expect(term, name).not.toBe("");
        return whose.startsWith(body) ? [1000 * ["十八", "十九", "二十"].indexOf(term) + value(number)] : [];
      });
      expect(counted.length).toBeGreaterThan(10);
      expect(counted).toEqual([...new Set(counted)].sort((a, b) => a - b));
    }
  });

  it("hold the first plenary session of a committee right after its congress", () => {
    const firsts = of("plenum").filter((event) => event.name.endsWith("届一中全会"));
    const congresses = of("partyCongress");
    expect(firsts.map((event) => event.name)).toEqual(
      congresses.map((event) => event.name.replace("大", "届一中全会")),
    );
    firsts.forEach((first, index) => {
      const end = Date.parse(congresses[index]?.to ?? "");
      expect(Date.parse(first.from) - end).toBe(86_400_000);
    });
  });

  it("agree with the dated terms", () => {
    const terms = new Map(datedTerms().map((row) => [row.term, row.notBefore]));
    let met = 0;
    for (const { name, from } of of("partyCongress", "plenum")) {
      const notBefore = terms.get(`党的${name}`) ?? null;
      if (notBefore === null) continue;
      met++;
      expect(notBefore <= from, name).toBe(true);
    }
    expect(met).toBeGreaterThan(15);
  });

  it("keep the holidays of the Chinese calendar", () => {
    const calendar = new Intl.DateTimeFormat("en-u-ca-chinese", {
      month: "numeric",
      day: "numeric",
      timeZone: "UTC",
    });
    const days: Record<string, string> = { 春节: "1/1", 端午节: "5/5", 中秋节: "8/15" };
    const holidays = of("holiday");
    expect(holidays.length).toBe(3 * 27);
    for (const { name, from } of holidays) {
      const parts = calendar.formatToParts(new Date(from));
      const part = (type: string): string => parts.find((entry) => entry.type === type)?.value ?? "";
      expect(`${part("month")}/${part("day")}`, `${name} ${from}`).toBe(days[name]);
    }
  });

  it.skipIf(!corporaAreHere)("are contradicted by no report that tells its day and session", () => {
    const sessions = new Map(of("npcSession").map((event) => [event.name, event]));
    const told =
      /(\d{4})年(\d{1,2})月(\d{1,2})日[^。]{0,4}第([一二三四五六七八九十]{1,3}届)全国人民代表大会第([一二三四五六七八九十])次会议/g;
    let met = 0;
    for (const { text } of datedTexts()) {
      for (const [whole, year, month = "", day = "", term, session] of text
        .normalize("NFKC")
        .replace(/\s/g, "")
        .matchAll(told)) {
        const event = sessions.get(`${term}全国人大${session}次会议`);
        const on = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
        expect(event !== undefined && event.from <= on && on <= event.to, whole).toBe(true);
        met++;
      }
    }
    expect(met).toBeGreaterThanOrEqual(5);
  });
});
