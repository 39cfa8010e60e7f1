import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  buildFeatures,
  type DocumentFeatures,
  featureSet,
  LONGEST_FEATURE,
  writeFeatureSet,
} from "@tifa/notebook";
import { FEATURE_TABLES, readFeatureTable } from "@tifa/store";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FEATURE_SOURCES } from "../../notebooks/run/feature-sources.js";
import { hanOf, realTexts, runsOf, spelled } from "./word-order.js";

const root = join(import.meta.dirname, "..", "..");
const features = join(root, "data", "features");
const seeds = join(root, "..", "shared", "seeds");
const texts = FEATURE_SOURCES.flatMap(({ inputs }) => inputs);
const sets = ["samples", ...FEATURE_SOURCES.map(({ name }) => name)];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tifa-features-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function made(input: string): Promise<readonly DocumentFeatures[]> {
  const { documents, errors } = await buildFeatures([input]);
  expect(errors).toEqual([]);
  return documents;
}

async function committed(name: string): Promise<readonly DocumentFeatures[]> {
  return (await featureSet(features, name)).documents;
}

describe("features", () => {
  test("of the samples are those that are committed, byte for byte", async () => {
    const documents = await made(join(root, "data", "samples", "damaged"));
    expect(documents).toEqual(await committed("samples"));
    const again = join(folder, "samples");
    await writeFeatureSet(again, documents);
    const differing = readdirSync(again).filter(
      (file) => !readFileSync(join(again, file)).equals(readFileSync(join(features, "samples", file))),
    );
    expect(differing).toEqual([]);
  });

  test.skipIf(!existsSync(seeds))("of the seeds (../shared/seeds) are those that are committed", async () => {
    // Formulations are found over all real texts together; `npm run features` compares those in .ci/run.
    const without = (documents: readonly DocumentFeatures[]): object[] =>
      documents.map((document) => ({ ...document, formulations: [] }));
    expect(without(await made(seeds))).toEqual(without(await committed("seeds")));
  });

  test("are of the sets that the program makes, each with all its documents", async () => {
    const found = readdirSync(features, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
    expect(found.sort()).toEqual([...sets].sort());
    const sizes = await Promise.all(sets.map(async (name) => [name, (await committed(name)).length]));
    expect(Object.fromEntries(sizes)).toEqual({
      samples: 17,
      seeds: 5,
      "provincial-2025": 31,
      "national-1954-2025": 52,
      "party-congresses": 16,
    });
  });

  test("of reports have a label of their own, a year, and what kind of report it is", async () => {
    const national = await committed("national-1954-2025");
    const others = national.filter(({ docvars }) => docvars.report !== "premier");
    expect(others.map(({ label }) => label).sort()).toEqual(["1955", "1956", "1958", "1960", "1980"]);
    for (const name of ["provincial-2025", "national-1954-2025", "party-congresses"]) {
      const documents = await committed(name);
      expect(new Set(documents.map(({ label }) => label)).size).toBe(documents.length);
      expect(documents.filter(({ year }) => year === null)).toEqual([]);
    }
  });
});

describe("word order is not in the features", () => {
  test.each(sets)("no string of %s is longer than a slogan", async (name) => {
    for (const table of FEATURE_TABLES) {
      const columns = await readFeatureTable(join(features, name), table.name);
      const long = Object.values(columns)
        .flat(2)
        .filter((value) => typeof value === "string" && hanOf(value).length > LONGEST_FEATURE);
      expect(long).toEqual([]);
    }
  });

  test.skipIf(!texts.every((path) => existsSync(path)))(
    "no cells that stand side by side or one below the other spell 24 characters of a text",
    async () => {
      const runs = runsOf(await realTexts(texts));
      const found: string[] = [];
      for (const name of sets.filter((set) => set !== "samples")) {
        for (const table of FEATURE_TABLES) {
          const columns = await readFeatureTable(join(features, name), table.name);
          found.push(...spelled(columns, runs).map((run) => `${name}/${table.name}: ${run}`));
        }
      }
      expect(found).toEqual([]);
    },
    300_000,
  );

  test("the search finds a sentence that is planted in a column, and in a row", () => {
    const text = "省里的同志们今天一起讨论了怎样把明年的春耕安排得更早一些更细一些";
    const runs = runsOf([`前文。${text}。后文`]);
    const parts = ["省里的同志们今天", "一起讨论了怎样把", "明年的春耕安排得", "更早一些更细一些"];
    const [first, second, third, last] = parts;
    expect(spelled({ term: parts, count: [1, 2, 3, 4] }, runs)).not.toEqual([]);
    expect(spelled({ a: [first], b: [second], c: [[third, last]] }, runs)).not.toEqual([]);
    expect(spelled({ term: [last, second, first, third] }, runs)).toEqual([]);
  });
});
