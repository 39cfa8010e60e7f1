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

const run = spawnSync(
  join(root, "node_modules", ".bin", "turbo"),
  ["run", "test", `--concurrency=${availableParallelism()}`, ...process.argv.slice(2)],
  {
    cwd: root,
    env: {
      ...process.env,
      TIFA_NODE: process.version,
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
// What needs a browser is excused where there is none: continuous integration installs it if it can.
const hasBrowser = spawnSync("which", ["chromium"]).status === 0;
const unexcused = skipped.filter((name) => hasBrowser || !name.startsWith("in Chromium "));
if (process.env.CI && existsSync(shared) && unexcused.length > 0) {
  console.error("tifa: a test was skipped although the real texts are here");
  process.exitCode = 1;
}
