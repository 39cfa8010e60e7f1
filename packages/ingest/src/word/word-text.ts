import type { Diagnostic } from "@tifa/corpus";
import { READ_LIMITS } from "../limits.js";
import { type BlockText, type LineBuilder, lineBuilder, type TextPiece } from "../lines/line-builder.js";
import type { TextElement } from "../lines/text-element.js";
import { headingLevels, outlineLevel } from "./heading-levels.js";
import { type ListNumbers, type ListPlace, listNumbers, setPlace } from "./list-numbers.js";
import { readXml } from "./read-xml.js";
import type { WordPackage } from "./word-package.js";

/** What a Word document holds. */
export interface WordText extends BlockText {
  readonly diagnostics: readonly Diagnostic[];
}

/** A paragraph that is being read. Those of text boxes stand inside others. */
interface Paragraph {
  readonly pieces: (TextPiece | "break")[];
  readonly linked: Set<TextPiece>;
  level: number | null;
  /** Its list and level there, by its own words and by its style. */
  readonly place: ListPlace;
  style: string | null;
  /** Whether its end was deleted, so that it goes on in the next one. */
  goesOn: boolean;
}

interface State {
  readonly lines: LineBuilder;
  readonly levels: ReadonlyMap<string, number>;
  readonly numbers: ListNumbers;
  readonly paragraphs: Paragraph[];
  /** Tables, rows, cells and notes around. */
  readonly around: TextElement[];
  /** Notes referred to, in order: `footnote 3`. */
  readonly notes: Set<string>;
  readonly open: string[];
  /** Number of elements open around whose content is left out. */
  skipped: number;
  links: number;
  isHiddenRun: boolean;
  hidden: number;
  keepsSpace: boolean;
  carried: Paragraph | null;
}

/** What was deleted or moved away, what a setting was before, readings above characters, and copies for old programs. */
const SKIPPED: ReadonlySet<string> = new Set([
  "mc:Fallback",
  "w:del",
  "w:moveFrom",
  "w:pPrChange",
  "w:rPrChange",
  "w:rt",
  "w:sectPr",
  "w:tblPrChange",
]);
const AROUND: Readonly<Record<string, string>> = { "w:tbl": "table", "w:tr": "tr", "w:tc": "td" };

/**
 * Takes the text out of a Word document: paragraphs, headings and notes are lines, rows of tables are lines with their
 * cells parted by tabs; the numbers of lists, which Word counts itself, stand before their paragraphs. Tracked deletions are left out, insertions kept; notes stand behind the text, in the order in
 * which it refers to them.
 *
 * @param parts - the document's XML parts
 * @param most - lines that there may be. Default: that of `ReadLimits`
 * @returns text and blocks, whose tags are those of HTML (`h1`, `p`, `td`); their places are in the part that the path
 *   begins with
 * @throws DocumentTrouble `too-large` for more lines than that
 * @example
 * wordText({ document, styles: null, numbering: null, footnotes: null, endnotes: null }).text;
 */
export function wordText(parts: WordPackage, most: number = READ_LIMITS.lines): WordText {
  const numbers = listNumbers(parts.numbering ?? "", parts.styles ?? "");
  const state = newState(headingLevels(parts.styles ?? ""), numbers, lineBuilder(most));
  readPart(parts.document, "document", state);
  for (const kind of ["footnote", "endnote"] as const) {
    const source = parts[`${kind}s`];
    if (source !== null) readPart(source, kind, state);
  }
  const { hidden } = state;
  const message = `${hidden} characters that the document hides were left out`;
  const told: Diagnostic = { rule: "hiddenText", severity: "info", message, start: null, end: null };
  return { ...state.lines.finish(), diagnostics: hidden > 0 ? [told] : [] };
}

