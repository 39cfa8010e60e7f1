import type { ChartOptions, ChartSpec, Json, JsonObject, Language } from "./chart-spec.js";
import { SCHEMA } from "./chart-spec.js";
import { describeMarks } from "./describe-marks.js";
import { type Palette, palette } from "./palette.js";
import { plainStrings } from "./plain-strings.js";
import { SIZES, theme } from "./theme.js";
import { wrapText } from "./wrap-text.js";

/** Room in pixels between the whole picture's edge and what is drawn. */
const PADDING = 16;

/** What a chart function hands over to be framed. */
export interface Frame {
  /** Kind of chart in kebab-case: the default name. */
  readonly kind: string;
  readonly options: ChartOptions;
  /** What a screen reader is told before the title, such as "Diverging bar chart". */
  readonly what: string;
  /** What n is: the last line of the subtitle. */
  readonly n: string;
  /** Room left of the plot's left edge that labels need; title and source begin there. Pixels. */
  readonly left: number;
  /** From the left edge of the labels to the right edge of the picture: titles are wrapped to it. Pixels. */
  readonly across: number;
  /** Room above the plot that legends and headings need. Pixels. */
  readonly above: number;
  /** Where the source line begins, measured down from the plot's top (the last row's top in a grid). Pixels. */
  readonly sourceY: number;
  /** The view or the concatenation. It gets the source line as a layer: see {@link sourceLayer}. */
  readonly body: (source: JsonObject) => JsonObject;
}

/**
 * Puts title, subtitle with n, source line, theme and description around a chart.
 *
 * @param frame - What the chart function knows.
 * @returns The finished spec.
 * @example
 * const spec = framed({ kind: "heat-map", options, what: "Heat map", n: "n = 3", left: 0, across: 400, above: 0, sourceY: 240, body });
 */
export function framed(frame: Frame): ChartSpec {
  const { options, left } = frame;
  const colours = palette(options.dark);
  const title = wrapText(options.title, frame.across, SIZES.title);
  const subtitle = [...(options.subtitle === undefined ? [] : [options.subtitle]), frame.n].flatMap((line) =>
    wrapText(line, frame.across, SIZES.subtitle),
  );
  return plainStrings<ChartSpec>({
    $schema: SCHEMA,
    name: options.name ?? frame.kind,
    description: sentence(
      [frame.what, options.title, options.subtitle, frame.n, options.source],
      options.language ?? "en",
    ),
    usermeta: { tifa: { chart: frame.kind, font: "Noto Sans SC" }, embedOptions: { renderer: "svg" } },
    background: colours.background,
    padding: PADDING,
    autosize: { type: "pad", contains: "content" },
    title: { text: title, subtitle, dx: 0 - left, offset: 18 + frame.above },
    ...describeMarks(frame.body(sourceLayer(frame, colours))),
    config: theme(colours),
  });
}

/** The source line: a layer of whichever plot stands at the lower left. */
function sourceLayer(frame: Frame, colours: Palette): JsonObject {
  const lines = wrapText(
    `${SOURCE[frame.options.language ?? "en"]}${frame.options.source}`,
    frame.across,
    SIZES.source,
  );
  return {
    data: { values: [{}] },
    mark: {
      type: "text",
      align: "left",
      baseline: "top",
      fontSize: SIZES.source,
      lineHeight: 16,
      color: colours.faint,
      aria: false,
      tooltip: null,
      // A plot that can be zoomed would cut it off otherwise.
      clip: false,
    },
    encoding: { x: { value: 0 - frame.left }, y: { value: frame.sourceY }, text: { value: lines } },
  };
}

const SOURCE: Readonly<Record<Language, string>> = { en: "Source: ", zh: "资料来源：" };

function sentence(parts: readonly (string | undefined)[], language: Language): string {
  const stop = language === "zh" ? "。" : ". ";
  return (
    parts
      .filter((part) => part !== undefined)
      .map((part) => part.replace(/[.。]$/u, ""))
      .join(stop) + stop.trim()
  );
}

/**
 * A text mark at fixed pixels: headings and notes.
 *
 * @param text - The text.
 * @param x - Pixels from the plot's left edge.
 * @param y - Pixels from the plot's top.
 * @param mark - Further properties of the mark, such as `align`.
 * @returns A layer.
 * @example
 * const heading = note("安徽", 0, -14, { baseline: "bottom" });
 */
export function note(text: Json, x: number, y: number, mark: JsonObject = {}): JsonObject {
  return {
    data: { values: [{}] },
    mark: { type: "text", align: "left", baseline: "alphabetic", aria: false, tooltip: null, ...mark },
    encoding: { x: { value: x }, y: { value: y }, text: { value: text } },
  };
}
