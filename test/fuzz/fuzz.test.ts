import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

interface Target {
  readonly fuzz: (data: Buffer) => unknown;
  readonly seeds: () => readonly (Buffer | string)[];
}

const folder = import.meta.dirname;
const names = readdirSync(join(folder, "targets")).map((name) => name.replace(/\.mjs$/, ""));
const target = async (name: string): Promise<Target> => (await import(`./targets/${name}.mjs`)) as Target;

describe.each(names)("%s", (name) => {
  it("holds its promises for its seeds, and for what broke it before", async () => {
    const { fuzz, seeds } = await target(name);
    const cases = join(folder, "cases", name);
    const known = existsSync(cases) ? readdirSync(cases).map((file) => readFileSync(join(cases, file))) : [];
    const inputs = [...seeds().map((seed) => Buffer.from(seed)), ...known];
    expect(inputs.length).toBeGreaterThan(1);
    for (const input of inputs) await fuzz(input);
  });

  it("holds them for any bytes, and for seeds with pieces changed", async () => {
    const { fuzz, seeds } = await target(name);
    const changed = fc
      .tuple(
        fc.constantFrom(...seeds()),
        fc.array(fc.tuple(fc.nat(), fc.nat(40), fc.uint8Array({ maxLength: 8 })), { maxLength: 4 }),
      )
      .map(([seed, changes]) =>
        changes.reduce((bytes, [at, length, put]) => {
          const start = at % (bytes.length + 1);
          return Buffer.concat([bytes.subarray(0, start), put, bytes.subarray(start + length)]);
        }, Buffer.from(seed)),
      );
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          changed,
          fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
        ),
        async (input) => {
          await fuzz(input);
        },
      ),
      { numRuns: 25 },
    );
  });
});
