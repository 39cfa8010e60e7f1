import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Formulation,
  type FormulationDocument,
  formulations,
  termDiscovery,
  whitespaceTokenizer,
} from "../src/index.js";

const docs = (...texts: string[]): FormulationDocument[] =>
  texts.map((text, index) => ({ id: `d${index}`, text }));
const found = (...texts: string[]): ReadonlyMap<string, Formulation> =>
  new Map(formulations(docs(...texts)).map((row) => [row.form, row]));
const kinds = (...texts: string[]): Record<string, string> =>
  Object.fromEntries([...found(...texts)].map(([form, row]) => [form, row.kind]));

describe("formulations by their shape", () => {
  it("are what stands in quotation marks, not sentences or single characters", () => {
    const text = "抓好“果盘子”，做到“能办快办、好事办好”。他说：“我们走，你们留。”管住“点”和‘面上线下’。";
    expect(Object.keys(kinds(text)).sort()).toEqual(
      ["果盘子", "能办快办", "能办快办、好事办好", "面上线下"].sort(),
    );
  });

  it("are numbered slogans, not amounts and dates", () => {
    const text =
      "坚持“五必须”，落实“两抓一促”“提两率、降两率”，实行“1+3+5”模式。用了“三年”，有“二十大”“一盘棋”。";
    expect(kinds(text)).toMatchObject({
      五必须: "numbered",
      两抓一促: "numbered",
      "提两率、降两率": "numbered",
      "1+3+5": "numbered",
      三年: "quoted",
      二十大: "quoted",
      一盘棋: "quoted",
    });
  });

  it("are numbered slogans without marks, where slogans stand", () => {
    expect(kinds("坚持四早原则，落实一断三不断，要实现三降两少目标。")).toMatchObject({
      四早: "numbered",
      一断三不断: "numbered",
      三降两少: "numbered",
    });
    const counted = "按照三项要求，实现五年目标，做到一心一意，坚持三天两头，落实四个机制，执行十条措施。";
    expect(kinds(counted)).toEqual({ 一心一意: "fourCharacter" });
  });

  it("are parallel parts, cut out of running text", () => {
    expect(kinds("要县不漏乡、乡不漏村、村不漏户，")).toMatchObject({
      "县不漏乡、乡不漏村、村不漏户": "parallel",
    });
    expect(kinds("以防为先、外防输入、内防反弹，")).toMatchObject({ "外防输入、内防反弹": "parallel" });
    // Lists of things and people have a word in common too.
    expect(
      kinds(
        "看望老年人、残疾人。王小明、王大山参加。走访重点园区、重点企业。教育局、财政局，省林业厅、省水利厅参加，市委副书记、市长林远舟，",
      ),
    ).toEqual({});
  });

  it("are four characters of which two are the same", () => {
    expect(kinds("坚持群策群力，有序推进复种复收。推动复种复收工作。")).toMatchObject({
      群策群力: "fourCharacter",
      复种复收: "fourCharacter",
    });
    expect(kinds("今天继续研究，")).toEqual({});
  });

  it("are stems with 化 and what they qualify", () => {
    expect(kinds("落实楼栋化管理、零报告制度。")).toEqual({ 楼栋化管理: "derived" });
    expect(kinds("强化管理，优化服务，建设精细化工厂房，加快城镇化率从。")).toEqual({});
  });

  it("are strings that come again between different neighbours", () => {
    const text = ["抓春耕备耕促增收", "把春耕备耕落到实处", "推进春耕备耕工作", "统筹春耕备耕安排"].join(
      "，",
    );
    expect(kinds(text)).toEqual({ 春耕备耕: "fourCharacter" });
    const other = ["抓防汛抗旱促增收", "把防汛抗旱落到实处", "推进防汛抗旱工作", "统筹防汛抗旱安排"].join(
      "，",
    );
    const row = found(other).get("防汛抗旱")!;
    expect(row).toMatchObject({ kind: "repeated", frequency: 4, documentFrequency: 1, leftEntropy: 2 });
    expect(row.rightEntropy).toBe(2);
    expect(formulations(docs(other), { minFrequency: 5 })).toEqual([]);
    expect(formulations(docs(other), { minEntropy: 2.1 })).toEqual([]);
  });

  it("leave out the formulas that every readout has", () => {
    expect(kinds("会议指出，要抓紧。会议指出，要抓实。林远舟强调，好。林远舟强调，行。")).toEqual({});
  });
});

