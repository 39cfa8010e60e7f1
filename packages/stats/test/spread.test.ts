import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FormulationUse, kaplanMeier, logRank, spread } from "../src/index.js";
import { unfinished } from "./unfinished.js";

const PROVINCES = ["甲省", "乙省", "丙省", "丁省", "戊省"];
const UNTIL = Object.fromEntries(PROVINCES.map((name) => [name, "2021-06-30"]));
const use = (adopter: string, date: string, formulation = "三稳三进"): FormulationUse => ({
  formulation,
  adopter,
  date,
});

describe("spread", () => {
  const uses = [
    use("中央", "2020-03-01"),
    use("乙省", "2020-03-11"),
    use("乙省", "2020-09-01"),
    use("丙省", "2020-03-11"),
    use("甲省", "2020-02-20"),
    use("甲省", "2021-01-01", "两抓两促"),
  ];
  const [one, other] = spread(uses, { watchedUntil: UNTIL, centre: "中央" });

  it("gives first attestations, their order, and lead and lag against the centre", () => {
    expect(
      one!.adopters.map(({ adopter, date, order, lag, sinceFirst }) => [
        adopter,
        date,
        order,
        lag,
        sinceFirst,
      ]),
    ).toEqual([
      ["甲省", "2020-02-20", 1, -10, 0],
      ["丙省", "2020-03-11", 2, 10, 20],
      ["乙省", "2020-03-11", 2, 10, 20],
      ["丁省", null, null, null, null],
      ["戊省", null, null, null, null],
    ]);
    expect(one!.adopters.map(({ reason }) => reason)).toEqual([
      null,
      null,
      null,
      "not used while watched",
      "not used while watched",
    ]);
    expect(one).toMatchObject({
      n: 5,
      adopted: 3,
      centreDate: "2020-03-01",
      firstDate: "2020-02-20",
      unit: "day",
    });
    expect(other).toMatchObject({ formulation: "两抓两促", centreDate: null, adopted: 1, medianDate: null });
    expect(other!.reason).toBe("half of those watched have not used it; the centre has not used it");
    expect(other!.adopters[0]).toMatchObject({ lag: null, reason: "the centre has not used it" });
  });

  it("gives the curve that the chart draws", () => {
    expect(one!.curve.map(({ date, share, atRisk, censored }) => [date, share, atRisk, censored])).toEqual([
      ["2020-02-20", expect.closeTo(0.2, 12), 5, 0],
      ["2020-03-11", expect.closeTo(0.6, 12), 4, 0],
      ["2021-06-30", expect.closeTo(0.6, 12), 2, 2],
    ]);
    expect(one!.medianDate).toBe("2020-03-11");
    const source = new URL("../../charts/src/adoption-curves.ts", import.meta.url);
    const body = /export interface AdoptionRow \{([^}]*)\}/u.exec(readFileSync(source, "utf8"))![1]!;
    const fields = [...body.matchAll(/readonly (\w+)\??: (?:string|number);/gu)].map((match) => match[1]!);
    // A chart may have time elapsed in place of dates.
    expect([...Object.keys(one!.curve[0]!), "elapsed"].sort()).toEqual(fields.sort());
  });

  it("begins at 0 on the date of the centre, where that is first", () => {
    const [late] = spread([use("中央", "2020-01-01"), use("甲省", "2020-01-31")], {
      watchedUntil: UNTIL,
      centre: "中央",
    });
    expect(late!.curve.map(({ date, share }) => [date, Number(share.toFixed(6))])).toEqual([
      ["2020-01-01", 0],
      ["2020-01-31", 0.2],
      ["2021-06-30", 0.2],
    ]);
  });

  it("leaves out of the curve those whose texts end before the first use", () => {
    const [row] = spread([use("甲省", "2020-05-05")], {
      watchedUntil: { 甲省: "2021-01-01", 乙省: "2019-01-01" },
    });
    expect(row).toMatchObject({ n: 1, adopted: 1, medianDate: "2020-05-05", medianUpper: null });
    expect(row!.adopters[1]!.reason).toBe("its texts end before the first use by anybody");
    expect(row!.adopters[0]!.reason).toBe("no centre is given");
  });

  it("compares groups by a log-rank test", () => {
    const groups = { 甲省: "沿海", 乙省: "沿海", 丙省: "沿海", 丁省: "内陆", 戊省: "内陆" };
    const [row] = spread(uses.slice(0, 5), { watchedUntil: UNTIL, centre: "中央", groups });
    expect(row!.groups).toEqual(
      logRank([
        { time: 20, event: true, group: "沿海" },
        { time: 20, event: true, group: "沿海" },
        { time: 0, event: true, group: "沿海" },
        { time: 496, event: false, group: "内陆" },
        { time: 496, event: false, group: "内陆" },
      ]),
    );
    expect(row!.groups!.p).toBeLessThan(0.2);
  });

  it.each([
    ["year", ["2001", "2003", "2010"], 2],
    ["month", ["2001-11", "2002-02", "2010-01"], 3],
    ["day", ["2004-02-28", "2004-03-01", "2010-01-01"], 2],
    ["day", ["0099-12-31", "0100-01-01", "2010-01-01"], 1],
  ] as const)("counts in %ss", (unit, [centre, first, end], lag) => {
    const [row] = spread([use("中央", centre), use("甲省", first)], {
      watchedUntil: { 甲省: end },
      centre: "中央",
    });
    expect([row!.unit, row!.adopters[0]!.lag, row!.adopters[0]!.date, row!.firstDate]).toEqual([
      unit,
      lag,
      first,
      centre,
    ]);
  });

  it("is the same whatever the order of the uses, and leaves no number that is not finite", () => {
    const date = fc.integer({ min: 2000, max: 2012 }).map(String);
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            formulation: fc.constantFrom("一", "二"),
            adopter: fc.constantFrom("中央", ...PROVINCES),
            date,
          }),
        ),
        (given) => {
          const options = {
            watchedUntil: Object.fromEntries(PROVINCES.map((name) => [name, "2012"])),
            centre: "中央",
          };
          const there = spread(given, options);
          expect(spread([...given].reverse(), options)).toEqual(there);
          expect(unfinished(there)).toEqual([]);
          for (const { curve, adopters, adopted } of there) {
            const shares = curve.map(({ share }) => share);
            expect(shares).toEqual([...shares].sort((a, b) => a - b));
            expect(
              curve.every(({ share, lower, upper }) => (lower ?? 0) <= share && share <= (upper ?? 1)),
            ).toBe(true);
            expect(adopters.filter(({ date: own }) => own !== null).length).toBe(adopted);
          }
        },
      ),
    );
  });

  it.each<[string, () => unknown]>([
    ["is not a date", () => spread([use("甲省", "2020-02-30")], { watchedUntil: UNTIL })],
    ["is not a date", () => spread([use("甲省", "2020-13-01")], { watchedUntil: UNTIL })],
    ["are not alike fine", () => spread([use("甲省", "2020-02")], { watchedUntil: UNTIL })],
    ["and is not watched", () => spread([use("子省", "2020-02-01")], { watchedUntil: UNTIL })],
    [
      "after the end of watching 2021-06-30",
      () => spread([use("甲省", "2022-02-01")], { watchedUntil: UNTIL }),
    ],
    ["cannot be watched as an adopter", () => spread([], { watchedUntil: UNTIL, centre: "甲省" })],
    ["has a group and is not watched", () => spread([], { watchedUntil: UNTIL, groups: { 子省: "沿海" } })],
    ['unknown option "until"', () => spread([], { watchedUntil: UNTIL, until: "2020" } as never)],
    ['spread: interval is "wide"', () => spread([], { watchedUntil: UNTIL, interval: "wide" as never })],
    ["spread: level must lie", () => spread([], { watchedUntil: UNTIL, level: 95 })],
  ])("throws: %s", (message, call) => {
    expect(call).toThrow(message);
  });
});

