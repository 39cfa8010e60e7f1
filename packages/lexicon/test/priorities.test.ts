import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type PriorityEntry, type PriorityMatch, priorityDictionary, priorityMatcher } from "../src/index.js";

const entry = (domain: string, terms: string[], more: Partial<PriorityEntry> = {}): PriorityEntry => ({
  domain,
  line: null,
  label: domain,
  labelEn: domain,
  cap: null,
  terms,
  contextTerms: [],
  exceptions: [],
  ...more,
});
const short = (matches: readonly PriorityMatch[]): string[] =>
  matches.map((m) => `${m.domain}${m.line === null ? "" : `/${m.line}`} ${m.term} ${m.start}-${m.end}`);

describe("priorityDictionary", () => {
  const entries = priorityDictionary();

  it("has about twenty domains, each with an entry of its own before its lines", () => {
    const domains = entries.filter((row) => row.line === null).map((row) => row.domain);
    expect(domains.length).toBeGreaterThanOrEqual(20);
    expect(domains.length).toBeLessThanOrEqual(25);
    expect(new Set(domains).size).toBe(domains.length);
    const seen = new Set<string>();
    for (const row of entries) {
      if (row.line === null) seen.add(row.domain);
      else expect(seen.has(row.domain), row.line).toBe(true);
    }
  });

  it("has the lines of work of an epidemic", () => {
    const lines = entries.filter((row) => row.domain === "health-emergency" && row.line !== null);
    expect(lines.map((row) => row.line)).toEqual([
      "imported-cases",
      "rebound",
      "community-control",
      "testing-tracing",
      "treatment",
      "supplies",
      "vaccination",
      "return-to-work",
      "farming",
      "livelihoods",
      "opinion-information",
      "discipline-responsibility",
      "law-order",
    ]);
  });

  it("maps to major topics that the Comparative Agendas Project has", () => {
    const topics = new Set("1 2 3 4 5 6 7 8 9 10 12 13 14 15 16 17 18 19 20 21 23".split(" "));
    for (const row of entries) if (row.cap !== null) expect(topics.has(row.cap), row.domain).toBe(true);
    expect(entries.filter((row) => row.cap === null).map((row) => row.domain)).toEqual(["party"]);
  });

  it("names a pattern once in an entry, and no pattern is an exception", () => {
    for (const { domain, line, terms, contextTerms, exceptions } of entries) {
      const literals = [...terms, ...contextTerms].map((term) => term.replaceAll("*", ""));
      const place = `${domain}/${line}`;
      expect(
        literals.filter((literal, index) => literals.indexOf(literal) !== index),
        place,
      ).toEqual([]);
      const bare = exceptions.map((exception) => exception.replaceAll("*", ""));
      expect(
        bare.filter((exception) => literals.includes(exception)),
        place,
      ).toEqual([]);
      // An exception that holds none of the entry's patterns could never do anything.
      expect(
        bare.filter((exception) => !literals.some((literal) => exception.includes(literal))),
        place,
      ).toEqual([]);
    }
  });
});

