// Prints the regular expressions that the packages make with `new RegExp`, as JSON: pairs of expression and place.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** @type {Map<string, string>} */
const made = new Map();
const Real = RegExp;
const note = (/** @type {RegExp} */ expression) => {
  // The third line is the caller's.
  const place = /packages\/\w+\/dist\/[^:)]+/.exec(new Error().stack?.split("\n")[3] ?? "")?.[0];
  if (place !== undefined) made.set(String(expression), place);
  return expression;
};
globalThis.RegExp = new Proxy(Real, {
  construct: (target, [source, flags]) => note(new target(source, flags)),
  apply: (target, _, [source, flags]) => note(target(source, flags)),
});

const names = [
  "normalize",
  "lexicon",
  "parse",
  "tokens",
  "dfm",
  "stats",
  "ingest",
  "features",
  "charts",
  "render",
  "report",
  "store",
  "cli",
];
for (const name of names) await import(`@tifa/${name}`);
const [{ rawDocument }, { normalize }, { parse }] = await Promise.all([
  import("@tifa/ingest"),
  import("@tifa/normalize"),
  import("@tifa/parse"),
]);
// Some are made over a document.
const samples = join(import.meta.dirname, "..", "..", "data", "samples", "clean");
for (const name of readdirSync(samples))
  parse(normalize(rawDocument(readFileSync(join(samples, name), "utf8"))));
console.log(JSON.stringify([...made]));