function newState(levels: ReadonlyMap<string, number>, numbers: ListNumbers, lines: LineBuilder): State {
  return {
    lines,
    levels,
    numbers,
    paragraphs: [],
    around: [],
    notes: new Set(),
    open: [],
    skipped: 0,
    links: 0,
    isHiddenRun: false,
    hidden: 0,
    keepsSpace: false,
    carried: null,
  };
}

function readPart(source: string, part: "document" | "footnote" | "endnote", state: State): void {
  state.open.length = 0;
  state.around.splice(0, state.around.length, rootElement(part));
  const isNote = (name: string): boolean => part !== "document" && name === `w:${part}`;
  readXml(source, {
    start(name, attributes) {
      const parent = state.open.at(-1) ?? "";
      state.open.push(name);
      const isUnread = isNote(name) && !state.notes.has(`${part} ${attributes.get("w:id")}`);
      // In properties, w:del marks the end of a paragraph or a row.
      const isMark = parent === "w:rPr" || parent === "w:trPr";
      if (state.skipped > 0 || isUnread || (SKIPPED.has(name) && !isMark)) state.skipped++;
      else startElement(name, attributes, parent, state);
    },
    end() {
      const name = state.open.pop();
      if (state.skipped > 0) state.skipped--;
      else if (name !== undefined) endElement(name, state);
    },
    text(piece) {
      const name = state.open.at(-1);
      if (state.skipped > 0 || (name !== "w:t" && name !== "m:t")) return;
      const text = piece.text.replace(/[\t\n\r]/g, " ");
      addPiece(state.keepsSpace ? { ...piece, text } : trimmed({ ...piece, text }), state);
    },
  });
  // A part that is cut short still gives what it holds.
  while (state.paragraphs.length > 0) endParagraph(state);
  flush(state.carried, state);
  state.carried = null;
}

function startElement(
  name: string,
  attributes: ReadonlyMap<string, string>,
  parent: string,
  state: State,
): void {
  const value = attributes.get("w:val") ?? "";
  const paragraph = state.paragraphs.at(-1);
  const tag = AROUND[name];
  if (tag) openAround(tag, state);
  else if (name === "w:p") {
    const place: ListPlace = { list: null, level: null };
    state.paragraphs.push({ pieces: [], linked: new Set(), level: null, place, style: null, goesOn: false });
  } else if (name === "w:pStyle" && paragraph) {
    paragraph.level ??= state.levels.get(value) ?? null;
    paragraph.style = value;
  } else if (parent === "w:numPr" && (name === "w:numId" || name === "w:ilvl")) {
    if (paragraph) setPlace(paragraph.place, name, value);
  } else if (name === "w:outlineLvl" && paragraph) paragraph.level = outlineLevel(value);
  else if (name === "w:del" && parent === "w:rPr" && paragraph) paragraph.goesOn = true;
  else if (name === "w:hyperlink") state.links++;
  else if (name === "w:r") state.isHiddenRun = false;
  else if (name === "w:vanish" && state.open.at(-3) === "w:r")
    state.isHiddenRun = !/^(?:0|false|off)$/.test(value);
  else if (name === "w:t") state.keepsSpace = attributes.get("xml:space") === "preserve";
  else if (name === "w:footnoteReference" || name === "w:endnoteReference") {
    state.notes.add(`${name.slice(2, -9)} ${attributes.get("w:id")}`);
  } else if (parent === "w:r" && (name === "w:br" || name === "w:cr")) paragraph?.pieces.push("break");
  else if (parent === "w:r") {
    const text = signOf(name, attributes);
    if (text) addPiece({ text, start: -1, end: -1 }, state);
  }
}

/** Characters that Word writes as elements. */
function signOf(name: string, attributes: ReadonlyMap<string, string>): string {
  if (name === "w:tab" || name === "w:ptab") return "\t";
  if (name === "w:noBreakHyphen") return "\u2011";
  const code = name === "w:sym" ? Number.parseInt(attributes.get("w:char") ?? "", 16) : Number.NaN;
  return code > 0x1f && code <= 0xffff ? String.fromCharCode(code) : "";
}

