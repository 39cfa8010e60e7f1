import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { python, sparkProgram } from "./environment.js";

/** A standalone Spark on this machine's loopback. */
export interface Cluster {
  /** Address of the master. */
  readonly master: string;
  /** Kills a worker and the executors that it started, as a machine dies: without a word. */
  readonly kill: (worker: number) => void;
  /** Folder of a worker: its executors run below it. */
  readonly folder: (worker: number) => string;
  readonly stop: () => void;
}

/** What every process of the cluster, and the job, runs with. */
export const environment: NodeJS.ProcessEnv = {
  ...process.env,
  PYSPARK_PYTHON: python,
  SPARK_LOCAL_IP: "127.0.0.1",
  SPARK_DAEMON_MEMORY: "256m",
  SPARK_DAEMON_JAVA_OPTS: "-XX:TieredStopAtLevel=1",
};

/**
 * Starts a master and workers of one core each, as `start-master.sh` and `start-worker.sh` do.
 *
 * @param folder - where workers keep their files
 * @param workers - how many
 * @returns the cluster, when all have registered
 */
export async function startCluster(folder: string, workers: number): Promise<Cluster> {
  const children: ChildProcess[] = [];
  const start = (args: readonly string[], ready: RegExp): Promise<string> => {
    // A group of its own: what it starts can be killed with it.
    const child = spawn(sparkProgram("spark-class"), args, { env: environment, detached: true });
    children.push(child);
    return found(child, ready);
  };
  const stop = (child: ChildProcess | undefined): void => {
    try {
      if (child?.pid !== undefined) process.kill(-child.pid, "SIGKILL");
    } catch {
      // It is gone already.
    }
  };
  const below = (worker: number): string => join(folder, `worker-${worker}`);
  try {
    const web = ["--host", "127.0.0.1", "--port", "0", "--webui-port", "0"];
    const master = await start(
      ["org.apache.spark.deploy.master.Master", ...web],
      /spark:\/\/127\.0\.0\.1:\d+/u,
    );
    for (let worker = 0; worker < workers; worker++) {
      mkdirSync(below(worker), { recursive: true });
      const size = ["--cores", "1", "--memory", "1g", "--work-dir", below(worker)];
      await start(
        ["org.apache.spark.deploy.worker.Worker", ...web, ...size, master],
        /registered with master/u,
      );
    }
    return {
      master,
      folder: below,
      kill: (worker) => stop(children[worker + 1]),
      stop: () => children.forEach(stop),
    };
  } catch (thrown) {
    children.forEach(stop);
    throw thrown;
  }
}

/** Waits for what a process says when it is up. */
function found(child: ChildProcess, ready: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const hear = (data: Buffer): void => {
      said += String(data);
      const match = ready.exec(said);
      if (match) resolve(match[0]);
    };
    child.stdout?.on("data", hear);
    child.stderr?.on("data", hear);
    child.on("error", reject);
    child.on("exit", () => reject(new Error(`Spark ended before it was up:\n${said}`)));
  });
}
