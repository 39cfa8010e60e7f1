import { csvLine } from "@tifa/corpus";
import { dfmFromCounts } from "@tifa/dfm";
import {
  fromConllu,
  fromHathitrust,
  fromMatrixMarket,
  TEXT_COLUMNS,
  textsCsvLine,
  toConllu,
  toHathitrust,
  toJsonLd,
  toMatrixMarket,
  toNameList,
  toTei,
} from "@tifa/exchange";
import { check, read, TEXTS } from "../checks.mjs";
import { inventedReadout } from "../invented-readout.mjs";
import { elementsOf } from "../strict-xml.mjs";

/** What a reader gives, or null for the error that it documents. @template T @param {() => T} reader */
function orRefused(reader) {
  try {
    return reader();
  } catch (thrown) {
    check(thrown instanceof RangeError && /^(?:from|dfmFrom)\w+: ./.test(thrown.message), `threw ${thrown}`);
    return null;
  }
}

/** @param {unknown} one @param {unknown} other @param {string} what */
const same = (one, other, what) =>
  check(
    JSON.stringify(one) === JSON.stringify(other),
    `${what}: ${JSON.stringify(one)} and ${JSON.stringify(other)}`,
  );

/** @param {readonly import("@tifa/tokens").TaggedWord[]} words */
const textOf = (words) => words.map(({ word }) => word).join("");

/** A file of words, from another program. @param {string} text */
function conllu(text) {
  const documents = orRefused(() => fromConllu(text));
  for (const document of documents ?? []) {
    const [once] = fromConllu(toConllu(document));
    const whole = document.paragraphs.map((words) => textOf(words).trimEnd()).filter((words) => words !== "");
    same(once?.paragraphs.map(textOf) ?? [], whole, "the text of CoNLL-U");
    // Forms with spaces become several words: what was written once stays.
    if (once !== undefined) same(fromConllu(toConllu(once)), [once], "CoNLL-U");
  }
}

/** A matrix with, behind marks, its names. @param {string} text */
function matrixMarket(text) {
  const [matrix = "", documents, features] = text.split("\u0001");
  const x = orRefused(() =>
    fromMatrixMarket(matrix, {
      ...(documents !== undefined && { documents }),
      ...(features !== undefined && { features }),
    }),
  );
  if (x === null) return;
  const [, ...cells] = matrix.split(/\r?\n/).filter((line) => !line.startsWith("%") && line.trim() !== "");
  const sum = cells.reduce((before, line) => before + Number(line.trim().split(/[ \t]+/)[2] ?? 1), 0);
  same(
    x.values.reduce((before, value) => before + value, 0),
    sum,
    "the sum of the cells",
  );
  // Names that end with a return cannot stand in a list.
  if ([...x.docs, ...x.features].some((name) => name.includes("\r"))) return;
  const names = { documents: toNameList(x.docs), features: toNameList(x.features) };
  const back = fromMatrixMarket([...toMatrixMarket(x)].join(""), names);
  for (const part of /** @type {const} */ (["docs", "features", "rowPtr", "colIdx", "values"]))
    same([...back[part]], [...x[part]], `Matrix Market, ${part}`);
}

/** Extracted features. @param {string} text */
function hathitrust(text) {
  let volume = null;
  try {
    volume = JSON.parse(text);
  } catch {
    return;
  }
  const rows = orRefused(() => fromHathitrust(volume, { sections: ["header", "body", "footer"] }));
  const [whole] = orRefused(() => fromHathitrust(volume, { rows: "volume" })) ?? [];
  if (rows !== null) orRefused(() => dfmFromCounts(rows));
  if (whole !== undefined) orRefused(() => dfmFromCounts([whole]));
  for (const { docvars } of rows ?? [])
    check(docvars?.year == null || Number.isSafeInteger(docvars.year), `the year ${docvars?.year}`);
}

