import { sentences, type TaggedWord } from "@tifa/tokens";
import { describe, expect, test } from "vitest";
import {
  fromConllu,
  fromMatrixMarket,
  teiCorpus,
  toConllu,
  toHathitrust,
  toTei,
  XML_DECLARATION,
} from "../src/index.js";
import { inventedMatrix as x } from "./invented-matrix.js";
import { invented } from "./invented-readout.js";
import { matrixFiles } from "./matrix-files.js";
import { python, pythonHas, runOn } from "./programs.js";

describe.skipIf(!pythonHas("scipy", "sklearn", "pandas"))("where Python has scikit-learn and pandas", () => {
  test("both files are the same sparse matrix, and it comes back", () => {
    const back = fromMatrixMarket(runOn(python, "python/round_trip.py", matrixFiles(x)), {
      documents: x.docs,
      features: x.features,
    });
    const again = fromMatrixMarket(matrixFiles(x)["matrix.mtx"]!, {
      documents: x.docs,
      features: x.features,
    });
    expect(back).toEqual(again);
  });
});

describe.skipIf(!pythonHas("conllu"))("where Python has conllu", () => {
  test("CoNLL-U is read, and what the library writes is read here", () => {
    const paragraphs = invented.paragraphs.map((text) =>
      [...text].map((word): TaggedWord => ({ word, tag: "n" })),
    );
    const text = toConllu({ id: "a", paragraphs });
    const back = runOn(python, "python/read_conllu.py", { "document.conllu": text });
    expect(fromConllu(back)).toEqual(fromConllu(text));
    expect(fromConllu(back)[0]!.paragraphs.map((words) => words.map(({ word }) => word).join(""))).toEqual(
      invented.paragraphs,
    );
    expect(sentences(invented.paragraphs[1]!)).toHaveLength(2);
  });
});

describe.skipIf(!pythonHas("htrc_features"))("where Python has HTRC's Feature Reader", () => {
  test("it reads the extracted features", () => {
    const words = invented.paragraphs.map((text) =>
      [...text].map((word, at): TaggedWord => ({ word, tag: at % 2 === 0 ? "n" : "v" })),
    );
    const volume = toHathitrust(invented, words);
    const found = JSON.parse(
      runOn(python, "python/read_hathitrust.py", { "volume.json": JSON.stringify(volume) }),
    ) as Record<string, unknown> & { tokens: unknown[][] };
    const { pages } = volume.features;
    expect(found).toMatchObject({
      id: volume.htid,
      title: invented.title,
      year: volume.metadata.pubDate,
      language: "chi",
      place: invented.province.value,
      pages: pages.length,
      sections: pages.map(({ body }, at) => [
        at + 1,
        "body",
        body!.tokenCount,
        body!.lineCount,
        body!.sentenceCount,
      ]),
    });
    const expected = pages.flatMap(({ body }, at) =>
      Object.entries(body!.tokenPosCount).flatMap(([word, tags]) =>
        Object.entries(tags).map(([tag, count]) => [at + 1, "body", word, tag, count]),
      ),
    );
    expect(found.tokens.map(String).sort()).toEqual(expected.map(String).sort());
  });
});

describe.skipIf(!pythonHas())("where there is Python", () => {
  interface Tei {
    title: string;
    heads: string[];
    paragraphs: string[];
    spans: [string, string, string | null][];
    [key: string]: unknown;
  }
  const read = (text: string): Tei[] =>
    JSON.parse(runOn(python, "python/read_tei.py", { "tei.xml": text })) as Tei[];

  test("TEI is well-formed and says what the readout says", () => {
    const [tei] = read(XML_DECLARATION + toTei(invented));
    expect(tei).toEqual({
      title: invented.title,
      heads: [invented.title, ...invented.subtitles],
      paragraphs: invented.paragraphs,
      dates: { meeting: "2031-03-02", publication: "2031-03-03" },
      people: [
        ["chair", "陶砚秋"],
        ["reporter", "黎闻"],
      ],
      url: [invented.source.url],
      places: ["青岚省", "云溪市"],
      spans: [
        ["speechAct", invented.paragraphs[1]!.slice(0, 31), "会议 强调"],
        ["speechAct", "青岚省召开会议", "召开"],
        ["directive", invented.directives[0]!.text, "会议 要"],
      ],
    });
  });

  test("what XML cannot hold becomes U+FFFD, and places stay", () => {
    const paragraph = "\u0000\u0008\ud800甲\uffff\r]]>&amp;<p>\ud840\udc00要乙";
    const directives = [{ paragraph: 0, start: 17, end: 19, text: "", marker: null, speaker: null }];
    const readout = {
      ...invented,
      title: null,
      subtitles: [],
      paragraphs: [paragraph],
      speechActs: [],
      directives,
    };
    const [tei] = read(XML_DECLARATION + toTei({ ...readout }));
    expect(tei!.paragraphs).toEqual(["\ufffd\ufffd\ufffd甲\ufffd\r]]>&amp;<p>𠀀要乙"]);
    expect(tei!.spans).toEqual([["directive", paragraph.slice(17, 19), null]]);
  });

  test("a corpus holds documents, one without paragraphs among them", () => {
    const documents = ["d1", "d2"].map((xmlId) =>
      toTei({ ...invented, paragraphs: [], directives: [], speechActs: [] }, { xmlId }),
    );
    expect(read([...teiCorpus([...documents, toTei(invented)], "甲 & 乙")].join(""))).toHaveLength(3);
  });
});

test("an xml:id that is no name is refused", () => {
  expect(() => toTei(invented, { xmlId: "1 a" })).toThrow('xmlId "1 a"');
  expect(() => toTei(invented, { id: "a" } as never)).toThrow('unknown option "id"; allowed: xmlId');
});
