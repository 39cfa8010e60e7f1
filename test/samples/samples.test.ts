import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { DAMAGE_KINDS, damage } from "../../packages/normalize/test/damage/damage.js";
import { encodeGb18030 } from "./encode-gb18030.js";
import { makeSamples, SAMPLES_FOLDER } from "./make-samples.js";
import { SAMPLES } from "./sample-list.js";

const LEADERS = join(dirname(fileURLToPath(import.meta.url)), "../../../shared/facts/leaders.csv");
const PROVINCES = join(dirname(LEADERS), "provinces.csv");
const DATED_TERMS = join(dirname(LEADERS), "dated-terms.csv");

const cleanOf = (name: string): string => readFileSync(join(SAMPLES_FOLDER, "clean", `${name}.txt`), "utf8");
const inRange = (from: string, to: string): number =>
  SAMPLES.filter((sample) => sample.meetingDate >= from && sample.meetingDate <= to).length;

describe("the committed samples", () => {
  const made = makeSamples();

  it("are what the program makes, byte for byte, and nothing else", () => {
    for (const [path, bytes] of made) {
      expect(readFileSync(join(SAMPLES_FOLDER, path)).equals(bytes), `${path}: run make-samples`).toBe(true);
    }
    const present = readdirSync(join(SAMPLES_FOLDER, "damaged")).map((file) => `damaged/${file}`);
    expect(present.sort()).toEqual([...made.keys()].filter((path) => path.startsWith("damaged/")).sort());
  });

  it("are written in the encodings that the manifest names", () => {
    for (const sample of SAMPLES) {
      const bytes = made.get(`damaged/${sample.name}.txt`)!;
      const text = new TextDecoder(sample.encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
      expect(text, sample.name).toBe(damage(cleanOf(sample.name).trimEnd(), sample.damage).text);
    }
    const gb = SAMPLES.filter((sample) => sample.encoding === "GB18030");
    expect(gb.length).toBe(2);
    for (const { name } of gb) {
      const bytes = made.get(`damaged/${name}.txt`)!;
      expect(() => new TextDecoder("utf-8", { fatal: true }).decode(bytes), name).toThrow();
    }
  });

  it("show every kind of damage, each named one at work, and lose only what the manifest says", () => {
    const pages = SAMPLES.map((sample) => damage(cleanOf(sample.name).trimEnd(), sample.damage));
    // All but rewriting, which leaves nothing to repair, and margins: no readout is mail that was answered.
    const repairable = DAMAGE_KINDS.filter((kind) => kind !== "rewriting" && kind !== "margins");
    expect(new Set(pages.flatMap((page) => page.kinds))).toEqual(new Set(repairable));
    for (const [i, { name, damage: options }] of SAMPLES.entries()) {
      const { seed: _, ...kinds } = options;
      expect(new Set(pages[i]!.kinds), name).toEqual(new Set(Object.keys(kinds)));
      expect(pages[i]!.expected, name).toContain(
        options.pageChrome?.glued ? "\n3月28日" : cleanOf(name).trimEnd(),
      );
    }
    expect(SAMPLES.filter((_, i) => pages[i]!.lossy).map((sample) => sample.name)).toEqual([
      "baotou-2022-10",
    ]);
  });
});

describe("the clean samples", () => {
  it("cover provinces, levels and years", () => {
    expect(SAMPLES.length).toBeGreaterThanOrEqual(14);
    expect(new Set(SAMPLES.map((sample) => sample.provinceCode)).size).toBeGreaterThanOrEqual(6);
    const levels = SAMPLES.map((sample) => sample.level);
    expect(levels.filter((level) => level === "province").length).toBeGreaterThanOrEqual(3);
    expect(levels).toContain("prefecture");
    expect(levels).toContain("county");
    expect(inRange("2020-01-01", "2020-04-30")).toBeGreaterThanOrEqual(5);
    expect(inRange("2021-01-01", "2021-12-31")).toBeGreaterThanOrEqual(3);
    expect(inRange("2022-01-01", "2022-12-31")).toBeGreaterThanOrEqual(5);
    const dates = SAMPLES.map((sample) => sample.meetingDate);
    expect(dates).toEqual([...dates].sort());
    expect(new Set(SAMPLES.map((sample) => sample.damage.seed)).size).toBe(SAMPLES.length);
  });

  it.each(SAMPLES.map((sample) => [sample.name, sample] as const))(
    "%s says what the list says",
    (name, sample) => {
      const text = cleanOf(name);
      expect(text.length).toBeGreaterThanOrEqual(500);
      expect(text.length).toBeLessThanOrEqual(1200);
      const [, month, day] = sample.meetingDate.split("-");
      expect(text).toContain(`${Number(month)}月${Number(day)}日`);
      expect(text).toMatch(new RegExp(`${sample.chair}(出席会议并讲话 )?主持`, "u"));
      for (const person of [...sample.people, ...sample.reporters]) expect(text, person).toContain(person);
      const firstMentions = sample.people.map((person) => text.indexOf(person));
      expect(firstMentions).toEqual([...firstMentions].sort((a, b) => a - b));
      expect(text).toContain(sample.place);
      // The stem of the name: 毕节 of 毕节市, 昌吉 of 昌吉回族自治州.
      if (sample.level === "prefecture") expect(text).toContain(sample.prefecture!.slice(0, 2));
    },
  );

  it.each(SAMPLES.map((sample) => [sample.name]))(
    "%s is edited with care and says that it is invented",
    (name) => {
      const text = cleanOf(name);
      expect(text.trimEnd().split("\n").at(-1)).toMatch(/^声明：.*虚构/u);
      expect(text.endsWith("\n")).toBe(true);
      expect(text).not.toMatch(/[,:;!?()"'\t\r]| {2}| $|^ |\n\n/mu);
      const otherMarks = text.replace(/[，：；！？（）]/gu, "");
      expect(otherMarks.normalize("NFKC")).toBe(otherMarks);
      expect((text.match(/“/gu) ?? []).length).toBe((text.match(/”/gu) ?? []).length);
    },
  );

  it.skipIf(!existsSync(LEADERS))("name nobody who held one of the listed offices", () => {
    const rows = readFileSync(LEADERS, "utf8").trim().split("\n").slice(1);
    const leaders = new Set(rows.map((row) => row.split(",")[3]!));
    expect(leaders.size).toBeGreaterThan(100);
    const texts = SAMPLES.map((sample) => cleanOf(sample.name)).join("\n");
    expect([...leaders].filter((leader) => texts.includes(leader))).toEqual([]);
  });

  it.skipIf(!existsSync(DATED_TERMS))("use no term before or after its time", () => {
    const rows = readFileSync(DATED_TERMS, "utf8").trim().split("\n").slice(1);
    const terms = rows.map((row) => row.split(",").slice(0, 3) as [string, string, string]);
    const astray = SAMPLES.flatMap(({ name, meetingDate }) =>
      terms
        .filter(([term]) => cleanOf(name).includes(term))
        .filter(([, from, to]) => meetingDate < from || (to !== "" && meetingDate > `${to}-31`.slice(0, 10)))
        .map(([term]) => `${name}: ${term}`),
    );
    expect(terms.length).toBeGreaterThan(100);
    expect(astray).toEqual([]);
  });

  it.skipIf(!existsSync(PROVINCES))("bear the codes of GB/T 2260", () => {
    const rows = readFileSync(PROVINCES, "utf8").trim().split("\n").slice(1);
    const names = new Map(rows.map((row) => row.split(",").slice(0, 2) as [string, string]));
    for (const sample of SAMPLES) expect(names.get(sample.provinceCode), sample.name).toBe(sample.province);
  });
});

describe("encodeGb18030", () => {
  it("writes one, two and four bytes", () => {
    expect([...encodeGb18030("a中㛃")].map((byte) => byte.toString(16))).toEqual([
      "61",
      "d6",
      "d0",
      "82",
      "30",
      "b7",
      "31",
    ]);
    const text = "省委，“四早”（试行）·赵㛃";
    expect(new TextDecoder("gb18030").decode(encodeGb18030(text))).toBe(text);
    expect(() => encodeGb18030("𠮷")).toThrow(/U\+20bb7/u);
  });
});

describe("the README", () => {
  it("lists every sample with its kinds", () => {
    const readme = readFileSync(join(SAMPLES_FOLDER, "README.md"), "utf8");
    const rows = [...readme.matchAll(/^\| `([a-z]+-\d{4}-\d{2})` \| (\w+) \| (.*) \|$/gmu)].map((match) =>
      match.slice(1, 4),
    );
    const want = SAMPLES.map((sample) => {
      const page = damage(cleanOf(sample.name).trimEnd(), sample.damage);
      const notes = [sample.encoding === "UTF-8" ? "" : "; GB18030", page.lossy ? "; lossy" : ""].join("");
      return [sample.name, sample.level, page.kinds.join(", ") + notes];
    });
    expect(rows).toEqual(want);
  });
});
