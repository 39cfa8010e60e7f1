import type { ChartSpec } from "@tifa/charts";
import { checkFinite } from "@tifa/corpus";
import type { Frame } from "./frame.js";
import { type CellValue, type Row, type TableOptions, tableHtml } from "./table-html.js";

/** MIME type of Vega-Lite specs; JupyterLab 4 draws version 5. */
const VEGALITE = "application/vnd.vegalite.v5+json";

/** The part of tslab's `display` that is used. */
export interface Display {
  html(text: string): void;
  markdown(text: string): void;
  raw(mime: string, content: string | Uint8Array): void;
}

/** Shows results in the cell that calls it. */
export interface Show {
  /** Draws a chart: JupyterLab from its spec, other viewers from the picture that the runner adds. */
  chart(spec: ChartSpec): void;
  /** Shows a DataFrame, or rows, as an HTML table. */
  table(content: Frame | readonly object[], options?: TableOptions): void;
  html(text: string): void;
  markdown(text: string): void;
}

/**
 * Binds the kernel's display, which only a cell can reach.
 *
 * @param display - `display` of tslab
 * @returns functions that show charts, tables, HTML and Markdown
 * @example
 * import { display } from "tslab";
 * import * as tifa from "@tifa/notebook";
 * const show = tifa.show(display);
 * show.table([{ term: "复工", count: 3 }]);
 */
export function show(display: Display): Show {
  return {
    // tslab wants an object for a JSON type; its declaration knows strings and bytes only.
    chart: (spec) => display.raw(VEGALITE, checkFinite(spec, `chart "${spec.name}"`) as unknown as string),
    table: (content, options) => display.html(contentHtml(content, options)),
    html: (text) => display.html(text),
    markdown: (text) => display.markdown(text),
  };
}

function contentHtml(content: Frame | readonly object[], options: TableOptions = {}): string {
  if (isRows(content)) {
    const rows = content as readonly Row[];
    const columns = Object.keys(rows[0] ?? {});
    return tableHtml(
      columns,
      rows.map((row) => columns.map((column) => row[column])),
      options,
    );
  }
  return tableHtml(content.columns, content.values as CellValue[][], options);
}

function isRows(content: Frame | readonly object[]): content is readonly object[] {
  return Array.isArray(content);
}
