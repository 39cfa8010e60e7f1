import type { ChartSpec } from "@tifa/charts";
import { checkFinite } from "@tifa/corpus";
import * as vega from "vega";
import { expressionInterpreter } from "vega-interpreter";
import * as vegaLite from "vega-lite";
import { collectingLogger } from "./collecting-logger.js";
import { finishSvg } from "./finish-svg.js";
import { measureText } from "./shipped-font.js";

/**
 * Draws a chart as SVG, without a browser, a canvas or the network.
 *
 * Labels are laid out with the widths of the shipped font; the SVG names that font first and the usual Chinese
 * system fonts after it. Expressions in a spec are interpreted, never compiled to code, and a spec that
 * asks for data, images or links from an address is refused: specs may come from files.
 *
 * @param spec - A Vega-Lite 5 spec, or a Vega 5 one (told by `$schema`), data inline. It is not changed.
 * @returns The SVG document. Same spec, same bytes.
 * @throws RangeError for NaN and infinity: a file of the spec would have null in their place.
 * @throws Error where the spec does not compile, or Vega warns about it: a chart with a warning is not the chart
 *   that was meant. The message names the chart and the warning.
 * @example
 * const svg = await renderSvg(heatMap(rows, { title: "…", source: "…", measure: "share (%)", n: "2 reports" }));
 */
export async function renderSvg(spec: ChartSpec): Promise<string> {
  checkFinite(spec, `chart "${spec.name}"`);
  const { logger, messages } = collectingLogger();
  const complain = (): void => {
    if (messages.length > 0) throw new Error(`chart "${spec.name}": ${messages.join("; ")}`);
  };
  measureWithShippedFont();
  const compiled = toVega(spec, logger);
  refuseAddresses(compiled, spec.name);
  const runtime = vega.parse(compiled, {}, { ast: true });
  const view = new vega.View(runtime, {
    expr: expressionInterpreter,
    loader: refusingLoader(),
    logger,
    renderer: "none",
  });
  try {
    const svg = await view.toSVG();
    complain();
    return finishSvg(svg, spec.name, spec.description);
  } finally {
    view.finalize();
  }
}

function toVega(spec: ChartSpec, logger: vega.LoggerInterface): vega.Spec {
  // Vega writes into the object it is given.
  const copy = structuredClone(spec) as unknown;
  if (/\/vega\/v5(\.[0-9.]+)?\.json$/.test(spec.$schema)) return copy as vega.Spec;
  if (/\/vega-lite\/v5(\.[0-9.]+)?\.json$/.test(spec.$schema)) {
    return vegaLite.compile(copy as vegaLite.TopLevelSpec, { logger }).spec;
  }
  throw new RangeError(`chart "${spec.name}": $schema "${spec.$schema}" is neither Vega-Lite 5 nor Vega 5`);
}

/**
 * Finds what would be fetched or linked before Vega does: it leaves out what its loader refuses, and goes on.
 * Rows of data are not looked into: a column may be called url.
 */
function refuseAddresses(part: unknown, name: string): void {
  if (part === null || typeof part !== "object") return;
  for (const [key, value] of Object.entries(part)) {
    if (key === "url" || key === "href" || (key === "type" && value === "image")) {
      throw new Error(
        `chart "${name}": the spec has ${key} ${JSON.stringify(value).slice(0, 200)}; data must be inline`,
      );
    }
    if (key !== "values") refuseAddresses(value, name);
  }
}

/** What `vega` exports and its declarations leave out. */
interface Ruler {
  width: (item: { readonly fontSize?: number; readonly limit?: number }, text: unknown) => number;
}

/**
 * Vega keeps one ruler for all views, and without a canvas that ruler guesses (13 Han characters at 11 px:
 * 114 px instead of 143). Setting it is idempotent; the width does not depend on the view that asks.
 */
function measureWithShippedFont(): void {
  const { textMetrics } = vega as unknown as { readonly textMetrics: Ruler };
  textMetrics.width = (item, text) => {
    // As Vega's own rulers do: no text is empty, spaces at the ends do not count, 11 px is its default size.
    const width = measureText(
      text === null || text === undefined ? "" : String(text).trim(),
      item.fontSize ?? 11,
    );
    return item.limit !== undefined && item.limit > 0 ? Math.min(width, item.limit) : width;
  };
}

/** A loader that loads nothing. */
function refusingLoader(): vega.Loader {
  const refuse = (uri: string): Promise<never> =>
    Promise.reject(new Error(`the spec refers to ${uri.slice(0, 200)}; data must be inline`));
  return { load: refuse, sanitize: refuse, http: refuse, file: refuse };
}
