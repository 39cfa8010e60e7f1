import type { CleanDocument, Evidence } from "@tifa/corpus";
import { headerDates } from "../page/header-date.js";
import type { Page } from "../page/page.js";
import { type Day, exists } from "./calendar.js";
import { evidence, type Ground, outside } from "./clue.js";
import { urlDate } from "./url-date.js";

/** A date of the page; what is not told is null. */
export interface PageDate {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
  readonly evidence: Evidence;
  readonly from: "header" | "meta" | "url" | "original";
}

/**
 * Collects the dates that a page carries beside its text: the stamp of its head, meta elements, its address, and the
 * address of the original where it was republished. Links to other pages do not count.
 *
 * @param clean - the document
 * @param page - its parts
 * @param ground - ways back to the raw page
 * @returns dates, best first
 */
export function pageDates(clean: CleanDocument, page: Page, ground: Ground): PageDate[] {
  const url = clean.raw.source.url;
  const address = url === null ? null : urlDate(url);
  const found: PageDate[] = [...headDates(page, ground, address?.year ?? null)];
  for (const meta of [clean.raw.pageMeta?.date, stringVar(clean, "date")]) {
    const date = meta === undefined ? undefined : headerDates(meta)[0];
    if (date?.year != null && meta !== undefined)
      found.push({ ...date, year: date.year, evidence: outside(meta, "metaDate"), from: "meta" });
  }
  if (address !== null && url !== null)
    found.push({ ...address, evidence: outside(url, "urlDate"), from: "url" });
  // A page that tells no more than when it was changed was published then, for all it says.
  const { updated } = clean.raw.pageMeta ?? {};
  const changed = updated === undefined ? undefined : headerDates(updated)[0];
  if (!found.some(({ day }) => day !== null) && changed?.year != null && updated !== undefined)
    found.push({ ...changed, year: changed.year, evidence: outside(updated, "metaUpdated"), from: "meta" });
  for (const piece of page.chrome) {
    if (piece.rule !== "original" && piece.rule !== "link") continue;
    const date = urlDate(piece.text);
    if (date === null) continue;
    const span = { start: piece.start + date.start, end: piece.start + date.end };
    found.push({ ...date, evidence: evidence(ground, span, "originalUrlDate"), from: "original" });
  }
  return found.filter(({ year, month, day }) => exists({ year, month: month ?? 1, day: day ?? 1 }));
}

function stringVar(clean: CleanDocument, name: string): string | undefined {
  const value = clean.raw.docvars[name];
  return typeof value === "string" ? value : undefined;
}

/** Stamps above the body first, then those behind it; a stamp without a year takes that of the address. */
function headDates(page: Page, ground: Ground, urlYear: number | null): PageDate[] {
  const body = page.paragraphs[0]?.start ?? Number.MAX_SAFE_INTEGER;
  const pieces = page.chrome.filter((piece) => piece.kind === "source" || piece.kind === "share");
  const ordered = [
    ...pieces.filter((piece) => piece.start < body),
    ...pieces.filter((piece) => piece.start >= body),
  ];
  return ordered.flatMap((piece) =>
    headerDates(piece.text).flatMap((date): PageDate[] => {
      const year = date.year ?? urlYear;
      if (year === null) return [];
      const span = { start: piece.start + date.start, end: piece.start + date.end };
      return [{ ...date, year, evidence: evidence(ground, span, "headerDate"), from: "header" }];
    }),
  );
}

/** The day of publication, where a page tells it to the day. */
export function publicationDay(dates: readonly PageDate[]): { day: Day; date: PageDate } | null {
  for (const date of dates) {
    if (date.from === "original" || date.month === null || date.day === null) continue;
    return { day: { year: date.year, month: date.month, day: date.day }, date };
  }
  return null;
}
