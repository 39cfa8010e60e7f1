// npm run lab: opens JupyterLab here, with a kernel for TypeScript. Python's side is kept in .venv.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const root = join(import.meta.dirname, "..");
const venv = join(root, ".venv");
const bin = join(venv, process.platform === "win32" ? "Scripts" : "bin");
const python = process.env.TIFA_PYTHON ?? (process.platform === "win32" ? "python" : "python3");

if (!existsSync(join(bin, process.platform === "win32" ? "jupyter-lab.exe" : "jupyter-lab"))) {
  console.log("making .venv with JupyterLab (once; about a minute)");
  run(
    python,
    ["-m", "venv", venv],
    "Python 3.11 or newer with venv is needed (Debian: apt-get install python3-venv)",
  );
  run(
    join(bin, "python"),
    ["-m", "pip", "install", "--quiet", "jupyterlab==4.6.*"],
    "pip could not install JupyterLab",
  );
}
// JupyterLab runs a program in .venv that is CommonJS; what our own package.json says of modules must not reach it.
writeFileSync(join(venv, "package.json"), "{}\n");
writeKernel(join(venv, "share", "jupyter", "kernels", "tslab"));
process.exitCode = run(join(bin, "jupyter-lab"), ["--notebook-dir", root, ...process.argv.slice(2)]);

/** The kernel is this workspace's own tslab, run by this very Node; only the Jupyter of .venv knows it. */
function writeKernel(folder: string): void {
  const tslab = dirname(createRequire(import.meta.url).resolve("tslab/package.json"));
  const kernel = {
    // Cells compile to require(), of which Node 20 warns where a package is an ES module.
    argv: [
      ...[process.execPath, "--disable-warning=ExperimentalWarning"],
      ...[join(tslab, "bin", "tslab"), "kernel", "--config-path", "{connection_file}"],
    ],
    display_name: "TypeScript",
    language: "typescript",
    interrupt_mode: "signal",
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "kernel.json"), `${JSON.stringify(kernel, null, 2)}\n`);
}

/** Runs a program, which talks to the terminal. With a message, its failure ends this one. */
function run(command: string, args: readonly string[], failure?: string): number {
  const { status, error } = spawnSync(command, args, { stdio: "inherit" });
  if (failure !== undefined && status !== 0) {
    console.error(`${failure}${error === undefined ? "" : ` (${error.message})`}`);
    process.exit(1);
  }
  return status ?? 1;
}
