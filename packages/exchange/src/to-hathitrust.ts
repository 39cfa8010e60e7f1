import type { Readout } from "@tifa/corpus";
import { sentences, type TaggedWord } from "@tifa/tokens";

/** Counts of a section of a page. */
export interface HathitrustSection {
  readonly tokenCount: number;
  readonly lineCount: number;
  readonly emptyLineCount: number;
  readonly sentenceCount: number | null;
  readonly capAlphaSeq: number;
  readonly beginCharCount: Readonly<Record<string, number>>;
  readonly endCharCount: Readonly<Record<string, number>>;
  /** Word → part of speech → count. */
  readonly tokenPosCount: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** A page: here a paragraph. */
export interface HathitrustPage {
  readonly type: "Page";
  /** From `00000001`. */
  readonly seq: string;
  readonly tokenCount: number;
  readonly lineCount: number;
  readonly emptyLineCount: number;
  readonly sentenceCount: number | null;
  readonly header: HathitrustSection | null;
  readonly body: HathitrustSection | null;
  readonly footer: HathitrustSection | null;
  readonly calculatedLanguage: string | null;
}

/** A volume in HathiTrust's format of extracted features 2.0: here a document. */
export interface HathitrustVolume {
  readonly "@context": string;
  readonly schemaVersion: string;
  readonly id: string;
  readonly htid: string;
  readonly type: "DataFeed";
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly features: {
    readonly type: "DataFeedItem";
    readonly id: string;
    readonly schemaVersion: string;
    readonly pageCount: number;
    readonly pages: readonly HathitrustPage[];
  };
}

const SCHEMA = "https://schemas.hathitrust.org/EF_Schema";

/**
 * Writes counts of a readout in the format of HathiTrust's extracted features 2.0 (whose schemas have the number 3.0), so that what
 * reads those (HTRC's Feature Reader, `fromHathitrust`) reads these: a paragraph is a page with a body of one line, a word with its part of speech a token; a
 * page has neither header nor footer. Words stand in code-unit order, so that the text cannot be put together again.
 *
 * HathiTrust's own fields that nothing here corresponds to (`publisher`, dates of creation, checksums of pages, rights) are left
 * out; `id` and `htid` are made of the document's hash, under `urn:tifa`, since it is no volume of HathiTrust.
 *
 * @param readout - of `parse`
 * @param words - words of each paragraph, as `tokenizer.tag(paragraph)` gives them; white space is not counted
 * @returns plain data, to be written as JSON
 * @throws RangeError if words and paragraphs are not as many
 * @see https://wiki.htrc.illinois.edu/pages/viewpage.action?pageId=79069329
 * @example
 * toHathitrust(readout, readout.paragraphs.map((paragraph) => tokenizer.tag(paragraph))).features.pageCount;
 */
export function toHathitrust(readout: Readout, words: readonly (readonly TaggedWord[])[]): HathitrustVolume {
  const { paragraphs } = readout;
  if (words.length !== paragraphs.length)
    throw new RangeError(
      `toHathitrust: words of ${words.length} paragraphs; the readout has ${paragraphs.length}`,
    );
  const id = `urn:tifa:${readout.id}`;
  const pages = paragraphs.map((paragraph, at) => pageOf(paragraph, words[at]!, at + 1));
  return {
    "@context": "https://worksets.htrc.illinois.edu/context/ef_context.jsonld",
    schemaVersion: `${SCHEMA}_v_3.0`,
    id,
    htid: `tifa.${readout.id}`,
    type: "DataFeed",
    metadata: metadataOf(readout, id),
    features: {
      type: "DataFeedItem",
      id,
      schemaVersion: `${SCHEMA}_FeaturesSubSchema_v_3.0`,
      pageCount: pages.length,
      pages,
    },
  };
}

function metadataOf(readout: Readout, id: string): HathitrustVolume["metadata"] {
  const { title, source, province, meetingDate, publicationDate } = readout;
  const year = (publicationDate.value ?? meetingDate.value)?.slice(0, 4) ?? readout.report?.year;
  return {
    schemaVersion: `${SCHEMA}_MetadataSubSchema_v_3.0`,
    id,
    type: ["DataFeedItem", "PublicationIssue"],
    title: title ?? "",
    language: "chi",
    typeOfResource: "http://id.loc.gov/ontologies/bibframe/Text",
    // None: the Feature Reader fails where the list is missing.
    genre: [],
    ...(year != null && { pubDate: Number(year) }),
    ...(province.value !== null && { pubPlace: { type: "Place", name: province.value } }),
    ...(source.url !== null && { mainEntityOfPage: [source.url] }),
  };
}

function pageOf(paragraph: string, tagged: readonly TaggedWord[], number: number): HathitrustPage {
  const words = tagged.filter(({ word }) => word.trim() !== "");
  const line = paragraph.trim();
  const sentenceCount = sentences(paragraph).length;
  const lineCount = 1;
  const emptyLineCount = line === "" ? 1 : 0;
  const [first, last] = [[...line].at(0), [...line].at(-1)];
  const body: HathitrustSection = {
    tokenCount: words.length,
    lineCount,
    emptyLineCount,
    sentenceCount,
    capAlphaSeq: /^\p{Lu}/u.test(line) ? 1 : 0,
    beginCharCount: first === undefined ? {} : { [first]: 1 },
    endCharCount: last === undefined ? {} : { [last]: 1 },
    tokenPosCount: countsOf(words),
  };
  return {
    type: "Page",
    seq: String(number).padStart(8, "0"),
    tokenCount: words.length,
    lineCount,
    emptyLineCount,
    sentenceCount,
    header: null,
    body,
    footer: null,
    calculatedLanguage: "zh",
  };
}

function countsOf(words: readonly TaggedWord[]): HathitrustSection["tokenPosCount"] {
  const counts = new Map<string, Map<string, number>>();
  for (const { word, tag } of words) {
    const tags = counts.get(word) ?? new Map<string, number>();
    tags.set(tag, (tags.get(tag) ?? 0) + 1);
    counts.set(word, tags);
  }
  const sorted = <T>(map: ReadonlyMap<string, T>): [string, T][] =>
    [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  // Object.fromEntries defines: a word may be called __proto__.
  return Object.fromEntries(sorted(counts).map(([word, tags]) => [word, Object.fromEntries(sorted(tags))]));
}
