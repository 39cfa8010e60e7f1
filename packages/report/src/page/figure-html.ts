import type { ChartSpec, Language } from "@tifa/charts";
import { renderSvg } from "@tifa/render";
import type { Cell, Figure, FigureTable } from "../section.js";
import { type Html, html, trusted } from "./html.js";
import { linkMarks } from "./link-marks.js";
import { PAGE_WORDS } from "./page-words.js";
import { type ThemeColours, themedSvg } from "./themed-svg.js";

/** So many characters need not be broken. */
const SHORT = 18;

/** What all figures of a page share. */
export interface FigureStyle {
  readonly language: Language;
  readonly colours: ThemeColours;
}

/**
 * A chart, drawn for both themes and, where it has one, for narrow screens, with the table that says the same.
 *
 * @param figure - chart and table
 * @param style - language, and where colours are kept
 * @returns a `figure` element
 * @throws Error where a chart cannot be drawn
 * @example
 * const markup = await figureHtml(figure, { language: "en", colours: themeColours() });
 */
export async function figureHtml(figure: Figure, style: FigureStyle): Promise<Html> {
  const words = PAGE_WORDS[style.language];
  const { id, note, table, chart } = figure;
  const pictures: Html[] = [];
  if (chart !== null) {
    pictures.push(await picture(figure, style, false));
    if (figure.hasNarrow) pictures.push(await picture(figure, style, true));
  }
  const caption = note === "" ? html`` : html`<figcaption>${note}</figcaption>`;
  const grid = table === null ? html`` : tableHtml(`${id}-table`, table, style.language);
  const data =
    table === null
      ? html``
      : chart === null && table.rows.length <= 30
        ? grid
        : html`<details id="${id}-data"><summary>${words.summary(chart === null ? table.caption : words.asTable, table.rows.length)}</summary>${grid}</details>`;
  return html`<figure id="${id}">${pictures}${caption}${data}</figure>\n`;
}

async function picture(
  { id, chart, hasNarrow, marks }: Figure,
  style: FigureStyle,
  narrow: boolean,
): Promise<Html> {
  const specs = [false, true].map(
    (dark): ChartSpec => ({
      ...chart!({ dark, narrow }),
      name: `${id}-${narrow ? "narrow" : "wide"}`,
    }),
  );
  const [light, dark] = await Promise.all(specs.map(renderSvg));
  const { text } = specs[0]!.title as { readonly text: readonly string[] };
  // The page's style names the fonts once for all texts.
  const themed = themedSvg(light!, dark!, style.colours).replaceAll(/ font-family="[^"]*"/g, "");
  const svg = linkMarks(themed, marks, `${id}-data`);
  const words = PAGE_WORDS[style.language];
  const kind = hasNarrow ? (narrow ? "chart narrow" : "chart wide") : "chart";
  return html`<div class="${kind}" role="region" tabindex="0" aria-label="${words.chart(text.join(" "))}">${trusted(svg)}</div>`;
}

function tableHtml(id: string, { caption, columns, rows }: FigureTable, language: Language): Html {
  const words = PAGE_WORDS[language];
  const head = columns.map((column) => html`<th scope="col">${column}</th>`);
  const body = rows.map((row) => html`<tr>${row.map((cell, at) => cellHtml(cell, at, words.open))}</tr>\n`);
  return html`<div class="scroll" role="region" tabindex="0" aria-labelledby="${id}-caption"><table id="${id}"><caption id="${id}-caption">${caption}</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}

function cellHtml(cell: Cell, column: number, open: (n: string) => string): Html {
  if (typeof cell !== "string")
    return html`<td><button type="button" data-lines="${cell.lines}" aria-haspopup="dialog">${open(cell.text)}</button></td>`;
  if (column === 0) return html`<th scope="row"><bdi>${cell}</bdi></th>`;
  return html`<td${cell.length <= SHORT ? html` class="short"` : html``}><bdi>${cell}</bdi></td>`;
}
