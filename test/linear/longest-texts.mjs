// Reads a list of expressions from standard input; prints, as JSON, the length of the longest text that each was given while
// hostile documents were repaired and parsed.
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** @type {string[]} */
const wanted = JSON.parse(readFileSync(0, "utf8"));
/** @type {Map<string, number>} */
const longest = new Map(wanted.map((text) => [text, 0]));
const { exec } = RegExp.prototype;
// What the language's own methods call: test, match, replace, split and matchAll come by here once it is not the built-in one.
RegExp.prototype.exec = function (/** @type {string} */ text) {
  const key = `/${this.source}/${this.flags.replace("y", "")}`;
  const before = longest.get(key);
  if (before !== undefined && text.length > before) longest.set(key, text.length);
  return exec.call(this, text);
};

const [{ rawDocument }, { normalize }, { parse }] = await Promise.all([
  import("@tifa/ingest"),
  import("@tifa/normalize"),
  import("@tifa/parse"),
]);
const LENGTH = 3000;
/** @type {{ before: string, unit: string, after: string }[]} */
const families = JSON.parse(
  readFileSync(join(import.meta.dirname, "../../packages/normalize/bench/hostile.json"), "utf8"),
);
const units = families
  .filter((_, at) => at % 10 === 0)
  .map(({ before, unit, after }) => before + unit.repeat(LENGTH / unit.length) + after);
const own = ["a", "1", "-", " ", ". ", "a1", "会", "（", "[", "\\u4f1a", "%E4", "省", "=", "-/"].map((unit) =>
  unit.repeat(LENGTH / unit.length),
);
for (const text of [...units, ...own]) {
  const page = `青岚省召开防汛会议\n2021-06-18 来源：青岚日报 ${text}\n6月17日，青岚省防汛会议召开，副省长林远舟主持。\n会议强调，${text}，要压实责任。\n${text}`;
  const raw = rawDocument(page);
  parse(normalize({ ...raw, pageMeta: { title: `青岚省召开防汛会议${text}_青岚省人民政府` } }));
}
console.log(JSON.stringify(Object.fromEntries(longest)));
