import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import type { ChartSpec } from "@tifa/charts";
import { renderSvg } from "@tifa/render";
import { golden, goldenPath } from "../../packages/charts/test/golden.js";
import { samples } from "../../packages/charts/test/samples.js";
import { galleryChart, galleryPictures, picturePath } from "./gallery.js";

/** A file that is not what the code makes now. */
export interface ChangedChart {
  /** As people are told of it, such as `golden heat-map`. */
  readonly label: string;
  readonly path: string;
  /** What it holds; null where it is new. */
  readonly before: string | null;
  /** What it would hold; null where nothing makes it any more. */
  readonly after: string | null;
  /** Pictures of both states, SVG. */
  readonly pictures: readonly [before: string | null, after: string | null];
}

/**
 * Compares the goldens of `@tifa/charts` and the pictures of the gallery with what the code makes now.
 *
 * @returns those that differ, are missing, or are left over
 */
export async function changedCharts(): Promise<readonly ChangedChart[]> {
  const changed: ChangedChart[] = [];
  for (const [name, make] of Object.entries(samples)) {
    const spec = make(false);
    const path = goldenPath(name);
    const [before, after] = [read(path), `${golden(spec)}\n`];
    if (before === after) continue;
    const old = before === null ? null : await drawn(JSON.parse(before) as ChartSpec, `${name}-before`);
    const pictures = [old, await drawn(spec, `${name}-after`)] as const;
    changed.push({ label: `golden ${name}`, path, before, after, pictures });
  }
  for (const picture of galleryPictures()) {
    const path = picturePath(picture.name);
    const [before, after] = [read(path), await renderSvg(galleryChart(picture))];
    if (before !== after)
      changed.push({ label: `gallery ${picture.name}`, path, before, after, pictures: [before, after] });
  }
  const kept = new Set([
    ...Object.keys(samples).map(goldenPath),
    ...galleryPictures().map(({ name }) => picturePath(name)),
  ]);
  for (const folder of [dirname(goldenPath("x")), dirname(picturePath("x"))]) {
    for (const file of existsSync(folder) ? readdirSync(folder).sort() : []) {
      const path = `${folder}/${file}`;
      if (kept.has(path)) continue;
      const before = readFileSync(path, "utf8");
      const old = file.endsWith(".svg") ? before : await drawn(JSON.parse(before) as ChartSpec, "left-over");
      changed.push({
        label: `left over: ${basename(path)}`,
        path,
        before,
        after: null,
        pictures: [old, null],
      });
    }
  }
  return changed;
}

function read(path: string): string | null {
  return existsSync(path) ? readFileSync(path, "utf8") : null;
}

/** A picture of a spec; a golden that cannot be drawn any more has none. */
async function drawn(spec: ChartSpec, name: string): Promise<string | null> {
  try {
    return await renderSvg({ ...spec, name });
  } catch {
    return null;
  }
}
