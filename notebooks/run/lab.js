// @ts-check
// npm run lab: opens JupyterLab on the notebooks, with the kernel of this checkout.
import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "./build.js";
import { installKernel } from "./kernel.js";
import { notebooks, venv } from "./paths.js";
import { ensurePython, jupyterEnvironment, venvProgram } from "./python.js";
import { runMain } from "./user-error.js";

runMain(async () => {
  build();
  ensurePython(console.error);
  installKernel();
  writeLabSettings();
  endModules();
  const lab = spawn(venvProgram("jupyter-lab"), ["--notebook-dir", notebooks, ...process.argv.slice(2)], {
    env: jupyterEnvironment(),
    stdio: "inherit",
  });
  await new Promise((resolve) => {
    lab.on("exit", (code) => {
      process.exitCode = code ?? 0;
      resolve(undefined);
    });
  });
});

/**
 * JupyterLab asks a program in .venv for its settings, which is CommonJS: without a package.json of its own it would be taken for what the
 * checkout's says, an ES module, and fail with its whole text on the terminal.
 */
function endModules() {
  writeFileSync(join(venv, "package.json"), "{}\n");
}

/** JupyterLab would ask to fetch news and look for updates; nothing here goes to the network by itself. */
function writeLabSettings() {
  const folder = join(venv, "share", "jupyter", "lab", "settings");
  mkdirSync(folder, { recursive: true });
  const settings = {
    "@jupyterlab/apputils-extension:notification": { fetchNews: "false", checkForUpdates: false },
  };
  writeFileSync(join(folder, "overrides.json"), `${JSON.stringify(settings, null, 2)}\n`);
}
