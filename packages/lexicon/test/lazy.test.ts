import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const TABLES = new URL("../src/tables/", import.meta.url);
const DIST = new URL("../dist/index.js", import.meta.url);

describe("the tables", () => {
  it("are functions: no module makes an array or an object when it is loaded", async () => {
    const names = readdirSync(TABLES);
    expect(names.length).toBeGreaterThan(10);
    for (const name of names) {
      const module: Record<string, unknown> = await import(new URL(name, TABLES).href);
      const values = Object.values(module);
      expect(values.length, name).toBeGreaterThan(0);
      expect(
        values.filter((value) => typeof value !== "function"),
        name,
      ).toEqual([]);
    }
  });

  it.skipIf(!existsSync(DIST))(
    "take memory when they are asked for, not when the package is imported",
    () => {
      // In a process of its own, where nothing else has asked for a table. What importing holds is the text of the modules.
      const script = `
      const used = () => { gc(); gc(); return process.memoryUsage().heapUsed; };
      const before = used();
      const lexicon = await import(${JSON.stringify(DIST.href)});
      const imported = used();
      const tables = ["datedTerms", "localCampaigns", "nationalEvents", "officeHolders", "places", "policyTerms",
        "priorityDictionary", "provinces", "surnames", "townships", "stopWords"].map((name) => lexicon[name]());
      console.log(JSON.stringify({ import: imported - before, rows: used() - imported, tables: tables.length }));`;
      const { stdout, stderr } = spawnSync(
        process.execPath,
        ["--expose-gc", "--input-type=module", "--eval", script],
        { encoding: "utf8", cwd: fileURLToPath(new URL("..", import.meta.url)) },
      );
      expect(stderr).not.toContain("Error");
      const heap = JSON.parse(stdout) as { import: number; rows: number; tables: number };
      expect(heap.tables).toBe(11);
      expect(heap.rows).toBeGreaterThan(2 * heap.import);
    },
  );
});
