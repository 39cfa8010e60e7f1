import type { ReportPart } from "@tifa/corpus";
import { sentences } from "../text/sentences.js";

/** A heading where it stands. */
interface Heading {
  readonly paragraph: number;
  /** Way of numbering; "plain" has none. */
  readonly style: string;
  readonly value: number;
  readonly number: string | null;
  readonly heading: string;
}

/** An open run of numbers in one style. */
interface Run {
  readonly style: string;
  last: number;
}

const HAN_NUMBER = "[一二三四五六七八九十]{1,3}";
const STYLES: readonly { style: string; pattern: RegExp }[] = [
  { style: "section", pattern: new RegExp(`^(第(${HAN_NUMBER})(?:部分|章))[、：:\\s]?`, "u") },
  { style: "第一、", pattern: new RegExp(`^(第(${HAN_NUMBER})[、，])`, "u") },
  { style: "一、", pattern: new RegExp(`^((${HAN_NUMBER})、)\\s?`, "u") },
  { style: "（一）", pattern: new RegExp(`^([（(](${HAN_NUMBER})[）)])[、．.]?\\s?`, "u") },
  { style: "1.", pattern: /^((\d{1,2})[.．、])(?!\d)\s?/u },
  { style: "（1）", pattern: /^([（(](\d{1,2})[）)])\s?/u },
  { style: "一是", pattern: new RegExp(`^((${HAN_NUMBER})是)`, "u") },
  { style: "一", pattern: new RegExp(`^((${HAN_NUMBER}))$`, "u") },
];
/** What stands behind the parts, with a heading of its own. */
const ANNEX = /^(?:结束语$|结语$|附\s?(?:件|录|表)?\s?\d{0,2}(?:[：:\s]|$)|名词解释|注释$|.{0,16}名词解释$)/u;
const LONGEST_HEADING = 60;
const LONGEST_PLAIN = 30;
/** Headings of the second level and below run into their paragraph more often than they stand alone. */
const RUN_IN: ReadonlySet<string> = new Set(["（一）", "1.", "（1）"]);

const PAST =
  /回顾|总结|过去|去年|上年|(?:一|两|三|四|五|几)年来|取得[^，]{0,10}(?:成就|成效|成绩|进展|胜利|进步)|执行情况|发展成就|伟大成就|巨大成就/u;
const COMING = /今年|明年|今后|未来|下一步|安排|部署|任务|目标|总体要求|建议|重点工作|思路|预期/u;
const OPEN = /形势|外交|国际|对外关系|对外政策/u;

/**
 * Finds the parts of a work report by its headings: 一、, （一）, 1., headings without a number where the report has no
 * others, and annexes. Levels are those of the report itself: a way of numbering that begins inside another is below it.
 *
 * @param paragraphs - the report's paragraphs
 * @param year - year in which the report was given; null where it is not known
 * @returns parts in order; each ends where the next of its level or above begins
 * @example
 * reportParts(["一、2024年工作回顾", "成绩来之不易。", "二、2025年工作安排"], 2025).map((part) => part.period); // ["past", "coming"]
 */
export function reportParts(paragraphs: readonly string[], year: number | null): ReportPart[] {
  const levels = nested(headings(paragraphs, year));
  const parts = levels.map(({ heading, level }, at) => {
    const end =
      levels.slice(at + 1).find((next) => next.level <= level)?.heading.paragraph ?? paragraphs.length;
    return { level, number: heading.number, heading: heading.heading, paragraph: heading.paragraph, end };
  });
  return withPeriods(
    parts,
    levels.map(({ heading }) => heading.style === "annex"),
    year,
  );
}

function headings(paragraphs: readonly string[], year: number | null): Heading[] {
  const plain = paragraphs.flatMap((text, at) => (isPlain(paragraphs, at) ? [plainHeading(text, at)] : []));
  // Where other headings have no numbers, a short line below a heading is one of them.
  const breaks = plain.every(({ style }) => style === "annex");
  const numbered = paragraphs.flatMap((text, paragraph) => {
    // The last item of an enumeration ends with a full stop; those before it tell what it is.
    const isItem = /[；;]$/u.test(paragraphs[paragraph - 1] ?? "");
    const found = isItem || isAnnex(text) ? null : numberedHeading(text, paragraph);
    if (found === null) return [];
    return breaks ? { ...found, heading: found.heading + restOf(paragraphs, found) } : found;
  });
  // Headings without numbers lead where they come first, and recur or look back; elsewhere such a line is a caption or a quotation.
  const first = plain[0];
  const leads =
    first !== undefined &&
    first.paragraph < (numbered[0]?.paragraph ?? Number.POSITIVE_INFINITY) &&
    (plain.length > 1 || periodOf(first.heading, year) === "past");
  const annexes = plain.filter(({ style }) => style === "annex");
  return [...numbered, ...(leads ? plain : annexes)].sort((a, b) => a.paragraph - b.paragraph);
}

