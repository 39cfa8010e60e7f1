import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Ratios by name: how many times as fast one program is as another. */
export type Ratios = Readonly<Record<string, number>>;

const FILE = join(import.meta.dirname, "baseline.json");

/** A ratio that differs by less is the machine's noise. */
const NOISE = 0.1;

/**
 * Says which ratios moved against those that are kept, and keeps the new ones if it is asked to.
 *
 * @param found - ratios of this run, by input
 * @param accept - whether they become the baseline
 */
export function compareBaseline(found: Readonly<Record<string, Ratios>>, accept: boolean): void {
  const kept = existsSync(FILE) ? (JSON.parse(readFileSync(FILE, "utf8")) as Record<string, Ratios>) : {};
  console.log("\nagainst the baseline:");
  let moved = 0;
  for (const [input, ratios] of Object.entries(found)) {
    for (const [name, ratio] of Object.entries(ratios)) {
      const before = kept[input]?.[name];
      if (before !== undefined && Math.abs(ratio / before - 1) <= NOISE) continue;
      moved++;
      const how = before === undefined ? "new" : ratio < before ? "SLOWER, was" : "faster, was";
      console.log(`  ${input}: ${name} ${ratio} (${how}${before === undefined ? "" : ` ${before}`})`);
    }
  }
  if (moved === 0) console.log(`  nothing moved by more than ${100 * NOISE} %`);
  if (!accept) return;
  writeFileSync(FILE, `${JSON.stringify({ ...kept, ...found }, null, 2)}\n`);
  console.log("  the baseline is that of this run");
}