function endElement(name: string, state: State): void {
  if (name === "w:p") endParagraph(state);
  else if (name === "w:hyperlink") state.links--;
  else if (AROUND[name]) closeAround(state);
}

function addPiece(piece: TextPiece, state: State): void {
  const paragraph = state.paragraphs.at(-1);
  if (!paragraph || piece.text === "") return;
  if (state.isHiddenRun) {
    state.hidden += piece.text.trim().length;
    return;
  }
  paragraph.pieces.push(piece);
  if (state.links > 0) paragraph.linked.add(piece);
}

/** Puts a paragraph on its line; what stands in a text box comes before the paragraph that it hangs on. */
function endParagraph(state: State): void {
  const paragraph = state.paragraphs.pop();
  if (!paragraph) return;
  const whole = state.carried ? joined(state.carried, paragraph) : paragraph;
  state.carried = paragraph.goesOn ? whole : null;
  if (!paragraph.goesOn) flush(whole, state);
}

/** The first paragraph grows, so that many in a row cost no more than their length. */
function joined(first: Paragraph, second: Paragraph): Paragraph {
  for (const piece of second.pieces) first.pieces.push(piece);
  for (const piece of second.linked) first.linked.add(piece);
  const { level, goesOn, style } = second;
  return Object.assign(first, { level, goesOn, style, place: second.place });
}

function flush(paragraph: Paragraph | null, { lines, around, numbers }: State): void {
  if (!paragraph) return;
  lines.boundary();
  const number = numberOf(paragraph, numbers);
  const { level } = paragraph;
  const element = child(around.at(-1)!, level === null ? "p" : `h${Math.min(level, 6)}`);
  const link: TextElement = { ...child(element, "a"), tag: element.tag, linked: true };
  let place = paragraph.pieces.find((piece) => piece !== "break" && piece.start >= 0) as
    | TextPiece
    | undefined;
  if (number !== "" && place) {
    lines.addRaw({ text: number, start: place.start, end: place.start }, element);
  }
  for (const piece of paragraph.pieces) {
    if (piece === "break") {
      lines.lineBreak();
      continue;
    }
    if (piece.start >= 0) place = piece;
    // A sign that an element stands for has its place beside the text around it.
    const at = piece.start >= 0 ? piece : { text: piece.text, start: place?.end ?? 0, end: place?.end ?? 0 };
    lines.addRaw(at, paragraph.linked.has(piece) ? link : element);
  }
  lines.boundary();
}

/** The number of a paragraph in a list; the list's 0 takes one away that its style gives. */
function numberOf({ place, style }: Paragraph, numbers: ListNumbers): string {
  const given = style === null ? null : numbers.ofStyle(style);
  return numbers.next({
    list: place.list ?? given?.list ?? null,
    level: place.level ?? given?.level ?? null,
  });
}

function openAround(tag: string, { around, lines }: State): void {
  around.push(child(around.at(-1)!, tag));
  if (tag === "tr") lines.openRow();
  else if (tag === "td") lines.openCell();
}

function closeAround({ around, lines }: State): void {
  if (around.length < 2) return;
  const { tag } = around.pop()!;
  if (tag === "tr") lines.closeRow();
  else if (tag === "td") lines.closeCell();
  else lines.closeTable();
}

function rootElement(part: string): TextElement {
  return { parent: null, depth: 0, path: part, tag: part, linked: false };
}

/** Tables inside tables may go deep; a path that nobody reads to its end need not. */
function child(parent: TextElement, tag: string): TextElement {
  const path = parent.path.length > 2000 ? parent.path : `${parent.path}/${tag}`;
  return { parent, depth: parent.depth + 1, path, tag, linked: false };
}

function trimmed({ text, start, end }: TextPiece): TextPiece {
  const from = text.length - text.trimStart().length;
  return { text: text.trim(), start: start + from, end };
}
