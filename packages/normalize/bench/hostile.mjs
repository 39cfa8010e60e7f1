/**
 * Time and memory against length: each of the texts of hostile.json, made to send a careless rule back over what it has
 * seen or to make it fill the memory, at 1, 2, 4, 8 and 16 MB. Time grows with the length to the power that is printed:
 * 1 where a rule is linear, 2 where each doubling takes four times as long.
 * Each family runs in a process of its own. Times are processor time, which other programs disturb less than the clock;
 * memory is the most that the process has held at its largest text, the text itself included.
 *
 *   npm run build && node bench/hostile.mjs [MOST_MB] [RULE | FROM-TO]
 *
 * RULE picks the families that are aimed at a rule, FROM-TO those with these numbers.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { normalize } from "../dist/index.js";

const SIZES = [1, 2, 4, 8, 16];
/** Seconds after which a family is given up. */
const BUDGET = 600;
/** MB in a second, power of the length, and MB held for each MB of text: beyond, a family is marked. */
const SLOW = 1;
const STEEP = 1.25;
const MUCH = 12;

const [first, ...rest] = process.argv.slice(2);
const families = JSON.parse(readFileSync(new URL("hostile.json", import.meta.url), "utf8"));
const source = {
  path: null,
  record: null,
  url: null,
  sha256: "",
  encoding: "utf-8",
  mediaType: "text/plain",
};

/** Seconds of processor time for a text of a family. */
function seconds({ before, unit, after }, size) {
  const text = before + unit.repeat(Math.ceil((size * 1e6) / Buffer.byteLength(unit))) + after;
  const start = process.cpuUsage();
  normalize({ id: "bench", source, text, docvars: {} });
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

if (first === "--family") {
  const [number, most] = rest.map(Number);
  // The tables are drawn up, and count for nothing.
  seconds(families[number], 0.01);
  const own = process.memoryUsage().rss / 1e6;
  const times = SIZES.filter((size) => size <= most).map((size) => seconds(families[number], size));
  console.log(JSON.stringify({ times, held: process.resourceUsage().maxRSS / 1000 - own }));
} else table(Number(first ?? 16), rest[0] ?? "");

function table(most, only) {
  const sizes = SIZES.filter((size) => size <= most);
  console.log(
    `  #  rule            unit                      seconds at ${sizes.join(", ")} MB, power, MB/s, MB held beyond the program's own`,
  );
  const [from, to] = /^\d+-\d+$/u.test(only) ? only.split("-").map(Number) : [0, Number.POSITIVE_INFINITY];
  const rule = /^\d/u.test(only) ? "" : only;
  for (const [number, family] of families.entries()) {
    if (number < from || number > to || (rule !== "" && family.rule !== rule)) continue;
    console.log(lineOf(number, family, most));
  }
}

function lineOf(number, family, most) {
  const unit = JSON.stringify(family.before === "" ? family.unit : `…${family.unit}…`);
  const name = `${String(number).padStart(3)}  ${family.rule.padEnd(16)}${unit.slice(0, 24).padEnd(26)}`;
  const child = spawnSync(
    process.execPath,
    ["--max-old-space-size=8000", fileURLToPath(import.meta.url), "--family", String(number), String(most)],
    { encoding: "utf8", timeout: BUDGET * 1000 },
  );
  if (child.status !== 0) return `${name} no end within ${BUDGET} s, or ${child.stderr.split("\n")[0]}`;
  const { times, held } = JSON.parse(child.stdout);
  const last = times.at(-1);
  const shown = times.map((time) => time.toFixed(2).padStart(6)).join(" ");
  const power = slope(times);
  const rate = most / last;
  const marks = [rate < SLOW ? "SLOW" : "", power > STEEP ? "STEEP" : "", held > MUCH * most ? "MUCH" : ""];
  return `${name}${shown}  ^${power.toFixed(2).padEnd(6)} ${rate.toFixed(1).padStart(5)} ${held.toFixed(0).padStart(6)} ${marks.join(" ")}`.trimEnd();
}

/** The power of the length with which time grows: the slope of the best line through its logarithms, by least squares. */
function slope(times) {
  const at = times.map((_, i) => i - (times.length - 1) / 2);
  const sum = (values) => values.reduce((a, b) => a + b, 0);
  return times.length < 2
    ? Number.NaN
    : sum(times.map((time, i) => at[i] * Math.log2(time))) / sum(at.map((x) => x * x));
}
