import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byteShift } from "./byte-shift.js";
import { CHARSET_ACCIDENTS, charset } from "./charset.js";
import { decode, encode, gbk } from "./code-pages.js";
import type { DamageOptions } from "./damage.js";
import { DAMAGE_KINDS, damage } from "./damage.js";
import { damageArbitrary } from "./damage-arbitrary.js";
import { lookAlikes } from "./look-alikes.js";
import { punctuation } from "./punctuation.js";
import { createRandom } from "./random.js";
import { readingsOf } from "./readings.js";

const CLEAN = [
  "临溪县部署春耕备耕和进口货物管理",
  "3月5日下午，县委书记安知远主持召开会议，研究进口冷链食品和高风险货物管理，要求解决好群众就医难题。",
  "会议指出，要备足种子、化肥，落实“四方责任”；5G基站和GDP目标按计划推进，产量增长3.5%。",
  "县长（兼）穆晓·吐尔逊参加会议。（记者 丁一 王平）",
].join("\n");

const EVERYTHING: DamageOptions = {
  seed: 11,
  rewriting: { density: 0.3 },
  pageChrome: { date: "2021-03-06", time: "08:15", source: "临溪日报", site: "forum" },
  punctuation: { doubledCommas: 0.2, commaBefore: 0.2, straightQuotes: 0.5 },
  width: { fullWidthNumbers: 0.5, spaces: 0.05, invisible: 0.05 },
  lookAlikes: { density: 0.3 },
  traditional: {},
  tonePinyin: { density: 0.5 },
  tonelessPinyin: { density: 0.2 },
  byteShift: { hits: 2, table: "any", loss: "either" },
  lines: { wrap: 24, indent: "　　" },
  margins: { style: "numbers" },
  forumJammers: {},
};

describe("damage", () => {
  it("is decided by its seed alone", () => {
    const once = damage(CLEAN, EVERYTHING);
    expect(damage(CLEAN, EVERYTHING)).toEqual(once);
    expect(damage(CLEAN, { ...EVERYTHING, seed: 12 }).text).not.toBe(once.text);
  });

  it("leaves a text alone for which no kind is named", () => {
    expect(damage(CLEAN, { seed: 1 })).toMatchObject({
      text: CLEAN,
      kinds: [],
      expected: CLEAN,
      lossy: false,
    });
  });

  it("tells the kinds that did something, in order", () => {
    const { kinds } = damage(CLEAN, EVERYTHING);
    expect(kinds).toEqual(DAMAGE_KINDS.filter((kind) => kind !== "charset"));
    expect(damage("abc", { seed: 1, traditional: {}, tonePinyin: {} }).kinds).toEqual([]);
  });

  it("draws each kind from a stream of its own, which the seed moves", () => {
    expect(createRandom(1, "lines").next()).not.toBe(createRandom(1, "charset").next());
    const chosen: Omit<DamageOptions, "seed"> = {
      rewriting: { density: 0.5 },
      pageChrome: {},
      punctuation: { halfWidth: 0.5 },
      width: { spaces: 0.1 },
      lookAlikes: {},
      traditional: { lines: 0.5 },
      tonePinyin: { common: 0.3 },
      tonelessPinyin: {},
      byteShift: { table: "any", loss: "byte" },
      lines: { trailingSpaces: 0.5 },
      margins: { style: "numbers" },
      forumJammers: {},
      charset: { accident: "entities", runs: 0.5 },
    };
    for (const kind of DAMAGE_KINDS) {
      const texts = [1, 2, 3, 4, 5].map((seed) => damage(CLEAN, { seed, [kind]: chosen[kind] }).text);
      expect(new Set(texts).size, kind).toBeGreaterThan(1);
    }
  });

  it("refuses unknown kinds, options and values, naming what there is", () => {
    expect(() => damage(CLEAN, { seed: 1, pinyin: {} } as DamageOptions)).toThrow(
      /"pinyin"; allowed: rewriting, pageChrome/u,
    );
    expect(() => damage(CLEAN, { seed: 1, lines: { width: 3 } as object })).toThrow(
      /"width"; allowed: wrap/u,
    );
    expect(() => damage(CLEAN, { seed: 1, punctuation: { halfWidth: 2 } })).toThrow(/halfWidth.*share/u);
    expect(() => damage(CLEAN, { seed: 1, traditional: { variant: "cn" as "t" } })).toThrow(
      /"cn" is not one of table/u,
    );
    expect(() => damage(CLEAN, { seed: 1, tonelessPinyin: { repeats: [5] } })).toThrow(/from 1 to 4/u);
  });

  it("stands any text and seed", () => {
    const kinds = { ...EVERYTHING };
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), fc.integer(), (text, seed) => {
        expect(typeof damage(text, { ...kinds, seed }).text).toBe("string");
      }),
      { seed: 20, numRuns: 60 },
    );
  });
});

