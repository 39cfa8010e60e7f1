import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { timeAxis, toDays, toTime } from "../src/dates.js";
import { grouped, niceRange, printer, round, significant, ticks, tightRange } from "../src/numbers.js";
import { placeLabels } from "../src/place-labels.js";
import { spreadLabels } from "../src/spread-labels.js";
import { pushApart, stressLayout } from "../src/stress-layout.js";
import { textWidth, widest } from "../src/text-width.js";
import { shorten, wrapText } from "../src/wrap-text.js";

const text = fc.string({
  unit: fc.constantFrom(..."防疫情要会议，。“”（）ab c1%、—…".split("")),
  maxLength: 60,
});

describe("textWidth", () => {
  it("knows Han, Latin and pinyin", () => {
    expect(textWidth("中国共产党全国代表大会会议", 11)).toBe(143);
    expect(textWidth("i", 1000)).toBe(275);
    expect(textWidth("ǎ", 1000)).toBe(textWidth("a", 1000));
    expect(widest([], 12)).toBe(0);
  });

  it("adds up", () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(textWidth(a + b, 12)).toBeCloseTo(textWidth(a, 12) + textWidth(b, 12), 6);
      }),
    );
  });
});

describe("wrapText", () => {
  it("keeps every character but the spaces at breaks, and every line fits or cannot be broken", () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 12, max: 300 }), (whole, width) => {
        const lines = wrapText(whole, width, 12);
        expect(lines.join("").replaceAll(" ", "")).toBe(whole.replaceAll(" ", ""));
        for (const line of lines) {
          if (textWidth(line, 12) > width) expect(wrapText(line, width, 12).length).toBe(1);
        }
      }),
    );
  });

  it("puts no closing mark at a line's beginning and no opening one at its end", () => {
    fc.assert(
      fc.property(fc.integer({ min: 36, max: 200 }), (width) => {
        const lines = wrapText(
          "会议听取了汇报（含附件），研究了“两项”工作。他说：“要抓紧！”散会。",
          width,
          12,
        );
        for (const line of lines.slice(1)) expect("，。）”：！").not.toContain(line[0]);
        for (const line of lines.slice(0, -1)) expect("（“").not.toContain(line.at(-1));
      }),
    );
  });

  it("is linear: a hundred thousand characters take no time", () => {
    expect(wrapText("a".repeat(100_000), 100, 12)).toHaveLength(1);
    expect(wrapText("，".repeat(100_000), 100, 12)).toHaveLength(1);
  });
});

it("shorten never exceeds the room, and leaves alone what fits", () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 12, max: 200 }), (whole, width) => {
      const short = shorten(whole, width, 12);
      expect(textWidth(short, 12)).toBeLessThanOrEqual(width);
      if (textWidth(whole, 12) <= width) expect(short).toBe(whole);
    }),
  );
});

describe("numbers", () => {
  const value = fc.double({ min: -1e9, max: 1e9, noNaN: true });

  it("round, significant and grouped", () => {
    expect(Object.is(round(-0.001, 2), 0)).toBe(true);
    expect(Object.is(significant(-0), 0)).toBe(true);
    expect(grouped(-1234567)).toBe("−1,234,567");
    expect(printer([12.34, 0.5])(0.5)).toBe("0.5");
    expect(printer([3, 1200])(1200)).toBe("1,200");
    expect(printer([-0.04])(-0.0001)).toBe("0.000");
  });

  it("a nice range holds both ends and begins and ends at a step", () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        fc.pre(high - low > 1e-6 * Math.max(Math.abs(low), Math.abs(high), 1));
        const range = niceRange(low, high);
        expect(range.low).toBeLessThanOrEqual(low + range.step * 1e-6);
        expect(range.high).toBeGreaterThanOrEqual(high - range.step * 1e-6);
        expect(ticks(range).length).toBeLessThanOrEqual(8);
        expect(ticks(range).length).toBeGreaterThanOrEqual(2);
      }),
    );
  });

  it("a tight range holds both ends, and its ticks are inside", () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        fc.pre(high - low > 1e-3 * Math.max(Math.abs(low), Math.abs(high), 1));
        const range = tightRange(low, high);
        expect(range.low).toBeLessThanOrEqual(low);
        expect(range.high).toBeGreaterThanOrEqual(high);
        for (const tick of ticks(range)) {
          expect(tick).toBeGreaterThanOrEqual(range.low - range.step * 1e-6);
          expect(tick).toBeLessThanOrEqual(range.high + range.step * 1e-6);
        }
      }),
    );
  });
});

