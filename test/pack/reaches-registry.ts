import { execFileSync } from "node:child_process";
import { cleanEnvironment } from "./pack-packages.js";

/** Whether npm's registry answers: without it nothing can be installed. `TIFA_PACK_MUST=1` says that it must. */
export function reachesRegistry(): boolean {
  if (process.env.TIFA_PACK_MUST === "1") return true;
  try {
    const args = ["view", "typescript@5.9.3", "version", "--prefer-online", "--fetch-retries=1"];
    execFileSync("npm", args, { env: cleanEnvironment, stdio: "ignore", timeout: 60_000 });
    return true;
  } catch {
    return false;
  }
}
