import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The Python that tests use: TIFA_PYTHON, or `python3`. */
export const python: string = process.env.TIFA_PYTHON ?? "python3";

/** Whether a Python is there that has these modules. */
export function pythonHas(...modules: readonly string[]): boolean {
  return succeeds(python, ["-c", `import ${["sys", ...modules].join(", ")}`]);
}

/** Whether R is there with these packages. */
export function rHas(...packages: readonly string[]): boolean {
  return succeeds("Rscript", ["-e", packages.map((name) => `library(${name})`).join(";")]);
}

function succeeds(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: "ignore" }).status === 0;
}

/** Writes files into a folder, runs a program of this folder on it, and hands over what it printed. */
export function runOn(
  command: string,
  program: string,
  files: Readonly<Record<string, string>>,
  args: readonly string[] = [],
): string {
  const folder = mkdtempSync(join(tmpdir(), "tifa-exchange-"));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    // In a locale that every machine has: where that of this process is not installed, R reads no names in Chinese.
    const run = spawnSync(command, [join(import.meta.dirname, program), folder, ...args], {
      encoding: "utf8",
      env: { ...process.env, LC_ALL: "C.UTF-8" },
    });
    if (run.status !== 0) throw new Error(`${command} ${program}: ${run.stderr}`);
    return run.stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
