import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Guide, type GuideStep, readGuides } from "../guides/guide-steps.js";
import { packPackages, publicPackages } from "./pack-packages.js";
import { reachesRegistry } from "./reaches-registry.js";
import { readmeScripts } from "./readme-scripts.js";
import { installedWorkspace, type Manager, type Outcome, runIn, type Workspace } from "./workspace.js";

/** `npm run qualify -- pack` asks for others than these. */
const manager = (process.env.TIFA_PACK_MANAGER ?? "npm") as Manager;
const typescript = process.env.TIFA_PACK_TYPESCRIPT ?? "5.9.3";
const bin = process.env.TIFA_PACK_BIN;
const danfojs = process.env.TIFA_PACK_DANFOJS === "1";

const packages = publicPackages();
/** Every module that `exports` name, such as `@tifa/dfm/arrow`. */
const entries = packages.flatMap(({ manifest }) =>
  Object.keys(manifest.exports)
    .filter((path) => path !== "./package.json")
    .map((path) => manifest.name + path.slice(1)),
);
const everything = [
  ...entries.map((entry, at) => `import * as m${at} from "${entry}";`),
  `console.log([${entries.map((_, at) => `m${at}`).join(", ")}].map((all) => Object.keys(all).length > 0).join(" "));\n`,
].join("\n");

const readmes = packages.flatMap((unit) => {
  const found = readmeScripts(unit);
  return danfojs ? found : found.filter(({ module }) => !module.includes("tifa.frame("));
});
const scripts = [...readmes, { name: "everything", module: everything, common: everything }];

const guides = readGuides();
const programOf = ({ steps }: Guide): { code: string; output: string } => {
  const blocks = steps.filter(({ language }) => language === "ts");
  return {
    code: blocks.map(({ code }) => code).join(""),
    output: blocks.map(({ output }) => output).join(""),
  };
};

// What a compiler of the oldest and the newest release knows.
const major = Number(typescript.split(".")[0]);
const STRICT =
  "--strict --exactOptionalPropertyTypes --target es2022 --types node --skipLibCheck false --pretty false";
const RESOLUTIONS: readonly (readonly [name: string, options: string, ending: string])[] = [
  ["node16", "--module node16 --moduleResolution node16 --outDir out", "{mts,cts}"],
  ["bundler", "--module esnext --moduleResolution bundler --noEmit", "mts"],
  // TypeScript 7 knows it no more.
  ...(major < 7
    ? [
        [
          "node10",
          `--module commonjs --moduleResolution node10 --noEmit${major === 6 ? " --ignoreDeprecations 6.0" : ""}`,
          "ts",
        ] as const,
      ]
    : []),
];

