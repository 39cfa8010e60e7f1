import { type ChildProcess, spawn } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { installKernel } from "../../notebooks/run/kernel.js";
import { notebooks, out, root } from "../../notebooks/run/paths.js";
import { ensurePython, jupyterEnvironment, venvProgram } from "../../notebooks/run/python.js";

/** JupyterLab on copies of the notebooks. */
export interface Lab {
  /** With its token; to be followed by the notebook's path. */
  readonly address: (notebook: string) => string;
  /** Ends all kernels: a notebook that is opened again has a new one. */
  readonly endSessions: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const TOKEN = "tifa";
/** How long a server may take to listen, on a machine that does other things, too. */
const PATIENCE = 120_000;

/**
 * Starts JupyterLab on copies of the notebooks without their outputs, so that what it shows comes from the run, and what is
 * committed stays.
 *
 * @returns the server; it must be closed
 */
export async function jupyterLab(): Promise<Lab> {
  ensurePython(console.log);
  installKernel();
  // Below the root, so that cells find the packages as the notebooks do.
  mkdirSync(out, { recursive: true });
  const folder = mkdtempSync(join(out, "lab-"));
  copyNotebooks(folder);
  writeSettings(folder);
  const server = spawn(venvProgram("jupyter-lab"), serverArguments(folder), {
    env: {
      ...jupyterEnvironment(),
      JUPYTERLAB_SETTINGS_DIR: join(folder, "settings"),
      JUPYTERLAB_WORKSPACES_DIR: join(folder, "workspaces"),
      JUPYTER_RUNTIME_DIR: join(folder, "runtime"),
    },
    stdio: ["ignore", "ignore", "pipe"],
  });
  try {
    const port = await listening(server);
    const base = `http://127.0.0.1:${port}`;
    const headers = { authorization: `token ${TOKEN}` };
    return {
      address: (notebook) =>
        `${base}/lab/workspaces/${notebook}/tree/notebooks/${notebook}.ipynb?token=${TOKEN}`,
      async endSessions() {
        const answer = await fetch(`${base}/api/sessions`, { headers });
        for (const { id } of (await answer.json()) as { id: string }[]) {
          await fetch(`${base}/api/sessions/${id}`, { method: "DELETE", headers });
        }
      },
      async close() {
        await ended(server);
        rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
      },
    };
  } catch (error) {
    await ended(server);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    throw error;
  }
}

function copyNotebooks(folder: string): void {
  mkdirSync(join(folder, "notebooks"));
  symlinkSync(join(root, "data"), join(folder, "data"), "dir");
  for (const file of readdirSync(notebooks).filter((name) => name.endsWith(".ipynb"))) {
    const notebook = JSON.parse(readFileSync(join(notebooks, file), "utf8")) as {
      cells: { cell_type: string; outputs?: unknown[]; execution_count?: number | null }[];
    };
    for (const cell of notebook.cells.filter(({ cell_type }) => cell_type === "code")) {
      cell.outputs = [];
      cell.execution_count = null;
    }
    writeFileSync(join(folder, "notebooks", file), JSON.stringify(notebook));
  }
}

function writeSettings(folder: string): void {
  const settings = {
    // A picture of the whole notebook needs all its cells drawn.
    "notebook-extension/tracker": { windowingMode: "none", scrollPastEnd: false },
    "apputils-extension/notification": { fetchNews: "false", checkForUpdates: false },
  };
  for (const [name, values] of Object.entries(settings)) {
    const path = join(folder, "settings", "@jupyterlab", `${name}.jupyterlab-settings`);
    mkdirSync(join(path, ".."), { recursive: true });
    writeFileSync(path, JSON.stringify(values));
  }
}

function serverArguments(folder: string): string[] {
  return [
    "--no-browser",
    "--allow-root",
    "--expose-app-in-browser",
    "--ip=127.0.0.1",
    "--port=18888",
    "--ServerApp.port_retries=100",
    `--ServerApp.root_dir=${folder}`,
    `--IdentityProvider.token=${TOKEN}`,
  ];
}

/** Waits until the server tells its address. */
async function listening(server: ChildProcess): Promise<number> {
  let said = "";
  return await new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`JupyterLab does not listen:\n${said}`)), PATIENCE);
    server.on("error", reject);
    server.on("exit", (code) => reject(new Error(`JupyterLab ended with ${code}:\n${said}`)));
    server.stderr!.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      const found = /http:\/\/127\.0\.0\.1:(\d+)\/lab/.exec(said);
      if (found === null) return;
      clearTimeout(timer);
      resolve(Number(found[1]));
    });
  });
}

/** Ends the server, which ends its kernels. */
async function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.pid === undefined) return;
  const gone = new Promise((resolve) => server.once("exit", resolve));
  server.kill("SIGTERM");
  await gone;
}
