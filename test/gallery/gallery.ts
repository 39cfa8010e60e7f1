import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as charts from "@tifa/charts";
import ts from "typescript";

const root = join(import.meta.dirname, "..", "..");

/** A picture of docs/gallery.md with the code that makes it. */
export interface GalleryPicture {
  /** Name of the picture's file, without its end. */
  readonly name: string;
  readonly code: string;
}

/** The pictures of the gallery, each with the block of code that follows it. */
export function galleryPictures(): readonly GalleryPicture[] {
  const text = readFileSync(join(root, "docs", "gallery.md"), "utf8");
  return [...text.matchAll(/!\[[^\]]+\]\(gallery\/([a-z-]+)\.svg\)\s+```ts\n([\s\S]*?)```/g)].map(
    ([, name = "", code = ""]) => ({ name, code }),
  );
}

/** Path of a picture. */
export function picturePath(name: string): string {
  return join(root, "docs", "gallery", `${name}.svg`);
}

/**
 * Runs the code of a picture: its import is that of `@tifa/charts`, and its last word is the constant `chart`.
 *
 * @param picture - a picture of the gallery
 * @returns the chart, named after the picture
 * @throws Error where the code imports anything else, or makes no chart
 */
export function galleryChart({ name, code }: GalleryPicture): charts.ChartSpec {
  const imported = /^import \{([^}]+)\} from "@tifa\/charts";\n/.exec(code);
  if (imported === null) throw new Error(`gallery: the code of ${name} does not begin with its import`);
  const body = code.slice(imported[0].length);
  const names = imported[1]!.split(",").map((part) => part.trim());
  const scope = charts as unknown as Readonly<Record<string, unknown>>;
  const plain = ts.transpile(`${body}\nreturn chart;`, { target: ts.ScriptTarget.ES2022 });
  const made: unknown = new Function(...names, plain)(...names.map((part) => scope[part]));
  return { ...(made as charts.ChartSpec), name };
}