describe("priorityMatcher", () => {
  it("gives place, domain, line and pattern", () => {
    const text = "坚决守住外防输入关口，扎实做好春耕备耕";
    expect(short(priorityMatcher()(text))).toEqual([
      "health-emergency/imported-cases 外防输入* 4-8",
      "health-emergency/farming 春耕* 15-17",
      "agriculture 春耕* 15-17",
      "health-emergency/farming 备耕* 17-19",
    ]);
  });

  it.each([
    ["实施湿地修复工程", "return-to-work"],
    ["健全大气污染联防联控机制", "health-emergency"],
    ["全市政府系统要转变作风", "housing"],
    ["扎实开展主题教育", "education"],
    ["编制五年规划", "government"],
    ["统筹高质量发展和高水平安全", "law"],
    ["全面排查燃气管道，压实主体责任", "health-emergency"],
    ["提高专业化工作水平", "industry"],
    ["全面提高全国企业的效率", "commerce"],
    ["深入学习贯彻党的会议精神，以习近平新时代中国特色社会主义思想为指导，修好渠道", "party"],
    ["改善农村义务教育学校条件", "agriculture"],
    ["筑牢安全屏障，抓好落实", "safety"],
  ])("does not find in %s what is not there: %s", (text, absent) => {
    const found = priorityMatcher()(text).flatMap(({ domain, line }) => [domain, line]);
    expect(found).not.toContain(absent);
  });

  it.each([
    ["推进饮用水水库建设", "territory"],
    ["全面排查密切接触者", "community-control"],
    ["落实最低生活保障制度", "welfare"],
    ["加快建设新型能源体系", "energy"],
    ["培育壮大新质生产力", "technology"],
    ["深入推进党风廉政建设", "government"],
    ["推动传统产业焕新", "industry"],
    ["办好每一家街边的小商品铺", "commerce"],
    ["坚决支持邻国人民反对侵略的斗争", "foreign"],
    ["兜牢基层三保底线", "macroeconomy"],
    ["加快城市生命线工程", "safety"],
    ["吸引更多技术人员", "technology"],
    ["认真落实知识分子政策", "rights"],
  ])("finds in %s: %s", (text, present) => {
    const found = priorityMatcher()(text).flatMap(({ domain, line }) => [domain, line]);
    expect(found).toContain(present);
  });

  it("lets the longest term win, whichever domain it is of", () => {
    const match = priorityMatcher({ dictionary: [entry("a", ["农业"]), entry("b", ["农业银行", "行业"])] });
    expect(short(match("农业银行业"))).toEqual(["b 农业银行 0-4"]);
    expect(short(match("农业行业"))).toEqual(["a 农业 0-2", "b 行业 2-4"]);
  });

  it("gives a term of two entries under both", () => {
    const match = priorityMatcher({ dictionary: [entry("a", ["生猪"]), entry("b", ["生猪*"])] });
    expect(short(match("生猪生产"))).toEqual(["a 生猪 0-2", "b 生猪* 0-2"]);
  });

  it("honours exceptions, for their own entry only", () => {
    const dictionary = [entry("a", ["教育"], { exceptions: ["主题教育*"] }), entry("b", ["教育"])];
    const match = priorityMatcher({ dictionary });
    expect(short(match("主题教育和教育"))).toEqual(["b 教育 2-4", "a 教育 5-7", "b 教育 5-7"]);
  });

  it("counts context terms only where the domain is shown", () => {
    const dictionary = [
      entry("a", ["疫情"]),
      entry("a", [], { line: "x", contextTerms: ["排查"] }),
      entry("b", ["查"]),
    ];
    const match = priorityMatcher({ dictionary });
    expect(short(match("排查隐患"))).toEqual(["b 查 1-2"]);
    expect(short(match("排查疫情"))).toEqual(["a/x 排查 0-2", "a 疫情 2-4"]);
    expect(short(priorityMatcher({ dictionary, context: ["a"] })("排查隐患"))).toEqual(["a/x 排查 0-2"]);
  });

  it("refuses what it does not know", () => {
    expect(() => priorityMatcher({ context: ["nowhere"] })).toThrow('unknown domain "nowhere"');
    expect(() => priorityMatcher({ dictionary: [entry("a", ["复*产"])] })).toThrow("复*产");
    expect(() => priorityMatcher({ dictionary: [entry("a", ["*"])] })).toThrow("literal");
    expect(() => priorityMatcher({ contexts: [] } as object)).toThrow('unknown option "contexts"');
  });

  it("keeps to its laws on any text: spans hold the literal, none overlap save equal ones, longest kept", () => {
    const letters = fc.constantFrom("a", "b", "c");
    const word = fc.string({ unit: letters, minLength: 1, maxLength: 4 });
    const words = fc.uniqueArray(word, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(words, words, fc.string({ unit: letters, maxLength: 40 }), (first, second, text) => {
        const matches = priorityMatcher({ dictionary: [entry("x", first), entry("y", second)] })(text);
        for (const { term, start, end } of matches) expect(text.slice(start, end)).toBe(term);
        for (const a of matches) {
          for (const b of matches) {
            const same = a.start === b.start && a.end === b.end;
            if (!same) expect(a.end <= b.start || b.end <= a.start).toBe(true);
          }
        }
        // Nothing that was left out is free of overlap with what was kept, or longer than all it overlaps.
        for (const literal of [...first, ...second]) {
          for (let at = text.indexOf(literal); at >= 0; at = text.indexOf(literal, at + 1)) {
            const rivals = matches.filter((m) => m.start < at + literal.length && at < m.end);
            expect(Math.max(0, ...rivals.map((m) => m.end - m.start))).toBeGreaterThanOrEqual(literal.length);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it("reads a large text: what is quadratic would not end before the runner's timeout", () => {
    const match = priorityMatcher();
    expect(match("疫情防控".repeat(250_000))).toHaveLength(250_000);
  });
});
