import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist";
import type { TextContent, TextItem } from "pdfjs-dist/types/src/display/api.js";
import { DocumentTrouble } from "../document-trouble.js";
import { containStrays } from "./contain-strays.js";
import { expandedSize } from "./expanded-size.js";
import { loadPdfjs } from "./load-pdfjs.js";
import { type PageLine, type PageRun, pageLines } from "./page-lines.js";
import { type PageText, pageText } from "./page-text.js";

/** More pages than any document has. */
const MOST_PAGES = 20_000;
/** Drawings and fonts take more room than the text; a file of the largest size may hold this much for each byte. */
const EXPANSION = 4;

/**
 * Takes the text layer out of a PDF file: its lines, joined where they were broken only because they were full, without
 * page numbers and running heads; a blank line between pages and where the spacing parts paragraphs.
 *
 * @param bytes - the file
 * @param maxBytes - limit: longest text, and a fourth of what its streams may expand to
 * @returns the text, empty where the file holds pictures only, and how many running heads were left out
 * @throws DocumentTrouble `encrypted`, `damaged`, `too-large`
 * @example
 * await pdfText(await readFile("a.pdf"), 1 << 26);
 */
export async function pdfText(bytes: Uint8Array, maxBytes: number): Promise<PageText> {
  if ((await expandedSize(bytes, maxBytes * EXPANSION)) > maxBytes * EXPANSION) {
    throw new DocumentTrouble("too-large", `its streams expand to more than ${EXPANSION} times maxBytes`);
  }
  const { getDocument } = await loadPdfjs();
  const root = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  const task = getDocument({
    // The reader takes the bytes over, so they are copied.
    data: new Uint8Array(bytes),
    verbosity: 0,
    // Chinese files of before 2010 or so often leave their fonts out, and count on these tables.
    cMapUrl: `${join(root, "cmaps")}/`,
    cMapPacked: true,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
  });
  try {
    return await containStrays(async () => await textOf(await task.promise, maxBytes));
  } catch (thrown) {
    throw troubleOf(thrown);
  } finally {
    await task.destroy();
  }
}

async function textOf(pdf: PDFDocumentProxy, maxBytes: number): Promise<PageText> {
  if (pdf.numPages > MOST_PAGES) {
    throw new DocumentTrouble("too-large", `the document has ${pdf.numPages} pages, more than ${MOST_PAGES}`);
  }
  const pages: PageLine[][] = [];
  let left = maxBytes;
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const runs = await runsOf(page, left);
    for (const { text } of runs) left -= text.length;
    page.cleanup();
    const lines = pageLines(runs);
    if (lines.length > 0) pages.push(lines);
  }
  return pageText(pages);
}

/** Read piece by piece, so that a page that draws itself over and over is left in time. */
async function runsOf(page: PDFPageProxy, maxLength: number): Promise<PageRun[]> {
  const runs: PageRun[] = [];
  const reader = page.streamTextContent({ disableNormalization: true }).getReader();
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    for (const item of (next.value as TextContent).items) {
      if (!("str" in item)) continue;
      length += item.str.length;
      runs.push(runOf(item));
    }
    if (length > maxLength) {
      await reader.cancel(new Error("too large"));
      throw new DocumentTrouble("too-large", "more characters than maxBytes allows; raise it to read it");
    }
  }
  return runs;
}

function runOf({ str, transform, width }: TextItem): PageRun {
  const [a, b, c, d, x, y] = transform as [number, number, number, number, number, number];
  const isTurned = Math.abs(b) > Math.abs(a) / 10;
  return { text: str, x, y, width, size: Math.hypot(c, d) || 1, isTurned };
}

/** Whatever pdf.js throws is told of the file: it is given nothing else. */
function troubleOf(thrown: unknown): DocumentTrouble {
  if (thrown instanceof DocumentTrouble) return thrown;
  const { name, message } = thrown instanceof Error ? thrown : { name: "", message: String(thrown) };
  return name === "PasswordException"
    ? new DocumentTrouble("encrypted", "the document is locked by a password")
    : new DocumentTrouble("damaged", `the document is broken or cut short: ${message}`);
}