describe("rewriting", () => {
  it("replaces words, says which, and expects nobody to put them back", () => {
    const page = damage("安知远主持会议。", { seed: 1, rewriting: { density: 1 }, punctuation: {} });
    expect(page.text).toBe("安知远掌管集会。");
    expect(page).toMatchObject({
      expected: page.text,
      lost: ["主持", "会议"],
      lossy: true,
      kinds: ["rewriting"],
    });
    expect(damage(CLEAN, { seed: 1, rewriting: { density: 0 } })).toMatchObject({
      text: CLEAN,
      lossy: false,
    });
  });
});

describe("damageArbitrary", () => {
  it("covers the kinds, is repeatable and loses nothing on purpose", () => {
    const pages = fc
      .sample(damageArbitrary(), { seed: 8, numRuns: 200 })
      .map((options) => damage(CLEAN, options));
    const seen = new Set(pages.flatMap((page) => page.kinds));
    // What nobody can undo is left out.
    expect(DAMAGE_KINDS.filter((kind) => !seen.has(kind))).toEqual(["rewriting"]);
    expect(pages.filter((page) => page.lossy)).toEqual([]);
    const again = fc
      .sample(damageArbitrary(), { seed: 8, numRuns: 200 })
      .map((options) => damage(CLEAN, options));
    expect(again).toEqual(pages);
    for (const page of pages) {
      const body = page.expected
        .split("\n")
        .slice(page.frame.before, page.frame.before + CLEAN.split("\n").length);
      expect(body.join("\n")).toBe(CLEAN);
    }
  });
});

describe("readings", () => {
  const bare = (text: string): string => text.replace(/[（(][a-zü]+[）)]/gu, "");

  it("without tones come off again", () => {
    const { text } = damage(CLEAN, {
      seed: 2,
      tonelessPinyin: { density: 1, repeats: [3], wrongReading: 0 },
    });
    expect(text).toContain("委(wei)(wei)(wei)");
    expect(bare(text)).toBe(CLEAN);
  });

  it("follow density, scope and parentheses", () => {
    const count = (density: number): number =>
      damage(CLEAN, { seed: 2, tonelessPinyin: { density, repeats: [1] } }).text.split("(").length;
    expect(count(0.2)).toBeLessThan(count(0.8));
    const full = damage(CLEAN, { seed: 2, tonelessPinyin: { parentheses: "full", density: 1 } }).text;
    expect(full).toMatch(/主（zhu）/u);
    expect(full).not.toContain("(");
    const sameSet = damage("会议会议会议", {
      seed: 3,
      tonelessPinyin: { density: 0.5, scope: "document", repeats: [1, 2] },
    });
    expect(new Set(sameSet.text.match(/会[^会]*/gu)).size).toBe(1);
  });

  it("with tones stand after traditional characters alone unless told", () => {
    const { text } = damage(CLEAN, { seed: 2, traditional: {}, tonePinyin: { density: 1, wrongReading: 0 } });
    expect(text).toContain("縣(xiàn)委書(shū)記(jì)");
    expect(text).not.toContain("人(rén)");
    expect(damage(CLEAN, { seed: 2, tonePinyin: { density: 1 } }).text).toBe(CLEAN);
    expect(damage(CLEAN, { seed: 2, tonePinyin: { common: 1 } }).text).toContain("主(zhǔ)持(chí)");
  });

  it("are written in each style, with stray spaces and wrong ones", () => {
    const written = (tonePinyin: DamageOptions["tonePinyin"]): string =>
      damage("准", { seed: 2, traditional: {}, tonePinyin: { density: 1, ...tonePinyin } }).text;
    expect(written({})).toBe("準(zhǔn)");
    expect(written({ style: "number" })).toBe("準(zhun3)");
    expect(written({ style: "inside" })).toBe("準(zhu3n)");
    expect(written({ style: "combining" })).toBe("準(zhu\u030cn)");
    expect(
      damage("当", { seed: 2, traditional: {}, tonePinyin: { density: 1, style: "gbk", wrongReading: 0 } })
        .text,
    ).toBe("當(dāng)".replace("g", "ɡ"));
    expect(written({ straySpace: 1 })).toMatch(/^準\((?=[^)]* )[zhǔn ]{5}\)$/u);
    const wrong = damage("长", {
      seed: 2,
      traditional: {},
      tonePinyin: { density: 1, wrongReading: 1 },
    }).text;
    const right = damage("长", {
      seed: 2,
      traditional: {},
      tonePinyin: { density: 1, wrongReading: 0 },
    }).text;
    expect([right, wrong].sort()).toEqual(["長(cháng)", "長(zhǎng)"]);
  });
});

