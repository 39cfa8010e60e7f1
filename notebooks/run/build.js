// @ts-check
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { root } from "./paths.js";
import { UserError } from "./user-error.js";

/** Builds the packages; what has not changed comes from turbo's cache. */
export function build() {
  const turbo = join(root, "node_modules", ".bin", "turbo");
  const built = spawnSync(turbo, ["run", "build", "--output-logs=errors-only"], {
    cwd: root,
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1", TURBO_NO_UPDATE_NOTIFIER: "1" },
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (built.error) throw new UserError("turbo is not installed: run npm ci first");
  if (built.status !== 0) throw new UserError("the packages do not build; see the lines above");
}
