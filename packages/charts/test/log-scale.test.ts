import { expect, it } from "vitest";
import { logScale } from "../src/log-scale.js";
import { grouped } from "../src/numbers.js";
import { textWidth } from "../src/text-width.js";
import { SIZES } from "../src/theme.js";

it("labels stand apart, the first from that of 0 too, whatever the sizes of the sides", () => {
  for (let tokens = 300; tokens < 3_000_000; tokens = Math.ceil(tokens * 1.13)) {
    const rows = [
      { target: 1, reference: 0 },
      { target: 12, reference: 19 },
    ];
    const { floor, ticks, px } = logScale(rows, { target: tokens, reference: tokens + 100 }, 520);
    expect(ticks.length, `${tokens} tokens`).toBeGreaterThan(0);
    const ends = [floor, ...ticks].map((value, index) => {
      const half = textWidth(index === 0 ? "0" : grouped(value), SIZES.small) / 2;
      return { from: px(value) - half, to: px(value) + half };
    });
    for (const [index, { from }] of ends.entries()) {
      if (index > 0) expect(from - ends[index - 1]!.to, `${tokens} tokens: ${ticks}`).toBeGreaterThan(4);
    }
  }
});