describe("traditional", () => {
  it("by table knows no context, by OpenCC does", () => {
    const text = "会后准备重症病床，干部在村里着力解决。";
    expect(damage(text, { seed: 1, traditional: {} }).text).toBe("會后準備重癥病床，干部在村里著力解決。");
    expect(damage(text, { seed: 1, traditional: { variant: "tw" } }).text).toBe(
      "會後準備重症病床，幹部在村裡著力解決。",
    );
    expect(damage(text, { seed: 1, traditional: { careless: 1 } }).text).toContain("乾部");
    expect(damage("陈旸", { seed: 1, traditional: {} }).text).toBe("陳旸");
  });

  it("makes mixed pages", () => {
    const page = Array.from({ length: 40 }, () => "会议").join("\n");
    const lines = damage(page, { seed: 1, traditional: { lines: 0.5 } }).text.split("\n");
    expect(lines.filter((line) => line === "会议").length).toBeGreaterThan(5);
    expect(lines.filter((line) => line === "會議").length).toBeGreaterThan(5);
  });
});

describe("byteShift", () => {
  // 鏈 is E69C, 食 CAB3: 9CCA is 準. 風 is EF4C, whose second byte is L: there the shift ends.
  const TRADITIONAL = "進口冷鏈食品和高風險貨物";

  it("puts the reading of the pair between two characters and cuts what follows a byte early", () => {
    const texts = Array.from(
      { length: 40 },
      (_, seed) => byteShift(TRADITIONAL, {}, createRandom(seed)).text,
    );
    expect(texts).toContain("進口冷鏈?zhǔn)称泛透唢L險貨物");
  });

  it("can be undone byte for byte where it says that nothing was lost", () => {
    for (let seed = 0; seed < 30; seed++) {
      const shifted = byteShift(TRADITIONAL.repeat(2), { table: "any" }, createRandom(seed));
      expect(shifted.hits).toBe(1);
      expect(shifted.lost).toEqual([]);
      expect(undo(shifted.text)).toContain(TRADITIONAL.repeat(2));
    }
  });

  it("names what it lost, and ends a hole after its span", () => {
    const lossy = byteShift("管理，冷鏈食品", { table: "any", loss: "byte" }, createRandom(3));
    expect(lossy.text).toMatch(/\?[a-zü\u00e0-\u01dc]+\).*\?/u);
    expect("管理，冷鏈食品").toContain(lossy.lost[0]);
    const holes = Array.from({ length: 20 }, (_, seed) =>
      byteShift("貨物從入庫到上架", { shape: "hole", span: 3 }, createRandom(seed)),
    );
    expect(holes.map((hole) => hole.text)).toContain("貨物從?霂斓?上架");
    expect(holes.every((hole) => hole.lost.length === 1)).toBe(true);
  });

  it("leaves the parenthesis where the decoder does not swallow it", () => {
    const texts = Array.from({ length: 40 }, (_, seed) =>
      byteShift(TRADITIONAL, { swallows: false, replacement: "\uFFFD" }, createRandom(seed)),
    );
    expect(texts.map((shifted) => shifted.text)).toContain("進口冷鏈\uFFFD(zhǔn)称泛透唢L險貨物");
  });

  it("hits as often as asked, a run of characters without ASCII at most once", () => {
    const page = Array.from({ length: 6 }, () => TRADITIONAL).join("\n");
    expect(byteShift(page, { hits: 3 }, createRandom(1)).hits).toBe(3);
    expect(byteShift(page, { hits: 50 }, createRandom(1)).hits).toBeLessThanOrEqual(6);
  });
});

