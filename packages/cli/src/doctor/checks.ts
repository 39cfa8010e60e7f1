import { execFile } from "node:child_process";
import { access, constants, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/** What a check found. */
export interface CheckResult {
  /** `missing` is for what only some uses need. */
  readonly state: "ok" | "missing" | "broken";
  readonly found: string;
  /** How to mend it; null where it is well. */
  readonly remedy: string | null;
}

/** A thing that Tifa needs, or some use of it. */
export interface Check {
  readonly name: string;
  readonly needed: "always" | "notebooks" | "own code" | "pictures" | "stores";
  readonly run: () => Promise<CheckResult>;
}

const ok = (found: string): CheckResult => ({ state: "ok", found, remedy: null });
const broken = (found: string, remedy: string): CheckResult => ({ state: "broken", found, remedy });
const missing = (found: string, remedy: string): CheckResult => ({ state: "missing", found, remedy });

const OLDEST_NODE = [20, 19] as const;
const OLDEST_PYTHON = [3, 11] as const;

/** Programs that hang are as good as missing. */
const PATIENCE = { timeout: 20_000 };

const run = promisify(execFile);

/** Every check, in the order in which they are told. */
export const CHECKS: readonly Check[] = [
  { name: "Node", needed: "always", run: node },
  { name: "temporary folder", needed: "always", run: temporaryFolder },
  { name: "segmenter", needed: "always", run: segmenter },
  { name: "segmenter's addon", needed: "own code", run: addon },
  { name: "dictionary", needed: "always", run: dictionary },
  { name: "DuckDB", needed: "stores", run: duckdb },
  { name: "fonts", needed: "pictures", run: fonts },
  { name: "Python", needed: "notebooks", run: python },
  { name: "Jupyter", needed: "notebooks", run: jupyter },
  { name: "kernel", needed: "notebooks", run: kernel },
];

async function node(): Promise<CheckResult> {
  const version = process.versions.node;
  return isAtLeast(version, OLDEST_NODE)
    ? ok(version)
    : broken(version, `install Node ${OLDEST_NODE.join(".")} or newer: https://nodejs.org`);
}

async function temporaryFolder(): Promise<CheckResult> {
  try {
    const folder = await mkdtemp(join(tmpdir(), "tifa-doctor-"));
    await writeFile(join(folder, "a"), "");
    await rm(folder, { recursive: true });
    return ok(tmpdir());
  } catch (thrown) {
    return broken(
      messageOf(thrown),
      "set TMPDIR to a folder that may be written, on a disk that is not full",
    );
  }
}

/** What commands segment with: nodejieba's dictionaries, read by the script. */
async function segmenter(): Promise<CheckResult> {
  try {
    const { jiebaTokenizer } = await import("@tifa/tokens");
    const tokenizer = jiebaTokenizer({ hmm: true, engine: "script" });
    tokenizer.cut("会议");
    return ok(`${tokenizer.name} ${tokenizer.version}`);
  } catch (thrown) {
    // Where its build failed, npm took the package away without a word; its dictionaries are all that is needed here.
    return broken(messageOf(thrown), "npm install --ignore-scripts nodejieba@3.5.8");
  }
}

/** What `jiebaTokenizer` takes where it is not told otherwise; nothing of ours does. */
async function addon(): Promise<CheckResult> {
  try {
    const { jiebaTokenizer } = await import("@tifa/tokens");
    jiebaTokenizer({ hmm: true, engine: "nodejieba" }).cut("会议");
    return ok("compiled");
  } catch (thrown) {
    return missing(
      messageOf(thrown),
      'install python3, make and g++, allow nodejieba its install script (package.json: "allowScripts" for npm 12, ' +
        '"dependenciesMeta" for Yarn; pnpm-workspace.yaml: "allowBuilds"), then: npm rebuild nodejieba; or give jiebaTokenizer ' +
        'engine: "script", as commands and notebooks do',
    );
  }
}

async function dictionary(): Promise<CheckResult> {
  try {
    const { jiebaTokenizer } = await import("@tifa/tokens");
    const { policyTerms } = await import("@tifa/lexicon");
    const tokenizer = jiebaTokenizer({ hmm: true, engine: "script" });
    const words = tokenizer.cut("推进复工复产");
    const hash = tokenizer.dictionaryHash.slice(0, 12);
    return words.includes("复工复产")
      ? ok(`${policyTerms().length} policy terms, ${hash}`)
      : broken(`复工复产 was cut into ${words.join(" ")}`, "install @tifa/lexicon anew: npm ci");
  } catch (thrown) {
    return broken(messageOf(thrown), "mend the segmenter first");
  }
}

async function duckdb(): Promise<CheckResult> {
  try {
    const { duckdbVersion } = await import("@tifa/store");
    return ok(await duckdbVersion());
  } catch (thrown) {
    return broken(messageOf(thrown), "install it for this system: npm install @duckdb/node-api");
  }
}

async function fonts(): Promise<CheckResult> {
  try {
    const { FONT_FAMILY, renderPng } = await import("@tifa/render");
    const text = `<text x="5" y="30" font-size="24" font-family="${FONT_FAMILY}">防控</text>`;
    const draw = (inner: string): number =>
      renderPng(`<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40">${inner}</svg>`).length;
    if (draw(text) <= draw("")) return broken("no glyphs for 防控", "install @tifa/render anew: npm ci");
    return ok(`${FONT_FAMILY}, shipped`);
  } catch (thrown) {
    return broken(messageOf(thrown), "install @tifa/render anew: npm ci");
  }
}

async function python(): Promise<CheckResult> {
  const wanted = OLDEST_PYTHON.join(".");
  for (const program of [".venv/bin/python", "python3", "python"]) {
    const version = await output(program, ["--version"]);
    const number = /(\d+\.\d+[.\d]*)/.exec(version ?? "")?.[1];
    if (number === undefined) continue;
    if (isAtLeast(number, OLDEST_PYTHON)) return ok(`${number} (${program})`);
  }
  return missing(
    `none of ${wanted} or newer`,
    `install Python ${wanted} or newer, with venv (Debian: apt install python3-venv)`,
  );
}

async function jupyter(): Promise<CheckResult> {
  for (const program of [".venv/bin/jupyter", "jupyter"]) {
    const text = await output(program, ["--version"]);
    const number =
      /jupyterlab\s*:\s*(\S+)/.exec(text ?? "")?.[1] ?? /jupyter_core\s*:\s*(\S+)/.exec(text ?? "")?.[1];
    if (number !== undefined) return ok(`${number} (${program})`);
  }
  return missing(
    "not found",
    "in the checkout, npm start sets it up; elsewhere: pip install jupyterlab nbclient",
  );
}

async function kernel(): Promise<CheckResult> {
  for (const program of [".venv/bin/jupyter", "jupyter"]) {
    const text = await output(program, ["kernelspec", "list", "--json"]);
    if (text !== null && /"(?:tslab|jslab)"/.test(text)) return ok(`tslab (${program})`);
  }
  return missing(
    "tslab is not among Jupyter's kernels",
    'in the checkout, npm start sets it up; elsewhere: npx tslab install --binary "$PWD/node_modules/.bin/tslab"',
  );
}

async function output(program: string, args: readonly string[]): Promise<string | null> {
  try {
    if (program.includes("/")) await access(program, constants.X_OK);
    const { stdout, stderr } = await run(program, [...args], PATIENCE);
    return stdout + stderr;
  } catch {
    return null;
  }
}

function isAtLeast(version: string, [major, minor]: readonly [number, number]): boolean {
  const [a = 0, b = 0] = version.split(".").map(Number);
  return a > major || (a === major && b >= minor);
}

function messageOf(thrown: unknown): string {
  return (thrown instanceof Error ? thrown.message : String(thrown)).split("\n")[0]!;
}
