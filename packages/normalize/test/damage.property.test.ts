import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalize } from "../src/index.js";
import type { DamageOptions } from "./damage/damage.js";
import { damage } from "./damage/damage.js";
import { damageArbitrary } from "./damage/damage-arbitrary.js";
import { piecesIn } from "./damage/gaps.js";
import type { Score } from "./damage/score.js";
import { emptyScore, score } from "./damage/score.js";
import { holdLaws } from "./laws.js";
import { rawDocument } from "./raw.js";

/** Clean pages of invented places and people, in the language of readouts. */
const CLEAN = [
  `青禾县召开春季生产调度会
3月12日上午，县委书记石远主持召开春季生产调度会，听取各乡镇和有关部门工作情况汇报，研究部署下一步工作。县长何安、县委副书记魏朋出席会议。
会议指出，当前正值春耕备耕关键时期，要毫不放松抓好粮食生产，确保播种面积稳定在52.6万亩。要加强种子、化肥、农药等农资供应，及时发布气象信息，指导农民科学种田。
会议强调，要统筹推进重点项目建设，严格落实“四个到位”要求，确保38个项目按期开工。各级领导干部要深入一线，着力解决用工、用地等困难和问题，做到事事有回音、件件有着落。
县领导钟立、卢蓝、于青参加会议。（记者 石小禾 何田）`,
  `云州市领导小组第三次会议强调 压实责任 守住底线
11月8日，市委书记、领导小组组长程里主持召开领导小组第三次会议并讲话，市长、领导小组副组长叶台出席。会议以视频方式召开，各县（市、区）设分会场。
程里指出，各地各部门要把思想和行动统一到上级决策部署上来，坚持以人民为中心，全面排查风险隐患。对发现的问题，要立行立改；对一时难以解决的，要制定方案、明确时限。
程里强调，学校、医院、养老机构等重点场所要严格管理，工业园区、建筑工地要落实主体责任。医护人员连续奋战，要关心他们的身心健康，有序安排轮休。
叶台要求，要加快补短板、强弱项，健全完善工作机制，畅通群众诉求渠道。全年财政支出增长6.5%，其中民生支出占比达到78%，要把每一分钱用在刀刃上。`,
  `平湖区安排部署防汛抗旱工作
本报讯（记者 方舟）6月1日下午，平湖区防汛抗旱指挥部召开全体会议，总结前期工作，分析研判汛期形势。区委书记、指挥部指挥长范松主持会议并强调，要坚持人民至上、生命至上，从最坏处着想，向最好处努力。
会议听取了水利、气象、应急等部门的汇报。今年以来，全区平均降雨量达到412毫米，比常年同期多两成，3座水库超过汛限水位。
会议要求，要强化会商研判，完善应急预案，备足物资和队伍。要紧盯病险水库、山洪沟、地质灾害点等重点部位，落实24小时值班制度，一旦发生险情，及时转移群众，确保不漏一户、不落一人。
会议还研究了其他事项。`,
];

function scoreAll(options: Omit<DamageOptions, "seed">, seeds = 12): Score {
  const total = emptyScore();
  for (let seed = 1; seed <= seeds; seed++) {
    for (const clean of CLEAN) {
      const page = damage(clean, { seed, ...options });
      if (!page.lossy) score(total, page);
    }
  }
  return total;
}

/**
 * Each kind alone, with parameters that differ from its defaults, the share of characters that must come back, and that of
 * paragraphs where it is not the usual one. On pages as short as these a break can leave a piece that nothing tells from a
 * heading (会议还研究了|其他事项。).
 */
