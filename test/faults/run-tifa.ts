import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** The checkout. */
export const ROOT: string = join(import.meta.dirname, "..", "..");

/** The committed bin. */
export const BIN: string = join(ROOT, "packages", "cli", "bin", "tifa.js");

/** What a run left behind. */
export interface Run {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Waits for the end of a process. */
export function ended(child: ChildProcess): Promise<Run> {
  const parts = { stdout: "", stderr: "" };
  child.stdout?.setEncoding("utf8").on("data", (text: string) => (parts.stdout += text));
  child.stderr?.setEncoding("utf8").on("data", (text: string) => (parts.stderr += text));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => resolve({ code, signal, ...parts }));
  });
}

/** Runs a program. */
export function runProgram(
  command: readonly [string, ...string[]],
  env: NodeJS.ProcessEnv = {},
  cwd: string = ROOT,
): Promise<Run> {
  const [program, ...args] = command;
  const child = spawn(program, args, { cwd, env: { ...process.env, ...env } });
  child.stdin.end();
  return ended(child);
}

/** Runs the bin. */
export function tifa(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Run> {
  return runProgram([process.execPath, BIN, ...args], env);
}

/** Runs a line of bash in which `tifa` is the bin, `$1`, `$2`… are arguments. */
export function shell(line: string, ...args: readonly string[]): Promise<Run> {
  const script = `tifa() { ${quoted(process.execPath)} ${quoted(BIN)} "$@"; }\n${line}`;
  return runProgram(["bash", "-c", script, "bash", ...args]);
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/**
 * Puts a command under the rights of files even where tests run as root: root without capabilities is an owner like any
 * other.
 */
export function withoutPrivileges(command: readonly [string, ...string[]]): readonly [string, ...string[]] {
  if (process.getuid?.() !== 0) return command;
  return ["setpriv", "--bounding-set=-all", "--inh-caps=-all", ...command];
}

/** A folder of invented files that is removed afterwards. */
export interface Folder {
  readonly path: string;
  readonly at: (name: string) => string;
  readonly put: (name: string, data: string | Uint8Array) => string;
  readonly remove: () => void;
}

/** Makes a folder for a test. */
export function folder(): Folder {
  const path = mkdtempSync(join(tmpdir(), "tifa-faults-"));
  const at = (name: string): string => join(path, name);
  return {
    path,
    at,
    put(name, data) {
      mkdirSync(dirname(at(name)), { recursive: true });
      writeFileSync(at(name), data);
      return at(name);
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

/** An invented readout. */
export function page(number: number): string {
  const day = `202${number % 4}年3月${1 + (number % 28)}日`;
  return `青岚省召开第${number}次防汛会议\n${day}，青岚省防汛会议召开，副省长林远舟主持。\n会议强调，要压实责任，第${number}项任务要按时完成。\n`;
}

/** Writes pages into a folder. */
export function putPages(files: Folder, name: string, count: number): string {
  for (let number = 0; number < count; number++)
    files.put(`${name}/${String(number).padStart(5, "0")}.txt`, page(number));
  return files.at(name);
}
