import { describe, expect, it } from "vitest";
import { kaplanMeier } from "../src/kaplan-meier.js";
import { logRank } from "../src/log-rank.js";
import { NORMAL_95 } from "../src/normal-quantile.js";

const seen = (...times: number[]) => times.map((time) => ({ time, event: true }));
const censored = (...times: number[]) => times.map((time) => ({ time, event: false }));

describe("Kaplan–Meier", () => {
  // Six: one of six at 1, two of four at 2, nobody at 4, the last at 5.
  const six = [...seen(5, 2, 1, 2), ...censored(1, 4)];

  it("multiplies the shares that stay, with Greenwood's sum for the error", () => {
    const found = kaplanMeier(six, { interval: "plain" });
    const close = (value: number) => expect.closeTo(value, 12);
    const [first, second] = [5 / 6, 5 / 12];
    const errors = [first * Math.sqrt(1 / 6 / 5), second * Math.sqrt(1 / 6 / 5 + 2 / 4 / 2)] as const;
    const later = {
      ...{ survival: close(second), standardError: close(errors[1]), reason: null },
      ...{ lower: 0, upper: close(second + NORMAL_95 * errors[1]) },
    };
    expect(found.steps).toEqual([
      {
        ...{
          time: 1,
          atRisk: 6,
          events: 1,
          censored: 1,
          survival: close(first),
          standardError: close(errors[0]),
        },
        ...{ lower: close(first - NORMAL_95 * errors[0]), upper: 1, reason: null },
      },
      { time: 2, atRisk: 4, events: 2, censored: 0, ...later },
      { time: 4, atRisk: 2, events: 0, censored: 1, ...later },
      {
        ...{
          time: 5,
          atRisk: 1,
          events: 1,
          censored: 0,
          survival: 0,
          standardError: null,
          lower: null,
          upper: null,
        },
        reason: "the curve is at 0: Greenwood's variance is undefined",
      },
    ]);
    expect(found).toMatchObject({ n: 6, events: 4, median: 2, medianLower: 2, medianUpper: null });
    expect(found.reason).toBe("the upper bound never comes down to one half");
    expect(found.variant).toBe("Kaplan–Meier, Greenwood's variance, plain interval");
  });

  it("has an interval on the scale asked for, log-log where none is", () => {
    const error = Math.sqrt(1 / 6 / 5);
    const [loglog] = kaplanMeier(six).steps;
    const scale = (survival: number): number => Math.log(-Math.log(survival));
    expect(scale(loglog!.lower!) - scale(5 / 6)).toBeCloseTo((NORMAL_95 * error) / -Math.log(5 / 6), 10);
    expect(scale(5 / 6) - scale(loglog!.upper!)).toBeCloseTo((NORMAL_95 * error) / -Math.log(5 / 6), 10);
    expect(kaplanMeier(six).variant).toContain("log-log interval");
    // Half of a normal variable lies within 0.6745 of its middle.
    const [log] = kaplanMeier(six, { interval: "log", level: 0.5 }).steps;
    expect(Math.log(5 / 6 / log!.lower!)).toBeCloseTo(0.6744897501960817 * error, 12);
  });

  it("has no log-log interval before the first event, but others", () => {
    const late = [...censored(1), ...seen(2), ...censored(3)];
    expect(kaplanMeier(late).steps[0]).toEqual({
      ...{
        time: 1,
        atRisk: 3,
        events: 0,
        censored: 1,
        survival: 1,
        standardError: 0,
        lower: null,
        upper: null,
      },
      reason: "no event yet: the log-log interval is undefined",
    });
    expect(kaplanMeier(late).steps[1]!.reason).toBeNull();
    expect(kaplanMeier(late, { interval: "log" }).steps[0]).toMatchObject({
      lower: 1,
      upper: 1,
      reason: null,
    });
    expect(kaplanMeier(late).events).toBe(1);
  });

  it("finds where the curve and its bounds come down to one half", () => {
    const many = kaplanMeier(
      [...Array.from({ length: 40 }, (_, at) => at + 1)].map((time) => ({ time, event: true })),
    );
    // Half of forty are gone at 20, and the curve stays at one half until 21.
    expect(many.median).toBe(20.5);
    const first = (bound: "lower" | "upper") => many.steps.find((step) => step[bound]! <= 0.5)!.time;
    expect([many.medianLower, many.medianUpper]).toEqual([first("lower"), first("upper")]);
    expect(many.reason).toBeNull();
    expect(kaplanMeier(censored(1, 2))).toMatchObject({
      ...{ n: 2, events: 0, median: null, reason: "the curve never comes down to one half" },
    });
    expect(kaplanMeier([])).toMatchObject({
      n: 0,
      events: 0,
      steps: [],
      median: null,
      reason: "nothing was watched",
    });
  });

  it("refuses what is no time, no level and no scale", () => {
    expect(() => kaplanMeier(seen(-1))).toThrow("is not a time from 0 on");
    expect(() => kaplanMeier(six, { level: 1 })).toThrow("level must lie between 0 and 1");
    expect(() => kaplanMeier(six, { interval: "exp" as "log" })).toThrow(
      '"exp"; allowed: log-log, log, plain',
    );
    expect(() => kaplanMeier(six, { by: "group" } as never)).toThrow('unknown option "by"');
  });
});

