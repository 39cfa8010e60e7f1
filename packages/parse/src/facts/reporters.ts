import { splitNames } from "../names/find-names.js";
import { hasCommonSurname, isHanName } from "../names/name-shape.js";
import type { ChromePiece } from "../page/page.js";
import type { Unit } from "../text/unit.js";

/** What bylines call those who made the page. */
const ROLE =
  /(?:见习记者|实习记者|特约记者|全媒体记者|融媒体?记者|首席记者|本报记者|本网记者|记者|通讯员|实习生|作者|撰稿|撰文|文字|摄影|摄像|责任编辑|责编|值班编辑|网络编辑|文字编辑|执行编辑|编辑|审核|校对|监制|策划|供稿)[：:／/\s]{0,3}/gu;
const LONGEST_RUN = 40;

/**
 * Reads the names of reporters and editors from a byline or a line of chrome: （记者 甲 乙）, 责任编辑：甲, 作者：通讯员 甲. Names of
 * accounts (admin, 佚名) are nobody's.
 *
 * @param text - a line, or a paragraph
 * @returns names in order
 * @example
 * reporters("（记者 王小明 李红）"); // ["王小明", "李红"]
 */
function reporters(text: string): string[] {
  return [...text.matchAll(ROLE)].flatMap((match) => {
    const start = match.index + match[0].length;
    return namesAtHead(text.slice(start, start + LONGEST_RUN));
  });
}

/** A line that is nothing but names in parentheses: （王小明 李红）. */
function bracketedNames(text: string): string[] {
  const inside = /^[（(]([^（）()]{2,30})[）)]$/u.exec(text.trim())?.[1];
  if (inside === undefined) return [];
  const names = inside.split(/[、，,\s]+/u);
  return names.every((name) => isHanName(name, true) && hasCommonSurname(name)) ? names : [];
}

/** A byline inside prose: （记者 甲 乙）, 某报讯 记者甲报道：, and lines that are nothing else. */
const INSIDE =
  /[（(【[](?:本报|本网|见习|实习|特约|全媒体)?(?:记者|通讯员|文|图|作者|责编|责任编辑|编辑|摄影)[^（）()【】[\]]{1,60}[）)】\]]|^(?:本报|本网|见习|实习|特约|全媒体)?(?:记者|通讯员|文|作者)[：:／/\s].{2,60}$|(?<=[讯电]\s?)(?:记者|通讯员)\s?[\p{Script=Han}、\s]{2,24}报道[：:]/gu;

/**
 * Finds the reporters and editors of a page, and takes bylines out of what is read for the people of the meeting.
 *
 * @param units - headline and paragraphs
 * @param chrome - the page's chrome
 * @returns units with bylines blanked (offsets stay), and the names
 */
export function bylines(
  units: readonly Unit[],
  chrome: readonly ChromePiece[],
): { masked: Unit[]; names: string[] } {
  const names: string[] = [];
  const masked = units.map((unit) => {
    const bare = bracketedNames(unit.text);
    for (const name of bare) names.push(name);
    if (bare.length > 0) return { ...unit, text: blank(unit.text) };
    const text = unit.text.replace(INSIDE, (byline) => {
      for (const name of reporters(byline)) names.push(name);
      return blank(byline);
    });
    return text === unit.text ? unit : { ...unit, text };
  });
  const told = chrome.filter(({ kind }) => kind === "source").flatMap(({ text }) => reporters(text));
  return { masked, names: [...new Set([...names, ...told])] };
}

function blank(text: string): string {
  return " ".repeat(text.length);
}

/** Behind 编辑： stands a name, whatever its characters, if it begins with a common surname. */
function isBylineName(word: string): boolean {
  return (
    word.length >= 2 &&
    word.length <= 3 &&
    hasCommonSurname(word) &&
    !/[部室组报网社台员者辑]$/u.test(word) &&
    !NOBODY.test(word)
  );
}

const NOBODY = /(?:佚名|管理|本站|本网|网络|未知|匿名|小编|单位|来源|日报|新闻|发布)/u;

/** Names at the head of a run, parted by blanks or 、, as long as they are names. */
function namesAtHead(run: string): string[] {
  const found: string[] = [];
  for (const piece of run.split(/(?:[、，,\s／/]|和(?=\p{Script=Han}{2}))/u)) {
    const word = (/^\p{Script=Han}+/u.exec(piece)?.[0] ?? "").replace(
      /(?:报道|报导|摄影报道|摄|文|图|整理|通讯员|记者|编辑)$/u,
      "",
    );
    if (piece === "") continue;
    if (word === "") break;
    if (isHanName(word, true) || isBylineName(word)) found.push(word);
    else if (word.length >= 4 && word.length <= 9) return [...found, ...(splitNames(word) ?? [])];
    else break;
    if (!/^\p{Script=Han}+$/u.test(piece)) break;
  }
  return found;
}
