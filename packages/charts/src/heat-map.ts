import type { ChartOptions, ChartSpec, JsonObject, Language } from "./chart-spec.js";
import { checkNumbers, checkOptions, oneOf } from "./check-options.js";
import { framed } from "./frame.js";
import { printer, significant } from "./numbers.js";
import { palette } from "./palette.js";
import { type PixelText, pixelBoxes, pixelTexts } from "./pixel-layer.js";
import { textWidth, widest } from "./text-width.js";
import { SIZES } from "./theme.js";
import { valueScale } from "./value-scale.js";

/** One cell. */
export interface HeatMapRow {
  readonly row: string;
  readonly column: string;
  /** Null: measured, but without a value. */
  readonly value: number | null;
  /** What the cell says; default: the value, all with the same decimals. */
  readonly label?: string;
}

/** Options of {@link heatMap}. */
export interface HeatMapOptions extends ChartOptions {
  /** Name of the value, with its unit: title of the legend. */
  readonly measure: string;
  /** What n is, such as `31 reports`. */
  readonly n: string;
  /** `"diverging"` has 0 in the middle. Default `"sequential"`. */
  readonly scale?: "sequential" | "diverging";
  /**
   * Where a sequential scale begins: with values far from 0, such as distances, their differences show only so. Default: 0,
   * or the smallest value below.
   */
  readonly floor?: number;
  /** Rows and columns that are drawn, in their order. Default: all, as they first come. */
  readonly rowOrder?: readonly string[];
  readonly columnOrder?: readonly string[];
  /** Size of a cell, pixels. Default: as wide as the longest cell label needs, at least 30, and 26 high. */
  readonly cellWidth?: number;
  readonly cellHeight?: number;
  /** Whether cells say their values. Default `true`. */
  readonly cellLabels?: boolean;
}

/** A heat map ready to be put into a frame or beside another picture. */
export interface HeatMapBody {
  readonly layers: readonly JsonObject[];
  readonly width: number;
  readonly height: number;
  /** Room for row names left of the cells, and for column names and legend above them. */
  readonly left: number;
  readonly above: number;
  /** How far the last column's name leans over the right edge. */
  readonly over: number;
}

/** Names of the options of {@link HeatMapOptions} but for the order of the rows, for checks. */
export const CELL_OPTIONS: readonly string[] = [
  "measure",
  "n",
  "scale",
  "floor",
  "columnOrder",
  "cellWidth",
  "cellHeight",
  "cellLabels",
];

const WORDS: Readonly<
  Record<
    Language,
    { readonly what: string; readonly n: string; readonly row: string; readonly column: string }
  >
> = {
  en: { what: "Heat map", n: "n = ", row: "row", column: "column" },
  zh: { what: "热力图", n: "n = ", row: "行", column: "列" },
};

/**
 * Values of two categories as coloured cells.
 *
 * @param rows - Cells, in any order; pairs that are missing stay empty.
 * @param options - Names, n, order and kind of scale.
 * @returns The chart.
 * @throws RangeError for an unknown option, a value that is not finite, or a cell that comes twice.
 * @example
 * heatMap([{ row: "安徽", column: "经济", value: 3.2 }], { title: "…", source: "…", measure: "share (%)", n: "1 report" });
 */
export function heatMap(rows: readonly HeatMapRow[], options: HeatMapOptions): ChartSpec {
  checkOptions("heatMap", options, [...CELL_OPTIONS, "rowOrder"]);
  const body = heatMapBody(rows, options);
  const words = WORDS[options.language ?? "en"];
  return framed({
    kind: "heat-map",
    options,
    what: words.what,
    n: `${words.n}${options.n}`,
    left: body.left,
    across: Math.max(body.left + body.width + body.over, 380),
    above: 6,
    sourceY: body.height + 18,
    body: (source) => ({ width: body.width, height: body.height, layer: [...body.layers, source] }),
  });
}

/**
 * The layers of a heat map, for charts that set one beside something else.
 *
 * @param rows - Cells.
 * @param options - As for {@link heatMap}.
 * @returns Layers and the room they need.
 * @throws RangeError as {@link heatMap} does.
 * @example
 * const body = heatMapBody(rows, options);
 */
