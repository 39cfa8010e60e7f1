import { describe, expect, it } from "vitest";
import { kaplanMeier } from "../src/kaplan-meier.js";
import { logRank } from "../src/log-rank.js";
import { spread } from "../src/spread.js";
import type { FormulationUse } from "../src/spread-types.js";

const use = (adopter: string, date: string, formulation = "三稳三进"): FormulationUse => ({
  ...{ formulation, adopter, date },
});
/** Everybody watched until one month. */
const until = (date: string, ...names: string[]) => Object.fromEntries(names.map((name) => [name, date]));

describe("spread", () => {
  const uses = [
    use("乙", "2031-09"),
    use("中央", "2031-03"),
    use("乙", "2031-05"),
    use("乙", "2031-07"),
    use("甲", "2031-01"),
    use("丙", "2031-05"),
    use("甲", "2031-12", "两抓两促"),
  ];
  const watchedUntil = { ...until("2031-12", "丁", "丙", "乙", "甲"), 戊: "2030-12", 己: "2031-01" };
  const both = () => spread(uses, { watchedUntil, centre: "中央" });

  it("takes the first use of each, whatever the order of the uses", () => {
    const [two, three] = both();
    expect([two!.formulation, three!.formulation]).toEqual(
      ["三稳三进", "两抓两促"].sort() as [string, string],
    );
    expect(spread([...uses].reverse(), { watchedUntil, centre: "中央" })).toEqual([two, three]);
    const one = [two!, three!].find(({ formulation }) => formulation === "三稳三进")!;
    const rows = one.adopters.map((row) => [
      row.adopter,
      row.date,
      row.order,
      row.lag,
      row.sinceFirst,
      row.reason,
    ]);
    const none = "not used while watched";
    expect(rows).toEqual([
      ["甲", "2031-01", 1, -2, 0, null],
      ...["丙", "乙"].sort().map((name) => [name, "2031-05", 2, 2, 4, null]),
      ...["丁", "己", "戊"]
        .sort()
        .map((name) => [
          name,
          null,
          null,
          null,
          null,
          name === "戊" ? "its texts end before the first use by anybody" : none,
        ]),
    ]);
    expect(one.adopters.map(({ watchedUntil: end }) => end).sort()).toEqual([
      "2030-12",
      "2031-01",
      ...Array(4).fill("2031-12"),
    ]);
    expect(one).toMatchObject({
      n: 5,
      adopted: 3,
      firstDate: "2031-01",
      centreDate: "2031-03",
      unit: "month",
    });
    expect(one.groups).toBeUndefined();
  });

  it("gives the curve of Kaplan and Meier, from below", () => {
    const one = spread(uses, { watchedUntil, centre: "中央", interval: "plain", level: 0.5 }).find(
      ({ formulation }) => formulation === "三稳三进",
    )!;
    const durations = [
      ...[0, 4, 4].map((time) => ({ time, event: true })),
      ...[11, 0].map((time) => ({ time, event: false })),
    ];
    const km = kaplanMeier(durations, { interval: "plain", level: 0.5 });
    expect(one.variant).toBe(km.variant);
    expect(one.curve.map((step) => [step.date, step.atRisk, step.censored])).toEqual([
      ["2031-01", 5, 1],
      ["2031-05", 3, 0],
      ["2031-12", 1, 1],
    ]);
    one.curve.forEach((step, at) => {
      const { survival, lower, upper } = km.steps[at]!;
      expect(step.share).toBeCloseTo(1 - survival, 12);
      expect(step.lower).toBeCloseTo(1 - upper!, 12);
      expect(step.upper).toBeCloseTo(1 - lower!, 12);
      expect(step.formulation).toBe("三稳三进");
    });
    const usual = kaplanMeier(durations, { interval: "log-log", level: 0.95 });
    const same = both().find(({ formulation }) => formulation === "三稳三进")!;
    expect(same.variant).toBe(usual.variant);
    expect(same.curve[1]!.lower).toBeCloseTo(1 - usual.steps[1]!.upper!, 12);
  });

  it("says by when half have used it, rounded down", () => {
    const names = ["甲", "乙", "丙", "丁"];
    const given = names.map((name, at) => use(name, `2031-0${[1, 2, 5, 6][at]}`));
    const [one] = spread(given, { watchedUntil: until("2031-09", ...names) });
    // One half from month 1 to month 4 after the first: the middle is 2.5.
    expect([one!.medianDate, one!.reason]).toEqual(["2031-03", expect.stringContaining("upper")]);
    expect(one!.medianLower).toBe("2031-01");
    expect(one!.medianUpper).toBeNull();
    expect("centreDate" in one!).toBe(false);
    const km = kaplanMeier([0, 1, 4, 5].map((time) => ({ time, event: true })));
    expect([km.median, one!.reason]).toEqual([2.5, km.reason]);
    const many = Array.from({ length: 40 }, (_, at) => `省${at + 10}`);
    const sure = spread(
      many.map((name, at) => use(name, `20${31 + (at % 8)}`)),
      { watchedUntil: until("2040", ...many) },
    )[0]!;
    const whole = kaplanMeier(many.map((_, at) => ({ time: at % 8, event: true })));
    const year = (time: number | null): string => String(2031 + Math.floor(time!));
    expect(whole.median).toBe(3.5);
    expect([sure.medianLower, sure.medianDate, sure.medianUpper, sure.reason]).toEqual([
      year(whole.medianLower),
      "2034",
      year(whole.medianUpper),
      null,
    ]);
    const [led] = spread([use("中央", "2031"), ...many.map((name, at) => use(name, `20${31 + (at % 8)}`))], {
      ...{ watchedUntil: until("2040", ...many), centre: "中央" },
    });
    expect([led!.centreDate, led!.reason]).toEqual(["2031", null]);
    const [rare] = spread([use("甲", "2031")], { watchedUntil: until("2032", ...names), centre: "中央" });
    expect(rare!.reason).toBe("half of those watched have not used it; the centre has not used it");
    expect(rare).toMatchObject({ medianDate: null, medianUpper: null, centreDate: null });
    expect(rare!.adopters[0]).toMatchObject({ lag: null, reason: "the centre has not used it" });
    expect(spread([use("甲", "2031")], { watchedUntil: { 甲: "2031" } })[0]).toMatchObject({
      adopters: [{ lag: null, reason: "no centre is given" }],
      medianDate: "2031",
    });
  });

  it("begins the curve at 0 where the centre is first, and has none where nobody is watched", () => {
    const given = [use("中央", "2031-01"), use("甲", "2031-03")];
    const [one] = spread(given, { watchedUntil: until("2031-06", "甲", "乙"), centre: "中央" });
    expect(one!.curve[0]).toEqual({
      formulation: "三稳三进",
      date: "2031-01",
      share: 0,
      atRisk: 2,
      censored: 0,
    });
    expect(one!.curve.map(({ date, share }) => [date, share])).toEqual([
      ["2031-01", 0],
      ["2031-03", 0.5],
      ["2031-06", 0.5],
    ]);
    const [nobody] = spread(given.slice(0, 1), { watchedUntil: {}, centre: "中央" });
    expect(nobody).toMatchObject({
      curve: [],
      n: 0,
      adopted: 0,
      firstDate: "2031-01",
      centreDate: "2031-01",
    });
    const [at] = spread([use("中央", "2031-01"), use("甲", "2031-01")], {
      watchedUntil: { 甲: "2031-02" },
      centre: "中央",
    });
    expect(at!.curve.map(({ date, share }) => [date, share])).toEqual([["2031-01", 1]]);
    expect("lower" in at!.curve[0]!).toBe(false);
  });

  it("compares the groups of those that have one", () => {
    const names = ["甲", "乙", "丙", "丁", "戊"];
    const given = [use("甲", "2031"), use("乙", "2032"), use("丙", "2033"), use("戊", "2031")];
    const groups = { 甲: "东", 乙: "东", 丙: "西", 丁: "西" };
    expect(spread(given, { watchedUntil: until("2035", ...names), groups })[0]!.groups).toEqual(
      logRank([
        { time: 3 - 1, event: true, group: "西" },
        { time: 4, event: false, group: "西" },
        { time: 1, event: true, group: "东" },
        { time: 0, event: true, group: "东" },
      ]),
    );
  });

  it("refuses what cannot be watched", () => {
    const names = until("2031", "甲");
    for (const [given, options, message] of [
      [
        [use("乙", "2031")],
        { watchedUntil: names },
        'spread: "乙" used "三稳三进" on 2031 and is not watched',
      ],
      [[use("中央", "2031")], { watchedUntil: names }, '"中央" used'],
      [[use("甲", "2032")], { watchedUntil: names }, "after the end of watching 2031"],
      [[], { watchedUntil: names, centre: "甲" }, 'the centre "甲" cannot be watched'],
      [[], { watchedUntil: names, groups: { 乙: "东" } }, '"乙" has a group and is not watched'],
      [[], { watchedUntil: names, interval: "wide" }, 'spread: interval is "wide"'],
      [[], { watchedUntil: names, level: 2 }, "spread: level"],
      [[], { watchedUntil: names, until: 2 }, 'unknown option "until"'],
      [[use("甲", "2031-01")], { watchedUntil: names }, "are not alike fine"],
    ] as const)
      expect(() => spread(given, options as never)).toThrow(message);
    expect(spread([], { watchedUntil: names })).toEqual([]);
    expect(spread([use("甲", "2031")], { watchedUntil: names, centre: "中央" })[0]!.adopted).toBe(1);
    expect(spread([use("中央", "2033")], { watchedUntil: names, centre: "中央" })[0]!.n).toBe(0);
  });
});
