import { type Block, type CleanDocument, rawSpans } from "@tifa/corpus";
import { placeLines } from "../../src/page/element-tree.js";
import type { PlacedLine } from "../../src/page/find-article.js";
import { labelLine } from "../../src/page/label-line.js";
import { lines } from "../../src/page/lines.js";
import { cleanDocument } from "../document.js";

/** A line of a page: path below `html/body`, its text, and what else is known of it. */
export type Row = readonly [path: string, text: string, more?: RowMore];

interface RowMore {
  /** Share of it in links; without it all of what stands in `a`, and none of the rest. */
  readonly linked?: number;
  /** Whether it stands in the very element of the line before, where the paths are one. */
  readonly same?: boolean;
  /** How many elements of its path it shares with the line before, where not all that have the same names. */
  readonly shared?: number;
  /** What the page has in its stead before repair. */
  readonly raw?: string;
}

const INLINE = /^(?:a|b|em|font|span|strong|u)(?:[#.]|$)/u;

/**
 * A page with structure, as ingest reads it. The innermost elements of two lines are two, unless it is said that they are the same.
 *
 * @param rows - its lines
 * @param title - what it calls itself
 */
export function htmlPage(rows: readonly Row[], title?: string): CleanDocument {
  const texts = rows.map(([, text]) => text);
  const plain = cleanDocument(texts.join("\n"));
  const blocks: Block[] = [];
  let [start, before]: [number, string[]] = [0, []];
  for (const [below, text, more = {}] of rows) {
    const path = ["html", "body", ...below.split("/")].filter((part) => part !== "");
    const end = start + text.length;
    const differs = path.findIndex((part, at) => part !== before[at]);
    const alike = differs < 0 ? path.length : differs;
    const linked = more.linked ?? (/^a(?:[#.]|$)/u.test(path.at(-1)!) ? 1 : 0);
    const tag = path.findLast((part) => !INLINE.test(part))!.replace(/[#.].*/u, "");
    blocks.push({
      start,
      end,
      sourceStart: start,
      sourceEnd: end - 1,
      tag,
      path: path.join("/"),
      shared: more.shared ?? (more.same === true ? alike : Math.min(alike, path.length - 1)),
      ...(linked > 0 && { linked: Math.round(linked * text.length) }),
    });
    start = end + 1;
    before = path;
  }
  const source = { ...plain.raw.source, mediaType: "text/html" };
  const meta = title === undefined ? {} : { pageMeta: { title } };
  return { ...plain, raw: { ...plain.raw, source, blocks, ...meta } };
}

/** The lines of a page with their places, as they are looked at. */
export function placedLines(rows: readonly Row[]): PlacedLine[] {
  const clean = htmlPage(rows);
  const plain = lines(clean.text);
  const places = placeLines(clean, rawSpans(clean), plain);
  return plain.map((line, at) => ({
    ...line,
    ...places[at]!,
    raw: rows[at]![2]?.raw ?? line.text,
    label: labelLine(line.text),
  }));
}
