import { execFileSync, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "..", "..");

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly [kind: string]: unknown;
}

const folders = [
  "notebooks",
  "test",
  ...readdirSync(join(root, "packages"))
    .map((name) => join("packages", name))
    .filter((folder) => existsSync(join(root, folder, "package.json"))),
];
const manifestIn = (at: string, folder: string): Manifest =>
  JSON.parse(readFileSync(join(at, folder, "package.json"), "utf8")) as Manifest;

/** Versions of our own packages that a manifest asks for. */
function inner(manifest: Manifest): string[] {
  return ["dependencies", "devDependencies", "optionalDependencies", "peerDependencies"].flatMap((kind) =>
    Object.entries((manifest[kind] ?? {}) as Record<string, string>)
      .filter(([name]) => name.startsWith("@tifa/") || name === "create-tifa")
      .map(([, version]) => version),
  );
}

describe("a release", () => {
  /** The manifests alone, in a repository of their own. */
  let copy: string;
  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), "tifa-versions-"));
    for (const file of [
      "package.json",
      ".changeset/config.json",
      ...folders.map((it) => join(it, "package.json")),
    ]) {
      mkdirSync(dirname(join(copy, file)), { recursive: true });
      cpSync(join(root, file), join(copy, file));
    }
    for (const args of [
      ["init", "-q", "-b", "main"],
      ["add", "."],
      ["commit", "-qm", "manifests"],
    ])
      execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@example.org", ...args], { cwd: copy });
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  test("raises every package to one version, and what they ask of each other, and writes the change log", () => {
    const before = manifestIn(root, "packages/dfm").version;
    writeFileSync(
      join(copy, ".changeset", "one.md"),
      '---\n"@tifa/dfm": minor\n---\n\nMatrices can be turned inside out.\n',
    );
    const program = join(root, "node_modules", "@changesets", "cli", "bin.js");
    const { status, stderr } = spawnSync(process.execPath, [program, "version"], {
      cwd: copy,
      encoding: "utf8",
    });
    expect(status, stderr).toBe(0);
    const [major, minor] = before.split(".").map(Number) as [number, number];
    const next = `${major}.${minor + 1}.0`;
    for (const folder of folders) {
      const manifest = manifestIn(copy, folder);
      expect([folder, manifest.version]).toEqual([folder, next]);
      expect([folder, ...new Set(inner(manifest))]).toEqual([
        folder,
        ...(inner(manifest).length > 0 ? [next] : []),
      ]);
    }
    const log = readFileSync(join(copy, "packages", "dfm", "CHANGELOG.md"), "utf8");
    expect(log).toContain(`## ${next}`);
    expect(log).toContain("Matrices can be turned inside out.");
    expect(existsSync(join(copy, ".changeset", "one.md"))).toBe(false);
  });

  test("is of packages that carry one version today", () => {
    const versions = folders.map((folder) => manifestIn(root, folder).version);
    expect(new Set(versions).size).toBe(1);
  });

  test("is published by the workflow alone, tested, with provenance and without a token that is kept", () => {
    const workflow = readFileSync(join(root, ".github", "workflows", "release.yml"), "utf8");
    const { scripts } = manifestIn(root, ".") as unknown as { scripts: Record<string, string> };
    for (const [, script] of workflow.matchAll(/npm run ([\w-]+)/g))
      expect(Object.keys(scripts)).toContain(script);
    expect(workflow).toContain('NPM_CONFIG_PROVENANCE: "true"');
    expect(workflow).toContain("id-token: write");
    expect(workflow).toMatch(/^permissions:\n {2}contents: read$/m);
    expect(workflow).not.toMatch(/secrets\.|NPM_TOKEN|NODE_AUTH_TOKEN/);
    expect(workflow.indexOf("npm test")).toBeLessThan(workflow.indexOf("changesets/action"));
  });
});
