import { type Dfm, dfmFromCounts, dfmSelect } from "@tifa/dfm";
import type { NamedTokens } from "../../src/index.js";

/** Matrices at the edges; every document has a province and a year. */
export const MATRICES: Readonly<Record<string, Dfm>> = {
  "no documents": dfmFromCounts([]),
  "empty documents": rows({}, {}),
  "an empty group": rows({ 防控: 3, 会议: 2 }, {}),
  "an absent feature": dfmSelect(rows({ 防控: 3, 会议: 2 }, { 防控: 1, 会议: 4 }), ["防控", "无"], {
    addAbsent: true,
  }),
  "one document": rows({ 防控: 3, 会议: 2 }),
  "documents all the same": rows({ 防控: 3, 会议: 2 }, { 防控: 3, 会议: 2 }, { 防控: 3, 会议: 2 }),
  "counts above 2^31": rows({ 防控: 2 ** 33, 会议: 2 ** 40 }, { 防控: 2 ** 32, 会议: 2 ** 41 }),
  "counts that add up to more than 2^53": rows({ 防控: 2 ** 53 - 1 }, { 防控: 2 ** 53 - 1, 会议: 2 ** 52 }),
};

function rows(...counts: readonly Record<string, number>[]): Dfm {
  return dfmFromCounts(
    counts.map((own, at) => ({
      id: `d${at}`,
      counts: own,
      docvars: { province: `${"甲乙丙"[at]}省`, year: 2031 + at },
    })),
  );
}

/** Tokens at the same edges, but for counts. */
export const TOKENS: Readonly<Record<string, NamedTokens>> = {
  "no documents": tokens(),
  "empty documents": tokens([], []),
  "padding alone": tokens([0, 0, 0], [0]),
  "one token": tokens([1]),
  "documents all the same": tokens([1, 2, 1, 1], [1, 2, 1, 1]),
};

function tokens(...docs: readonly (readonly number[])[]): NamedTokens {
  return {
    types: ["", "防控", "会议"],
    docs: docs.map((ids, at) => ({ id: `d${at}`, ids, docvars: { province: "甲省" } })),
  };
}

/** What came of a call, in one line: what it threw, or how many rows there are and why any is undefined. */
export function answer(call: () => unknown): string {
  let value: unknown;
  try {
    value = call();
  } catch (thrown) {
    if (!(thrown instanceof RangeError)) throw thrown;
    return `throws: ${thrown.message.slice(0, 70)}`;
  }
  const reasons = [...new Set(reasonsOf(value))].sort().join(" | ");
  if (value === null || typeof value === "number") return String(value);
  const size = Array.isArray(value) ? `${value.length} rows` : "an answer";
  return reasons === "" ? size : `${size}: ${reasons}`;
}

function reasonsOf(value: unknown): string[] {
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, item]) =>
    /^(?:reason|weightedReason)$/.test(key) && typeof item === "string" ? [item] : reasonsOf(item),
  );
}

/** Names, not statistics: null stands for "all of them", "none of them", or "the rest together". */
const NAMES = new Set(["group", "against", "reference", "first", "last"]);

/**
 * Paths of statistics that are null without a word on why: in `reason`, in a reason of the field's own, or, where an object
 * is a part that has no reasons, in that of the whole.
 */
export function unexplained(value: unknown, path = "", whole = false): string[] {
  if (value === null || typeof value !== "object") return [];
  const fields = Object.entries(value);
  if (Array.isArray(value)) return fields.flatMap(([at, item]) => unexplained(item, `${path}/${at}`, whole));
  const reasons = new Map(fields);
  const isExplained = reasons.has("reason") ? typeof reasons.get("reason") === "string" : whole;
  const isSaid = (name: string): boolean => isExplained || typeof reasons.get(`${name}Reason`) === "string";
  const isNull = (item: unknown): boolean => item === null || (Array.isArray(item) && item.includes(null));
  const own = fields.flatMap(([name, item]) =>
    isNull(item) && !/reason$/i.test(name) && !NAMES.has(name) && !isSaid(name) ? [`${path}/${name}`] : [],
  );
  return [...own, ...fields.flatMap(([key, item]) => unexplained(item, `${path}/${key}`, isExplained))];
}