describe("charset", () => {
  it("marks every accident, and says when bytes are gone", () => {
    for (const accident of CHARSET_ACCIDENTS) {
      const damaged = damage(CLEAN, { seed: 1, charset: { accident } });
      expect(damaged.kinds, accident).toEqual(["charset"]);
      const issued = accident === "marksAsControls" ? "“" : "县委书记";
      expect(damaged.text, accident).not.toContain(issued);
    }
    const lossy = CHARSET_ACCIDENTS.filter(
      (accident) => damage(CLEAN, { seed: 1, charset: { accident } }).lossy,
    );
    expect(lossy).toEqual(["utf8AsGbk", "utf8AsGbkTwice", "gbkAsUtf8", "gbkAsUtf8AsGbk", "questionMarks"]);
  });

  it("is undone by the way back where nothing is gone", () => {
    const { text } = charset(CLEAN, { accident: "gbkAsLatin1" }, createRandom(1));
    expect(new TextDecoder("gbk").decode(Uint8Array.from(text, (c) => c.charCodeAt(0)))).toBe(CLEAN);
    const twice = charset("会议", { accident: "entitiesTwice", entity: "hex" }, createRandom(1)).text;
    expect(twice).toBe("&amp;#x4F1A;&amp;#x8BAE;");
    expect(decodeURIComponent(charset("防控", { accident: "percent" }, createRandom(1)).text)).toBe("防控");
    expect(charset("防 控，\n5%", { accident: "percentAll" }, createRandom(1)).text).toBe(
      "%E9%98%B2%20%E6%8E%A7%EF%BC%8C\n5%25",
    );
    expect(charset("防控", { accident: "percentU" }, createRandom(1)).text).toBe("%u9632%u63A7");
    expect(charset("防控", { accident: "percentGbk" }, createRandom(1)).text).toBe("%B7%C0%BF%D8");
    expect(charset("防控，5%", { accident: "bareU" }, createRandom(1)).text).toBe("u9632u63a7uff0c5%");
    expect(charset("“防”……", { accident: "marksAsControls" }, createRandom(1)).text).toBe(
      "\u0093防\u0094\u0085\u0085",
    );
    const quoted = charset("防控=1", { accident: "quotedPrintable" }, createRandom(1)).text;
    expect(quoted).toBe("=E9=98=B2=E6=8E=A7=3D1");
    const cyrillic = charset("防", { accident: "utf8AsOther" }, createRandom(1)).text;
    expect(cyrillic).toBe(new TextDecoder("windows-1251").decode(new TextEncoder().encode("防")));
  });

  it("can happen to some lines only", () => {
    const page = Array.from({ length: 30 }, () => "会议").join("\n");
    const hit = charset(page, { lines: 0.5 }, createRandom(1))
      .text.split("\n")
      .filter((line) => line !== "会议");
    expect(hit.length).toBeGreaterThan(5);
    expect(hit.length).toBeLessThan(25);
  });
});

