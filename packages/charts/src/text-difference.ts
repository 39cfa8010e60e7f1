import type { ChartOptions, ChartSpec, Language } from "./chart-spec.js";
import { checkOptions, oneOf } from "./check-options.js";
import { framed } from "./frame.js";
import { grouped, largest } from "./numbers.js";
import { palette } from "./palette.js";
import { type PixelBox, pixelBoxes, pixelTexts } from "./pixel-layer.js";
import { textWidth } from "./text-width.js";
import { namedColours } from "./top-legend.js";

/** A stretch of text that both versions have, or one of them. */
export interface DifferenceRow {
  readonly kind: "same" | "added" | "removed";
  /** Line breaks begin new lines. */
  readonly text: string;
}

/** Options of {@link textDifference}. */
export interface TextDifferenceOptions extends ChartOptions {
  /** Names of the version before and the version after. */
  readonly before: string;
  readonly after: string;
  /** Stretches that both versions share are shortened to so many characters. Default 60. */
  readonly context?: number;
  /** Width of the text, pixels. Default 640. */
  readonly width?: number;
}

const SIZE = 14;
const LINE = 27;
const NOT_FIRST = "，。、；：？！）》”’…";

const WORDS: Readonly<
  Record<
    Language,
    { readonly what: string; readonly n: (removed: string, added: string, same: string) => string }
  >
> = {
  en: {
    what: "Difference of two texts",
    n: (removed, added, same) => `n = ${removed} characters removed, ${added} added, ${same} the same`,
  },
  zh: {
    what: "两个文本的差异",
    n: (removed, added, same) => `n = 删${removed}字，增${added}字，同${same}字`,
  },
};

/**
 * Where two versions of a text differ: running text, what was removed struck through, what was added on a ground of
 * its own; long stretches that did not change are shortened.
 *
 * @param rows - The stretches, in the order of the text.
 * @param options - Names of the versions.
 * @returns The chart.
 * @throws RangeError for an unknown option or kind, or a text without stretches.
 * @example
 * textDifference([{ kind: "same", text: "坚持" }, { kind: "removed", text: "稳字当头" }, { kind: "added", text: "以进促稳" }], {
 *   title: "…", source: "…", before: "2022", after: "2023",
 * });
 */
export function textDifference(rows: readonly DifferenceRow[], options: TextDifferenceOptions): ChartSpec {
  checkOptions("textDifference", options, ["before", "after", "context", "width"]);
  if (rows.length === 0) throw new RangeError("textDifference: there are no rows");
  for (const row of rows) oneOf("textDifference", "kind", row.kind, ["same", "added", "removed"]);
  const { width = 640, context = 60, language = "en" } = options;
  const colours = palette(options.dark);
  const pieces = flow(
    rows.map((row) => (row.kind === "same" ? { ...row, text: shortened(row.text, context) } : row)),
    width,
  );
  const height = (largest([0, ...pieces.map((piece) => piece.line)]) + 1) * LINE;
  const count = (kind: string): string =>
    grouped(rows.filter((row) => row.kind === kind).reduce((sum, row) => sum + [...row.text].length, 0));
  const ink = { same: colours.ink, added: colours.target, removed: colours.reference };
  const changed = pieces.filter((piece) => piece.kind !== "same");
  const names = namedColours(
    [
      { text: options.before, color: colours.reference },
      { text: options.after, color: colours.target },
    ],
    0,
    width,
    colours,
  );
  const words = WORDS[language];
  return framed({
    kind: "text-difference",
    options,
    what: words.what,
    n: words.n(count("removed"), count("added"), count("same")),
    left: 0,
    across: width,
    above: 0,
    sourceY: height + 16,
    body: (source) => ({
      width,
      height,
      layer: [
        names.layer,
        ...(changed.length === 0
          ? []
          : [
              pixelBoxes(
                changed.map((piece) => ({ ...across(piece, 2, LINE - 3), color: ink[piece.kind] })),
                { type: "rect", opacity: 0.12 },
              ),
            ]),
        pixelTexts(
          pieces.map((piece) => ({
            text: piece.text,
            x: piece.x,
            y: piece.line * LINE + LINE / 2,
            color: ink[piece.kind],
          })),
          { baseline: "middle", fontSize: SIZE },
        ),
        pixelBoxes(
          pieces
            .filter((piece) => piece.kind === "removed")
            .map((piece) => across(piece, LINE / 2, LINE / 2)),
          { type: "rule", color: colours.reference, strokeWidth: 1.2 },
        ),
        source,
      ],
    }),
  });
}

/** The two ends of a long stretch. */
function shortened(text: string, context: number): string {
  const characters = [...text];
  if (characters.length <= context) return text;
  const half = Math.floor(context / 2);
  return `${characters.slice(0, half).join("")} …… ${characters.slice(characters.length - half).join("")}`;
}

/** A part of a stretch on one line. */
interface Piece {
  readonly kind: DifferenceRow["kind"];
  readonly text: string;
  readonly x: number;
  readonly width: number;
  readonly line: number;
}

/** From the start of a piece to its end, between two heights of its line. */
function across({ x, width, line }: Piece, from: number, to: number): PixelBox {
  return { x, x2: x + width, y: line * LINE + from, y2: line * LINE + to };
}

/** Sets stretches one after another into lines; closing punctuation may hang over the edge. */
function flow(rows: readonly DifferenceRow[], width: number): Piece[] {
  const pieces: Piece[] = [];
  let [x, line] = [0, 0];
  for (const { kind, text } of rows) {
    let [part, start] = ["", x];
    const end = (): void => {
      // Vega trims texts: a space at an end is room without a mark.
      const lead = part.length - part.trimStart().length;
      const shift = textWidth(part.slice(0, lead), SIZE);
      if (part.trim() !== "")
        pieces.push({ kind, text: part.trim(), x: start + shift, width: textWidth(part.trim(), SIZE), line });
      part = "";
    };
    const next = (): void => {
      end();
      [x, start] = [0, 0];
      line++;
    };
    for (const character of text) {
      if (character === "\n") {
        next();
        continue;
      }
      const wide = textWidth(character, SIZE);
      if (x + wide > width && !NOT_FIRST.includes(character)) next();
      part += character;
      x += wide;
    }
    end();
  }
  return pieces;
}
