/**
 * Fits the weights by which line breaks are judged, on real texts that `test/damage` breaks.
 *
 *   npm run fit              prints the weights, and how many breaks of the texts held out they tell wrong
 *   npm run fit -- --write   writes src/text/break-weights.ts
 *
 * Documents are halved by their names: one half is fitted on, the other is held out. The truth of a break is known, since
 * breaking changes nothing but white space.
 */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { normalize } from "../src/index.js";
import type { Note } from "../src/text/break-evidence.js";
import { breakEvidence } from "../src/text/break-evidence.js";
import { byMarks } from "../src/text/break-marks.js";
import { byWidth, mayGoOn, priorOf } from "../src/text/broken-sentence.js";
import { endsInComma, hasClosingStart } from "../src/text/line-edges.js";
import { scan } from "../src/text/lines.js";
import { findListLines } from "../src/text/list-lines.js";
import { surveyBreaks, withBroken } from "../src/text/page-breaks.js";
import { paragraphOf } from "../src/text/paragraph.js";
import type { Piece } from "../src/text/pieces.js";
import { piecesOf } from "../src/text/pieces.js";
import { stopEvidence } from "../src/text/stop-evidence.js";
import { damage } from "../test/damage/damage.js";
import type { LinesOptions } from "../test/damage/lines.js";
import { createRandom } from "../test/damage/random.js";
import { rawDocument } from "../test/raw.js";
import { realTexts, sampleTexts } from "../test/texts/real-texts.js";
import { SHARED } from "../test/texts/shared-folder.js";
import type { Example } from "./fit-logistic.js";
import { fitLogistic, oddsBy } from "./fit-logistic.js";

/** Pages of each half: readouts whole, the others cut out of documents, in these turns. */
const PAGES = 320;
const TURNS = ["readout", "report", "bulletin", "report", "report"] as const;
/** Weights below this are left out. */
const LEAST = 0.05;

/** How a page is broken, and how often its paragraphs' own breaks and those inside them count. */
interface Kind {
  readonly lines: Partial<LinesOptions>;
  readonly own?: number;
  readonly inside?: number;
}

const kinsoku = ["none", "hang", "pull"] as const;
const bare = (wrap: number, i: number): Kind => ({
  lines: {
    wrap: i % 2 === 0 ? wrap : 2 * wrap,
    wrapBy: i % 2 === 0 ? "characters" : "columns",
    kinsoku: kinsoku[i % 3]!,
    wrapStops: true,
    headings: 1,
  },
  // Of the breaks that a page's width makes, there are many more than others.
  inside: 0.25,
});

const KINDS: readonly Kind[] = [
  { lines: {}, own: 12 },
  { lines: { indent: "　　" }, own: 4 },
  { lines: { blankLines: 1 }, own: 4 },
  ...[13, 16, 18, 22, 25, 28, 32, 36, 39, 44, 48].map(bare),
  { ...bare(33, 3), lines: { ...bare(33, 3).lines, ragged: 2 } },
  { lines: { ...bare(27, 2).lines, trailingSpaces: 0.6 }, inside: 0.25 },
  { lines: { ...bare(30, 1).lines, indent: "　　" } },
  { lines: { ...bare(24, 0).lines, indent: "    ", headings: 0 } },
  { lines: { ...bare(21, 4).lines, blankLines: 1 } },
  { lines: { ...bare(37, 5).lines, blankLines: 2, leftMargin: "    " } },
  { lines: { ...bare(26, 0).lines, blankLines: 1, indent: "　　" } },
  ...[1, 2, 3, 5].map((strayCount): Kind => ({ lines: { strayBreaks: 1, strayCount } })),
  ...[0.5, 0.15, 0.06].map((strayBreaks): Kind => ({ lines: { strayBreaks } })),
  { lines: { strayBreaks: 1, strayCount: 2, trailingSpaces: 0.3 } },
  { lines: { strayBreaks: 1, strayCount: 2, strayBlank: 0.4 } },
  { lines: { strayBreaks: 1, strayCount: 2, indent: "　　" } },
  { lines: { strayBreaks: 1, strayCount: 2, blankLines: 1 } },
  { lines: { strayBreaks: 0.8, strayCount: 2, strayPlace: "han" } },
  { lines: { strayBreaks: 0.6, strayCount: 2, strayPlace: "number" } },
];