describe("marks, width, look-alikes", () => {
  it("other forms of marks, letters in other styles and scripts", () => {
    const marks = (given: object): string => punctuation("会，议（一）。", given, createRandom(1));
    expect(marks({ halfWidth: 0, forms: "vertical" })).toBe("会︐议︵一︶︒");
    expect(marks({ halfWidth: 0, forms: "small" })).toBe("会﹐议﹙一﹚。");
    expect(marks({ halfWidth: 0, forms: "half" })).toBe("会，议（一）｡");
    expect(marks({ halfWidth: 0, stop: "．" })).toBe("会，议（一）．");
    expect(() => marks({ forms: "wide" })).toThrow(/wide/u);
    const letters = (given: object): string =>
      lookAlikes("核A9b", { density: 0, ...given }, createRandom(1)).text;
    expect(letters({ styled: 1 })).toBe("核𝐀𝟗𝐛");
    expect(letters({ cyrillic: 1 })).toBe("核А9b");
    expect(lookAlikes("ATM", { density: 0, cyrillic: 1 }, createRandom(1)).text).toBe("ATM");
    expect(letters({ drawnOver: 1 })).toBe("核\u0336A9b");
  });

  it("half-width, doubled, preceded, straight", () => {
    const all = { doubledCommas: 1, doubledStops: 1, commaBefore: 1, straightQuotes: 1, middleDot: "•" };
    expect(damage("会议，要“三早”；甲、阿·乙。", { seed: 1, punctuation: all }).text).toBe(
      '会议,,要"三早",;甲,、阿•乙,。。',
    );
    expect(damage(CLEAN, { seed: 1, punctuation: { halfWidth: 0 } }).text).toBe(CLEAN);
  });

  it("keeps decimal numbers and times in one piece", () => {
    const spoilt = damage("15:38增长3.5%，2021年GDP。", {
      seed: 1,
      width: { fullWidthNumbers: 1, fullWidthLetters: 1, spacedNumbers: 1 },
    }).text;
    expect(spoilt).toBe("15:38增长3.5%，２ ０ ２ １年ＧＤＰ。");
    const spaced = damage("戴N95，5G建100座，7+3。", {
      seed: 1,
      width: { spaceRoundNumbers: 1, spacedNumbers: 1 },
    }).text;
    expect(spaced).toBe("戴N95，5G建 1 0 0 座，7+3。");
  });

  it("puts spaces and invisible characters into running text, not into titles and bylines", () => {
    const { text } = damage(CLEAN, { seed: 1, width: { spaces: 1 } });
    expect(text.split("\n")[0]).toBe(CLEAN.split("\n")[0]);
    expect(text).toContain("（记者 丁一 王平）");
    expect(text).toMatch(/县[ \u2002\u3000\u00a0]委/u);
    const invisible = damage(CLEAN, { seed: 1, width: { invisible: 0.5, byteOrderMark: true } }).text;
    expect(invisible.startsWith("\ufeff")).toBe(true);
    expect(invisible.replace(/\p{Cf}|\u0007/gu, "")).toBe(CLEAN);
  });

  it("replaces characters by forms that Unicode holds equivalent, or puts dots into words", () => {
    const { text, lossy } = damage("用力保障人民长远生产", { seed: 1, lookAlikes: { density: 1 } });
    expect(lossy).toBe(false);
    expect(text).not.toMatch(/[用力人民长生]/u);
    expect(text.replaceAll("⺠", "民").replaceAll("⻓", "长").normalize("NFKC")).toBe("用力保障人民长远生产");
    expect(
      damage("市委", { seed: 1, lookAlikes: { density: 0, dottedWords: 1, separators: ["."] } }).text,
    ).toBe("市.委");
    expect(damage("市委", { seed: 1, lookAlikes: { masked: 1 } })).toMatchObject({ lossy: true });
  });
});