const KINDS: readonly (readonly [string, Omit<DamageOptions, "seed">, number, number?])[] = [
  ["nothing", {}, 1],
  ["half-width marks", { punctuation: {} }, 1],
  [
    "doubled marks",
    { punctuation: { doubledCommas: 0.4, doubledStops: 0.3, commaBefore: 0.4, spaceAfter: 0.5 } },
    1,
  ],
  ["straight quotes", { punctuation: { straightQuotes: 1 } }, 1],
  ["tones, by table", { traditional: {}, tonePinyin: { density: 0.9, wrongReading: 0.4 } }, 1],
  ["tones, few", { traditional: { variant: "tw" }, tonePinyin: { density: 0.05 } }, 1],
  [
    "tones as numbers",
    { traditional: { variant: "hk" }, tonePinyin: { style: "number", straySpace: 0.2 } },
    1,
  ],
  ["tones with breves", { traditional: {}, tonePinyin: { style: "breve", straySpace: 0.1 } }, 1],
  [
    "tones in brackets",
    { traditional: {}, tonePinyin: { density: 0.6, common: 0.2, parentheses: "square" } },
    0.999,
  ],
  ["tones that lost a parenthesis", { traditional: {}, tonePinyin: { density: 0.9, broken: 0.1 } }, 0.999],
  [
    "tones as numbers that lost a parenthesis",
    { traditional: {}, tonePinyin: { density: 0.9, broken: 0.1, style: "number", parentheses: "full" } },
    0.999,
  ],
  ["tones, full-width", { tonePinyin: { common: 0.4, density: 0, parentheses: "full" } }, 1],
  ["no tones", { traditional: {}, tonelessPinyin: { repeats: [1, 2, 4] } }, 1],
  [
    "no tones, sparse",
    { tonelessPinyin: { density: 0.15, parentheses: "mixed", u: "u", wrongReading: 0.5 } },
    1,
  ],
  [
    "no tones, in capitals",
    { traditional: {}, tonelessPinyin: { letters: "capitals", wrongReading: 0.3, repeats: [1, 3] } },
    1,
  ],
  ["no tones, in brackets", { traditional: {}, tonelessPinyin: { parentheses: "lenticular" } }, 0.999],
  ["no tones, of words", { traditional: {}, tonelessPinyin: { by: "word", parentheses: "mixed" } }, 0.999],
  [
    "no tones, of words in brackets",
    { tonelessPinyin: { by: "word", parentheses: "tortoise", density: 0.7 } },
    0.999,
  ],
  [
    "no tones, in brackets, in capitals",
    { tonelessPinyin: { parentheses: "square", letters: "capitals" } },
    0.999,
  ],
  ["no tones, in letters of all kinds", { tonelessPinyin: { letters: "mixed", parentheses: "full" } }, 1],
  ["byte shift", { traditional: {}, byteShift: { hits: 3 } }, 0.999],
  [
    "byte shift, full-width, twice",
    { traditional: {}, byteShift: { hits: 3, table: "any", parentheses: "full", repeats: 2 } },
    0.999,
  ],
  [
    "byte shift, full-width, without tones",
    { traditional: {}, byteShift: { hits: 3, table: "any", parentheses: "full", style: "none" } },
    0.999,
  ],
  [
    "byte shift, dropped bytes",
    { traditional: {}, byteShift: { hits: 2, swallows: false, replacement: "" } },
    0.998,
    0.93,
  ],
  [
    "byte shift, simplified",
    { byteShift: { hits: 3, table: "any", swallows: false, replacement: "\ufffd" } },
    0.999,
  ],
  ["byte shift among tones", { traditional: {}, tonePinyin: {}, byteShift: { hits: 2 } }, 0.999],
  ["both scripts in a word", { traditional: { variant: "tw", characters: 0.5 } }, 1],
  ["both scripts in a word, by table", { traditional: { characters: 0.7 } }, 1],
  ["jammers", { forumJammers: {} }, 0.999],
  ["jammers of plain signs", { forumJammers: { shape: "plain" } }, 0.998, 0.985],
  ["jammers of letters", { forumJammers: { shape: "letters" } }, 0.993, 0.95],
  ["jammers of pairs", { forumJammers: { shape: "pairs" } }, 0.994, 0.97],
  ["jammers of pairs, glued", { forumJammers: { shape: "glued" } }, 0.991, 0.965],
  ["jammers of small letters", { forumJammers: { shape: "lower" } }, 0.999, 0.99],
  ["jammers of signs", { forumJammers: { shape: "signs" } }, 0.999, 0.99],
  ["jammers of single letters", { forumJammers: { shape: "single" } }, 0.997, 0.98],
  ["jammers of hexadecimal digits", { forumJammers: { shape: "hex" } }, 0.998, 0.985],
  ["jammers of random words", { forumJammers: { shape: "words" } }, 0.997, 0.965],
  ["jammers of groups", { forumJammers: { shape: "groups" } }, 0.999],
  ["jammers of groups of signs", { forumJammers: { shape: "signGroups" } }, 0.997, 0.98],
  ["jammers with hyphens", { forumJammers: { shape: "dashed" } }, 0.997, 0.98],
  ["jammers of Base64", { forumJammers: { shape: "base64" } }, 0.999, 0.99],
  ["jammers that touch the text", { forumJammers: { padding: false, place: "end" } }, 0.999, 0.99],
  ["jammers of few signs", { forumJammers: { shape: "short" } }, 0.98, 0.88],
  [
    "jammers of few signs at both ends",
    { forumJammers: { shape: "short", place: "both", padding: false } },
    0.95,
    0.88,
  ],
  ["jammers, sparse", { forumJammers: { density: 0.4, ownLine: 0 } }, 0.999],
  ["hard wraps", { lines: { wrap: 37, indent: "\u3000\u3000", lineEnd: "crlf" } }, 0.999],
  ["wraps with blank lines", { lines: { wrap: 30, blankLines: 1, trailingSpaces: 0.5 } }, 0.999],
  ["wraps behind stops, with blank lines", { lines: { wrap: 24, blankLines: 1, wrapStops: true } }, 0.999],
  [
    "wraps behind stops, with indents",
    { lines: { wrap: 28, indent: "\u3000\u3000", wrapStops: true } },
    0.999,
  ],
  ["wraps with marks that hang", { lines: { wrap: 26, kinsoku: "hang" } }, 0.999],
  ["wraps by columns", { lines: { wrap: 56, wrapBy: "columns", kinsoku: "pull" } }, 0.999],
  ["ragged wraps", { lines: { wrap: 30, ragged: 2, blankLines: 1 } }, 0.9975, 0.985],
  [
    "wraps in a margin",
    { lines: { wrap: 24, leftMargin: "    ", indent: "\u3000\u3000", kinsoku: "hang" } },
    0.999,
  ],
  ["an answered mail", { lines: { wrap: 30 }, margins: {} }, 0.999],
  ["an answered mail, twice", { lines: { wrap: 26, blankLines: 1 }, margins: { sign: ">>" } }, 0.999],
  ["numbers of lines", { lines: { wrap: 34, kinsoku: "hang" }, margins: { style: "numbers" } }, 0.999],
  ["signs for line ends", { lines: { wrap: 28 }, margins: { style: "signs", sign: "<br />" } }, 0.999],
  ["numbers of pages", { lines: { wrap: 28 }, margins: { style: "pages" } }, 0.999],
  [
    "numbers and heads of pages",
    {
      lines: { wrap: 25, indent: "\u3000\u3000" },
      margins: { style: "pages", every: 4, number: "第 # 页", head: "青禾县人民政府公报" },
    },
    0.999,
  ],
  ["breaks in numbers", { lines: { strayBreaks: 1, strayCount: 3, strayPlace: "number" } }, 0.999],
  ["breaks behind commas", { lines: { strayBreaks: 1, strayCount: 2, strayPlace: "comma" } }, 0.999],
  [
    "breaks between characters",
    { lines: { strayBreaks: 1, strayCount: 2, strayPlace: "han" } },
    0.9965,
    0.95,
  ],
  [
    "stray breaks between indented paragraphs",
    { lines: { strayBreaks: 1, indent: "\u3000\u3000" } },
    0.997,
    0.965,
  ],
  ["stray breaks", { lines: { strayBreaks: 1 } }, 0.995, 0.96],
  ["stray breaks, many", { lines: { strayBreaks: 1, strayCount: 3 } }, 0.99, 0.93],
  ["stray breaks with blank lines", { lines: { strayBreaks: 1, strayBlank: 0.5 } }, 0.9965, 0.95],
  ["all marks doubled", { punctuation: { doubledCommas: 1, doubledStops: 1, doubledOthers: 1 } }, 1],
  ["full-width digits", { width: { fullWidthNumbers: 1, fullWidthLetters: 1 } }, 1],
  ["spaced digits", { width: { spacedNumbers: 1, spaceRoundNumbers: 0.5 } }, 0.999],
  ["spaces", { width: { spaces: 0.06 } }, 0.999],
  ["spaces, dense, beside words, too", { width: { spaces: 0.2, spacesBesideWords: 0.5 } }, 0.999],
  ["spaces beside marks", { width: { spaces: 0.05, spacesBesideMarks: 0.3 } }, 0.999],
  ["spaces of one kind", { width: { spaces: 0.1, spaceKinds: ["\u3000"] } }, 0.999],
  ["invisible characters", { width: { invisible: 0.2, byteOrderMark: true } }, 1],
  ["look-alikes", { lookAlikes: {} }, 1],
  ["styled letters", { lookAlikes: { density: 0, styled: 0.7 } }, 1],
  ["Cyrillic letters", { lookAlikes: { density: 0, cyrillic: 0.8 } }, 1],
  ["marks drawn over characters", { lookAlikes: { density: 0.2, drawnOver: 0.5 } }, 1],
  [
    "separators in words",
    { lookAlikes: { density: 0, dottedWords: 0.7, separators: ["/", "-", "#", "+", "@"] } },
    0.999,
    0.95,
  ],
  ["marks of vertical text", { punctuation: { halfWidth: 0, forms: "vertical" } }, 1],
  ["small marks", { punctuation: { halfWidth: 0, forms: "small" } }, 1],
  ["half-width marks of Japanese", { punctuation: { halfWidth: 0.3, forms: "half" } }, 1],
  ["stops of half width", { punctuation: { stop: "." } }, 0.999],
  ["dots of full width", { punctuation: { halfWidth: 0, stop: "．" } }, 0.999],
  ["UTF-8 as Cyrillic", { charset: { accident: "utf8AsOther" } }, 1],
  ["UTF-8 as Macintosh", { charset: { accident: "utf8AsOther", table: "macintosh" } }, 1],
  ["UTF-8 as Central European", { charset: { accident: "utf8AsOther", table: "windows-1250" } }, 1],
  ["GBK as KOI8-R", { charset: { accident: "gbkAsOther", table: "koi8-r" } }, 1],
  ["GBK as code page 866", { charset: { accident: "gbkAsOther", table: "ibm866" } }, 1],
  ["marks of Windows-1252", { charset: { accident: "marksAsControls" } }, 1],
  ["quoted-printable", { charset: { accident: "quotedPrintable" } }, 1],
  ["JSON without its strokes", { charset: { accident: "bareU" } }, 1],
  [
    "invisible characters, as Windows-1252",
    { width: { invisible: 0.1, spaces: 0.02 }, charset: { accident: "utf8AsWindows1252" } },
    0.999,
  ],
  ["UTF-8 as Latin-1", { charset: { accident: "utf8AsLatin1" } }, 1],
  ["UTF-8 as Windows-1252 twice", { charset: { accident: "utf8AsWindows1252Twice" } }, 1],
  ["GBK as Windows-1252", { charset: { accident: "gbkAsWindows1252" } }, 1],
  ["GBK as Windows-1252, clauses", { charset: { accident: "gbkAsWindows1252", clauses: 0.3 } }, 0.999],
  ["UTF-8 as Latin-1, clauses", { charset: { accident: "utf8AsLatin1", clauses: 0.4 } }, 0.999],
  [
    "tones, twice as Windows-1252",
    { traditional: {}, tonePinyin: {}, charset: { accident: "utf8AsWindows1252Twice" } },
    0.999,
  ],
  ["tones, percent-encoded", { tonePinyin: { common: 0.4 }, charset: { accident: "percent" } }, 1],
  ["Big5 as GBK", { charset: { accident: "big5AsGbk" } }, 0.999],
  ["entities", { charset: { accident: "entities", entity: "mixed" } }, 1],
  ["percent-encoding", { charset: { accident: "percent" } }, 1],
  ["percent-encoding of all", { charset: { accident: "percentAll" } }, 1],
  [
    "percent-encoding of all, with tones, look-alikes and invisible characters",
    {
      traditional: {},
      tonePinyin: { style: "inside" },
      lookAlikes: { density: 0.1 },
      width: { invisible: 0.05, spaces: 0.02 },
      charset: { accident: "percentAll" },
    },
    0.999,
  ],
  [
    "spaces and tones, twice as Windows-1252",
    {
      traditional: {},
      tonePinyin: { parentheses: "half" },
      width: { spaces: 0.02 },
      charset: { accident: "utf8AsWindows1252Twice" },
    },
    0.999,
  ],
];

