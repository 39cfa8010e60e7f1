import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

it("the README's example runs, and gives what it says", () => {
  const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
  const [, code] = /```ts\n([\s\S]*?)```/.exec(readme) ?? [];
  let checks = 0;
  const checked = code!.replace(/^(.+); \/\/ => (.+)$/gmu, (_, value: string, wanted: string) => {
    checks++;
    return `assert.deepEqual(${value}, ${wanted});`;
  });
  expect(checks).toBe(4);
  // Inside the package, so that the example finds the packages as a reader's project would.
  const folder = mkdtempSync(join(import.meta.dirname, "example-"));
  try {
    writeFileSync(join(folder, "example.mts"), `import assert from "node:assert/strict";\n${checked}`);
    const { status, stderr } = spawnSync(process.execPath, ["--import", "tsx", join(folder, "example.mts")], {
      encoding: "utf8",
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
