import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CleanDocument, Readout } from "@tifa/corpus";
import { isReadError, readDocuments } from "@tifa/ingest";
import { normalize } from "@tifa/normalize";
import { parse } from "@tifa/parse";
import { ARTICLES, type Article } from "./articles.js";
import { SITES, type Site } from "./sites.js";

/** A page with what was read from it. */
export interface Reading {
  readonly clean: CleanDocument;
  readonly found: Readout;
}

/** What a page should give, and what it gives, as counts of what is right. */
export interface PageScore {
  readonly site: string;
  readonly article: string;
  /** Paragraphs and table rows that are there whole, of those of the article. */
  readonly kept: readonly [right: number, of: number];
  /** Pieces of chrome that are in neither headline nor body. */
  readonly dropped: readonly [right: number, of: number];
  /** Whether the body is the article's, no line more or less. */
  readonly whole: boolean;
  readonly title: boolean;
  readonly subtitles: boolean;
  readonly date: boolean;
  readonly reading: Reading;
}

/** A text as it is compared: widths and blanks aside. */
export function squeezed(text: string): string {
  return text.normalize("NFKC").replace(/\s+/gu, "");
}

/** Reads files as `tifa parse` does. */
export async function readPages(paths: readonly string[]): Promise<Reading[]> {
  const found: Reading[] = [];
  for await (const item of readDocuments(paths)) {
    if (isReadError(item)) throw new Error(`${item.source.path}: ${item.error.code}`);
    const clean = normalize(item);
    found.push({ clean, found: parse(clean) });
  }
  return found;
}

/** Reads one page from memory, by way of a file. */
export async function readHtml(html: string): Promise<Reading> {
  const folder = mkdtempSync(join(tmpdir(), "tifa-page-"));
  try {
    const path = join(folder, "page.html");
    writeFileSync(path, html);
    return (await readPages([path]))[0]!;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Makes every site's page of every article, reads it, and counts what is right. */
export async function scoreSites(sites: Readonly<Record<string, Site>> = SITES): Promise<PageScore[]> {
  const scores: PageScore[] = [];
  for (const [name, site] of Object.entries(sites)) {
    for (const [key, article] of Object.entries(ARTICLES)) {
      scores.push(score(name, site, key, article, await readHtml(site.html(article))));
    }
  }
  return scores;
}

function score(name: string, site: Site, key: string, article: Article, reading: Reading): PageScore {
  const { found } = reading;
  const wanted = [...article.paragraphs, ...(article.table ?? []).map((row) => row.join(""))].map(squeezed);
  const got = found.paragraphs.map(squeezed);
  const shown = [found.title ?? "", ...found.subtitles, ...found.paragraphs].map(squeezed).join("\n");
  const dropped = site.without.filter((text) => !shown.includes(squeezed(text)));
  const kicker = site.subtitled === "both" ? article.kicker : undefined;
  const subtitle = site.subtitled === undefined ? undefined : article.subtitle;
  const beside = [kicker, subtitle].filter((text) => text !== undefined);
  return {
    site: name,
    article: key,
    kept: [wanted.filter((text) => got.includes(text)).length, wanted.length],
    dropped: [dropped.length, site.without.length],
    whole: got.join("\n") === wanted.join("\n"),
    title: squeezed(found.title ?? "") === squeezed(article.title),
    subtitles: squeezed(found.subtitles.join("|")) === squeezed(beside.join("|")),
    date: site.undated || found.publicationDate.value === article.day,
    reading,
  };
}
