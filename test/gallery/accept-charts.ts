// npm run charts:accept [-- --yes]: takes the present charts as goldens of @tifa/charts and pictures of docs/gallery.md,
// after showing before and after: a list here, and out/charts.html with both states side by side.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline/promises";
import { type ChangedChart, changedCharts } from "./changed-charts.js";

const unknown = process.argv.slice(2).find((argument) => argument !== "--yes");
if (unknown === undefined) await main(process.argv.includes("--yes"));
else fail(`unknown argument ${unknown}; allowed: --yes`, 2);

async function main(isSure: boolean): Promise<void> {
  const changed = await changedCharts();
  if (changed.length === 0) {
    console.log("no chart has changed");
    return;
  }
  for (const chart of changed) console.log(described(chart));
  const page = join(import.meta.dirname, "..", "..", "out", "charts.html");
  mkdirSync(dirname(page), { recursive: true });
  writeFileSync(page, pageOf(changed));
  console.log(`before and after, side by side: ${page}`);
  if (!isSure && !process.stdin.isTTY) {
    fail("nothing was taken: this is no terminal to ask in; look at the page, then give --yes", 1);
    return;
  }
  if (!isSure && !(await isWanted(changed.length))) {
    console.log("nothing was taken");
    process.exitCode = 1;
    return;
  }
  for (const { path, after } of changed) {
    mkdirSync(dirname(path), { recursive: true });
    if (after === null) rmSync(path);
    else writeFileSync(path, after);
  }
  console.log(`taken: ${changed.length}`);
}

async function isWanted(count: number): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`take ${count === 1 ? "this" : `these ${count}`}? [y/N] `);
  terminal.close();
  return /^y(es)?$/i.test(answer.trim());
}

/** One line: what it is, and how many lines of its file go and come. */
function described({ label, before, after }: ChangedChart): string {
  if (before === null) return `+ ${label}: new`;
  if (after === null) return `- ${label}: nothing makes it any more`;
  const [old, now] = [before.split("\n"), after.split("\n")];
  return `~ ${label}: ${missing(old, now)} lines gone, ${missing(now, old)} new`;
}

/** How many of the lines are not among the others. */
function missing(lines: readonly string[], others: readonly string[]): number {
  const left = new Map<string, number>();
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  }).length;
}

function pageOf(changed: readonly ChangedChart[]): string {
  const rows = changed.map(({ label, pictures: [before, after] }) => {
    const cell = (svg: string | null, none: string): string => `<td>${svg ?? none}</td>`;
    return `<tr><th scope="row">${label}</th>${cell(before, "–")}${cell(after, "–")}</tr>`;
  });
  return [
    '<!doctype html>\n<html lang="en"><meta charset="utf-8"><title>Charts: before and after</title>',
    "<style>body{font:14px sans-serif;background:#ccc}td,th{padding:8px;text-align:left;vertical-align:top}</style>",
    "<table><thead><tr><th></th><th>before</th><th>after</th></tr></thead><tbody>",
    ...rows,
    "</tbody></table></html>\n",
  ].join("\n");
}

function fail(message: string, code: number): void {
  console.error(`charts:accept: ${message}`);
  process.exitCode = code;
}
