import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { run as create } from "create-tifa";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type PackedPackage, packPackages } from "./pack-packages.js";
import { reachesRegistry } from "./reaches-registry.js";
import { environmentOf, type Outcome, runIn } from "./workspace.js";

const root = join(import.meta.dirname, "..", "..");
/** The repository's own, where `npm start` or the tests of the notebooks have made it. */
const python = join(root, ".venv", "bin", "python");
const env = environmentOf("npm", process.env.TIFA_PACK_BIN);

/** The packages are in no registry yet: the workspace finds them beside what it asks for. */
function pointAtArchives(folder: string, packages: readonly PackedPackage[]): void {
  const path = join(folder, "package.json");
  const manifest = JSON.parse(readFileSync(path, "utf8")) as { dependencies: Record<string, string> };
  const archives = Object.fromEntries(
    packages
      .filter(({ manifest: { name } }) => name !== "create-tifa")
      .map(({ manifest: { name }, tarball }) => [name, `file:${tarball}`]),
  );
  const asked = Object.keys(manifest.dependencies).filter((name) => name.startsWith("@tifa/"));
  expect(asked.filter((name) => archives[name] === undefined)).toEqual([]);
  writeFileSync(
    path,
    JSON.stringify({ ...manifest, dependencies: { ...manifest.dependencies, ...archives } }),
  );
}

