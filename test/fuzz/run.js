// @ts-check
// npm run fuzz -- TARGET… [--seconds N] [--seed N]: tries a target (or `all`, two beside each other) with inputs that it makes. An
// input that makes it throw, hang, run out of memory or die is kept in test/fuzz/cases/TARGET, and the exit code is 1.
import { fork } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

const folder = import.meta.dirname;
const targets = readdirSync(join(folder, "targets"))
  .map((name) => name.replace(/\.mjs$/, ""))
  .sort();
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: "string", default: "30" },
    seed: { type: "string", default: String(Date.now() % 1e9) },
  },
});
const asked = positionals.includes("all") ? targets : positionals;
const unknown = asked.find((name) => !targets.includes(name));

/** Without a sign of life for so long a process is taken to hang, in milliseconds. */
const SILENCE = 90_000;
const BESIDE = 2;

/**
 * @param {string} target @param {string} scratch
 * @returns {Promise<boolean>} whether all went well
 */
function fuzz(target, scratch) {
  const current = join(scratch, target);
  const child = fork(join(folder, "engine.mjs"), [target, values.seconds, values.seed, current], {
    execArgv: ["--expose-gc", "--max-old-space-size=2000"],
    stdio: ["ignore", "inherit", "pipe", "ipc"],
  });
  let said = "";
  child.stderr?.setEncoding("utf8").on("data", (text) => {
    said = (said + text).slice(-4000);
  });
  let timer = setTimeout(() => {}, 0);
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => child.kill("SIGKILL"), SILENCE);
  };
  wait();
  child.on("message", wait);
  return new Promise((resolve) => {
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      if (code === 0) return resolve(true);
      const input = readFileSync(current);
      const name = createHash("sha256").update(input).digest("hex").slice(0, 16);
      mkdirSync(join(folder, "cases", target), { recursive: true });
      writeFileSync(join(folder, "cases", target, name), input);
      console.error(
        `${target}: ${signal ?? `code ${code}`} over test/fuzz/cases/${target}/${name} (seed ${values.seed})\n${said}`,
      );
      resolve(false);
    });
  });
}

if (asked.length === 0 || unknown !== undefined) {
  console.error(`tifa: no target ${unknown ?? "given"}; there are all, ${targets.join(", ")}`);
  process.exitCode = 2;
} else {
  const scratch = mkdtempSync(join(tmpdir(), "tifa-fuzz-"));
  const waiting = [...asked];
  const work = async () => {
    for (let target = waiting.shift(); target !== undefined; target = waiting.shift()) {
      if (!(await fuzz(target, scratch))) process.exitCode = 1;
    }
  };
  await Promise.all(Array.from({ length: BESIDE }, work));
  rmSync(scratch, { recursive: true });
}
