// @ts-check
// npm test: all tests of all packages through turbo, and one closing line that counts them.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const shared = join(root, "..", "shared");

/**
 * Names, sizes and times of the real texts beside the checkout. Tests read them, and turbo cannot see them:
 * without this a result would be replayed after they changed.
 * @returns {string}
 */
function fingerprint() {
  if (!existsSync(shared)) return "absent";
  const hash = createHash("sha256");
  for (const path of readdirSync(shared, { recursive: true, encoding: "utf8" }).sort()) {
    const stat = statSync(join(shared, path));
    if (stat.isFile()) hash.update(`${path}\t${stat.size}\t${stat.mtimeMs}\n`);
  }
  return hash.digest("hex");
}

/**
 * @param {string} folder
 * @returns {{ passed: number, failed: number, skipped: string[] }}
 */
function readResults(folder) {
  const file = join(folder, "test-results.json");
  if (!existsSync(file)) return { passed: 0, failed: 0, skipped: [] };
  /** @type {{ testResults: { assertionResults: { status: string, fullName: string }[] }[] }} */
  const results = JSON.parse(readFileSync(file, "utf8"));
  const tests = results.testResults.flatMap((result) => result.assertionResults);
  const count = (/** @type {string} */ status) => tests.filter((test) => test.status === status).length;
  const skipped = tests.filter((test) => test.status !== "passed" && test.status !== "failed");
  return { passed: count("passed"), failed: count("failed"), skipped: skipped.map((test) => test.fullName) };
}

/**
 * What R is there, with which packages: with it more tests run, and turbo cannot see it.
 * @returns {string}
 */
function installedR() {
  const { status, stdout } = spawnSync("Rscript", ["-e", "cat(R.version.string, .packages(TRUE))"], {
    encoding: "utf8",
  });
  return status === 0 ? createHash("sha256").update(stdout).digest("hex") : "absent";
}

/**
 * What Java is there: likewise.
 * @returns {string}
 */
function java() {
  const program = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, "bin", "java") : "java";
  const { status, stderr } = spawnSync(program, ["-version"], { encoding: "utf8" });
  return status === 0 ? (stderr.split("\n")[0] ?? "") : "absent";
}

const run = spawnSync(
  join(root, "node_modules", ".bin", "turbo"),
  ["run", "test", `--concurrency=${availableParallelism()}`, ...process.argv.slice(2)],
  {
    cwd: root,
    env: {
      ...process.env,
      TIFA_JAVA: java(),
      TIFA_NODE: process.version,
      TIFA_R: installedR(),
      TIFA_SHARED: fingerprint(),
      TURBO_TELEMETRY_DISABLED: "1",
    },
    stdio: "inherit",
    shell: process.platform === "win32",
  },
);

const workspaces = [
  ...readdirSync(join(root, "packages")).map((name) => join(root, "packages", name)),
  join(root, "test"),
];
const all = workspaces.map(readResults);
const skipped = all.flatMap((result) => result.skipped);
for (const name of skipped) console.log(`skipped: ${name}`);
const sum = (/** @type {"passed" | "failed"} */ key) => all.reduce((total, result) => total + result[key], 0);
console.log(`${sum("passed")} passed, ${sum("failed")} failed, ${skipped.length} skipped`);

if (run.status !== 0 || sum("failed") > 0) process.exitCode = 1;
if (sum("passed") === 0) {
  console.error("tifa: no test ran");
  process.exitCode = 1;
}
// What needs a browser, or Java, is excused where there is none: continuous integration installs them if it can.
const excuses = [
  ...(spawnSync("which", ["chromium"]).status === 0 ? [] : ["in Chromium "]),
  ...(java() === "absent" ? ["without Java "] : []),
  // `npm run qualify -- exchange` brings Python's; R is the system's.
  ...["where R ", "where Python ", "where there is Deno"],
];
const unexcused = skipped.filter((name) => !excuses.some((excuse) => name.startsWith(excuse)));
// Continuous integration has a registry: it has just installed from it.
if (process.env.CI && skipped.some((name) => name.startsWith("in an empty workspace"))) {
  console.error("tifa: the packed packages were not installed, although this is continuous integration");
  process.exitCode = 1;
}
if (process.env.CI && existsSync(shared) && unexcused.length > 0) {
  console.error("tifa: a test was skipped although the real texts are here");
  process.exitCode = 1;
}
