import { checkOptions, type Readout, type Span } from "@tifa/corpus";
import { teiHeader } from "./tei-header.js";
import { element, xmlText } from "./xml.js";

/** Options of {@link toTei}. */
export interface ToTeiOptions {
  /** `xml:id` of the document; those of its parts begin with it. Default: `d` and the readout's id. */
  readonly xmlId?: string;
}

const NAMESPACE = "http://www.tei-c.org/ns/1.0";

/**
 * Writes a readout as a `<TEI>` element of TEI P5: header with title, source, dates, place and people; the paragraphs as `<p>`; speech
 * acts and directives beside the text (`<standOff>`), since they may overlap, as spans that count characters (code points) of
 * their paragraph: `#string-range(d1.p3,0,12)`.
 *
 * @param readout - of `parse`
 * @param options - see {@link ToTeiOptions}
 * @returns the element, without an XML declaration; a file of its own begins with {@link XML_DECLARATION}
 * @throws RangeError for an unknown option, or an `xmlId` that is no name in XML
 * @see https://tei-c.org/guidelines/p5/
 * @example
 * XML_DECLARATION + toTei(readout, { xmlId: "d1" });
 */
export function toTei(readout: Readout, options: ToTeiOptions = {}): string {
  checkOptions("toTei", options, ["xmlId"]);
  const id = options.xmlId ?? `d${readout.id.replace(/[^A-Za-z0-9_.-]/g, "_")}`;
  if (!/^[A-Za-z_][\w.-]*$/.test(id))
    throw new RangeError(
      `toTei: xmlId "${id.slice(0, 80)}"; allowed: a letter, then letters, digits, "_", "." and "-"`,
    );
  const attributes = { xmlns: NAMESPACE, "xml:id": id, "xml:lang": "zh-Hans" };
  return `${element("TEI", attributes, `\n${teiHeader(readout)}\n${standOff(readout, id)}${text(readout, id)}\n`)}\n`;
}

/** How a file of XML begins. */
export const XML_DECLARATION: string = '<?xml version="1.0" encoding="UTF-8"?>\n';

/**
 * Puts several `<TEI>` elements into one file, a `<teiCorpus>`.
 *
 * @param documents - as {@link toTei} writes them, each with an `xmlId` of its own; one at least, TEI has no corpus without documents
 * @param title - of the corpus
 * @returns the file in pieces
 * @example
 * [...teiCorpus([toTei(readout, { xmlId: "d1" })], "Readouts")].join("");
 */
export function* teiCorpus(documents: Iterable<string>, title: string): Generator<string, void, undefined> {
  const [head, tail] = teiCorpusFrame(title);
  yield head;
  yield* documents;
  yield tail;
}

/**
 * What stands before and behind the documents of a `<teiCorpus>`, for a program that writes them as they come.
 *
 * @param title - of the corpus
 * @returns head, with the XML declaration, and tail
 * @example
 * const [head, tail] = teiCorpusFrame("Readouts");
 * tail; // "</teiCorpus>\n"
 */
export function teiCorpusFrame(title: string): readonly [head: string, tail: string] {
  const description = element(
    "fileDesc",
    {},
    element("titleStmt", {}, element("title", {}, xmlText(title))) +
      element("publicationStmt", {}, element("p", {}, "Unpublished.")) +
      element("sourceDesc", {}, element("p", {}, "See the header of each document.")),
  );
  const header = element("teiHeader", {}, description);
  return [`${XML_DECLARATION}<teiCorpus xmlns="${NAMESPACE}">\n${header}\n`, "</teiCorpus>\n"];
}

function text({ title, subtitles, paragraphs }: Readout, id: string): string {
  const heads = [
    ...(title === null ? [] : [element("head", { "xml:id": `${id}.head` }, xmlText(title))]),
    ...subtitles.map((subtitle) => element("head", { type: "sub" }, xmlText(subtitle))),
  ];
  const body = paragraphs.map((paragraph, at) =>
    element("p", { "xml:id": `${id}.p${at + 1}` }, xmlText(paragraph)),
  );
  // A <div> must hold something.
  const content = body.length === 0 ? [element("p", {})] : body;
  return element(
    "text",
    {},
    element("body", {}, element("div", {}, `\n${[...heads, ...content].join("\n")}\n`)),
  );
}

function standOff({ title, paragraphs, speechActs, directives }: Readout, id: string): string {
  const target = (paragraph: number | null, span: Span): string => {
    const part = paragraph === null ? `${id}.head` : `${id}.p${paragraph + 1}`;
    const whole = (paragraph === null ? title : paragraphs[paragraph]) ?? "";
    const [start, length] = [
      codePoints(whole.slice(0, span.start)),
      codePoints(whole.slice(span.start, span.end)),
    ];
    return `#string-range(${part},${start},${length})`;
  };
  const spans = (type: string, found: readonly [target: string, content: string][]): string =>
    found.length === 0
      ? ""
      : element(
          "spanGrp",
          { type },
          `\n${found.map(([place, content]) => element("span", { target: place }, xmlText(content))).join("\n")}\n`,
        );
  const groups = [
    spans(
      "speechAct",
      speechActs
        .filter(({ paragraph }) => paragraph !== null || title !== null)
        .map((act) => [
          target(act.paragraph, act),
          [act.speaker, act.verb].filter((it) => it !== null).join(" "),
        ]),
    ),
    spans(
      "directive",
      directives.map((it) => [
        target(it.paragraph, it),
        [it.speaker, it.marker].filter((part) => part !== null).join(" "),
      ]),
    ),
  ].filter((group) => group !== "");
  return groups.length === 0 ? "" : `${element("standOff", {}, `\n${groups.join("\n")}\n`)}\n`;
}

function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