export function heatMapBody(rows: readonly HeatMapRow[], options: HeatMapOptions): HeatMapBody {
  checkCells(rows);
  oneOf("heatMap", "scale", options.scale ?? "sequential", ["sequential", "diverging"]);
  const colours = palette(options.dark);
  const rowNames = options.rowOrder ?? [...new Set(rows.map((cell) => cell.row))];
  const columnNames = options.columnOrder ?? [...new Set(rows.map((cell) => cell.column))];
  const place = ({ row, column }: HeatMapRow): number =>
    rowNames.indexOf(row) * columnNames.length + columnNames.indexOf(column);
  const cells = rows
    .filter((cell) => rowNames.includes(cell.row) && columnNames.includes(cell.column))
    .sort((a, b) => place(a) - place(b));
  const print = printer(cells.flatMap((cell) => cell.value ?? []));
  const texts = new Map(
    cells.map((cell) => [cell, cell.label ?? (cell.value === null ? "" : print(cell.value))]),
  );
  const labelled = options.cellLabels ?? true;
  const high = options.cellHeight ?? 26;
  const wide = options.cellWidth ?? Math.max(30, labelled ? widest(texts.values(), SIZES.small) + 12 : 0);
  const scale = valueScale(
    cells.flatMap((cell) => cell.value ?? []),
    options.scale === "diverging",
    colours,
    options.floor,
  );
  const heads = columnHeads(columnNames, wide);
  const left = widest(rowNames, SIZES.label) + 8;
  const boxes = cells.map((cell) => {
    const x = columnNames.indexOf(cell.column) * wide;
    const y = rowNames.indexOf(cell.row) * high;
    return { cell, text: texts.get(cell) ?? "", x, y, x2: x + wide - 1, y2: y + high - 1 };
  });
  return {
    width: wide * columnNames.length,
    height: high * rowNames.length,
    left,
    above: heads.height + 52,
    over: heads.over,
    layers: [
      ...cellLayers(boxes, options, (value) => (value === null ? colours.empty : scale.colour(value))),
      ...(labelled
        ? [
            pixelTexts(
              boxes
                .filter(({ text }) => text !== "")
                .map(({ cell, text, x, y }) => ({
                  text,
                  x: x + wide / 2,
                  y: y + high / 2,
                  color: cell.value === null ? colours.soft : scale.ink(cell.value),
                })),
              { align: "center", baseline: "middle", fontSize: SIZES.small },
            ),
          ]
        : []),
      pixelTexts(
        rowNames.map((text, i) => ({ text, x: -8, y: (i + 0.5) * high })),
        {
          align: "right",
          baseline: "middle",
          ...(high <= SIZES.label ? { fontSize: Math.min(SIZES.label, high - 1) } : {}),
        },
      ),
      heads.layer,
      ...scale.legend(-left, -heads.height - 34, 150, options.measure),
    ],
  };
}

/** A cell with its place, pixels. */
interface CellBox {
  readonly cell: HeatMapRow;
  readonly x: number;
  readonly y: number;
  readonly x2: number;
  readonly y2: number;
}

/** Cells without a value are a layer of their own: they have nothing to tell but where they are. */
function cellLayers(
  boxes: readonly CellBox[],
  { measure, language = "en" }: HeatMapOptions,
  colour: (value: number | null) => string,
): JsonObject[] {
  const words = WORDS[language];
  const tooltip = [
    { field: "row", title: words.row },
    { field: "column", title: words.column },
    { field: "value", title: measure },
  ];
  return [false, true].map((empty) =>
    pixelBoxes(
      boxes
        .filter(({ cell }) => (cell.value === null) === empty)
        .map(({ cell: { row, column, value }, x, x2, y, y2 }) => ({
          ...{ x, x2, y, y2 },
          color: colour(value),
          tip: { row, column, ...(value === null ? {} : { value: significant(value) }) },
        })),
      { type: "rect" },
      tooltip,
    ),
  );
}

/** Columns that are narrower have names that stand upright: leaning ones would lie on each other. */
const NARROW = 20;

/** Column names: level where they fit side by side, leaning or upright where they do not. */
function columnHeads(
  names: readonly string[],
  wide: number,
): { readonly layer: JsonObject; readonly height: number; readonly over: number } {
  const longest = widest(names, SIZES.label);
  const items = (angle: number): PixelText[] =>
    names.map((text, i) => ({ text, x: (i + 0.5) * wide + (angle === 0 ? 0 : 3), y: -7, angle }));
  if (longest <= wide - 4) return { layer: pixelTexts(items(0), { align: "center" }), height: 22, over: 0 };
  if (wide < NARROW) {
    const upright = names.map((text, i) => ({ text, x: (i + 0.5) * wide, y: -7, angle: -90 }));
    const fontSize = Math.min(SIZES.label, wide - 1);
    const layer = pixelTexts(upright, { align: "left", baseline: "middle", fontSize });
    return { layer, height: Math.ceil(longest) + 14, over: 0 };
  }
  const last = textWidth(names[names.length - 1] ?? "", SIZES.label);
  return {
    layer: pixelTexts(items(-45), { align: "left" }),
    height: Math.ceil(longest * Math.SQRT1_2) + 18,
    over: Math.ceil(Math.max(0, last * Math.SQRT1_2 + 8 - wide / 2)),
  };
}

function checkCells(rows: readonly HeatMapRow[]): void {
  const seen = new Set<string>();
  for (const cell of rows) {
    checkNumbers("heatMap", cell, ["value"]);
    const key = JSON.stringify([cell.row, cell.column]);
    if (seen.has(key))
      throw new RangeError(`heatMap: the cell of row "${cell.row}" and column "${cell.column}" comes twice`);
    seen.add(key);
  }
  if (rows.length === 0) throw new RangeError("heatMap: there are no rows");
}
