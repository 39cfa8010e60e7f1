import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as charts from "@tifa/charts";
import { renderSvg } from "@tifa/render";
import { describe, expect, test } from "vitest";
import { galleryChart, galleryPictures, picturePath } from "./gallery.js";

const root = join(import.meta.dirname, "..", "..");
const pictures = galleryPictures();

describe("docs/gallery.md", () => {
  test("shows every kind of chart", () => {
    const kinds = Object.entries(charts).flatMap(([name, value]) =>
      typeof value === "function" && !["damageKinds", "palette", "seriesColours", "textWidth"].includes(name)
        ? [name]
        : [],
    );
    const code = pictures.map((picture) => picture.code).join("\n");
    expect(kinds.filter((kind) => !new RegExp(`const chart = ${kind}\\(`).test(code))).toEqual([]);
  });

  test("has a picture for each block of code, and no picture without one", () => {
    const text = readFileSync(join(root, "docs", "gallery.md"), "utf8");
    expect(text.match(/```ts/g)).toHaveLength(pictures.length);
    const files = readdirSync(join(root, "docs", "gallery")).sort();
    expect(files).toEqual(pictures.map(({ name }) => `${name}.svg`).sort());
  });

  test.each(pictures)("the code of $name makes the picture beside it", async (picture) => {
    // A missing picture throws: `npm run charts:accept` makes one.
    expect(await renderSvg(galleryChart(picture))).toBe(readFileSync(picturePath(picture.name), "utf8"));
  });

  test("its code compiles strictly", () => {
    const folder = mkdtempSync(join(import.meta.dirname, "example-"));
    try {
      for (const { name, code } of pictures)
        writeFileSync(join(folder, `${name}.mts`), `${code}\nexport { chart };\n`);
      const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
      const options = [
        "--noEmit",
        "--strict",
        "--skipLibCheck",
        "--module",
        "nodenext",
        "--target",
        "es2022",
      ];
      const files = pictures.map(({ name }) => `${name}.mts`);
      const { stdout } = spawnSync(process.execPath, [tsc, ...options, "--types", "node", ...files], {
        cwd: folder,
        encoding: "utf8",
      });
      expect(stdout).toBe("");
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe("npm run charts:accept", () => {
  test("has nothing to take while the goldens are those of the code, and needs no answer for that", () => {
    const { status, stdout } = spawnSync(process.execPath, ["--import", "tsx", "gallery/accept-charts.ts"], {
      cwd: join(root, "test"),
      encoding: "utf8",
    });
    expect({ status, stdout }).toEqual({ status: 0, stdout: "no chart has changed\n" });
  });
});
