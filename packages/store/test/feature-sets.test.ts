import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { countTerms, type DocumentFeatures } from "@tifa/features";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDatabase, sqlString } from "../src/database.js";
import { FEATURE_TABLES, isFeatureSet, readFeatureSet, writeFeatureSet } from "../src/index.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tifa-feature-sets-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const byUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Text as Parquet holds it: whole characters, of all planes, and what SQL and JSON would take for their own. */
const text = fc.string({ unit: "grapheme", maxLength: 6 });
const name = fc.oneof(text, fc.constantFrom("", "null", "'; DROP", "𠀀", "｡", "a\tb", "二\n三"));
const nothing = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(of, { nil: null });
const small = fc.nat({ max: 1_000_000 });
const sorted = fc.array(name, { maxLength: 4 }).map((list) => list.sort(byUnit));
const day = fc.constantFrom("1954-09-23", "2020-01-31", "2025-12-01");
const index = fc.nat({ max: 5 });

const paragraph = fc
  .record({
    period: fc.constantFrom("past" as const, "coming" as const, null),
    words: fc.array(fc.record({ word: name, tag: fc.constantFrom("n", "v", "x") }), { maxLength: 8 }),
  })
  .map(({ period, words }) => ({ period, ...countTerms(words) }));

const features: fc.Arbitrary<DocumentFeatures> = fc.record({
  id: fc.uuid(),
  label: name,
  year: nothing(fc.integer({ min: -221, max: 2030 })),
  sha256: text,
  kind: fc.constantFrom("readout", "workReport", "bulletin", "other"),
  province: nothing(name),
  provinceCode: nothing(fc.constantFrom("34", "00")),
  level: nothing(fc.constantFrom("national", "province", "prefecture", "county", "other")),
  prefecture: nothing(name),
  meetingDate: nothing(day),
  publicationDate: nothing(day),
  docvars: fc.dictionary(
    name.filter((key) => key !== "__proto__"),
    fc.oneof(name, fc.integer(), fc.boolean(), fc.constant(null)),
    { noNullPrototype: true },
  ),
  script: fc.constantFrom("simplified", "traditional", "mixed"),
  rawCharacters: small,
  characters: small,
  repairs: small,
  noise: fc.array(fc.record({ kind: name, count: small }), { maxLength: 3 }),
  people: fc
    .array(
      fc.record({
        name,
        role: fc.constantFrom("chair", "speaker", "attendee", "mentioned", "reporter"),
      }),
      { maxLength: 5 },
    )
    .map((list) => list.sort((a, b) => byUnit(a.name, b.name))),
  speechActs: fc.array(fc.record({ paragraph: nothing(index), speaker: nothing(name), verb: name }), {
    maxLength: 5,
  }),
  directives: fc.array(
    fc.record({
      paragraph: index,
      speaker: nothing(name),
      marker: nothing(name),
      domains: sorted,
      lines: sorted,
      terms: sorted,
    }),
    { maxLength: 5 },
  ),
  quotedTerms: fc
    .array(fc.record({ paragraph: index, text: name }), { maxLength: 6 })
    .map((list) => list.sort((a, b) => a.paragraph - b.paragraph || byUnit(a.text, b.text))),
  formulations: fc
    .uniqueArray(
      fc.record({
        form: name,
        kind: fc.constantFrom("numbered", "quoted", "repeated"),
        count: small,
        quoted: small,
        expansion: nothing(sorted),
      }),
      { maxLength: 5, selector: ({ form }) => form },
    )
    .map((list) => list.sort((a, b) => byUnit(a.form, b.form))),
  facts: fc.array(
    fc.record({
      field: fc.constantFrom("province", "meetingDate", "publicationDate"),
      value: name,
      confidence: fc.double({ min: 0, max: 1, noNaN: true }).map((share) => share + 0),
      rules: sorted,
    }),
    { maxLength: 3 },
  ),
  paragraphs: fc.array(paragraph, { maxLength: 4 }),
  meta: fc.record({ schema: fc.constant(2 as const), tokenizer: name, dictionary: name }),
}) as fc.Arbitrary<DocumentFeatures>;

const documents = fc.uniqueArray(features, { maxLength: 4, selector: ({ id }) => id });

/** Name and hash of every file of a set. */
function bytesOf(set: string): Record<string, string> {
  const hash = (file: string): string =>
    createHash("sha256")
      .update(readFileSync(join(set, file)))
      .digest("hex");
  return Object.fromEntries(
    readdirSync(set)
      .sort()
      .map((file) => [file, hash(file)]),
  );
}

