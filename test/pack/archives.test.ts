import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkPackage, createPackageFromTarballData, type Package } from "@arethetypeswrong/core";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { afterAll, describe, expect, test } from "vitest";
import { checkArchive, checkManifest } from "./check-archive.js";
import { checkEffects, effectsOf } from "./check-effects.js";
import { type PackedPackage, packPackages } from "./pack-packages.js";
import { notInstalled } from "./readme-installs.js";

const root = join(import.meta.dirname, "..", "..");
const folder = mkdtempSync(join(tmpdir(), "tifa-pack-"));
const packages = packPackages(folder);
const rootManifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Record<string, unknown>;

afterAll(() => rmSync(folder, { recursive: true }), 60_000);

const bytesOf = ({ tarball }: PackedPackage): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(tarball));
const open = (packed: PackedPackage): Package => createPackageFromTarballData(bytesOf(packed));

describe.each(packages.map((packed) => [packed.manifest.name, packed] as const))(
  "%s, packed,",
  (_, packed) => {
    const { name } = packed;
    test("holds what is needed, and no more", () => {
      expect(checkArchive(packed, open(packed))).toEqual([]);
    });

    test("says what it is, under the licence of the repository", () => {
      expect(checkManifest(packed.manifest, `packages/${name}`, rootManifest)).toEqual([]);
      expect(readFileSync(join(packed.folder, "LICENSE"), "utf8")).toBe(
        readFileSync(join(root, "LICENSE"), "utf8"),
      );
    });

    test("has a README that names what to install for its scripts", () => {
      expect(notInstalled(readFileSync(join(packed.folder, "README.md"), "utf8"))).toEqual([]);
    });

    test("has nothing that publint would have otherwise", async () => {
      const { messages, pkg } = await publint({ pack: { tarball: bytesOf(packed).buffer }, strict: true });
      expect(messages.map((message) => formatMessage(message, pkg as Record<string, unknown>))).toEqual([]);
    });

    test("has types that are not wrong: node10, node16 from CommonJS and from ES modules, bundler", async () => {
      const found = await checkPackage(open(packed));
      if (!found.types) throw new Error("no types");
      const seen = new Set(
        Object.values(found.entrypoints).flatMap(({ resolutions }) =>
          Object.entries(resolutions).flatMap(([kind, { resolution }]) => (resolution ? [kind] : [])),
        ),
      );
      expect([...seen].sort()).toEqual(["bundler", "node10", "node16-cjs", "node16-esm"]);
      expect(found.problems).toEqual([]);
    });

    test("does nothing when it is loaded, as `sideEffects` promises", () => {
      expect(checkEffects(packed.folder)).toEqual([]);
    });
  },
);

describe("the checks find", () => {
  const [packed] = packages as [PackedPackage];
  const content = open(packed);
  const planted = (files: readonly string[], manifest: object = {}): string[] =>
    checkArchive({ ...packed, files, manifest: { ...packed.manifest, ...manifest } }, content);

  test("a file too many, and one that is missing", () => {
    const some = packed.files.filter((path) => path !== "LICENSE" && path !== "dist/index.js.map");
    expect(planted([...some, "test/a.test.ts", "dist/.tsbuildinfo", "dist/index.d.ts.map"])).toEqual([
      "test/a.test.ts is packed",
      "dist/.tsbuildinfo is packed",
      "dist/index.d.ts.map is packed",
      "LICENSE is missing",
      "dist/index.js has no source map",
    ]);
    expect(planted(packed.files, { main: "dist/main.js" })).toEqual(["dist/main.js is missing"]);
  });

  test("a module that nothing leads to", () => {
    const alone = packages.find(({ name }) => name === "corpus")!;
    const bare: Package = Object.assign(Object.create(open(alone)) as Package, {
      readFile: (path: string) =>
        open(alone)
          .readFile(path)
          .replaceAll(/\.\/[\w-]+\.js"/g, '"'),
    });
    expect(checkArchive(alone, bare)).toContain("dist/check-finite.js is packed, and nothing leads to it");
  });

  test("a map without its sources", () => {
    const bare: Package = Object.assign(Object.create(content) as Package, {
      readFile: (path: string) => content.readFile(path).replace(/"sourcesContent":/, '"was":'),
    });
    expect(checkArchive(packed, bare)).toContain("dist/index.js.map lacks its sources");
  });

  test("what is done on loading", () => {
    const text = [
      'import { a } from "./a.js";',
      'import "./b.js";',
      "const table = new Uint8Array(2);",
      "for (const one of a) table[one] = 1;",
      "for (const one of a) globalThis[one] = 1;",
      "if (a) table.fill(1);",
      "export function f(): void {}",
      'console.log("loaded");',
    ].join("\n");
    expect(effectsOf("x.ts", text)).toEqual([
      'x.ts: import "./b.js";',
      "x.ts: for (const one of a) globalThis[one] = 1;",
      "x.ts: if (a) table.fill(1);",
      'x.ts: console.log("loaded");',
    ]);
  });

  test("a script whose packages no command installs", () => {
    const script =
      '```ts\nimport { a } from "@tifa/dfm";\nimport { b } from "@tifa/stats/b";\nimport c from "tslab";\n```\n';
    expect(notInstalled(script)).toEqual(["@tifa/dfm", "@tifa/stats", "tslab"]);
    expect(notInstalled(`\`npm install @tifa/stats tslab@1.0.22\` first.\n\n${script}`)).toEqual([
      "@tifa/dfm",
    ]);
  });

  test("a manifest that says less than the others", () => {
    const address = { type: "git", url: "git+https://git.example.org/tifa.git" };
    const { description: _, ...rest } = packed.manifest;
    expect(
      checkManifest(
        { ...rest, sideEffects: true, license: "ISC", keywords: [], repository: address },
        "packages/x",
        { ...rootManifest, repository: address },
      ),
    ).toEqual([
      "sideEffects is true, not false",
      expect.stringMatching(/^repository is .* not .*"directory":"packages\/x"/),
      "no description",
      "fewer than three keywords",
      "licence ISC",
    ]);
  });
});
