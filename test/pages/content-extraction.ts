import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { type Reading, readPages, squeezed } from "./measure.js";

interface Wanted {
  readonly file: string;
  readonly title?: string;
  readonly date?: string;
  readonly with: readonly string[];
  readonly without: readonly string[];
}

/** A real page with what must be kept of it, and what must not. */
export interface RealPage {
  readonly file: string;
  /** Strings that must be kept and are not; strings that must not be, and are. */
  readonly lost: readonly string[];
  readonly left: readonly string[];
  readonly kept: number;
  readonly dropped: number;
  /** Null where the page has none to be right about. */
  readonly title: boolean | null;
  readonly date: boolean | null;
  readonly reading: Reading;
}

const FOLDER = join(join(import.meta.dirname, "../../../shared"), "corpora/content-extraction-zh");

/** Whether the real pages are there. */
export const hasRealPages: boolean = existsSync(FOLDER);

/** Reads the real pages and compares them with what is said of them. Widths, blanks and characters that nobody sees do not count. */
export async function scoreRealPages(): Promise<RealPage[]> {
  const all = JSON.parse(readFileSync(join(FOLDER, "evaldata.zh.json"), "utf8")) as Record<string, Wanted>;
  const pages = Object.values(all);
  const readings = await readPages(pages.map(({ file }) => join(FOLDER, file)));
  return readings.map((reading) => {
    const { found } = reading;
    const wanted = pages.find(({ file }) => file === basename(found.source.path ?? ""))!;
    const body = visible(found.paragraphs.join(""));
    const whole = visible([found.title ?? "", ...found.subtitles, ...found.paragraphs].join("\n"));
    const lost = wanted.with.filter((text) => !body.includes(visible(text)));
    const left = wanted.without.filter((text) => whole.includes(visible(text)));
    const title = visible(found.title ?? "");
    return {
      file: wanted.file,
      lost,
      left,
      kept: wanted.with.length - lost.length,
      dropped: wanted.without.length - left.length,
      // With the site's name behind it or without.
      title: wanted.title ? title !== "" && visible(wanted.title).startsWith(title) : null,
      date: wanted.date ? found.publicationDate.value === wanted.date : null,
      reading,
    };
  });
}

function visible(text: string): string {
  return squeezed(text).replace(/\p{Cf}/gu, "");
}
