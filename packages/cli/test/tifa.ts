import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The committed bin. */
const BIN: string = fileURLToPath(new URL("../bin/tifa.js", import.meta.url));

/** What a run of the bin left behind. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the real bin. */
export async function tifa(args: readonly string[], input = "", env: NodeJS.ProcessEnv = {}): Promise<Run> {
  const child = start(args, env);
  child.stdin.end(input);
  return await finish(child);
}

/** Starts the real bin. */
export function start(args: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [BIN, ...args], { env: { ...process.env, ...env } });
}

/** Waits for a run to end. */
export function finish(child: ChildProcessWithoutNullStreams): Promise<Run> {
  const parts = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    parts.stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    parts.stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, ...parts }));
  });
}

/** A folder of invented files that is removed afterwards. */
export interface Folder {
  readonly path: string;
  readonly put: (name: string, data: string | Uint8Array) => string;
  readonly remove: () => void;
}

/** Makes a folder for a test. */
export function folder(): Folder {
  const path = mkdtempSync(join(tmpdir(), "tifa-cli-"));
  return {
    path,
    put(name, data) {
      const file = join(path, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, data);
      return file;
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

/** The lines of an NDJSON output. */
export function rows(stdout: string): Record<string, unknown>[] {
  expectLine(stdout);
  return stdout
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

function expectLine(stdout: string): void {
  if (stdout !== "" && !stdout.endsWith("\n")) throw new Error("the last line has no line feed");
}

/** An invented readout with its page around it. */
export const READOUT = `青岚省召开防汛工作电视电话会议
2021-06-18 来源：青岚日报

6月17日下午，青岚省防汛工作电视电话会议召开，省长林远舟出席会议并讲话。

会议指出，要压实各级责任，强化值班值守。林远舟强调，必须把群众安全放在首位。
`;
