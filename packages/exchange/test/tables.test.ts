import { csvLine } from "@tifa/corpus";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  CONCORDANCE_COLUMNS,
  cellsCsv,
  concordanceRow,
  TEXT_COLUMNS,
  textsCsvLine,
  toJsonLd,
} from "../src/index.js";
import { inventedMatrix } from "./invented-matrix.js";
import { invented } from "./invented-readout.js";

describe("CSV", () => {
  test("of texts has doc_id and text first, and comes back", () => {
    const head = csvLine([...TEXT_COLUMNS, "collector"]);
    const [row] = parse(head + textsCsvLine(invented, ["甲, 乙"]), { columns: true }) as Record<
      string,
      string
    >[];
    expect(head.startsWith("doc_id,text,")).toBe(true);
    expect(row).toMatchObject({
      doc_id: invented.id,
      text: invented.paragraphs.join("\n"),
      date: "2031-03-02",
    });
    expect(row).toMatchObject({
      province: "青岚省",
      level: "province",
      url: invented.source.url,
      collector: "甲, 乙",
    });
  });

  test("makes no formula of a text, unless it is to stay as it is", () => {
    const readout = { ...invented, paragraphs: ['=HYPERLINK("http://x")'], title: "＋甲" };
    const cellsOf = (formulas: "escape" | "keep"): string[] =>
      (parse(textsCsvLine(readout, [], { formulas })) as string[][])[0]!;
    expect(cellsOf("escape").slice(1, 3)).toEqual(['\'=HYPERLINK("http://x")', "'＋甲"]);
    expect(cellsOf("keep").slice(1, 3)).toEqual(['=HYPERLINK("http://x")', "＋甲"]);
    expect(cellsOf("escape").some((cell) => /^[=+\-@]/.test(cell))).toBe(false);
    expect([...cellsCsv(inventedMatrix)].join("")).toContain("\n'=乙省,防控,1099511627776\n");
    expect(() => csvLine(["a"], { formulas: "drop" } as never)).toThrow(
      'formulas is "drop"; allowed: escape, keep',
    );
  });

  test("lines come back as the texts that they were, whatever they hold", () => {
    const cell = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom("=1", "'a", '"', "\r\n", ",", " a", "@x"),
    );
    fc.assert(
      fc.property(fc.array(cell, { minLength: 2, maxLength: 5 }), (cells) => {
        expect(parse(csvLine(cells, { formulas: "keep" }))).toEqual([cells]);
      }),
    );
  });
});

describe("a concordance", () => {
  const line = {
    file: "a.txt",
    left: "要推动",
    node: "复工",
    right: "复产",
    docvars: { province: "安徽省", text: "x" },
  };

  test("has AntConc's columns", () => {
    expect(Object.keys(concordanceRow(line, "antconc"))).toEqual(CONCORDANCE_COLUMNS.antconc);
    expect(Object.values(concordanceRow(line, "antconc"))).toEqual(["a.txt", "要推动", "复工", "复产"]);
  });

  test("is a text a line for KH Coder, and a variable cannot take its place", () => {
    expect(concordanceRow(line, "kh-coder")).toEqual({
      province: "安徽省",
      text: "要推动复工复产",
      node: "复工",
      file: "a.txt",
    });
    expect(() => concordanceRow(line, "voyant" as never)).toThrow(
      'layout is "voyant"; allowed: antconc, kh-coder',
    );
  });
});

describe("JSON-LD", () => {
  test("says what the readout says, and cannot end a script", () => {
    const text = toJsonLd({ ...invented, title: "</script><script>alert(1)" });
    expect(text).not.toContain("<");
    expect(JSON.parse(text)).toEqual({
      "@context": "https://schema.org",
      "@type": "Article",
      identifier: { "@type": "PropertyValue", propertyID: "SHA-256", value: "ab".repeat(32) },
      headline: "</script><script>alert(1)",
      alternativeHeadline: ["陶砚秋主持"],
      inLanguage: "zh-Hans",
      url: invented.source.url,
      genre: "readout",
      datePublished: "2031-03-03",
      author: [{ "@type": "Person", name: "黎闻" }],
      about: {
        "@type": "Event",
        name: "春耕工作会议",
        startDate: "2031-03-02",
        location: place,
        organizer: { "@type": "Organization", name: "青岚省" },
        performer: [{ "@type": "Person", name: "陶砚秋", jobTitle: ["省长"] }],
      },
      spatialCoverage: place,
      keywords: ["四到田"],
      articleBody: invented.paragraphs.join("\n"),
    });
  });

  test("leaves out what is not known", () => {
    const none = { value: null, confidence: 0, evidence: [] };
    const bare = {
      ...invented,
      kind: "workReport",
      title: null,
      subtitles: [],
      meeting: null,
      quotedTerms: [],
    } as const;
    const data = JSON.parse(
      toJsonLd({ ...bare, province: none, meetingDate: none, publicationDate: none, paragraphs: [] }),
    ) as object;
    expect(Object.keys(data)).toEqual([
      "@context",
      "@type",
      "identifier",
      "inLanguage",
      "url",
      "genre",
      "author",
      "mentions",
      "articleBody",
    ]);
    expect(data).toMatchObject({ "@type": "Report", mentions: [{ name: "陶砚秋" }] });
  });
});

const place = {
  "@type": "AdministrativeArea",
  name: "云溪市",
  containedInPlace: { "@type": "AdministrativeArea", name: "青岚省", identifier: "99" },
};