/** A document made of the parts between marks, written in each format and read back. @param {string} text */
async function documents(text) {
  const readout = inventedReadout(text);
  const { title, paragraphs } = readout;
  const shown = (/** @type {string} */ part) =>
    part.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]/gu, "\ufffd");

  const tei = elementsOf(toTei(readout));
  const parts = tei
    .slice(tei.findIndex(({ name }) => name === "body"))
    .filter(({ name }) => name !== "body" && name !== "div");
  // A document without paragraphs has one that is empty.
  const body = [title ?? "", ...(paragraphs.length === 0 ? [""] : paragraphs)];
  same(
    parts.map((part) => part.text),
    body.map(shown),
    "TEI",
  );

  const jsonLd = toJsonLd(readout);
  check(!/[<\n]/.test(jsonLd), "JSON-LD could end a script, or a line");
  same(JSON.parse(jsonLd).headline, title?.toWellFormed(), "the title in JSON-LD");
  same(JSON.parse(jsonLd).articleBody, paragraphs.join("\n").toWellFormed(), "the text in JSON-LD");

  const words = paragraphs.map((part) =>
    [...part].map((word, at) => ({ word, tag: at % 2 === 0 ? "n" : part })),
  );
  const rows = fromHathitrust(JSON.parse(JSON.stringify(toHathitrust(readout, words))));
  for (const [at, { counts }] of rows.entries()) {
    const sum = [.../** @type {Map<string, number>} */ (counts).values()].reduce(
      (one, other) => one + other,
      0,
    );
    check(
      sum === words[at]?.filter(({ word }) => word.trim() !== "").length,
      "words are lost in HathiTrust's features",
    );
  }

  // A row without text is no document, and a file with many control characters no text.
  const whole = paragraphs.join("\n").toWellFormed();
  if (whole.trim() === "" || /(?![\t\n\r])\p{Cc}/u.test(text)) return;
  const line = textsCsvLine(readout, [], { formulas: "keep" });
  const [row] = await read(Buffer.from(csvLine(TEXT_COLUMNS) + line), "text/csv");
  same(row?.text, whole, "the text in CSV");
}

const KINDS = [conllu, matrixMarket, hathitrust, documents];

/** A file of another program: the first byte says which. @param {Buffer} data */
export async function fuzz(data) {
  await KINDS[(data[0] ?? 0) % KINDS.length]?.(data.subarray(1).toString("utf8"));
}

export const longest = 6000;

const CONLLU =
  "# newdoc id = a\n# newpar id = a-p1\n# sent_id = 1\n# text = 会议 召开。\n1\t会议\t_\tNOUN\tn\t_\t_\t_\t_\tSpacesBefore=\\s\n2-3\t召开\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n2\t召\t_\tVERB\tv\t_\t_\t_\t_\t_\n3\t开\t_\tVERB\tv\t_\t_\t_\t_\t_\n3.1\tx\t_\t_\t_\t_\t_\t_\t_\t_\n4\t。\t_\tPUNCT\tx\t_\t_\t_\t_\tSpacesAfter=\\s\\t\\n\n\n# newpar\n1\t_\t_\tX\t_\t_\t_\t_\t_\t_\n";
const MATRIX = "%%MatrixMarket matrix coordinate integer general\n% a\n2 3 3\n1 1 3\n2 3 1\n2 3 1e1\n";
const VOLUME = {
  htid: "x.1",
  metadata: { title: "甲", pubDate: "1920" },
  features: {
    pages: [
      {
        seq: "00000001",
        header: { tokenPosCount: { 甲: { n: 1 } } },
        body: { tokenPosCount: { 会议: { n: 2, v: 1 } } },
        footer: null,
      },
    ],
  },
};
export const seeds = () => [
  `\u0000${CONLLU}`,
  `\u0001${MATRIX}\u0001甲\n乙\n\u0001=1\nNA\n会议\n`,
  `\u0001${MATRIX.replace("integer", "pattern").replaceAll(/ \S+\n(?=2|$)/g, "\n")}`,
  `\u0002${JSON.stringify(VOLUME)}`,
  ...TEXTS.map((text) => `\u0003${text.replaceAll("\n", "\u0001")}`),
  "\u0003<b>&\u0001=1+1\u0001\u0001\ufffe\r\n]]>\u0001'甲\"",
];
