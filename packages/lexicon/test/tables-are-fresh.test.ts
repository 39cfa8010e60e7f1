import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { renderTables } from "../scripts/render-tables.js";

const TABLES = new URL("../src/tables/", import.meta.url);

describe("generated tables", () => {
  const rendered = renderTables();

  it("are the files of src/tables, and no others", () => {
    expect(readdirSync(TABLES).sort()).toEqual([...rendered.keys()].sort());
  });

  for (const [name, content] of rendered) {
    it(`${name} is what its source gives (npm run tables)`, () => {
      // Compared as a whole first: a diff of a megabyte would bury the message.
      expect(readFileSync(new URL(name, TABLES), "utf8") === content).toBe(true);
    });
  }
});
