import type { ChartOptions, ChartSpec, JsonObject, Language } from "./chart-spec.js";
import { checkNumbers, checkOptions } from "./check-options.js";
import { framed } from "./frame.js";
import { grouped, round } from "./numbers.js";
import { palette, seriesColours } from "./palette.js";
import { pixelBoxes, pixelTexts } from "./pixel-layer.js";
import { widest } from "./text-width.js";
import { SIZES } from "./theme.js";
import { topLegend } from "./top-legend.js";
import { shorten } from "./wrap-text.js";

/** One occurrence of a term. */
export interface DispersionRow {
  readonly document: string;
  readonly term: string;
  /** Which token of the document it is, from 0. */
  readonly position: number;
}

/** Options of {@link lexicalDispersion}. */
export interface LexicalDispersionOptions extends ChartOptions {
  /** The documents in their order, with their lengths in tokens: those without an occurrence are shown, too. */
  readonly documents: readonly { readonly label: string; readonly tokens: number }[];
  /** Terms in their order, at most 8. Default: as they first come. */
  readonly terms?: readonly string[];
  /** Width of the plot without labels, pixels. Default 520. */
  readonly width?: number;
}

/** Height of one term's lane, and between two documents. */
const LANE = 11;
const BETWEEN = 12;
const LONGEST = 220;

const WORDS: Readonly<
  Record<
    Language,
    {
      readonly axis: string;
      readonly what: string;
      readonly n: (hits: number, documents: number, tokens: number) => string;
      readonly tip: readonly [string, string, string];
    }
  >
> = {
  en: {
    axis: "place in the text (% of its tokens)",
    what: "Lexical dispersion plot",
    n: (hits, documents, tokens) =>
      `n = ${grouped(hits)} occurrences in ${grouped(documents)} documents of ${grouped(tokens)} tokens`,
    tip: ["document", "term", "token"],
  },
  zh: {
    axis: "在文中的位置（占全文词数的%）",
    what: "词语分布图",
    n: (hits, documents, tokens) =>
      `n = ${grouped(documents)}篇共${grouped(tokens)}词中出现${grouped(hits)}次`,
    tip: ["文档", "词语", "第几词"],
  },
};

/**
 * Where terms stand in each text: a tick for each occurrence, a lane for each term, all texts set to one length.
 *
 * @param rows - Occurrences, in any order.
 * @param options - Documents with their lengths, order of terms.
 * @returns The chart; the counts stand at the right of the lanes.
 * @throws RangeError for an unknown option, more than 8 terms, a document that is not listed, or a position outside it.
 * @example
 * lexicalDispersion([{ document: "A", term: "防汛", position: 12 }], {
 *   title: "…", source: "…", documents: [{ label: "A", tokens: 400 }],
 * });
 */
export function lexicalDispersion(
  rows: readonly DispersionRow[],
  options: LexicalDispersionOptions,
): ChartSpec {
  checkOptions("lexicalDispersion", options, ["documents", "terms", "width"]);
  const { documents, width = 520, language = "en" } = options;
  const lengths = new Map(documents.map(({ label, tokens }) => [label, tokens]));
  for (const row of rows) checkPlace(row, lengths);
  const terms = options.terms ?? [...new Set(rows.map((row) => row.term))];
  if (terms.length > 8)
    throw new RangeError(`lexicalDispersion: ${terms.length} terms are more than 8, which can be told apart`);
  const colours = palette(options.dark);
  const words = WORDS[language];
  const block = terms.length * LANE + BETWEEN;
  const labels = documents.map(({ label }) => shorten(label, LONGEST, SIZES.label));
  const left = widest(labels, SIZES.label) + 12;
  const across = left + width + 34;
  const legend = topLegend(terms, left, across);
  const lane = (document: number, term: number): number => document * block + BETWEEN / 2 + term * LANE;
  const height = documents.length * block;
  const place = new Map(documents.map(({ label }, i) => [label, i]));
  const hits = rows
    .filter((row) => terms.includes(row.term))
    .sort(
      (a, b) =>
        (place.get(a.document) ?? 0) - (place.get(b.document) ?? 0) ||
        terms.indexOf(a.term) - terms.indexOf(b.term) ||
        a.position - b.position,
    );
  const lanes = documents.flatMap((document, d) =>
    terms.map((term, t) => ({ document, term, y: lane(d, t) + LANE / 2 })),
  );
  const values = hits.map((hit) => ({
    document: hit.document,
    term: hit.term,
    token: hit.position + 1,
    x: round((100 * (hit.position + 0.5)) / (lengths.get(hit.document) ?? 1), 2),
    y: round(lane(place.get(hit.document) ?? 0, terms.indexOf(hit.term)) + LANE / 2, 1),
  }));
  return framed({
    kind: "lexical-dispersion",
    options,
    what: words.what,
    left,
    across,
    above: 0,
    sourceY: height + 50,
    n: words.n(
      hits.length,
      documents.length,
      documents.reduce((sum, { tokens }) => sum + tokens, 0),
    ),
    body: (source) => ({
      width,
      height,
      layer: [
        pixelBoxes(
          lanes.map(({ y }) => ({ x: 0, x2: width, y, y2: y })),
          { type: "rule", color: colours.grid },
        ),
        ticks(values, words, {
          field: "term",
          type: "nominal",
          scale: { domain: [...terms], range: seriesColours(terms, colours) },
          legend: legend.legend,
        }),
        pixelTexts(
          labels.map((text, i) => ({ text, x: -12, y: (i + 0.5) * block })),
          { align: "right", baseline: "middle" },
        ),
        pixelTexts(
          lanes.map(({ document: { label }, term: name, y }) => ({
            text: String(hits.filter((hit) => hit.document === label && hit.term === name).length),
            x: width + 28,
            y,
          })),
          { align: "right", baseline: "middle", fontSize: 10.5, color: colours.soft },
        ),
        source,
      ],
    }),
  });
}

/** A tick for each occurrence; a click in the legend makes the other terms pale. */
function ticks(
  values: readonly JsonObject[],
  words: (typeof WORDS)[Language],
  color: JsonObject,
): JsonObject {
  const [document, term, token] = words.tip;
  return {
    params: [{ name: "term", select: { type: "point", fields: ["term"] }, bind: "legend" }],
    data: { values },
    mark: { type: "tick", orient: "vertical", size: LANE - 1.5, thickness: 1.6, opacity: 0.9 },
    encoding: {
      x: {
        field: "x",
        type: "quantitative",
        title: words.axis,
        scale: { domain: [0, 100], nice: false },
        axis: { values: [0, 25, 50, 75, 100], grid: true },
      },
      y: { field: "y", type: "quantitative", scale: null, axis: null },
      color,
      opacity: { condition: { param: "term", value: 0.9 }, value: 0.1 },
      tooltip: [
        { field: "document", title: document },
        { field: "term", title: term },
        { field: "token", title: token, format: "," },
      ],
    },
  };
}

function checkPlace(row: DispersionRow, lengths: ReadonlyMap<string, number>): void {
  checkNumbers("lexicalDispersion", row, ["position"]);
  const tokens = lengths.get(row.document);
  if (tokens === undefined)
    throw new RangeError(`lexicalDispersion: document "${row.document}" is not among the documents`);
  if (!(row.position >= 0 && row.position < tokens)) {
    throw new RangeError(
      `lexicalDispersion: position ${row.position} is outside "${row.document}", which has ${tokens} tokens`,
    );
  }
}
