/**
 * Time against length: each of the texts of hostile.json, made to send a careless rule back over what it has seen, at
 * 1, 2, 4, 8 and 16 MB. A rule that is not linear grows by four at each doubling.
 *
 *   npm run build && node bench/hostile.mjs [MOST_MB] [RULE]
 */
import { readFileSync } from "node:fs";
import { normalize } from "../dist/index.js";

const most = Number(process.argv[2] ?? 16);
const only = process.argv[3];
const families = JSON.parse(readFileSync(new URL("hostile.json", import.meta.url), "utf8"));
const sizes = [1, 2, 4, 8, 16].filter((size) => size <= most);
const source = {
  path: null,
  record: null,
  url: null,
  sha256: "",
  encoding: "utf-8",
  mediaType: "text/plain",
};

function seconds({ before, unit, after }, size) {
  const text = before + unit.repeat(Math.ceil((size * 1e6) / Buffer.byteLength(unit))) + after;
  const start = performance.now();
  normalize({ id: "bench", source, text, docvars: {} });
  return (performance.now() - start) / 1000;
}

console.log(
  `rule            unit                      seconds at ${sizes.join(", ")} MB      last doubling  MB/s`,
);
for (const family of families) {
  if (only !== undefined && family.rule !== only) continue;
  const times = sizes.map((size) => seconds(family, size));
  const last = times.at(-1);
  const name = `${family.rule.padEnd(16)}${JSON.stringify(
    family.before === "" ? family.unit : `…${family.unit}…`,
  )
    .slice(0, 24)
    .padEnd(26)}`;
  const shown = times.map((time) => time.toFixed(2).padStart(6)).join(" ");
  const growth = times.length > 1 ? (last / times.at(-2)).toFixed(1) : "";
  console.log(`${name}${shown}  ×${growth.padEnd(6)} ${(sizes.at(-1) / last).toFixed(1)}`);
}