describe("pages that a program damaged", () => {
  const kinds = KINDS.map(([name, options, least, whole]) => ({
    name,
    options,
    least,
    paragraphsLeast: whole ?? (least === 1 ? 1 : least >= 0.999 ? 0.985 : 0.95),
  }));

  test.each(kinds)("$name", ({ options, least, paragraphsLeast }) => {
    const { characters, wrong, paragraphs, whole } = scoreAll(options);
    expect(characters).toBeGreaterThan(0);
    expect(1 - wrong / characters).toBeGreaterThanOrEqual(least);
    expect(whole / paragraphs).toBeGreaterThanOrEqual(paragraphsLeast);
  });

  test("mixtures: 99.9 % of characters and 99 % of paragraphs come back", () => {
    const total = emptyScore();
    const page = fc.tuple(fc.constantFrom(...CLEAN), damageArbitrary());
    for (const [clean, options] of fc.sample(page, { numRuns: 400, seed: 42 })) {
      const damaged = damage(clean, options);
      if (!damaged.lossy) score(total, damaged);
    }
    expect(1 - total.wrong / total.characters).toBeGreaterThanOrEqual(0.999);
    expect(total.whole / total.paragraphs).toBeGreaterThanOrEqual(0.99);
  });

  const lossy: readonly (readonly [string, Omit<DamageOptions, "seed">])[] = [
    ["UTF-8 as GBK", { charset: { accident: "utf8AsGbk" } }],
    ["UTF-8 as GBK, clauses", { charset: { accident: "utf8AsGbk", clauses: 0.4 } }],
    ["UTF-8 as GBK twice", { charset: { accident: "utf8AsGbkTwice" } }],
    ["UTF-8 as Latin-1 as GBK", { charset: { accident: "utf8AsLatin1AsGbk" } }],
    ["byte shift", { byteShift: { hits: 2, table: "any", loss: "byte" } }],
    ["byte shift, traditional", { traditional: {}, byteShift: { hits: 3, loss: "byte", swallows: false } }],
  ];
  test.each(lossy)("%s: what is lost stays a gap, the rest comes back", (_, options) => {
    let characters = 0;
    let wrong = 0;
    let issued = 0;
    for (let seed = 1; seed <= 6; seed++) {
      for (const clean of CLEAN) {
        const page = damage(clean, { seed, ...options });
        const got = normalize(rawDocument(page.text)).text.split("\n").filter(Boolean);
        const one = piecesIn(got, page.expected.split("\n"));
        characters += one.characters;
        wrong += one.wrong;
        issued += page.expected.length;
      }
    }
    expect(wrong / characters).toBeLessThanOrEqual(0.004);
    expect(characters / issued).toBeGreaterThanOrEqual(0.94);
  });

  test("the laws hold on every damaged page", () => {
    const page = fc.tuple(fc.constantFrom(...CLEAN), damageArbitrary());
    fc.assert(
      fc.property(page, ([clean, options]) => void holdLaws(damage(clean, options).text)),
      { numRuns: 150, seed: 43 },
    );
  });
});
