// @ts-check
// The Python side: finds an interpreter and keeps a locked virtual environment in .venv.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { lockFile, venv } from "./paths.js";
import { UserError } from "./user-error.js";

const MINIMUM = { major: 3, minor: 11 };
const NAMES = ["python3", "python", "python3.15", "python3.14", "python3.13", "python3.12", "python3.11"];
const PROBE = "import sys, venv, ensurepip; print('%d.%d' % sys.version_info[:2])";

/** Path of a program inside the environment. @param {string} name @returns {string} */
export function venvProgram(name) {
  return process.platform === "win32" ? join(venv, "Scripts", `${name}.exe`) : join(venv, "bin", name);
}

/**
 * Variables that keep Jupyter inside the environment: nothing is written to the user's directories.
 * @returns {NodeJS.ProcessEnv}
 */
export function jupyterEnvironment() {
  const home = join(venv, "jupyter");
  return {
    ...process.env,
    JUPYTER_CONFIG_DIR: join(home, "config"),
    JUPYTER_DATA_DIR: join(home, "data"),
    JUPYTER_RUNTIME_DIR: join(home, "runtime"),
    JUPYTERLAB_SETTINGS_DIR: join(home, "settings"),
    JUPYTERLAB_WORKSPACES_DIR: join(home, "workspaces"),
    IPYTHONDIR: join(home, "ipython"),
    PYTHONDONTWRITEBYTECODE: "1",
  };
}

/**
 * Makes the environment where it is missing or its lock has changed.
 * @param {(line: string) => void} say
 * @throws {UserError} in one line, with the command that mends it
 */
export function ensurePython(say) {
  const lock = readFileSync(lockFile);
  const wanted = createHash("sha256").update(lock).digest("hex");
  const marker = join(venv, "lock.sha256");
  if (existsSync(marker) && readFileSync(marker, "utf8") === wanted && works(venvProgram("python"))) return;
  const python = findPython();
  say(`python: making .venv with ${python} (once; about a minute)`);
  rmSync(venv, { recursive: true, force: true });
  run(
    python,
    ["-m", "venv", venv],
    "python -m venv failed; on Debian or Ubuntu: sudo apt-get install python3-venv",
  );
  run(
    venvProgram("python"),
    [
      "-m",
      "pip",
      "install",
      "--quiet",
      "--no-cache-dir",
      "--disable-pip-version-check",
      "--require-hashes",
      "-r",
      lockFile,
    ],
    "pip could not install notebooks/requirements.txt; see the lines above (is the package registry reachable?)",
  );
  mkdirSync(join(venv, "jupyter"), { recursive: true });
  writeFileSync(marker, wanted);
}

/** @returns {string} the first interpreter that is new enough and can make environments */
function findPython() {
  const asked = process.env.TIFA_PYTHON;
  const found = [];
  for (const name of asked ? [asked] : NAMES) {
    const probe = spawnSync(name, ["-c", PROBE], { encoding: "utf8" });
    if (probe.error) continue;
    if (probe.status !== 0) {
      found.push(/ensurepip|venv/.test(probe.stderr) ? `${name} has no venv` : `${name} does not run`);
      continue;
    }
    const version = probe.stdout.trim();
    const [major = 0, minor = 0] = version.split(".").map(Number);
    if (major > MINIMUM.major || (major === MINIMUM.major && minor >= MINIMUM.minor)) return name;
    found.push(`${name} is ${version}`);
  }
  const seen = found.length > 0 ? found.join(", ") : `${asked ?? "python3"} was not found`;
  throw new UserError(
    `Python 3.11 or newer with venv is needed (${seen}): on Debian or Ubuntu, sudo apt-get install python3 python3-venv; elsewhere see python.org; or set TIFA_PYTHON`,
  );
}

/** @param {string} python */
function works(python) {
  return spawnSync(python, ["-c", "import nbclient"], { stdio: "ignore" }).status === 0;
}

/** @param {string} command @param {string[]} args @param {string} failure */
function run(command, args, failure) {
  if (spawnSync(command, args, { stdio: ["ignore", 2, 2] }).status !== 0) throw new UserError(failure);
}
