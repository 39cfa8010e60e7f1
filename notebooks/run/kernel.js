// @ts-check
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { notebooks, venv } from "./paths.js";

/**
 * Writes the kernel's specification into the virtual environment, where only its own Jupyter looks.
 * It names this very Node and the checkout's own tslab, so that no PATH is needed.
 */
export function installKernel() {
  const tslab = createRequire(join(notebooks, "package.json")).resolve("tslab/package.json");
  const folder = join(venv, "share", "jupyter", "kernels", "tslab");
  mkdirSync(folder, { recursive: true });
  const spec = {
    argv: [
      process.execPath,
      // Cells compile to require(), and the packages are ES modules: Node 20 warns of that on stderr,
      // which the runner takes for a failure.
      "--disable-warning=ExperimentalWarning",
      join(dirname(tslab), "bin", "tslab"),
      "kernel",
      "--config-path",
      "{connection_file}",
    ],
    display_name: "TypeScript",
    language: "typescript",
    // JupyterLab interrupts by signal; tslab handles SIGINT.
    interrupt_mode: "signal",
  };
  // A Jupyter that looks for its kernels at this moment finds the old file or the new one, never half of one.
  const draft = join(folder, `kernel.json.${process.pid}`);
  writeFileSync(draft, `${JSON.stringify(spec, null, 2)}\n`);
  renameSync(draft, join(folder, "kernel.json"));
}