describe("statistics of a formulation", () => {
  it("count every way to write it", () => {
    const row = found("坚持两手抓、两手硬。", "要两手抓，两手硬！", "做到“两手抓、两手硬”；两手抓两手硬").get(
      "两手抓、两手硬",
    )!;
    expect(row).toMatchObject({
      variants: ["两手抓、两手硬", "两手抓两手硬", "两手抓，两手硬"],
      frequency: 4,
      documentFrequency: 3,
      quoted: 1,
    });
  });

  it("measure cohesion as the least mutual information of two parts, and entropy in bits", () => {
    // Eight letters; 甲乙 twice, each of the two never without the other: log2(2 × 8 / (2 × 2)) = 2.
    const row = formulations(docs("丙“甲乙”丁，戊甲乙己")).find(({ form }) => form === "甲乙")!;
    expect(row.cohesion).toBe(2);
    expect(row.leftEntropy).toBe(1);
    expect(row.quoted).toBe(1);
    expect(row.score).toBeCloseTo(Math.log2(3) * 2 * (2 / Math.log2(8 / 2)) * 1.5);
  });

  it("stand at their place: each span is one of the variants", () => {
    const unit = fc.constantFrom(..."要抓好四早两手防输入反弹化管理、，。“”（）：\n");
    fc.assert(
      fc.property(fc.array(fc.string({ unit, maxLength: 80 }), { maxLength: 4 }), (texts) => {
        const documents = docs(...texts);
        for (const row of formulations(documents)) {
          const texted = row.spans.map(({ id, start, end }) =>
            documents.find((one) => one.id === id)!.text.slice(start, end),
          );
          expect(new Set(texted)).toEqual(new Set(row.variants));
          expect(row.spans).toHaveLength(row.frequency);
          expect(Number.isFinite(row.score)).toBe(true);
        }
      }),
    );
  });

  it("are the same for the same documents", () => {
    const list = docs("落实“四早”，外防输入、内防反弹。", "推进复种复收，抓好复种复收。");
    expect(formulations(list)).toEqual(formulations(list));
  });
});

describe("expansions of numbered slogans", () => {
  const EARLY = ["早播种", "早施肥", "早除草", "早收割"];
  it.each([
    ["in brackets", "做到“四早”（早播种、早施肥、早除草、早收割）。", EARLY],
    ["after a colon", "落实四早要求：早播种、早施肥、早除草、早收割。", EARLY],
    ["after 即", "落实“四早”，即早播种、早施肥、早除草、早收割，", EARLY],
    ["before it", "坚持早播种、早施肥、早除草、早收割的四早要求。", EARLY],
    ["before it, with 和", "坚持早播种、早施肥、早除草和早收割“四早”原则。", EARLY],
    ["elsewhere in the paragraph", "落实“四早”。要早播种、早施肥、早除草、早收割。", EARLY],
  ])("are found %s", (_, text, items) => {
    const row = found(text).get("四早")!;
    expect(row.expansion?.items).toEqual(items);
    const { start, end } = row.expansion!;
    expect(text.slice(start, end).startsWith(items[0]!)).toBe(true);
    expect(text.slice(start, end).endsWith(items.at(-1)!)).toBe(true);
  });

  it("say whether the text puts them beside the slogan", () => {
    expect(found("“四早”（早播、早收、早种、早管）").get("四早")?.expansion?.evidence).toBe("adjacent");
    expect(found("落实“四早”。", "坚持“早播、早收、早种、早管”。").get("四早")?.expansion).toMatchObject({
      evidence: "aligned",
      id: "d1",
    });
  });

  it.each([
    ["一断三不断", "坚持“一断三不断”，即阻断传播，保障路网不断、通道不断、运输不断。", 4],
    ["三降两少", "实现“三降两少”（降成本、降能耗、降损耗，少浪费、少排放）目标。", 5],
    ["四应四尽", "落实“四应四尽”，应种尽种、应收尽收、应管尽管、应保尽保。", 4],
    ["1+1+1", "落实“1+1+1”制度（一名干部、一名医生、一名民警）。", 3],
  ])("of several parts: %s", (form, text, count) => {
    expect(found(text).get(form)?.expansion?.items).toHaveLength(count);
  });

  it.each([
    ["another number", "做到“四早”（早播种、早施肥、早除草）。"],
    ["other words", "落实“四早”：加强领导、压实责任、搞好宣传、抓好落实。"],
    ["a longer list", "落实“四早”：早播种、早施肥、早除草、早收割、早上市。"],
    ["an unquoted list in another paragraph", "坚持“四早”。\n要早播种、早施肥、早除草、早收割。"],
    ["an unquoted list in a text without the slogan", "会上提出早播种、早施肥、早除草、早收割。"],
  ])("are not guessed from %s", (_, text) => {
    expect(found("落实“四早”。", text).get("四早")?.expansion).toBeNull();
  });
});

