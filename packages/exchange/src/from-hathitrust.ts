import { checkOptions, oneOf } from "@tifa/corpus";
import type { CountRow } from "@tifa/dfm";

/** A section of a page. */
export type HathitrustSectionName = "header" | "body" | "footer";

/** Options of {@link fromHathitrust}. */
export interface FromHathitrustOptions {
  /** Sections to count; their counts are added. Default: `["body"]`. */
  readonly sections?: readonly HathitrustSectionName[];
  /** A row a volume, or a row a page. Default: `page`. */
  readonly rows?: "page" | "volume";
}

const SECTIONS: readonly string[] = ["header", "body", "footer"];

/**
 * Reads a volume of HathiTrust's extracted features (2.0, or 1.x, whose pages are alike) into rows of counts. Parts of speech are
 * added up.
 *
 * @param volume - the JSON, parsed
 * @param options - see {@link FromHathitrustOptions}
 * @returns rows for `dfmFromCounts`: the id is the volume's `htid`, of a page with `/` and its `seq`; document variables `htid`, `title`,
 * `year` and of a page `seq`
 * @throws RangeError naming the place that is not as the format has it, or an unknown option
 * @example
 * const tokenPosCount = { 会议: { n: 2 }, 防控: { v: 1, vn: 1 } };
 * const pages = [{ seq: "00000001", header: null, body: { tokenPosCount }, footer: null }];
 * const [row] = fromHathitrust({ htid: "x.1", metadata: { title: "甲" }, features: { pages } });
 * row?.id; // "x.1/00000001"
 */
export function fromHathitrust(volume: unknown, options: FromHathitrustOptions = {}): CountRow[] {
  checkOptions("fromHathitrust", options, ["sections", "rows"]);
  const { sections = ["body"], rows = "page" } = options;
  const unknown = sections.find((name) => !SECTIONS.includes(name));
  if (unknown !== undefined)
    throw new RangeError(`fromHathitrust: no section "${unknown}"; there are ${SECTIONS.join(", ")}`);
  oneOf("fromHathitrust", "rows", rows, ["page", "volume"]);
  const whole = objectOf(volume, "the volume");
  const features = objectOf(whole.features, "features");
  const metadata = objectOf(whole.metadata ?? {}, "metadata");
  // Version 1 has `id` alone.
  const htid = textOf(whole.htid ?? whole.id, "htid");
  const docvars = {
    htid,
    title: typeof metadata.title === "string" ? metadata.title : null,
    year: yearOf(metadata.pubDate),
  };
  if (!Array.isArray(features.pages)) throw new RangeError("fromHathitrust: features.pages is no list");
  const total = new Map<string, number>();
  const pages = features.pages.map((value: unknown, at) => {
    const page = objectOf(value, `page ${at + 1}`);
    const seq = textOf(page.seq, `seq of page ${at + 1}`);
    const counts = rows === "volume" ? total : new Map<string, number>();
    for (const name of sections) addSection(counts, page[name] ?? null, `${name} of page ${seq}`);
    return { id: `${htid}/${seq}`, counts, docvars: { ...docvars, seq } };
  });
  return rows === "volume" ? [{ id: htid, counts: total, docvars }] : pages;
}

/** A number, or a text of digits. */
function yearOf(date: unknown): number | null {
  const year = typeof date === "string" && /^\d{1,9}$/.test(date) ? Number(date) : date;
  return typeof year === "number" && Number.isSafeInteger(year) ? year : null;
}

function addSection(counts: Map<string, number>, section: unknown, where: string): void {
  if (section === null) return;
  const words = objectOf(objectOf(section, where).tokenPosCount, `tokenPosCount in the ${where}`);
  for (const [word, tags] of Object.entries(words)) {
    for (const [tag, count] of Object.entries(objectOf(tags, `"${word}" in the ${where}`))) {
      if (typeof count !== "number" || !Number.isSafeInteger(count) || count < 0)
        throw new RangeError(
          `fromHathitrust: "${word}", "${tag}" in the ${where} is no count: ${String(count)}`,
        );
      counts.set(word, (counts.get(word) ?? 0) + count);
    }
  }
}

function objectOf(value: unknown, where: string): Readonly<Record<string, unknown>> {
  if (typeof value === "object" && value !== null && !Array.isArray(value))
    return value as Readonly<Record<string, unknown>>;
  throw new RangeError(`fromHathitrust: ${where} is no object`);
}

function textOf(value: unknown, where: string): string {
  if (typeof value === "string" && value !== "") return value;
  throw new RangeError(`fromHathitrust: ${where} is no text`);
}
