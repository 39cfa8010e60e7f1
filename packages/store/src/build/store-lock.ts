import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";

interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When the process started, in the system's own count; null where that cannot be told. */
  readonly started: string | null;
}

/**
 * Takes the right to write a store. One process has it at a time; that of a process which is gone is taken over.
 *
 * @param folder - of the store
 * @returns gives it back
 * @throws Error that names the process which has it
 * @example
 * const release = lockStore("store");
 * try { … } finally { release(); }
 */
export function lockStore(folder: string): () => void {
  const path = join(folder, "lock");
  const own = `${path}.${process.pid}`;
  const holder: Holder = { pid: process.pid, host: hostname(), started: startOf(process.pid) };
  writeFileSync(own, JSON.stringify(holder));
  try {
    // A link is there with all that the file holds, or not at all.
    if (!linked(own, path)) {
      takeAway(path);
      if (!linked(own, path)) throw new Error(`another process took ${path} at the same moment; try again`);
    }
  } finally {
    rmSync(own, { force: true });
  }
  return () => rmSync(path, { force: true });
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw thrown;
  }
}

/** Takes the lock of a process that is gone away; throws where it is not gone. */
function takeAway(path: string): void {
  const away = `${path}.gone.${process.pid}`;
  refuse(path, readHolder(path));
  try {
    renameSync(path, away);
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === "ENOENT") return;
    throw thrown;
  }
  // Between reading and moving, a third process may have put its own there.
  const moved = readHolder(away);
  if (moved && isAlive(moved)) {
    linked(away, path);
    rmSync(away, { force: true });
    refuse(path, moved);
  }
  rmSync(away, { force: true });
}

function refuse(path: string, holder: Holder | null): void {
  if (!holder || !isAlive(holder)) return;
  const where = holder.host === hostname() ? "" : ` on ${holder.host}`;
  throw new Error(
    `process ${holder.pid}${where} is building this store: wait until it ends, or delete ${path} if there is no such process`,
  );
}

/** Null where it is gone or broken. */
function readHolder(path: string): Holder | null {
  try {
    const value = JSON.parse(readFileSync(path, "utf8")) as Holder;
    return Number.isInteger(value.pid) && typeof value.host === "string" ? value : null;
  } catch {
    return null;
  }
}

function isAlive({ pid, host, started }: Holder): boolean {
  // Of another machine nothing can be told: better a message than two writers.
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === "ESRCH") return false;
  }
  const now = startOf(pid);
  return started === null || now === null || now === started;
}

/** Field 22 of /proc/PID/stat, by which a number that was given to a new process is told; null elsewhere. */
function startOf(pid: number): string | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    return text.slice(text.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    return null;
  }
}
