import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { type Language, palette } from "@tifa/charts";
import type { Concordance } from "../concordance.js";
import type { ReportedDocument } from "../reported-document.js";
import type { Section } from "../section.js";
import { figureHtml } from "./figure-html.js";
import { type Html, html, trusted } from "./html.js";
import { linesJson } from "./lines-json.js";
import { PAGE_WORDS } from "./page-words.js";
import { themeColours } from "./themed-svg.js";

/** What a page is made of. */
export interface PageContent {
  readonly title: string;
  readonly language: Language;
  readonly sections: readonly Section[];
  readonly documents: readonly ReportedDocument[];
  readonly concordances: readonly Concordance[];
  /** Name and version of what segmented. */
  readonly tokenizer: string;
}

/**
 * Writes the page: one file with its style, script, charts and lines, that loads nothing. Its Content-Security-Policy allows
 * the one script and the one style by their hashes, and no strings to be turned into markup.
 *
 * @param content - sections, documents and lines
 * @returns the HTML; same content, same bytes
 * @throws Error where a chart cannot be drawn
 * @example
 * writeFileSync("report.html", await reportPage(content));
 */
export async function reportPage(content: PageContent): Promise<string> {
  const { title, language, sections } = content;
  const words = PAGE_WORDS[language];
  const colours = themeColours();
  const parts: Html[] = [];
  for (const section of sections) {
    const figures: Html[] = [];
    for (const figure of section.figures) figures.push(await figureHtml(figure, { language, colours }));
    const lead = section.lead.map((text) => html`<p>${text}</p>`);
    parts.push(
      html`<section id="${section.id}" aria-labelledby="${section.id}-h"><h2 id="${section.id}-h">${section.title}</h2>${lead}${figures}</section>\n`,
    );
  }
  const style = `${themes(colours.declarations)}${asset("report.css")}`;
  const script = asset("report.js");
  const { json, limit } = linesJson(content);
  const links = sections.map((section) => html`<li><a href="#${section.id}">${section.title}</a></li>`);
  const reduced = limit === null ? html`` : html`<p>${words.reduced(limit)}</p>`;
  return html`<!doctype html>
<html lang="${words.tag}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(script, style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${trusted(style)}</style>
</head>
<body>
<a class="skip" href="#content">${words.skip}</a>
<header><h1>${title}</h1>
<p class="hint">${words.hint}</p>
<noscript><p>${words.noScript}</p></noscript>
<nav aria-label="${words.contents}"><ul>${links}</ul></nav></header>
<main id="content" tabindex="-1">
${parts}</main>
<footer>${reduced}<p>${words.made(version(), content.tokenizer)}</p></footer>
<dialog id="lines" aria-labelledby="lines-title"><div class="bar"><h2 id="lines-title"></h2><button type="button" id="lines-close">${words.close}</button></div><p id="lines-count"></p><div class="scroll" role="region" tabindex="0" aria-labelledby="lines-title"><ol id="lines-list"></ol></div></dialog>
<script type="application/json" id="lines-data">${trusted(json)}</script>
<script>${trusted(script)}</script>
</body>
</html>
`.html;
}

function policy(script: string, style: string): string {
  return [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");
}

function hashOf(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

/** The colours of both themes. On paper the page is light. */
function themes(declarations: (theme: "light" | "dark") => string): string {
  const own = (dark: boolean): string => {
    const { background, ink, soft, grid, rule, target, reference, empty } = palette(dark);
    return Object.entries({ background, ink, soft, grid, rule, target, reference, empty })
      .map(([name, colour]) => `--${name}:${colour}`)
      .join(";");
  };
  return (
    `:root{${own(false)};${declarations("light")}}\n` +
    `@media screen and (prefers-color-scheme:dark){:root{${own(true)};${declarations("dark")}}}\n`
  );
}

function asset(name: string): string {
  return readFileSync(new URL(`../../assets/${name}`, import.meta.url), "utf8").replaceAll("\r\n", "\n");
}

function version(): string {
  const manifest = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  return (JSON.parse(manifest) as { version: string }).version;
}
