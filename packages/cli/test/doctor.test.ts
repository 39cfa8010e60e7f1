import { describe, expect, it } from "vitest";
import { folder, tifa } from "./tifa.js";

describe("tifa doctor", () => {
  it("finds what this machine has, and says how to mend what it has not", async () => {
    const { code, stdout } = await tifa(["doctor", "--format", "json"]);
    expect(code).toBe(0);
    const checks = JSON.parse(stdout) as {
      name: string;
      state: string;
      needed: string;
      remedy: string | null;
    }[];
    expect(checks.map(({ name }) => name)).toEqual([
      ..."Node|temporary folder|segmenter|segmenter's addon|dictionary|DuckDB|fonts|Python|Jupyter|kernel".split(
        "|",
      ),
    ]);
    for (const { state, needed, remedy } of checks) {
      if (needed !== "notebooks") expect(state).toBe("ok");
      expect(remedy === null).toBe(state === "ok");
    }
  });

  it("tells that the temporary folder cannot be written, and fails", async () => {
    const place = folder();
    const { code, stdout } = await tifa(["doctor"], "", { TMPDIR: `${place.path}/gone` });
    place.remove();
    expect(stdout).toMatch(/temporary folder +broken/);
    expect(stdout).toMatch(/temporary folder: set TMPDIR/);
    expect(code).toBe(1);
  });
});