/** The second line of a heading that was broken in two: short, without a stop, with prose behind it. */
function restOf(paragraphs: readonly string[], { paragraph, heading }: Heading): string {
  const own = paragraphs[paragraph]!;
  const next = paragraphs[paragraph + 1] ?? "";
  const isWhole = heading === "" || !own.endsWith(heading) || own.length > LONGEST_PLAIN / 2;
  if (isWhole || !/^\p{Script=Han}{4,20}$/u.test(next)) return "";
  const after = paragraphs[paragraph + 2] ?? "";
  return after.length > LONGEST_PLAIN || numberedHeading(after, 0)?.value === 1 ? next : "";
}

function numberedHeading(text: string, paragraph: number): Heading | null {
  for (const { style, pattern } of STYLES) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const rest = text.slice(match[0].length);
    const first = rest.slice(0, sentences(rest)[0]?.end ?? 0);
    const runsIn = first.length < rest.length;
    if (style !== "一" && (first === "" || first.length > LONGEST_HEADING)) return null;
    // 一、调整价格；: an item of an enumeration, not a part.
    if (/[；;：:]$/u.test(first) || (runsIn && !RUN_IN.has(style) && style !== "一、")) return null;
    if (!runsIn && /[，,]$/u.test(first)) return null;
    return {
      paragraph,
      style,
      value: readNumber(match[2]!),
      number: match[1]!,
      heading: first.replace(/[。．]$/u, "").trim(),
    };
  }
  return null;
}

/** A short line without a stop, between prose and prose. */
function isPlain(paragraphs: readonly string[], at: number): boolean {
  const text = paragraphs[at]!;
  if (isAnnex(text)) return true;
  if (
    text.length > LONGEST_PLAIN ||
    text.length < 4 ||
    !/^[\p{Script=Han}\d][^。！？；：，…《》]*$/u.test(text)
  )
    return false;
  if (numberedHeading(text, at) !== null) return false;
  // A sentence that the page broke at its links ends in any word.
  if (/[与和及同向对在的是为把被从或将以于]$/u.test(text)) return false;
  const before = paragraphs[at - 1] ?? "";
  const after = paragraphs[at + 1] ?? "";
  return /[。！？：:）][”’]?$/u.test(before) && after.length > LONGEST_PLAIN;
}

/** An annex is one with a number of its own, too: 四、名词解释. */
function isAnnex(text: string): boolean {
  return ANNEX.test(text) && text.length <= LONGEST_PLAIN;
}

function plainHeading(heading: string, paragraph: number): Heading {
  return { paragraph, style: ANNEX.test(heading) ? "annex" : "plain", value: 0, number: null, heading };
}

/** Levels by the order in which ways of numbering open inside each other; numbers that follow nothing are no headings. */
function nested(found: readonly Heading[]): { heading: Heading; level: number }[] {
  const open: Run[] = [];
  const out: { heading: Heading; level: number }[] = [];
  // A heading without a number that no other follows stands beside the numbered ones, not above them all.
  const isAlone = found.filter(({ style }) => style === "plain").length === 1;
  for (const heading of found) {
    const depth = isAlone && isPlainRun(open) && heading.value === 1 ? 0 : place(open, heading);
    if (depth === null) continue;
    open.length = depth;
    open.push({ style: heading.style, last: heading.value });
    out.push({ heading, level: depth + 1 });
  }
  return out;
}

function isPlainRun(open: readonly Run[]): boolean {
  return open.length === 1 && open[0]!.style === "plain";
}

function place(open: readonly Run[], { style, value }: Heading): number | null {
  if (style === "annex" || style === "plain") return 0;
  // One number may be lost on the page.
  for (const step of [1, 2]) {
    const depth = open.findLastIndex((run) => run.style === style && value === run.last + step);
    if (depth >= 0) return depth;
  }
  if (value !== 1) return open.length === 0 && value === 2 ? 0 : null;
  return open.length;
}

function withPeriods(
  parts: readonly Omit<ReportPart, "period">[],
  annexes: readonly boolean[],
  year: number | null,
): ReportPart[] {
  let current: ReportPart["period"] = null;
  let looked = false;
  return parts.map((part, at) => {
    if (part.level === 1) {
      const own = periodOf(part.heading, year);
      if (annexes[at]) current = null;
      // Behind the account of what was done come the tasks, whatever their headings say.
      else if (own === "open") current = OPEN.test(part.heading) || !looked ? null : "coming";
      else current = own;
      looked ||= own !== "open";
    }
    return { ...part, period: current };
  });
}

function periodOf(heading: string, year: number | null): ReportPart["period"] | "open" {
  const years = [...heading.matchAll(/(?:19|20)\d\d/gu)].map(([digits]) => Number(digits));
  const past =
    PAST.test(heading) || (year !== null && years.some((one) => one < year) && !/规划|计划/u.test(heading));
  const coming = COMING.test(heading) || (year !== null && years.some((one) => one >= year));
  if (past && coming) return null;
  return past ? "past" : coming ? "coming" : "open";
}

function readNumber(text: string): number {
  if (/\d/u.test(text)) return Number(text);
  const digits = "零一二三四五六七八九";
  const ten = text.indexOf("十");
  if (ten < 0) return text.length === 1 ? digits.indexOf(text) : Number.NaN;
  const tens = ten === 0 ? 1 : digits.indexOf(text[0]!);
  return tens * 10 + digits.indexOf(text.slice(ten + 1));
}