describe("dates", () => {
  it("reads years, months and days, in UTC", () => {
    expect(toDays("1970-02")).toBe(31);
    expect(toTime("2020")).toBe(Date.UTC(2020, 0, 1));
    for (const bad of ["2020-13", "20-1", "2020-2-3", "2020-02-30", "2020-02-01x", "二〇二〇年"])
      expect(() => toTime(bad)).toThrow(bad);
  });

  it("labels at most seven firsts, inside the domain, in order", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40000 }), fc.integer({ min: 1, max: 40000 }), (start, length) => {
        const day = (n: number): string => new Date(n * 86_400_000).toISOString().slice(0, 10);
        const axis = timeAxis([day(start), day(start + length)]);
        expect(axis.ticks.length).toBeGreaterThan(0);
        expect(axis.ticks.length).toBeLessThanOrEqual(8);
        expect([...axis.ticks].sort()).toEqual(axis.ticks);
        expect(axis.ticks.every((tick) => tick >= axis.domain[0] && tick <= axis.domain[1])).toBe(true);
      }),
    );
  });
});

describe("labels", () => {
  const point = fc.record({
    x: fc.integer({ min: 0, max: 400 }),
    y: fc.integer({ min: 0, max: 300 }),
    width: fc.integer({ min: 5, max: 90 }),
    height: fc.constant(15),
  });

  it("never overlap each other, cover a point or leave the plot", () => {
    fc.assert(
      fc.property(fc.array(point, { maxLength: 60 }), (wishes) => {
        const placed = placeLabels(wishes, wishes, { width: 400, height: 300 });
        const boxes = placed.map(({ index, x, y }) => {
          const { width = 0, height = 0 } = wishes[index] ?? {};
          return { x1: x, x2: x + width, y1: y - height / 2, y2: y + height / 2 };
        });
        for (const [i, a] of boxes.entries()) {
          expect(a.x1 >= 0 && a.x2 <= 400 && a.y1 >= 0 && a.y2 <= 300).toBe(true);
          for (const b of boxes.slice(i + 1))
            expect(a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2).toBe(false);
          for (const { x, y } of wishes) expect(a.x1 < x && x < a.x2 && a.y1 < y && y < a.y2).toBe(false);
        }
      }),
    );
  });

  it("a label that has room is placed, the first wish always if it fits", () => {
    expect(
      placeLabels([{ x: 50, y: 50, width: 30, height: 15 }], [{ x: 50, y: 50 }], { width: 100, height: 100 }),
    ).toEqual([{ index: 0, x: 57, y: 50 }]);
  });

  it("spread keeps order, distance and, where there is room, the column", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 20 }), (wanted) => {
        const placed = spreadLabels(wanted, 15, 0, 300);
        const order = wanted.map((_, i) => i).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b);
        for (let i = 1; i < order.length; i++) {
          expect((placed[order[i] ?? 0] ?? 0) - (placed[order[i - 1] ?? 0] ?? 0)).toBeGreaterThanOrEqual(
            15 - 1e-9,
          );
        }
        for (const at of placed) {
          expect(at).toBeGreaterThanOrEqual(0);
          expect(at).toBeLessThanOrEqual(300 + 1e-9);
        }
      }),
    );
  });

  it("spread leaves alone what stands apart, and shares out what does not", () => {
    expect(spreadLabels([10, 60, 200], 15, 0, 300)).toEqual([10, 60, 200]);
    expect(spreadLabels([100, 102], 14, 0, 300)).toEqual([94, 108]);
  });
});

describe("networks", () => {
  const edges = fc.integer({ min: 2, max: 14 }).chain((nodes) =>
    fc
      .array(
        fc.record({
          a: fc.nat(nodes - 1),
          b: fc.nat(nodes - 1),
          weight: fc.double({ min: 0.1, max: 9, noNaN: true }),
        }),
        { maxLength: 30 },
      )
      .map((all) => ({ nodes, all: all.filter((edge) => edge.a !== edge.b) })),
  );

  it("have finite places, the same at every call", () => {
    fc.assert(
      fc.property(edges, ({ nodes, all }) => {
        const places = stressLayout(nodes, all, 50);
        expect(places.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
        expect(stressLayout(nodes, all, 50)).toEqual(places);
      }),
    );
  });

  it("put joined nodes nearer than others: a path keeps its order", () => {
    const [a, b, c] = stressLayout(3, [
      { a: 0, b: 1, weight: 1 },
      { a: 1, b: 2, weight: 1 },
    ]);
    const distance = (p = { x: 0, y: 0 }, q = { x: 0, y: 0 }): number => Math.hypot(p.x - q.x, p.y - q.y);
    expect(distance(a, b)).toBeCloseTo(0.8, 1);
    expect(distance(a, c)).toBeCloseTo(1.6, 1);
  });

  it("words pushed apart do not overlap", () => {
    const tags = Array.from({ length: 12 }, (_, i) => ({
      x: (i * 7) % 40,
      y: (i * 5) % 30,
      width: 40,
      height: 18,
    }));
    const places = pushApart(tags);
    for (const [i, a] of places.entries()) {
      for (const b of places.slice(i + 1))
        expect(Math.abs(a.x - b.x) < 39.9 && Math.abs(a.y - b.y) < 17.9).toBe(false);
    }
  });
});