describe("lines, jammers, chrome", () => {
  it("breaks paragraphs at a width, inside sentences only", () => {
    const { text } = damage(CLEAN, { seed: 1, lines: { wrap: 10, indent: "　　", hangingIndent: " " } });
    expect(text.split("\n").every((line, i) => i === 0 || line.length <= 10 + 6)).toBe(true);
    expect(text.replaceAll("\n ", "").replaceAll("　　", "")).toBe(CLEAN);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), (wrap) => {
        const broken = damage("一句。两句。三句！四句。", { seed: 1, lines: { wrap } }).text;
        expect(broken).not.toMatch(/[。！]\n/u);
      }),
    );
  });

  it("writes line ends, blank lines and trailing spaces", () => {
    expect(damage("甲。\n乙。", { seed: 1, lines: { lineEnd: "crlf", blankLines: 1 } }).text).toBe(
      "甲。\r\n\r\n乙。",
    );
    expect(damage("甲。\n乙。", { seed: 1, lines: { trailingSpaces: 1 } }).text).toMatch(
      /^甲。 {1,3}\n乙。$/u,
    );
  });

  it("jams line ends and starts as Discuz does", () => {
    const { text } = damage(CLEAN, { seed: 4, forumJammers: { density: 1, ownLine: 0 } });
    for (const [i, line] of text.split("\n").entries()) {
      const clean = CLEAN.split("\n")[i]!;
      expect(line).toContain(clean);
      expect(line.replace(clean, "").trim()).toMatch(/^[\x20-\x7e]{10,60}$/u);
    }
    const letters = damage(CLEAN, {
      seed: 4,
      forumJammers: { density: 1, shape: "letters", place: "end", ownLine: 0 },
    }).text;
    expect(letters.split("\n").every((line) => /(?: [A-Za-z0-9]{2,6}){3,6}$/u.test(line))).toBe(true);
    const own = damage(CLEAN, { seed: 4, forumJammers: { density: 0, ownLine: 1 } }).text.split("\n");
    expect(own.length).toBe(2 * CLEAN.split("\n").length);
  });

  it("frames a page and says how far", () => {
    const page = damage(CLEAN, {
      seed: 4,
      pageChrome: { date: "2021-03-06", time: "08:15", source: "临溪日报" },
    });
    const lines = page.expected.split("\n");
    expect(lines.slice(page.frame.before, lines.length - page.frame.after).join("\n")).toBe(CLEAN);
    expect(lines).toContain("发布时间：2021-03-06 08:15 来源：临溪日报");
    const styles = ["dash", "han", "slash", "dayFirst"] as const;
    const written = styles.map(
      (dateStyle) => damage(CLEAN, { seed: 4, pageChrome: { date: "2021-03-06", dateStyle } }).text,
    );
    expect(written.map((text) => /发布时间：(.*)/u.exec(text)?.[1])).toEqual([
      "2021-03-06",
      "2021年3月6日",
      "2021/03/06",
      "06.03.2021",
    ]);
  });

  it("glues the publication line to the first date", () => {
    const glued = damage(CLEAN, {
      seed: 4,
      pageChrome: { date: "2021-03-06", time: "09:42:07", glued: true },
    });
    expect(glued.text).toContain("09:42:073月5日");
    expect(glued.expected).toContain("09:42:07\n3月5日");
  });
});

/** Takes the reading out and tries every character with that reading until the bytes can be read again. */
function undo(text: string): string {
  const [, before, reading, after] = /^(.*)\?([^?)]+)\)(.*)$/u.exec(text)!;
  const last = encode(before!.slice(-1), gbk);
  // The second byte of the pair is unknown: 0x81 to 0xFE, of which the whole text tells the right one.
  const results: string[] = [];
  for (let byte = 0x81; byte <= 0xfe; byte++) {
    const pair = gbk.characterOf(last[1]!, byte);
    const rest = decode([byte, ...encode(after!, gbk)], gbk, { replacement: "?", swallows: false });
    if (pair !== undefined && readingsOf(pair).includes(reading!) && rest.lost === 0)
      results.push(before! + rest.text);
  }
  return results.join("\n");
}
