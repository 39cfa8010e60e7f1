import { Resvg } from "@resvg/resvg-js";
import { checkOptions } from "@tifa/corpus";
import { FONT_FAMILY, FONT_FILE } from "./shipped-font.js";

/** Options of {@link renderPng}. */
export interface PngOptions {
  /** Pixels of the picture for each pixel of the SVG, more than 0 and at most 8. Default 2, for sharp text. */
  readonly scale?: number;
  /** CSS colour behind the SVG. Default: none; the charts draw their own ground. */
  readonly background?: string;
}

/**
 * Turns an SVG into a PNG with the shipped font and no other, so that every machine makes the same picture.
 *
 * @param svg - The SVG document.
 * @param options - Scale and background.
 * @returns The PNG file. Same SVG, same bytes.
 * @throws RangeError for an unknown option, or a scale out of range; Error where the SVG
 *   does not parse, or refers to an image (which would be read from the disk).
 * @example
 * writeFileSync("chart.png", renderPng(svg, { scale: 2 }));
 */
export function renderPng(svg: string, options: PngOptions = {}): Uint8Array {
  checkOptions("renderPng", options, ["scale", "background"]);
  const scale = options.scale ?? 2;
  if (!(scale > 0 && scale <= 8))
    throw new RangeError(`renderPng: scale ${scale} is not above 0 and at most 8`);
  if (/<(?:\w+:)?(?:image|feImage)\b/i.test(svg))
    throw new Error("renderPng: the SVG refers to an image, which is not loaded");
  const resvg = new Resvg(svg, {
    font: {
      loadSystemFonts: false,
      fontFiles: [FONT_FILE],
      defaultFontFamily: FONT_FAMILY,
      sansSerifFamily: FONT_FAMILY,
      serifFamily: FONT_FAMILY,
      monospaceFamily: FONT_FAMILY,
    },
    fitTo: { mode: "zoom", value: scale },
    ...(options.background === undefined ? {} : { background: options.background }),
  });
  return resvg.render().asPng();
}