describe.skipIf(!reachesRegistry())("in an empty workspace, the starter", () => {
  let outside: string;
  let folder: string;
  let made: Outcome;
  const npm = (...args: string[]): Promise<Outcome> => runIn(folder, env, "npm", args);
  const charts = (): Record<string, string> =>
    Object.fromEntries(
      readdirSync(join(folder, "charts"))
        .sort()
        .map((name) => [name, readFileSync(join(folder, "charts", name)).toString("base64")]),
    );

  beforeAll(async () => {
    outside = mkdtempSync(join(tmpdir(), "tifa-starter-"));
    folder = join(outside, "my-corpus");
    mkdirSync(join(outside, "archives"));
    const packages = packPackages(join(outside, "archives"));
    const { tarball } = packages.find(({ name }) => name === "create")!;
    // `npm create tifa my-corpus` is `npm exec create-tifa my-corpus`.
    const args = ["exec", "--yes", `--package=${tarball}`, "--", "create-tifa", basename(folder)];
    made = await runIn(outside, env, "npm", args);
    pointAtArchives(folder, packages);
    const installed = await npm("install", "--no-audit", "--no-fund");
    if (installed.status !== 0)
      throw new Error(`npm install failed:\n${installed.stdout}\n${installed.stderr}`);
  });

  afterAll(() => {
    if (outside !== undefined) rmSync(outside, { recursive: true, force: true });
  });

  test("is what its archive writes, file for file", () => {
    expect(made.status, made.stderr).toBe(0);
    expect(made.stdout).toContain("cd my-corpus");
    const here = join(outside, "here");
    expect(create([here], { stdout: () => {} })).toBe(0);
    const files = readdirSync(here, { recursive: true, encoding: "utf8" });
    for (const path of files.filter((name) => /\.(?:txt|ts|ipynb|yml|md)$|ignore$/.test(name)))
      expect(readFileSync(join(folder, path), "utf8")).toBe(readFileSync(join(here, path), "utf8"));
  });

  test("draws its charts, and the same again", async () => {
    const { status, stdout, stderr } = await npm("start");
    expect({ status, stderr: status === 0 ? "" : stderr }).toEqual({ status: 0, stderr: "" });
    const names = ["damage", "directives-by-period", "words-by-period", "words-by-province"];
    const files = names.flatMap((name) => [`${name}.png`, `${name}.svg`, `${name}.vl.json`]);
    expect(readdirSync(join(folder, "charts")).sort()).toEqual([".gitkeep", ...files].sort());
    for (const name of names) {
      const png = readFileSync(join(folder, "charts", `${name}.png`));
      expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
      expect(readFileSync(join(folder, "charts", `${name}.svg`), "utf8")).toMatch(/^<svg /);
    }
    expect(stdout).toMatch(
      /^3 documents, \d+ words; 3 have a year, 2023 to 2025\. Every file could be read\.$/m,
    );
    expect(stdout).toMatch(/^tonelessPinyin\t\d+\t1\t/m);
    expect(stdout).toMatch(/- \*\*湖北\*\* .*企业/);
    const before = charts();
    writeFileSync(join(folder, "charts", "mine.png"), "kept");
    writeFileSync(join(folder, "charts", "stale.vl.json"), "{}");
    expect((await npm("start")).status).toBe(0);
    rmSync(join(folder, "charts", "mine.png"));
    expect(charts()).toEqual(before);
  });

  test("compiles strictly, the code of its notebook included", async () => {
    expect(await npm("run", "typecheck")).toMatchObject({ status: 0 });
    const planted = join(folder, "out", "planted.ts");
    writeFileSync(planted, 'import { display } from "tslab";\ndisplay.markdown(1);\n');
    const { status, stdout } = await npm("run", "typecheck");
    expect([status, stdout]).toEqual([
      expect.any(Number),
      expect.stringMatching(/out\/planted\.ts.*not assignable/),
    ]);
    expect(status).not.toBe(0);
    rmSync(planted);
  });

  test("keeps the words of its dictionary whole", async () => {
    const cells = readFileSync(join(folder, "out", "corpus.ts"), "utf8");
    expect(cells).toContain("buildFeatures([corpus], { dictionary: ownWords })");
    const code = [
      'import { buildFeatures } from "@tifa/notebook";',
      'for (const options of [{}, { dictionary: "dictionary.txt" }]) {',
      '  const { documents } = await buildFeatures(["corpus"], options);',
      "  const words = documents.flatMap((one) => one.paragraphs.flatMap(({ counts }) => counts.map(([word]) => word)));",
      '  console.log(["巡堤员", "云上问诊", "烘干点"].filter((word) => words.includes(word)).join(" "));',
      "}",
    ];
    writeFileSync(join(folder, "words.mjs"), code.join("\n"));
    const { stdout, stderr } = await runIn(folder, env, "node", ["words.mjs"]);
    expect([stdout, stderr]).toEqual(["\n巡堤员 云上问诊 烘干点\n", ""]);
  });

  test("has in its README commands that run", async () => {
    const readme = readFileSync(join(folder, "README.md"), "utf8");
    const commands = [...readme.matchAll(/^npx (tifa .*?)(?: +#.*)?$/gm)].map(([, command]) =>
      command!.split(" "),
    );
    expect(commands.length).toBeGreaterThan(3);
    for (const command of commands) {
      const { status, stdout } = await npm("exec", "--", ...command);
      // What doctor finds lacking is this machine's, and not the workspace's.
      if (command[1] !== "doctor") expect([command, status]).toEqual([command, 0]);
      expect(stdout.length).toBeGreaterThan(50);
    }
  });

  test.each([
    ["has no text", 'tifa.readErrors(await tifa.buildFeatures(["empty"]));', /no document could be read/],
    [
      "has a chart twice",
      'for (const top of [3, 4]) tifa.show(display).chart(tifa.charts.tileMap([{ code: "34", value: top }], options));',
      /two charts are called twice/,
    ],
    ["throws", 'throw new Error("planted");', /planted/],
  ])("fails where a notebook %s", async (_, line, message) => {
    mkdirSync(join(folder, "empty"), { recursive: true });
    const source = [
      'import { display } from "tslab";\n',
      'import * as tifa from "@tifa/notebook";\n',
      'const options = { name: "twice", title: "a", source: "b", measure: "c", n: "d" };\n',
      line,
    ];
    const notebook = join(folder, "a.ipynb");
    writeFileSync(notebook, JSON.stringify({ cells: [{ cell_type: "code", metadata: {}, source }] }));
    const { status, stderr } = await npm("start");
    rmSync(notebook);
    expect(stderr).toMatch(message);
    expect(status).not.toBe(0);
  });

  test.skipIf(process.platform === "win32" || !existsSync(python))(
    "runs in the kernel that npm run lab writes",
    async () => {
      // In the place of JupyterLab, a program that says how it was called.
      const bin = join(folder, ".venv", "bin");
      mkdirSync(bin, { recursive: true });
      writeFileSync(join(bin, "jupyter-lab"), '#!/bin/sh\necho "$@"\n');
      chmodSync(join(bin, "jupyter-lab"), 0o755);
      const { status, stdout } = await npm("run", "lab", "--", "--no-browser");
      expect([status, stdout.trim().split("\n").at(-1)]).toEqual([
        0,
        `--notebook-dir ${folder} --no-browser`,
      ]);
      expect(readFileSync(join(folder, ".venv", "package.json"), "utf8")).toBe("{}\n");
      const target = join(outside, "executed.ipynb");
      const executed = await runIn(
        folder,
        { ...env, JUPYTER_PATH: join(folder, ".venv", "share", "jupyter"), PYTHONDONTWRITEBYTECODE: "1" },
        python,
        [join(root, "notebooks", "run", "execute.py"), join(folder, "corpus.ipynb"), target],
      );
      expect(executed.status, executed.stderr).toBe(0);
      const { cells } = JSON.parse(readFileSync(target, "utf8")) as {
        cells: { outputs?: { data?: Record<string, { name: string }> }[] }[];
      };
      const shown = cells
        .flatMap(({ outputs = [] }) => outputs)
        .flatMap(({ data }) => data?.["application/vnd.vegalite.v5+json"] ?? []);
      for (const spec of shown)
        expect(JSON.parse(readFileSync(join(folder, "charts", `${spec.name}.vl.json`), "utf8"))).toEqual(
          spec,
        );
      expect(shown).toHaveLength(4);
    },
  );
});
