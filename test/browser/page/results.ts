import { keynessBars, tileMap } from "@tifa/charts";
import { applyPasses, rawSpans, revertPasses } from "@tifa/corpus";
import { dfmFromCounts, dfmGroup, dfmSelect, dfmWeight, toRows } from "@tifa/dfm";
import { policyTerms, priorityMatcher, provinces } from "@tifa/lexicon";
import { diffHtml, normalize } from "@tifa/normalize";
import { explainFacts, parse } from "@tifa/parse";
import { frequency, keyness, similarity } from "@tifa/stats";

const PAGE =
  "3月(yue)2日,安(an)徽(hui)省(sheng)防(fang)控(kong)工作會(hui)議(yi)在合(he)肥(fei)召開(kai)," +
  "省(sheng)長(chang)陶硯秋主持(chi)。會(hui)議(yi)強(qiang)調(diao),要抓好春(chun)耕(geng)。";

/**
 * Uses each pure package, as a page in a browser would.
 *
 * @returns plain data by package
 * @example
 * JSON.stringify(results());
 */
export function results(): Readonly<Record<string, unknown>> {
  const source = {
    ...{ path: null, record: null, url: "https://a.example.cn/20200302/1.html" },
    ...{ sha256: "", encoding: "utf-8", mediaType: "text/html" },
  };
  const clean = normalize({ id: "1", source, text: PAGE, docvars: {} });
  const readout = parse(clean);
  const counts = dfmFromCounts([
    { id: "a", counts: { 防控: 12, 春耕: 1, 会议: 7 }, docvars: { province: "甲省" } },
    { id: "b", counts: { 防控: 1, 春耕: 8, 会议: 9 }, docvars: { province: "乙省" } },
  ]);
  const grouped = dfmGroup(counts, { by: "province" });
  const found = keyness(counts, { target: ({ province }) => province === "甲省", measure: "g2" });
  const label = { title: "two documents", source: "invented figures", measure: "G²" };
  return {
    corpus: [
      revertPasses(applyPasses(PAGE, clean.passes), clean.passes) === PAGE,
      rawSpans(clean)({ start: 0, end: 4 }),
    ],
    normalize: [clean.text, clean.noise, diffHtml(clean)],
    lexicon: [provinces().length, policyTerms().length, [...priorityMatcher()("有序推进复工复产")]],
    parse: [readout, explainFacts(readout)],
    dfm: [...toRows(dfmWeight(dfmSelect(grouped, ["春耕", "防控"]), { scheme: "proportion" }))],
    stats: [found, frequency(counts), similarity(counts, { measure: "cosine" })],
    charts: [
      tileMap([{ code: "34", value: 12 }], { ...label, n: "12 documents" }),
      keynessBars([{ feature: "防控", score: 2, lower: 1, upper: 3, target: 12, reference: 1 }], {
        ...label,
        target: { label: "甲省", tokens: 20, documents: 1 },
        reference: { label: "乙省", tokens: 18, documents: 1 },
      }),
    ],
  };
}
