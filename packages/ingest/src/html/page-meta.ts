import type { PageMeta } from "@tifa/corpus";
import { jsonLd } from "./json-ld.js";
import type { Attributes } from "./open-elements.js";

/** What a page says of itself outside its text. */
export interface PageSelf {
  readonly pageMeta: PageMeta | null;
  /** Its own address, absolute; null where it does not tell. */
  readonly url: string | null;
}

/** Collects what a page says of itself. */
export interface PageMetaReader {
  /** A meta, link, base or time element. */
  readonly element: (name: string, attributes: Attributes) => void;
  readonly title: (text: string) => void;
  readonly jsonLd: (text: string) => void;
  readonly comment: (text: string) => void;
  readonly finish: () => PageSelf;
}

/**
 * Names of meta elements, best first. ArticleTitle, PubDate, ContentSource, ColumnName and Url are those that the
 * State Council's General Office tells government sites to set (国办发〔2017〕47号, 政府网站发展指引, annex on page
 * labels); the others are Open Graph, Dublin Core, schema.org and what news sites set.
 */
const NAMES = {
  title: ["articletitle", "og:title", "dc.title", "dcterms.title", "headline"],
  date: [
    "pubdate",
    "firstpublishedtime",
    "article:published_time",
    "og:published_time",
    "publishdate",
    "publish-date",
    "publish_date",
    "publishtime",
    "publish_time",
    "pubtime",
    "apub:time",
    "datepublished",
    "og:release_date",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "dcterms.date",
    "weibo:article:create_at",
  ],
  source: ["contentsource", "article:source", "dc.source", "dcterms.source", "source"],
  column: ["columnname", "article:section"],
  updated: [
    "dateupdate",
    "datemodified",
    "article:modified_time",
    "og:updated_time",
    "dcterms.modified",
    "updatetime",
  ],
  url: ["canonical", "og:url", "url", "saved from"],
} as const;

type Said = keyof typeof NAMES;

const KIND_OF: ReadonlyMap<string, Said> = new Map(
  (Object.keys(NAMES) as Said[]).flatMap((kind) => NAMES[kind].map((name) => [name, kind] as const)),
);
const LONGEST = 1000;

/**
 * Makes a collector of what a page says of itself. Of several names the best wins, of one name the first that
 * says something.
 *
 * @returns the collector, empty
 * @example
 * const meta = pageMetaReader();
 * meta.element("meta", new Map([["name", "PubDate"], ["content", "2031-05-06 08:00"]]));
 * meta.finish().pageMeta; // { date: "2031-05-06 08:00" }
 */
export function pageMetaReader(): PageMetaReader {
  const said = new Map<string, string>();
  let base: string | null = null;
  const say = (name: string, value: string | null | undefined): void => {
    const text = value?.replace(/\s+/g, " ").trim().slice(0, LONGEST) ?? "";
    if (text !== "" && !said.has(name)) said.set(name, text);
  };
  const best = (kind: Said): string | null => {
    const name = NAMES[kind].find((one) => said.has(one));
    return name === undefined ? null : said.get(name)!;
  };
  return {
    element(name, attributes) {
      if (name === "base") base ??= attributes.get("href") ?? null;
      else if (name === "link") {
        if (/(?:^|\s)canonical(?:\s|$)/i.test(attributes.get("rel") ?? ""))
          say("canonical", attributes.get("href"));
      } else {
        const key = attributes.get("property") || attributes.get("name") || attributes.get("itemprop");
        const known = key?.trim().toLowerCase();
        if (known && KIND_OF.has(known)) say(known, attributes.get("content") ?? attributes.get("datetime"));
      }
    },
    title: (text) => say("title element", text),
    jsonLd(text) {
      const { title, date } = jsonLd(text);
      say("headline", title);
      say("datepublished", date);
    },
    // Browsers write this into pages that they save.
    comment: (text) => say("saved from", /^\s*saved from url=\(\d{1,6}\)(\S{1,1000})/.exec(text)?.[1]),
    finish() {
      const title = best("title") ?? said.get("title element") ?? null;
      const all = {
        title,
        date: best("date"),
        source: best("source"),
        column: best("column"),
        updated: best("updated"),
      };
      const filled = Object.entries(all).filter(([, value]) => value !== null);
      return {
        pageMeta: filled.length > 0 ? (Object.fromEntries(filled) as PageMeta) : null,
        url: NAMES.url.map((name) => absolute(said.get(name), base)).find((url) => url !== null) ?? null,
      };
    },
  };
}

/** An address of the web as it stands, or completed by the page's base. */
function absolute(url: string | undefined, base: string | null): string | null {
  if (url === undefined) return null;
  if (/^https?:\/\/[^\s/]/i.test(url)) return url;
  if (!base || !/^https?:\/\//i.test(base) || !URL.canParse(url, base)) return null;
  const { href, protocol } = new URL(url, base);
  return protocol === "http:" || protocol === "https:" ? href : null;
}
