import { type Province, provinces } from "@tifa/lexicon";
import type { ChartOptions, ChartSpec, JsonObject, Language } from "./chart-spec.js";
import { checkNumbers, checkOptions, oneOf } from "./check-options.js";
import { framed } from "./frame.js";
import { largest, printer, significant } from "./numbers.js";
import { palette } from "./palette.js";
import { pixelBoxes, pixelTexts } from "./pixel-layer.js";
import { SIZES } from "./theme.js";
import { valueScale } from "./value-scale.js";

/** The value of one province. */
export interface ProvinceRow {
  /** GB/T 2260, two digits. */
  readonly code: string;
  readonly value: number;
  /** How many documents or tokens the value rests on, for the tooltip. */
  readonly n?: number;
}

/** Options of {@link tileMap}. */
export interface TileMapOptions extends ChartOptions {
  /** Name of the value, with its unit: title of the legend. */
  readonly measure: string;
  /** What n is, such as `412 documents`. */
  readonly n: string;
  /** `"diverging"` has 0 in the middle. Default `"sequential"`. */
  readonly scale?: "sequential" | "diverging";
  /** Side of a tile, pixels, at least 44. Default 56. */
  readonly tile?: number;
}

const GAP = 3;

const WORDS: Readonly<
  Record<
    Language,
    {
      readonly what: string;
      readonly n: (n: string, with_: number) => string;
      readonly tip: readonly [string, string, string];
    }
  >
> = {
  en: {
    what: "Tile map of the provinces of China",
    n: (n, count) => `n = ${n}; ${count} of 34 provinces have a value, the others are pale`,
    tip: ["province", "region", "n"],
  },
  zh: {
    what: "中国各省份方格地图",
    n: (n, count) => `n = ${n}；34个省级单位中${count}个有数据，其余为浅色`,
    tip: ["省份", "大区", "n"],
  },
};

/**
 * A value of each province on a map of equal tiles: small provinces count as much to the eye as large ones.
 *
 * @param rows - Values by province code; provinces without a row are pale.
 * @param options - Name of the value, n, kind of scale.
 * @returns The chart.
 * @throws RangeError for an unknown option, a tile below 44 pixels, an unknown code, one that comes twice, or a value that
 *   is not finite.
 * @example
 * tileMap([{ code: "34", value: 12 }], { title: "…", source: "…", measure: "documents", n: "12 documents" });
 */
export function tileMap(rows: readonly ProvinceRow[], options: TileMapOptions): ChartSpec {
  checkOptions("tileMap", options, ["measure", "n", "scale", "tile"]);
  oneOf("tileMap", "scale", options.scale ?? "sequential", ["sequential", "diverging"]);
  const values = byCode(rows);
  const { tile = 56, language = "en" } = options;
  if (!(tile >= 44))
    throw new RangeError(`tileMap: tile ${tile} is less than 44 pixels: three characters would not fit`);
  const colours = palette(options.dark);
  const scale = valueScale(
    rows.map((row) => row.value),
    options.scale === "diverging",
    colours,
  );
  const print = printer(rows.map((row) => row.value));
  const words = WORDS[language];
  const all = provinces();
  const columns = largest(all.map((province) => province.col)) + 1;
  const height = tile * (largest(all.map((province) => province.row)) + 1);
  const tiles = all.map((province) => {
    const row = values.get(province.code);
    const [x, y] = [province.col * tile, province.row * tile];
    const ink = row === undefined ? colours.faint : scale.ink(row.value);
    const color = row === undefined ? colours.empty : scale.colour(row.value);
    const box = { x, y, x2: x + tile - GAP, y2: y + tile - GAP, color, tip: tipOf(province, row) };
    return { province, row, x, y, ink, box };
  });
  const middle = (tile - GAP) / 2;
  const [province, region, n] = words.tip;
  return framed({
    kind: "tile-map",
    options,
    what: words.what,
    n: words.n(options.n, values.size),
    left: 0,
    across: columns * tile,
    above: 0,
    sourceY: height + 12,
    body: (source) => ({
      width: columns * tile - GAP,
      height: height - GAP,
      layer: [
        ...[false, true].map((empty) =>
          pixelBoxes(
            tiles.filter(({ row }) => (row === undefined) === empty).map(({ box }) => box),
            { type: "rect", cornerRadius: 3 },
            [
              { field: "province", title: province },
              { field: "region", title: region },
              { field: "value", title: options.measure },
              { field: "n", title: n, format: "," },
            ],
          ),
        ),
        pixelTexts(
          tiles.map(({ province: { shortName }, row, x, y, ink }) => ({
            text: shortName,
            x: x + middle,
            y: y + middle + (row === undefined ? 0 : -8),
            color: ink,
          })),
          { align: "center", baseline: "middle", fontSize: SIZES.label },
        ),
        pixelTexts(
          tiles.flatMap(({ row, x, y, ink }) =>
            row === undefined
              ? []
              : [{ text: print(row.value), x: x + middle, y: y + middle + 9, color: ink }],
          ),
          { align: "center", baseline: "middle", fontSize: SIZES.small },
        ),
        // The north-west of the first rows is empty on the map.
        ...scale.legend(0, 20, Math.min(190, tile * 3.4), options.measure),
        source,
      ],
    }),
  });
}

/** What the tooltip of a tile shows. */
function tipOf({ fullName, region }: Province, row: ProvinceRow | undefined): JsonObject {
  return {
    province: fullName,
    region,
    ...(row === undefined ? {} : { value: significant(row.value) }),
    ...(row?.n === undefined ? {} : { n: row.n }),
  };
}

function byCode(rows: readonly ProvinceRow[]): ReadonlyMap<string, ProvinceRow> {
  const codes = provinces().map((province) => province.code);
  const values = new Map<string, ProvinceRow>();
  for (const row of rows) {
    checkNumbers("tileMap", row, ["value", "n"]);
    oneOf("tileMap", "province code", row.code, codes);
    if (values.has(row.code)) throw new RangeError(`tileMap: province code "${row.code}" comes twice`);
    values.set(row.code, row);
  }
  return values;
}