interface Examples {
  readonly open: Example[];
  readonly stops: Example[];
}

/** The breaks of a page that marks alone do not tell. */
function examplesOf(paragraphs: readonly string[], text: string, kind: Kind, seed: number): Examples {
  const random = createRandom(seed, "examples");
  const pieces = piecesOf(text, [...scan(text).lines]);
  const inside = insideOf(paragraphs, text, pieces);
  const broken = pieces.filter(({ text: after }, i) => {
    const first = pieces[i - 1];
    return inside[i] && !first?.ended && !endsInComma(first?.text ?? "") && !hasClosingStart(after);
  }).length;
  const first = surveyBreaks(pieces);
  const page = withBroken(first, broken);
  const listed = findListLines(pieces, page.wraps.sure);
  const found: Examples = { open: [], stops: [] };
  for (let i = 1, start = 0; i < pieces.length; i++) {
    const isTrue = inside[i]!;
    const paragraph = paragraphOf(pieces, start, i);
    const [before, after] = [pieces[i - 1]!, pieces[i]!];
    const isAsked = !listed.has(after) && mayGoOn(pieces, start, i, page);
    if (!isTrue) start = i;
    if (!isAsked) continue;
    const marks = byMarks(paragraph, before, after, page);
    if (marks === "stop" && byWidth(before, after, page) === "open") {
      const evidence = gather((note) => {
        stopEvidence(paragraph, before, after, page, note);
      });
      found.stops.push({ evidence, isTrue });
    }
    if (marks !== "open" || (isTrue && !random.chance(kind.inside ?? 1))) continue;
    const evidence = gather((note) => {
      breakEvidence(paragraph, before, after, page, note);
      note("prior", priorOf(page));
      const repeated = page.repeated().get(after);
      if (repeated !== undefined) note(`repeated${repeated}`, 1);
    });
    found.open.push({ evidence, isTrue, times: isTrue ? 1 : (kind.own ?? 1) });
  }
  return found;
}

function gather(run: (note: Note) => void): Map<string, number> {
  const evidence = new Map<string, number>();
  run((name, amount) => {
    if (amount !== 0 && Number.isFinite(amount)) evidence.set(name, (evidence.get(name) ?? 0) + amount);
  });
  return evidence;
}

/** For each line, whether it goes on with the paragraph of the line before. */
function insideOf(paragraphs: readonly string[], text: string, pieces: readonly Piece[]): boolean[] {
  const lengthOf = (part: string): number => part.replace(/\s/gu, "").length;
  const ends = new Set<number>();
  let length = 0;
  for (const paragraph of paragraphs) {
    length += lengthOf(paragraph);
    ends.add(length);
  }
  let at = 0;
  return pieces.map(({ line }) => {
    const isInside = at > 0 && !ends.has(at);
    at += lengthOf(text.slice(line.start, line.end));
    return isInside;
  });
}

interface Document {
  readonly kind: (typeof TURNS)[number] | "page";
  readonly name: string;
  readonly paragraphs: readonly string[];
}