describe("edge cases of survival", () => {
  it.each<[string, object, object]>([
    ["nothing watched", kaplanMeier([]), { n: 0, steps: [], median: null, reason: "nothing was watched" }],
    [
      "no event",
      kaplanMeier([{ time: 3, event: false }]),
      {
        median: null,
        reason: "the curve never comes down to one half",
        steps: [{ survival: 1, lower: null, reason: "no event yet: the log-log interval is undefined" }],
      },
    ],
    [
      "all at once",
      kaplanMeier([
        { time: 3, event: true },
        { time: 3, event: true },
      ]),
      {
        median: 3,
        medianLower: null,
        steps: [
          {
            survival: 0,
            standardError: null,
            reason: "the curve is at 0: Greenwood's variance is undefined",
          },
        ],
      },
    ],
    [
      "one group",
      logRank([{ group: "a", time: 1, event: true }]),
      { chi2: null, p: null, reason: "fewer than 2 groups" },
    ],
    [
      "a group gone before the first event",
      logRank([
        { group: "a", time: 1, event: false },
        { group: "b", time: 2, event: true },
      ]),
      { chi2: null, reason: "no event happens while two groups are watched" },
    ],
  ])("%s", (_, found, wanted) => {
    expect(found).toMatchObject(wanted);
    expect(unfinished(found)).toEqual([]);
  });

  it("takes times above 2^31, and refuses what is no time", () => {
    expect(
      kaplanMeier([
        { time: 2 ** 40, event: true },
        { time: 2 ** 41, event: true },
        { time: 2 ** 42, event: true },
      ]).median,
    ).toBe(2 ** 41);
    for (const time of [-1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => kaplanMeier([{ time, event: true }])).toThrow("is not a time from 0 on");
    expect(() => logRank([{ time: -1, event: true, group: "a" }])).toThrow("logRank");
  });
});
