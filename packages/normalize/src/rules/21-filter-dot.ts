import type { Rule } from "../rule.js";
import { edit } from "../rule.js";
import { DOT, HAN, is } from "../text/classes.js";
import { cohesion } from "../text/cohesion.js";
import { boundPair } from "../text/common.js";
import { eachMatch } from "../text/each-match.js";
import type { Line, Lines } from "../text/lines.js";
import { isLongWatched, isWatched, isWatchedWord, LONGEST_WATCHED } from "../text/masked-words.js";

/** Marks that part nothing in Chinese text. */
const IDLE = /[.．_|~\\^`丶]/u;
/** Marks that join and label: one inside a word can be an accident. `*` can stand for a character that was masked. */
const JOINING = /[#@+=*]/u;
/** These, and those that part alternatives, ranges and names, too. */
const MARKS = /[.．_|~\\^`丶/／－·•#@+=*-]/gu;

/** Dots and strokes put inside words to get them past a filter: 市.委, 书-记. */
export const filterDot: Rule = {
  name: "filterDot",
  kind: "lookAlike",
  does: "Removes a dot, stroke or other sign that stands inside a word.",
  evidence:
    "The characters on both sides belong together in official language far more often than chance has it. A mark that parts names, dates and alternatives, too (/ - ·), must stand inside the name of an office or another word that filters look for, or between all characters of a longer one (习-近-平); one of # @ + = * so on a page with another mark inside a word. Of a mark of which a page has three, or two of any beside ·, others go that stand inside words, too; dots and strokes of which three, and a third of all, stand inside words go wherever they stand amid sentences, and a single dot there between characters that stand together far oftener than at a stop. Strokes between the cells of a table stay: several in a line without a sentence's marks, or as many in the next.",
  triggers: DOT,
  edits: (text, { lines, language }) => {
    if (language === "japanese") return [];
    const sites = sitesOf(text, cellsOf(text, lines));
    const hiding = countOf(sites.filter(({ hides }) => hides));
    const strewn = strewnMarks(text, sites);
    let all = 0;
    for (const count of hiding.values()) all += count;
    return sites
      .filter(({ at, mark, hides }) => {
        const count = hiding.get(mark) ?? 0;
        if (hides) return !JOINING.test(mark) || all >= HABIT;
        if (IDLE.test(mark)) return strewn.has(mark) && !numbers(text, at) && isAmidSentence(text, at);
        if (mark === "*") return count > HABIT && isWatched(text[at - 1]!, text[at + 1]!);
        const habit = strewn.has(mark) || (mark === "·" ? all >= HABIT : count > HABIT);
        return habit && boundPair(text[at - 1]!, text[at + 1]!);
      })
      .map(({ at }) => edit("filterDot", text, at, at + 1, ""));
  },
};

/** A mark between two Chinese characters. */
interface Site {
  readonly at: number;
  readonly mark: string;
  /** Whether it stands inside a word by itself. */
  readonly hides: boolean;
}

function sitesOf(text: string, isCell: (at: number) => boolean): Site[] {
  const sites: Site[] = [];
  let inChain = -1;
  eachMatch(text, MARKS, ({ 0: mark, index: at }) => {
    if (!isHan(text, at - 1) || !isHan(text, at + 1) || (mark === "|" && isCell(at))) return;
    if (at > inChain) inChain = at + chainAt(text, at, mark);
    sites.push({ at, mark, hides: at < inChain || isInWord(text, at, mark) });
  });
  return sites;
}

/** How far from a mark on the same mark parts each character of a long word from the next: 0 where it parts none. */
function chainAt(text: string, at: number, mark: string): number {
  let word = text[at - 1]!;
  let end = at;
  while (word.length <= LONGEST_WATCHED && text[end] === mark && isHan(text, end + 1)) {
    word += text[end + 1]!;
    end += 2;
  }
  return isLongWatched(word) ? end - at : 0;
}

function isInWord(text: string, at: number, mark: string): boolean {
  if (IDLE.test(mark)) return hides(text, at);
  if (mark === "*") return isWatchedWord(text[at - 1]!, text[at + 1]!);
  return isWatchedAt(text, at);
}

function countOf(sites: readonly Site[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { mark } of sites) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  return counts;
}

/** Marks of which so many stand inside words, and a third of them all, stand anywhere: nothing that is meant is so. */
const STREWN = 3;
/** Of these no more is asked: others part ranges, alternatives and quantities. */
const DOTS = /[.．_|~\\^`丶·•]/u;

/** The marks that were put between characters all over a page. */
function strewnMarks(text: string, sites: readonly Site[]): ReadonlySet<string> {
  const inside = sites.filter(
    ({ at, hides }) => hides || (!numbers(text, at) && boundPair(text[at - 1]!, text[at + 1]!)),
  );
  if (inside.length < STREWN) return NONE;
  const all = countOf(sites);
  return new Set(
    [...countOf(inside)]
      .filter(([mark, count]) => DOTS.test(mark) && count >= STREWN && count * STREWN >= all.get(mark)!)
      .map(([mark]) => mark),
  );
}

const NONE: ReadonlySet<string> = new Set();

const isHan = (text: string, at: number): boolean => is(text, at, HAN) && text[at] !== "丶";

/** Tells whether a stroke, asked for in order of offsets, stands between the cells of a table's row. */
function cellsOf(text: string, lines: Lines): (at: number) => boolean {
  let next = 0;
  return (at) => {
    while (lines.at(next)!.end < at) next++;
    const strokes = strokesIn(text, lines.at(next));
    return (
      strokes > 1 ||
      (strokes === 1 && [next - 1, next + 1].some((near) => strokesIn(text, lines.at(near)) === 1))
    );
  };
}

/** Strokes of a line that may be a table's row; 0 where it has a sentence's marks or is long. */
function strokesIn(text: string, line: Line | undefined): number {
  if (line === undefined || line.end - line.start > LONGEST_ROW) return 0;
  const source = text.slice(line.start, line.end);
  return /[，。；]/u.test(source) ? 0 : source.split("|").length - 1;
}

const LONGEST_ROW = 300;
/** So many marks inside words are no accident. */
const HABIT = 2;

function hides(text: string, at: number): boolean {
  if (numbers(text, at)) return false;
  const [before, behind] = [text[at - 1]!, text[at + 1]!];
  return (
    boundPair(before, behind) ||
    isWatched(before, behind) ||
    (isDot(text, at) && cohesion(before, behind) >= COHESION && isAmidSentence(text, at))
  );
}

/** Nats from which on characters stand side by side inside a sentence: at a stop one pair in 160 has them. */
const COHESION = 3;
/** Whether a dot stands alone, and is none of a row: 工.农.兵. */
const isDot = (text: string, at: number): boolean =>
  /[.．]/u.test(text[at]!) && text[at - 2] !== text[at] && text[at + 2] !== text[at];

/** Whether a sentence's mark stands near in its line: dots part what an entry of a list of references is made of. */
function isAmidSentence(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - NEAR), at);
  const behind = text.slice(at, at + NEAR).split("\n", 1)[0]!;
  return /[，。；、]/u.test(before.slice(before.lastIndexOf("\n") + 1) + behind);
}
const NEAR = 60;

/** 一.加强…: a dot behind a numeral numbers what follows. */
const numbers = (text: string, at: number): boolean => /[一二三四五六七八九十]/u.test(text[at - 1]!);

/** Neither 县/市委 nor 全市/委托: the word ends where the words round it allow. */
function isWatchedAt(text: string, at: number): boolean {
  if (!isWatched(text[at - 1]!, text[at + 1]!)) return false;
  const alternatives = /[/／－·•-]/u.test((text[at - 2] ?? "") + (text[at + 2] ?? ""));
  return !alternatives && !/^(?:委[托派任]|员工|府邸|长[沙春治江城期远])/u.test(text.slice(at + 1, at + 3));
}