describe("log-rank test", () => {
  const of = (group: string, durations: readonly { time: number; event: boolean }[]) =>
    durations.map((one) => ({ group, ...one }));
  const close = (value: number) => expect.closeTo(value, 12);

  it("compares events with those to be expected of one curve", () => {
    const found = logRank([...of("乙", [...seen(4, 5), ...censored(6)]), ...of("丙", seen(1, 2, 3))]);
    // 丙 has 3 of 6, 2 of 5, 1 of 4 of what happens; each event has p(1 − p) for variance.
    const expected = 3 / 6 + 2 / 5 + 1 / 4;
    const variance = 0.25 + 0.24 + 3 / 16;
    const chi2 = (3 - expected) ** 2 / variance;
    expect(found).toEqual({
      groups: [
        { group: "丙", n: 3, observed: 3, expected: close(expected) },
        { group: "乙", n: 3, observed: 2, expected: close(5 - expected) },
      ],
      ...{ chi2: close(chi2), degrees: 1, variant: "log-rank test", reason: null },
      p: expect.closeTo(0.0246023, 6),
    });
  });

  it("takes events at one time as drawn without return", () => {
    // Three of four at once: 1.5 of a's two, with variance 3 · ½ · ½ · (4 − 3) / (4 − 1).
    const two = logRank([...of("a", seen(1, 1)), ...of("b", [...seen(1), ...censored(2)])]);
    expect(two).toMatchObject({ chi2: close(0.25 / 0.25), degrees: 1 });
    expect(two.groups.map(({ expected }) => expected)).toEqual([close(1.5), close(1.5)]);
    // Two of six at once, both of a's: differences 4/3, −2/3, −2/3, and a χ² of 5, whose tail is e^−5/2.
    const three = logRank([...of("a", seen(1, 1)), ...of("b", censored(2, 2)), ...of("c", censored(2, 2))]);
    expect(three).toMatchObject({
      chi2: expect.closeTo(5, 10),
      degrees: 2,
      p: expect.closeTo(Math.exp(-2.5), 10),
    });
    expect(three.groups.map(({ observed }) => observed)).toEqual([2, 0, 0]);
  });

  it("watches nobody any more whose time is over", () => {
    // The censored one of a is gone when the others' events come: 2 of 4 at time 2, 1 of 3 at 3, of two left 1 at 4.
    const found = logRank([
      ...of("a", [...censored(1), ...seen(2, 4)]),
      ...of("b", [...seen(3), ...censored(5)]),
    ]);
    expect(found.groups[0]!.expected).toBeCloseTo(2 / 4 + 1 / 3 + 1 / 2, 12);
    const variance = 1 / 4 + 2 / 9 + 1 / 4;
    expect(found.chi2).toBeCloseTo((2 - 4 / 3) ** 2 / variance, 12);
  });

  it("leaves a group out of χ² that is gone before anything happens", () => {
    const two = [...of("b", [...seen(4, 5), ...censored(6)]), ...of("c", seen(1, 2, 3))];
    const more = logRank([...of("a", censored(0.5, 0.5)), ...two]);
    expect(more.chi2).toBeCloseTo(logRank(two).chi2!, 12);
    expect(more).toMatchObject({ degrees: 1, p: expect.closeTo(logRank(two).p!, 12) });
    expect(more.groups[0]).toEqual({ group: "a", n: 2, observed: 0, expected: 0 });
    const last = logRank([...two, ...of("d", censored(0.5))]);
    expect(last.chi2).toBeCloseTo(logRank(two).chi2!, 12);
  });

  it("says why there is no test", () => {
    expect(logRank([])).toEqual({
      ...{
        groups: [],
        degrees: 0,
        variant: "log-rank test",
        chi2: null,
        p: null,
        reason: "fewer than 2 groups",
      },
    });
    expect(logRank(of("a", seen(1, 2)))).toMatchObject({
      degrees: 0,
      chi2: null,
      reason: "fewer than 2 groups",
    });
    const reason = "no event happens while two groups are watched";
    expect(logRank([...of("a", seen(2, 3)), ...of("b", censored(1))])).toMatchObject({
      degrees: 1,
      chi2: null,
      p: null,
      reason,
    });
    expect(logRank([...of("a", censored(1)), ...of("b", censored(2))])).toMatchObject({ chi2: null, reason });
    // The last one of all is expected to have its event.
    const alone = logRank([...of("a", seen(3)), ...of("b", censored(1))]);
    expect(alone.groups.map(({ expected }) => expected)).toEqual([1, 0]);
    expect(() => logRank(of("a", seen(Number.NaN)))).toThrow("is not a time");
  });

  it("is no difference where groups have the same times", () => {
    const same = logRank([...of("a", seen(1, 2, 3)), ...of("b", seen(1, 2, 3))]);
    expect(same.chi2).toBeCloseTo(0, 12);
    expect(same.chi2! >= 0).toBe(true);
    expect(same.p).toBeCloseTo(1, 6);
  });
});
