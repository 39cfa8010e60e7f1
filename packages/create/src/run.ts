import { isAbsolute, relative } from "node:path";
import { parseArgs } from "node:util";
import { createWorkspace } from "./create-workspace.js";
import { ownVersion } from "./own-version.js";

const HELP = `Usage: npm create tifa [DIR]

Makes a workspace of your own in DIR (default: my-corpus): a notebook, a corpus folder, a dictionary, the programs that
draw the charts, and CI. DIR must be new or empty.

  -h, --help     show this
  -V, --version  print the version

Exit codes: 0 all went well; 1 the workspace could not be written; 2 wrong usage.
`;

/** What a run writes to. */
export interface RunOptions {
  /** Takes standard output. Default: the process's. */
  readonly stdout?: (text: string) => void;
  /** Takes standard error. Default: the process's. */
  readonly stderr?: (text: string) => void;
}

/**
 * Runs the program in this process.
 *
 * @param args - arguments without the program's name
 * @param options - see {@link RunOptions}
 * @returns the exit code: 0; 1 the workspace could not be written; 2 wrong usage
 * @example
 * const code = run(["my-corpus"]);
 */
export function run(args: readonly string[], options: RunOptions = {}): 0 | 1 | 2 {
  const {
    stdout = (text) => void process.stdout.write(text),
    stderr = (text) => void process.stderr.write(text),
  } = options;
  const asked = readArguments(args);
  if (asked instanceof Error) {
    stderr(`create-tifa: ${asked.message}; see "create-tifa --help"\n`);
    return 2;
  }
  if (asked.help || asked.version) {
    stdout(asked.help ? HELP : `${ownVersion()}\n`);
    return 0;
  }
  try {
    const files = createWorkspace(asked.target);
    stdout(`${files.length} files in ${asked.target}. Now:\n\n${nextSteps(asked.target)}`);
    return 0;
  } catch (thrown) {
    stderr(`create-tifa: ${messageOf(thrown)}\n`);
    return 1;
  }
}

interface Arguments {
  readonly target: string;
  readonly help: boolean;
  readonly version: boolean;
}

function readArguments(args: readonly string[]): Arguments | Error {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { help: { type: "boolean", short: "h" }, version: { type: "boolean", short: "V" } },
    });
    const [target = "my-corpus", ...rest] = positionals;
    if (rest.length > 0) return new Error(`one folder at a time, not ${positionals.join(", ")}`);
    if (target === "") return new Error("the folder has no name");
    return { target, help: values.help ?? false, version: values.version ?? false };
  } catch (thrown) {
    // Its second sentence is on positional arguments that begin with a dash.
    return new Error(messageOf(thrown).split(". ")[0]);
  }
}

function nextSteps(target: string): string {
  const way = isAbsolute(target) ? target : relative("", target);
  const steps = [
    ...(way === "" ? [] : [`cd ${/^[\p{L}\p{N}._/\\:-]+$/u.test(way) ? way : JSON.stringify(way)}`]),
    "npm install",
    "npm start      # runs the notebook, draws charts/",
    "npm run lab    # opens it in JupyterLab",
  ];
  return `${steps.map((step) => `  ${step}\n`).join("")}`;
}

function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