/** Readouts as they were issued, reports and bulletins as they come out. */
function documents(shared: string): Document[] {
  const readouts = readFileSync(join(shared, "gold/pages.jsonl"), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((row, i) => documentOf("readout", `gold${i}`, (JSON.parse(row) as { clean: string }).clean));
  const samples = sampleTexts()
    .filter(({ id }) => id.startsWith("clean/"))
    .map(({ id, text }) => documentOf("readout", basename(id), text));
  const others = realTexts(shared)
    .filter(({ corpus }) => corpus in KIND_OF)
    .map(({ corpus, id, text }) =>
      documentOf(
        KIND_OF[corpus]!,
        basename(id),
        normalize(rawDocument(text), { rules: { lineJoin: false } }).text,
      ),
    );
  return [...readouts, ...samples, ...others];
}

const KIND_OF: Readonly<Record<string, Document["kind"]>> = {
  "provincial-work-reports-2025": "report",
  "health-commission-bulletins-2020": "bulletin",
  "content-extraction-zh": "page",
};

function documentOf(kind: Document["kind"], name: string, text: string): Document {
  return { kind, name, paragraphs: text.split("\n").filter((line) => line.trim() !== "") };
}

const isHeldOut = (name: string): boolean => {
  const digest = createHash("md5").update(name).digest();
  return digest[digest.length - 1]! % 2 === 1;
};

/** Rows of paragraphs that come out as they are, from documents of each kind in turn. */
function pagesOf(all: readonly Document[]): string[][] {
  const pages: string[][] = [];
  const random = createRandom(5, "pages");
  const asked = { readout: 0, report: 0, bulletin: 0 };
  for (let turn = 0; pages.length < PAGES && turn < 3 * PAGES; turn++) {
    const kind = TURNS[turn % TURNS.length]!;
    const own = all.filter((one) => one.kind === kind);
    const next = asked[kind]++;
    const { paragraphs } = own[next % own.length]!;
    const isWhole = kind === "readout";
    if (isWhole && next >= own.length) continue;
    const size = isWhole ? paragraphs.length : random.int(4, 14);
    const start = isWhole ? 0 : random.int(0, Math.max(0, paragraphs.length - size));
    const page = paragraphs.slice(start, start + size).filter((line) => !PADDED.test(line));
    const text = page.join("\n");
    if (page.length >= 3 && normalize(rawDocument(text)).text === text) pages.push(page);
  }
  return pages;
}

const PADDED = /\s/u;

/** Whole pages and bulletins, with menus and tables, in which no line is broken. */
const UNBROKEN: Kind = { lines: {}, own: 8 };

function breaksOf(documents: readonly Document[]): Examples {
  const all: Examples = { open: [], stops: [] };
  for (const { kind, paragraphs } of documents) {
    if (kind === "page" || kind === "bulletin")
      all.open.push(...examplesOf(paragraphs, paragraphs.join("\n"), UNBROKEN, 0).open);
  }
  for (const [i, paragraphs] of pagesOf(documents).entries()) {
    for (const [k, kind] of KINDS.entries()) {
      const seed = 1000 * k + i;
      const { text } = damage(paragraphs.join("\n"), { seed, lines: kind.lines });
      const found = examplesOf(paragraphs, text, kind, seed);
      all.open.push(...found.open);
      all.stops.push(...found.stops);
    }
  }
  return all;
}

function report(
  name: string,
  weights: ReadonlyMap<string, number>,
  examples: readonly Example[],
  margin: number,
): void {
  const told = examples.map((one) => ({ ...one, told: oddsBy(weights, one.evidence) > margin }));
  const inside = told.filter(({ isTrue }) => isTrue);
  const own = told.filter(({ isTrue }) => !isTrue);
  console.log(
    `${name}: ${own.filter((one) => one.told).length} of ${own.length} joined wrongly, ` +
      `${inside.filter((one) => !one.told).length} of ${inside.length} left apart`,
  );
}

function tableOf(weights: ReadonlyMap<string, number>): string {
  return [...weights]
    .filter(([, weight]) => Math.abs(weight) >= LEAST)
    .map(([name, weight]) => `  ${name}: ${Number(weight.toFixed(2))},`)
    .join("\n");
}

if (SHARED === null) throw new Error("the shared texts are missing");
const [option] = process.argv.slice(2);
if (option !== undefined && option !== "--write") {
  throw new RangeError(`unknown option ${JSON.stringify(option)}; allowed: --write`);
}
const all = documents(SHARED);
const fitted = breaksOf(all.filter(({ name }) => !isHeldOut(name)));
const held = breaksOf(all.filter(({ name }) => isHeldOut(name)));
const open = fitLogistic(fitted.open);
const stops = fitLogistic(fitted.stops, { rounds: 40 });
report("fitted on, inside sentences", open, fitted.open, 0.3);
report("held out, inside sentences", open, held.open, 0.3);
report("fitted on, behind stops", stops, fitted.stops, 0.8);
report("held out, behind stops", stops, held.stops, 0.8);
const source = `// Made by scripts/fit-breaks.ts (npm run fit -- --write): do not edit.

/** How much each evidence of \`break-evidence.ts\` speaks for a break inside a sentence, in nats. */
export const BREAK_WEIGHTS: Readonly<Record<string, number>> &
  Record<"prior" | "repeated3" | "repeated4", number> = {
${tableOf(open)}
};

/** The same for what \`stop-evidence.ts\` finds at a sentence's end. */
export const STOP_WEIGHTS: Readonly<Record<string, number>> = {
${tableOf(stops)}
};
`;
if (option === "--write")
  writeFileSync(fileURLToPath(new URL("../src/text/break-weights.ts", import.meta.url)), source);
else console.log(`\n${source}`);
