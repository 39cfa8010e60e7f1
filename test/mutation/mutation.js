// @ts-check
// npm run mutation -- PACKAGE [src/FILE…] [test/FILE…]: changes the sources one small thing at a time (Stryker) and asks whether a
// test notices: any of the package, or, which is sooner, one of the test files named.
//
// It works on a copy, since what is killed halfway would leave the change behind. What was found stays in `.stryker/PACKAGE.json`, so
// that only what has changed since is tried again; the scores go to scores.json beside this file. Stryker is installed when it is
// first asked for, without the lockfile: it brings 145 packages, one of them under a licence that the list does not allow.
import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

const STRYKER = "9.6.1";
const root = join(import.meta.dirname, "..", "..");
const [name = "", ...rest] = process.argv.slice(2);
const asked = rest.filter((one) => one.startsWith("src/"));
/** The tests that are asked: those named, else those of the package but the slow ones. */
const tests = rest.filter((one) => one.startsWith("test/"));

/** What is asked without files, by package. Tables are data: a change of a cell is another fact, not a mistake of a rule. */
const SOURCES = /** @type {Record<string, string[]>} */ ({
  normalize: ["src/rules/*.ts"],
  parse: ["src/facts/*.ts", "src/names/*.ts", "src/page/*.ts", "src/report/*.ts"],
  stats: ["src/*.ts", "!src/index.ts"],
});

/** Tests that run for minutes by chance or over whole corpora, and those that read the sources themselves, which are changed. */
const SLOW = ["test/simulation*", "test/**/real*", "test/readme*", "test/examples*"];

if (!(name in SOURCES) || asked.length + tests.length < rest.length) {
  console.error(
    `tifa: npm run mutation -- ${Object.keys(SOURCES).join(" | ")} [src/FILE.ts …] [test/FILE.test.ts …]`,
  );
  process.exit(2);
}
installStryker();
const scratch = mkdtempSync(join(tmpdir(), "tifa-mutation-"));
try {
  mutate(copyOf(scratch));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** @param {string} command @param {readonly string[]} args @param {string} cwd */
function run(command, args, cwd) {
  const { status } = spawnSync(command, args, { cwd, stdio: ["ignore", "inherit", "inherit"] });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} failed`);
}

function installStryker() {
  if (existsSync(join(root, "node_modules", "@stryker-mutator", "vitest-runner"))) return;
  const packages = ["core", "vitest-runner"].map((part) => `@stryker-mutator/${part}@${STRYKER}`);
  run("npm", ["install", "--no-save", "--no-audit", "--no-fund", ...packages], root);
}

/**
 * The package as a copy; all around it are links.
 * @param {string} folder
 */
function copyOf(folder) {
  const copy = join(folder, "tifa");
  mkdirSync(join(copy, "packages"), { recursive: true });
  const link = (/** @type {string} */ from, /** @type {string} */ to) => {
    if (existsSync(from)) symlinkSync(from, to, "junction");
  };
  link(join(root, "..", "shared"), join(folder, "shared"));
  for (const part of ["node_modules", "data", "docs", "README.md", "package.json", "tsconfig.base.json"])
    link(join(root, part), join(copy, part));
  for (const other of readdirSync(join(root, "packages")))
    if (other !== name) link(join(root, "packages", other), join(copy, "packages", other));
  const own = join(copy, "packages", name);
  cpSync(join(root, "packages", name), own, {
    recursive: true,
    filter: (path) => !["node_modules", ".stryker-tmp", "reports"].includes(basename(path)),
  });
  link(join(root, "packages", name, "node_modules"), join(own, "node_modules"));
  return own;
}

/** @param {string} folder of the copy */
function mutate(folder) {
  const found = join(root, ".stryker");
  mkdirSync(found, { recursive: true });
  const report = join(folder, "mutation.json");
  const chosen = tests.length > 0 ? { include: tests } : { exclude: [...SLOW, "**/node_modules/**"] };
  writeFileSync(
    join(folder, "vitest.mutation.config.js"),
    `export default { test: ${JSON.stringify({ ...chosen, testTimeout: 120_000, hookTimeout: 120_000 })} };`,
  );
  const config = {
    mutate: asked.length > 0 ? asked : SOURCES[name],
    testRunner: "vitest",
    plugins: ["@stryker-mutator/vitest-runner"],
    vitest: { configFile: "vitest.mutation.config.js", related: true },
    coverageAnalysis: "perTest",
    concurrency: 1,
    inPlace: true,
    ignoreStatic: true,
    incremental: true,
    incrementalFile: join(found, `${name}.json`),
    reporters: ["json", "clear-text", "progress-append-only"],
    clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false },
    jsonReporter: { fileName: report },
    // A change that makes a loop endless is found by waiting: not long, since each costs as much.
    timeoutMS: 15_000,
    // Messages of errors are for people: another wording is no other result.
    mutator: { excludedMutations: ["StringLiteral"] },
    disableTypeChecks: "src/**/*.ts",
  };
  writeFileSync(join(folder, "stryker.config.json"), JSON.stringify(config));
  run("node", [join(root, "node_modules", "@stryker-mutator", "core", "bin", "stryker.js"), "run"], folder);
  writeScores(JSON.parse(readFileSync(report, "utf8")));
}

/**
 * Puts the scores of the files that were tried into scores.json; those of others stay.
 * @param {{ files: Record<string, { mutants: { status: string }[] }> }} report
 */
function writeScores({ files }) {
  const path = join(import.meta.dirname, "scores.json");
  /** @type {Record<string, object>} */
  const scores = existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : {};
  for (const [file, { mutants }] of Object.entries(files)) {
    // Of files that were not asked Stryker keeps what it knows: of one that has changed since, a part.
    if (asked.length > 0 && !asked.includes(file)) continue;
    const count = (/** @type {string[]} */ ...states) =>
      mutants.filter(({ status }) => states.includes(status)).length;
    const [killed, survived] = [count("Killed", "Timeout"), count("Survived", "NoCoverage")];
    if (killed + survived > 0) scores[`${name}/${file}`] = { killed, survived };
  }
  const sorted = Object.fromEntries(Object.entries(scores).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(path, `${JSON.stringify(sorted, null, 2)}\n`);
  for (const [file, score] of Object.entries(sorted)) console.log(file, JSON.stringify(score));
}