describe("a feature set", () => {
  test("is read as it was written, and written as the same bytes", async () => {
    const set = join(folder, "law");
    await fc.assert(
      fc.asyncProperty(documents, async (given) => {
        await writeFeatureSet(set, given);
        const first = bytesOf(set);
        const read = await readFeatureSet(set);
        expect(read).toEqual(given);
        await writeFeatureSet(set, read);
        expect(bytesOf(set)).toEqual(first);
      }),
      { numRuns: 25 },
    );
    expect(Object.keys(bytesOf(set))).toEqual(FEATURE_TABLES.map((table) => `${table.name}.parquet`).sort());
    expect(readdirSync(folder)).toEqual(["law"]);
  });

  test("with more rows than a Parquet row group holds keeps them in order", async () => {
    const set = join(folder, "large");
    const [one] = fc.sample(features, { numRuns: 1, seed: 1 });
    const paragraphs = Array.from({ length: 1500 }, (_, at) => ({
      period: null,
      ...countTerms(
        Array.from({ length: 90 }, (__, word) => ({ word: `词${(word * 7 + at) % 997}`, tag: "n" })),
      ),
    }));
    const given = [{ ...one!, paragraphs }];
    await writeFeatureSet(set, given);
    // As text: a matcher would take a minute to walk through it.
    const read = await readFeatureSet(set);
    expect(JSON.stringify(read[0]!.paragraphs) === JSON.stringify(paragraphs)).toBe(true);
  });

  test("has the columns and types of its schema", async () => {
    const set = join(folder, "schema");
    await writeFeatureSet(set, fc.sample(documents, { numRuns: 1, seed: 3 })[0]!);
    const db = await openDatabase();
    for (const { name: table, columns } of FEATURE_TABLES) {
      const path = sqlString(join(set, `${table}.parquet`));
      const found = await db.rows(
        `SELECT column_name, column_type FROM (DESCRIBE FROM read_parquet(${path}))`,
      );
      expect(found.map((row) => [row.column_name, row.column_type])).toEqual(
        columns.map((column) => [column.name, column.type]),
      );
    }
    db.close();
  });

  test("that could not be read back as it is, is refused", async () => {
    const [one] = fc.sample(features, { numRuns: 1, seed: 2 });
    const set = join(folder, "refused");
    await expect(writeFeatureSet(set, [one!, one!])).rejects.toThrow(/two documents have one id/);
    const unsorted: DocumentFeatures = {
      ...one!,
      paragraphs: [
        {
          period: null,
          tokens: 2,
          counts: [
            ["b", "n", 1],
            ["a", "n", 1],
          ],
        },
      ],
    };
    await expect(writeFeatureSet(set, [unsorted])).rejects.toThrow(/counts of .* are not sorted/);
    expect(isFeatureSet(set)).toBe(false);
  });

  test("that is not there, or is damaged, is an error that tells the way out", async () => {
    await expect(readFeatureSet(join(folder, "none"))).rejects.toThrow(
      /holds no feature set.*npm run features/,
    );
    const set = join(folder, "damaged");
    await writeFeatureSet(set, []);
    writeFileSync(join(set, "terms.parquet"), "no Parquet");
    await expect(readFeatureSet(set)).rejects.toThrow(/terms\.parquet cannot be read/);
  });
});

describe("numbers", () => {
  test("that are none are not written", async () => {
    const [one] = fc.sample(features, { numRuns: 1, seed: 1 });
    const facts = [{ field: "province" as const, value: "甲", confidence: Number.NaN, rules: [] }];
    const set = join(folder, "broken");
    await expect(writeFeatureSet(set, [{ ...one!, facts }])).rejects.toThrow(
      "confidence: NaN cannot be written",
    );
    expect(isFeatureSet(set)).toBe(false);
  });

  test("beyond 2^53 − 1 are not read by column, and come as strings by row", async () => {
    const db = await openDatabase();
    const file = join(folder, "counts.parquet");
    for (const [count, isExact] of [
      ["9007199254740991", true],
      ["9007199254740993", false],
    ] as const) {
      await db.run(`COPY (SELECT ${count}::BIGINT AS count) TO ${sqlString(file)} (FORMAT parquet)`);
      const read = db.columns(file, ["count"]);
      if (isExact) expect(await read).toEqual({ count: [2 ** 53 - 1] });
      else await expect(read).rejects.toThrow(/2\^53 − 1/);
      const [row] = await db.rows(`FROM read_parquet(${sqlString(file)})`);
      expect(row!.count).toBe(isExact ? 2 ** 53 - 1 : count);
    }
    db.close();
  });
});
