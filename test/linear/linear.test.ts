import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { collectExpressions } from "./expressions.js";
import { UNPROVEN } from "./unproven.js";
import { growthOf, shortened, verdictOf, withoutBounds } from "./verdict-of.js";

/** What recheck has proved before: `npm run qualify -- linear` asks it about all anew. */
const PROVED = new Set(
  JSON.parse(readFileSync(join(import.meta.dirname, "linear.json"), "utf8")) as readonly string[],
);

const all = collectExpressions();

describe("the regular expressions of the packages", () => {
  it("take linear time: proved, or bounded with a reason", () => {
    expect(all.length).toBeGreaterThan(900);
    const reasons = new Set(UNPROVEN.map(({ text }) => text));
    const problems = all
      .filter(({ text }) => !PROVED.has(text) && !reasons.has(text))
      .map(({ text, places }) => ({ text, places, verdict: verdictOf(text, 20) }))
      .filter(({ verdict }) => verdict !== "linear");
    expect(problems).toEqual([]);
  });

  it("are those of the lists: none is gone", () => {
    const present = new Set(all.map(({ text }) => text));
    expect([...PROVED, ...UNPROVEN.map(({ text }) => text)].filter((text) => !present.has(text))).toEqual([]);
  });

  it("of which some are made as the packages are loaded", () => {
    expect(
      all.filter(({ places }) => places.some((place) => place.includes("/dist/"))).length,
    ).toBeGreaterThan(20);
  });

  it("are given no longer texts than was said, by hostile documents", () => {
    const script = join(import.meta.dirname, "longest-texts.mjs");
    const bounded = UNPROVEN.filter(({ longest }) => longest !== null);
    const seen = JSON.parse(
      execFileSync(process.execPath, [script], {
        input: JSON.stringify(bounded.map(({ text }) => text)),
        encoding: "utf8",
      }),
    ) as Record<string, number>;
    expect(
      bounded
        .filter(({ text, longest }) => (seen[text] ?? 0) > longest!)
        .map(({ text }) => [text, seen[text]]),
    ).toEqual([]);
    expect(Object.values(seen).filter((length) => length > 0).length).toBeGreaterThan(5);
  });

  // A quadratic one would take minutes here, and the runner's timeout ends it.
  it.each(UNPROVEN.filter(({ longest }) => longest === null))("$text comes to an end", ({ text }) => {
    const [, source = "", flags = ""] = /^\/(.*)\/([a-z]*)$/su.exec(text)!;
    const expression = new RegExp(source, flags.replace("g", ""));
    for (const unit of unitsOf(source)) {
      for (const end of ["", "\u0001", "\n"]) expression.test(unit.repeat(20_000 / unit.length) + end);
    }
  });
});

/** Characters that an expression names, alone and in pairs. */
function unitsOf(source: string): string[] {
  const named = [...new Set(source.replace(/\\[a-zA-Z](?:\{[^}]*\})?|\\/g, ""))]
    .filter((sign) => /[^()[\]?*+|^$]/.test(sign))
    .slice(0, 24);
  const signs = [...named, "a", "A", "1", " ", "会", "-"];
  return [
    ...signs,
    ...signs.flatMap((one) => signs.slice(-8).map((other) => one + other)),
    "(",
    "[",
    "a1-",
    "aa.",
    '"a',
  ];
}

describe("the check", () => {
  it.each([
    ["/^(?:a+)+$/", "exponential"],
    ["/\\s+$/", "2nd degree polynomial"],
    ["/a*a*b/", "3rd degree polynomial"],
    ["/(?:\\d{1,2}|x)+$/", "exponential"],
    ["/^(?:%u[0-9a-f]{4}){1,100000}$/u", "linear"],
    ["/^[^，]{0,40}市[^，]{0,40}会/u", "linear"],
    ["/^(?:[ -]{1,9}[a-z-]{1,12}){0,30}$/", "exponential but for its bounds"],
    ["/^(?:[ -]{1,9}[a-z]{1,12}){0,30}$/", "linear"],
  ])("says of %s: %s", (expression, verdict) => {
    expect(verdictOf(expression, 20)).toBe(verdict);
  });

  it("shortens repetitions that have a bound, outside of classes", () => {
    expect(shortened("a{0,40}b{3}c{2,}d{5,100000}[{1,9}]\\{2,7}\\p{L}{4,6}x{1,}")).toBe(
      "a{0,2}b{2}c{1,}d{1,}[{1,9}]\\{2,7}\\p{L}{1,2}x{1,}",
    );
  });

  it("takes the bounds from groups that turn often, and shortens the rest", () => {
    expect(withoutBounds("^(?:a{1,9}-){0,30}b{2,6}(?:c){1,3}$")).toBe("^(?:a{1,2}-){0,}b{1,2}(?:c){1,2}$");
    expect(withoutBounds("^a{1,9}(?:b){1,3}$")).toBeNull();
  });

  it("finds texts over which an expression takes long, where there are any", () => {
    expect(growthOf("/^(?:[ -]+\\S{1,12}){0,30}$/", 20)).toBe("exponential");
    expect(growthOf("/^(?:[ -]+[^ -]{1,12}){0,30}$/", 20)).toBe("none found");
  });
});
