import { spawnSync } from "node:child_process";
import { afterAll, describe, expect, it } from "vitest";
import { COMMANDS } from "../src/commands.js";
import { folder, tifa } from "./tifa.js";

const files = folder();
afterAll(files.remove);

describe("tifa completion", () => {
  it("bash completes commands, options and their values", async () => {
    const { stdout } = await tifa(["completion", "bash"]);
    const complete = (words: readonly string[]): string[] => {
      const script = `${stdout}\nCOMP_WORDS=(${words.map((word) => `'${word}'`).join(" ")}); COMP_CWORD=${words.length - 1}; _tifa; printf '%s\\n' "\${COMPREPLY[@]}"`;
      const { stdout: found, stderr } = spawnSync("bash", ["--norc", "-c", script], { encoding: "utf8" });
      expect(stderr).toBe("");
      return found.split("\n").filter((word) => word !== "");
    };
    expect(complete(["tifa", "co"])).toEqual(["compare", "completion"]);
    expect(complete(["tifa", "parse", "--fo"])).toEqual(["--format"]);
    expect(complete(["tifa", "trend", "--by", "m"])).toEqual(["month"]);
    expect(complete(["tifa", "completion", ""])).toEqual(expect.arrayContaining(["bash", "zsh", "fish"]));
    // Files are the shell's own to complete.
    expect(complete(["tifa", "parse", ""])).toEqual([]);
  });

  it.each([
    ["bash", "bash"],
    ["zsh", "zsh"],
    ["fish", "fish"],
  ])("%s reads its script", async (shell, program) => {
    const { code, stdout } = await tifa(["completion", shell]);
    expect(code).toBe(0);
    for (const { name } of COMMANDS) expect(stdout).toContain(name);
    const path = files.put(`tifa.${shell}`, stdout);
    const { error, status, stderr } = spawnSync(program, ["-n", path], { encoding: "utf8" });
    // A shell that is not installed cannot object.
    if (!error) expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });

  it("knows no other shell", async () => {
    const { code, stderr } = await tifa(["completion", "tcsh"]);
    expect(stderr).toMatch(/Allowed choices are bash, zsh, fish/);
    expect(code).toBe(2);
  });
});