describe.skipIf(!reachesRegistry())(`in an empty workspace, with ${manager}, the packed packages`, () => {
  let archives: string;
  let workspace: Workspace;

  beforeAll(async () => {
    archives = mkdtempSync(join(tmpdir(), "tifa-archives-"));
    const options = { manager, typescript, danfojs, ...(bin === undefined ? {} : { bin }) };
    workspace = await installedWorkspace(packPackages(archives), options);
    mkdirSync(join(workspace.folder, "scripts"));
    for (const { name, module, common } of scripts) {
      writeFileSync(join(workspace.folder, "scripts", `${name}.mts`), module);
      writeFileSync(join(workspace.folder, "scripts", `${name}.cts`), common);
      writeFileSync(join(workspace.folder, "scripts", `${name}.ts`), common);
    }
    // Guides wait at the top: they are modules only.
    for (const guide of guides)
      writeFileSync(join(workspace.folder, "scripts", `${guide.name}.mts`), programOf(guide).code);
  });

  afterAll(() => {
    for (const folder of [archives, workspace?.folder]) {
      if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
    }
  });

  test.each(RESOLUTIONS)("compile strictly under %s", async (_, options, ending) => {
    const endings = ending.replace(/[{}]/g, "").split(",");
    const files = [
      ...scripts.flatMap(({ name }) => endings.map((one) => `scripts/${name}.${one}`)),
      ...(endings.includes("mts") ? guides.map(({ name }) => `scripts/${name}.mts`) : []),
    ];
    const tsc = "node_modules/typescript/bin/tsc";
    const { stdout, stderr } = await workspace.run([
      tsc,
      ...STRICT.split(" "),
      ...options.split(" "),
      ...files,
    ]);
    // Declarations of others are read, too; what is wrong in them is not ours.
    const lines = stdout.split("\n").filter((line) => line !== "" && !/^\s/.test(line));
    expect(lines.filter((line) => !/^node_modules\/(?:\.pnpm\/)?(?!@tifa[/+])/.test(line))).toEqual([]);
    expect(stderr).toBe("");
  });

  test("run the script of each README, and print the same by `import` and by `require`", async () => {
    const wrong: string[] = [];
    for (const { name } of scripts) {
      const [byImport, byRequire] = await Promise.all(
        ["mjs", "cjs"].map((ending) => workspace.run([`out/${name}.${ending}`])),
      );
      for (const { status, stderr } of [byImport!, byRequire!]) {
        if (status !== 0 || stderr !== "") wrong.push(`${name}: ${status} ${stderr}`);
      }
      if (byImport!.stdout !== byRequire!.stdout) wrong.push(`${name}: prints other things when required`);
    }
    expect(wrong).toEqual([]);
  });

  test.each(guides)("do what the guide $name says", async (guide) => {
    const folder = join(workspace.folder, "guides", guide.name);
    const samples = join("data", "samples", "damaged");
    cpSync(join(import.meta.dirname, "..", "..", samples), join(folder, samples), { recursive: true });
    const bin = join(workspace.folder, "node_modules", ".bin");
    const env = { ...workspace.env, PATH: `${bin}${delimiter}${workspace.env.PATH}` };
    const program = join(workspace.folder, "out", `${guide.name}.mjs`);
    const outcomeOf = ({ language, code }: GuideStep): Promise<Outcome> =>
      language === "sh"
        ? runIn(folder, env, "bash", ["-c", `set -e\n${code}`])
        : runIn(folder, env, "node", [program]);
    // Its TypeScript is one program, and stands where its first block does.
    const { output } = programOf(guide);
    const first = guide.steps.findIndex(({ language }) => language === "ts");
    const steps = guide.steps.filter(({ language }, at) => language === "sh" || at === first);
    for (const step of steps)
      expect(await outcomeOf(step)).toEqual({
        status: 0,
        stderr: "",
        stdout: step.language === "sh" ? step.output : output,
      });
  });

  test("are one, however they are loaded: `instanceof` and caches hold", async () => {
    const code = [
      'import { createRequire } from "node:module";',
      "const require = createRequire(import.meta.url);",
      `for (const name of ${JSON.stringify(entries)}) {`,
      "  const [imported, required] = [await import(name), require(name)];",
      "  const keys = Object.keys(imported);",
      "  const differ = keys.filter((key) => imported[key] !== required[key]);",
      '  console.log(name, keys.length > 0, differ.join(" "), Object.keys(required).length === keys.length);',
      "}",
    ];
    writeFileSync(join(workspace.folder, "one.mjs"), code.join("\n"));
    const { stdout, stderr } = await workspace.run(["one.mjs"]);
    expect(stderr).toBe("");
    expect(stdout.trim().split("\n")).toEqual(entries.map((name) => `${name} true  true`));
  });

  test("bring `tifa`, which finds all that it needs", async () => {
    const tifa = "node_modules/@tifa/cli/bin/tifa.js";
    const { version } = packages.find(({ name }) => name === "cli")!.manifest;
    expect((await workspace.run([tifa, "--version"])).stdout.trim()).toBe(version);
    const parsed = await workspace.run([tifa, "parse", "--format", "ndjson", "page.txt"]);
    expect(parsed).toMatchObject({ status: 0, stdout: expect.stringContaining("压实防汛责任") });
    const built = await workspace.run([tifa, "build", "pages", "--out", "store"]);
    expect(built.status, built.stderr).toBe(0);
    const { stdout } = await workspace.run([tifa, "doctor"]);
    expect(stdout).toMatch(/segmenter.*nodejieba 3/);
    expect(stdout).toMatch(/DuckDB.*\d/);
    expect(stdout).toMatch(/fonts.*shipped/);
  });

  test.skipIf(danfojs)("say what to install for DataFrames", async () => {
    writeFileSync(join(workspace.folder, "frame.cjs"), 'require("@tifa/notebook").frame([{ a: 1 }]);');
    const { status, stderr } = await workspace.run(["frame.cjs"]);
    expect(status).toBe(1);
    expect(stderr).toContain("npm install danfojs-node@1.2.0");
  });

  // Last: it takes the compiled part away.
  test("say what to allow where nodejieba was not compiled, and segment without it", async () => {
    const code = [
      'const { jiebaTokenizer } = require("@tifa/tokens");',
      'console.log(jiebaTokenizer({ hmm: true, engine: "script" }).cut("推进复工复产").join(" "));',
      'jiebaTokenizer({ hmm: true }).cut("推进复工复产");',
    ];
    writeFileSync(join(workspace.folder, "blocked.cjs"), code.join("\n"));
    const found = await workspace.run([
      "-p",
      'const { createRequire } = require("node:module"); const { realpathSync } = require("node:fs"); ' +
        'const tokens = realpathSync("node_modules/@tifa/tokens/package.json"); ' +
        'require("node:path").dirname(createRequire(tokens).resolve("nodejieba/package.json"))',
    ]);
    const build = join(found.stdout.trim(), "build");
    renameSync(build, `${build}-away`);
    const { status, stdout, stderr } = await workspace.run(["blocked.cjs"]);
    expect(stdout).toBe("推进 复工复产\n");
    expect(status).toBe(1);
    for (const permission of ["allowScripts", "allowBuilds", "dependenciesMeta", 'engine: "script"'])
      expect(stderr).toContain(permission);
    const doctor = await workspace.run(["node_modules/@tifa/cli/bin/tifa.js", "doctor"]);
    expect(doctor.stdout).toMatch(/addon: .*allowScripts.*npm rebuild nodejieba.*engine: "script"/);
  });
});
