import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildFeatures, formatFeatures } from "@tifa/notebook";
import { describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "..", "..");
const seeds = join(root, "..", "shared", "seeds");

async function made(input: string): Promise<string> {
  const { documents, errors } = await buildFeatures([input]);
  expect(errors).toEqual([]);
  return documents.map((document) => `${formatFeatures(document)}\n`).join("");
}

function committed(name: string): string {
  return readFileSync(join(root, "data", "features", `${name}.ndjson`), "utf8");
}

/** The lines in which two files differ, each cut to what stands around the first difference. */
function differences(got: string, want: string): string[] {
  const [gotLines, wantLines] = [got.split("\n"), want.split("\n")];
  const count = Math.max(gotLines.length, wantLines.length);
  return Array.from({ length: count }, (_, line) => {
    const [a, b] = [gotLines[line] ?? "", wantLines[line] ?? ""];
    if (a === b) return "";
    let at = 0;
    while (a[at] === b[at]) at += 1;
    const from = Math.max(0, at - 40);
    return `line ${line + 1}: ${a.slice(from, at + 40)} instead of ${b.slice(from, at + 40)}`;
  }).filter((difference) => difference !== "");
}

describe("features", () => {
  test("of the samples are those that are committed, byte for byte", async () => {
    expect(differences(await made(join(root, "data", "samples", "damaged")), committed("samples"))).toEqual(
      [],
    );
  });

  test.skipIf(!existsSync(seeds))("of the seeds (../shared/seeds) are those that are committed", async () => {
    expect(differences(await made(seeds), committed("seeds"))).toEqual([]);
  });

  test.each(["samples", "seeds"])(
    "of the %s hold no run of twenty-four characters of Chinese text",
    (name) => {
      // Word order is gone: the longest unbroken run is a term, a name, a place or a quoted slogan.
      const runs = committed(name).match(/[\p{Script=Han}，、；：]{24,}/gu) ?? [];
      expect(runs).toEqual([]);
    },
  );
});