describe("options", () => {
  it("choose kinds", () => {
    const text = "落实“四早”，推进“果盘子”。";
    expect(formulations(docs(text), { kinds: ["numbered"] }).map(({ form }) => form)).toEqual(["四早"]);
  });

  it.each([
    [{ minimum: 3 }, 'unknown option "minimum"'],
    [{ kinds: ["slogan"] }, 'kinds is "slogan"; allowed: numbered, parallel'],
    [{ minFrequency: 1 }, "minFrequency is 1"],
    [{ maxLength: 61 }, "maxLength is 61"],
    [{ minEntropy: Number.NaN }, "minEntropy is NaN"],
  ])("%j throws", (options, message) => {
    expect(() => formulations([], options as never)).toThrow(message);
  });

  it("needs ids that differ", () => {
    expect(() => formulations([...docs("甲"), ...docs("乙")])).toThrow("one id");
  });
});

describe("hostile texts", () => {
  const size = 200_000;
  it.each([
    ["one character", "好".repeat(size)],
    ["opening marks", "“".repeat(size)],
    ["marks of lists", "早、".repeat(size / 2)],
    ["numbers", "的二".repeat(size / 2)],
    ["numbers that open lists", "四早（".repeat(size / 3)],
    ["quoted slogans", "“四早”".repeat(size / 4)],
    ["half surrogate pairs", "\ud800好".repeat(size / 2)],
    ["stems", "网格化".repeat(size / 3)],
  ])("of %s are taken", (_, text) => {
    expect(formulations(docs(text)).length).toBeLessThan(1000);
  });
});

describe("termDiscovery", () => {
  const list = docs(
    "抓好“果盘子”工程，推进防汛抗旱。",
    "抓“果盘子”，统筹防汛抗旱安排。",
    "防汛抗旱要紧，又抓防汛抗旱救灾。",
    "把防汛抗旱落到实处",
  );

  it("proposes what is not known, and what it holds", () => {
    const rows = termDiscovery(list, { known: ["抗旱"] });
    expect(rows.map(({ term }) => term)).toEqual(expect.arrayContaining(["果盘子", "防汛抗旱"]));
    expect(rows.find(({ term }) => term === "防汛抗旱")).toMatchObject({ frequency: 5, holds: ["抗旱"] });
    expect(termDiscovery(list, { known: ["果盘子", "防汛抗旱"] })).toEqual([]);
    expect(termDiscovery(list, { known: [], minDocuments: 5 }).map(({ term }) => term)).toEqual(["果盘子"]);
  });

  it("leaves out what the tokenizer keeps whole", () => {
    expect(termDiscovery(list, { known: [], tokenizer: whitespaceTokenizer() })).toEqual([]);
    const [row] = termDiscovery(list, { known: ["防汛抗旱"], tokenizer: { cut: (text) => [...text] } });
    expect(row).toMatchObject({ term: "果盘子", parts: ["果", "盘", "子"] });
  });

  it("refuses unknown options", () => {
    expect(() => termDiscovery(list, { min: 3 } as never)).toThrow('unknown option "min"');
  });
});
