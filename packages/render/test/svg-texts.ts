import { measureText } from "../src/index.js";

/** A text of an SVG as Vega writes them, with the rectangle that it takes, pixels from the picture's corner. */
export interface SvgText {
  readonly text: string;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly rotated: boolean;
  /** Drawn by a stroke: the halo behind another text. */
  readonly halo: boolean;
}

interface Frame {
  readonly x: number;
  readonly y: number;
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
}

function shift(transform: string | undefined): Frame {
  const [, x = "0", y = "0"] = /translate\(([-\d.e]+)[ ,]+([-\d.e]+)\)/.exec(transform ?? "") ?? [];
  return { x: Number(x), y: Number(y) };
}

/** Finds the texts of an SVG. It knows what Vega writes: nested groups that translate, and texts with tspans. */
export function svgTexts(svg: string): SvgText[] {
  const found: SvgText[] = [];
  const stack: Frame[] = [{ x: 0, y: 0 }];
  for (const [whole, tag = ""] of svg.matchAll(/<(\/?(?:g|svg)\b[^>]*)>|<text\b[^>]*>.*?<\/text>/gs)) {
    const here = stack[stack.length - 1] ?? { x: 0, y: 0 };
    if (whole.startsWith("<text")) found.push(...linesOf(whole, here));
    else if (tag.startsWith("/")) stack.pop();
    else if (!tag.endsWith("/")) {
      const { x, y } = shift(attribute(tag, "transform"));
      stack.push({ x: here.x + x, y: here.y + y });
    }
  }
  return found;
}

function linesOf(element: string, here: Frame): SvgText[] {
  const open = element.slice(0, element.indexOf(">") + 1);
  const { x, y } = shift(attribute(open, "transform"));
  const size = Number.parseFloat(attribute(open, "font-size") ?? "11");
  const anchor = attribute(open, "text-anchor") ?? "start";
  const lines = [...element.matchAll(/<tspan([^>]*)>(.*?)<\/tspan>/gs)];
  const parts =
    lines.length > 0
      ? lines.map(([, attributes = "", text = ""]) => ({
          dy: Number(attribute(attributes, "dy") ?? 0),
          text,
        }))
      : [{ dy: 0, text: element.slice(open.length, -"</text>".length) }];
  let base = here.y + y;
  return parts.map(({ dy, text }) => {
    base += dy;
    const plain = text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
    const width = measureText(plain, size);
    const x1 = here.x + x - (anchor === "end" ? width : anchor === "middle" ? width / 2 : 0);
    return {
      text: plain,
      x1,
      x2: x1 + width,
      y1: base - 0.85 * size,
      y2: base + 0.12 * size,
      rotated: /rotate\((?!0\))/.test(attribute(open, "transform") ?? ""),
      halo: attribute(open, "stroke") !== undefined,
    };
  });
}
