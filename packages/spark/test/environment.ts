import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder: string = join(import.meta.dirname, "..");

/** The virtual environment with PySpark; it is kept from run to run, and git does not see it. */
const venv: string = join(folder, ".venv");

/** Its interpreter. */
export const python: string = join(venv, "bin", "python");

/** Where the job's own code lies. */
export const source: string = join(folder, "src");

/** PySpark's own programs. */
export function sparkProgram(name: string): string {
  const { stdout } = run(python, ["-c", "import pyspark; print(pyspark.__path__[0])"]);
  return join(stdout.trim(), "bin", name);
}

/**
 * Makes the environment where it is missing or its lock has changed.
 *
 * @returns what a test lacks: `Java` (then nothing is downloaded) or `PySpark: why`; null where nothing lacks
 */
export function lacking(): string | null {
  const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, "bin", "java") : "java";
  if (run(java, ["-version"]).status !== 0) return "Java";
  const lock = join(folder, "requirements.txt");
  const wanted = createHash("sha256").update(readFileSync(lock)).digest("hex");
  const marker = join(venv, "lock.sha256");
  if (existsSync(marker) && readFileSync(marker, "utf8") === wanted && isUsable()) return null;
  rmSync(venv, { recursive: true, force: true });
  const made = run(process.env.TIFA_PYTHON ?? "python3", ["-m", "venv", venv]);
  if (made.status !== 0) return `PySpark: no virtual environment could be made: ${lastLine(made.stderr)}`;
  const options = ["--quiet", "--disable-pip-version-check", "--require-hashes", "-r", lock];
  const installed = run(python, ["-m", "pip", "install", ...options]);
  if (installed.status !== 0) return `PySpark: ${lastLine(installed.stderr)}`;
  writeFileSync(marker, wanted);
  return null;
}

function isUsable(): boolean {
  return run(python, ["-c", "import pyspark"]).status === 0;
}

function run(
  command: string,
  args: readonly string[],
): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: "utf8" });
  return { status, stdout: stdout ?? "", stderr: stderr ?? "" };
}

function lastLine(text: string): string {
  return text.trim().split("\n").at(-1) ?? "";
}
