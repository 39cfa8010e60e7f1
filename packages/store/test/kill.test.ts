import { fork } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { buildStore, isStore, openStore } from "../src/index.js";
import { writePages } from "./pages.js";
import { allRows } from "./rows.js";

/** `npm run qualify` kills oftener. */
const KILLS = Number(process.env.TIFA_KILLS ?? 5);
const PAGES = 400;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tifa-kill-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A build in a process of its own, killed after a while; whether it was still at work. */
async function killedBuild(inputs: readonly string[], out: string, milliseconds: number): Promise<boolean> {
  const script = join(folder, "build.mjs");
  const store = new URL("../dist/index.js", import.meta.url).href;
  writeFileSync(
    script,
    `import { buildStore } from ${JSON.stringify(store)};
     await buildStore(${JSON.stringify(inputs)}, { out: ${JSON.stringify(out)}, jobs: 2 });`,
  );
  const child = fork(script, { stdio: "ignore" });
  const ended = new Promise<NodeJS.Signals | null>((resolve) =>
    child.on("exit", (_, signal) => resolve(signal)),
  );
  const timer = setTimeout(() => child.kill("SIGKILL"), milliseconds);
  const signal = await ended;
  clearTimeout(timer);
  return signal === "SIGKILL";
}

it(
  "a build that is killed at any time leaves a store that the next one completes, without loss or doubling",
  async () => {
    const first = writePages(join(folder, "first"), 0, 20);
    const pages = writePages(join(folder, "pages"), 20, 20 + PAGES);
    const out = join(folder, "store");
    await buildStore([first], { out, jobs: 2 });
    const before = await allRows(out);
    const started = performance.now();
    await buildStore([first, pages], { out: join(folder, "undisturbed"), jobs: 2 });
    const whole = performance.now() - started;
    let killed = 0;
    // Times spread over the whole of a build, by a sequence without gaps (the golden ratio's multiples).
    for (let round = 0; round < KILLS; round++) {
      if (await killedBuild([pages], out, 300 + whole * ((round * 0.618034) % 1))) killed++;
      expect(isStore(out)).toBe(true);
      const store = await openStore(out);
      const [row] = await store.query("SELECT count(*) AS n FROM documents");
      // Readers see the old state or the new one, and none between.
      expect([20, 20 + PAGES]).toContain(row!.n);
      if (row!.n === 20) expect(await allRows(out)).toEqual(before);
      store.close();
    }
    expect(killed).toBeGreaterThan(0);
    await buildStore([pages], { out, jobs: 2 });
    expect(await allRows(out)).toEqual(await allRows(join(folder, "undisturbed")));
  },
  120_000 + KILLS * 60_000,
);
