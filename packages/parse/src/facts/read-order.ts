import {
  APPOINTMENT,
  CIRCUMSTANCE,
  IMPERATIVE_ADVERBS,
  IMPERATIVE_VERBS,
  MODALS,
  REPORT_MARKS,
  YAO_AFTER,
  YAO_BEFORE,
} from "../tables/directives.js";
import { unitTable } from "../text/unit-table.js";

const adverbs = new Set(IMPERATIVE_ADVERBS);
const verbs = new Set(IMPERATIVE_VERBS);
const LONGEST_WORD = 7;

/**
 * Reads the order that a sentence gives: by a modal (要, 必须, 不得…), or by a bare imperative at its head.
 *
 * @param text - a sentence without its attribution
 * @returns the modal, or null for a bare imperative; null instead of an object where the sentence orders nothing
 * @example
 * readOrder("要压实责任。"); // { marker: "要" }
 */
export function readOrder(text: string): { marker: string | null } | null {
  if (APPOINTMENT.test(text) || text.length < 4 || /？[”’]?$/u.test(text)) return null;
  const clauses = text.split(/[，；：]/u);
  const first = Math.max(
    clauses.findIndex((clause) => !isCircumstance(clause)),
    0,
  );
  const report = REPORT_MARKS.test(text);
  const modals = clauses.map(modalOf);
  const modal = modals[first]!;
  if (!report && modal !== null) return { marker: modal };
  if (!report && isImperative(clauses[first]!)) return { marker: null };
  const other = modals.find((one) => one !== null && one !== "坚决");
  if (other != null) return { marker: other };
  if (report) return null;
  if (modals.some((one) => one !== null)) return { marker: "坚决" };
  // 情况不明时先严先扩，尽快把…: a condition first, the order after it.
  const conditional = /(?:时|后|的|前)(?:[^，]{0,10})$/u.test(clauses[0]!) || first > 0;
  return conditional && clauses.some(isImperative) ? { marker: null } : null;
}

function isCircumstance(clause: string): boolean {
  return CIRCUMSTANCE.test(clause) && modalOf(clause) === null && !containsOrder(clause);
}

/** 对一线人员给予更多关怀: the verb stands behind an object in front. */
function containsOrder(clause: string): boolean {
  if (!/^(?:对|由|从|以|通过)/u.test(clause)) return false;
  return /(?:给予|予以|进行|采取|统一|落实|加强|强化|实行|实施|开展|做好|抓好|推进|做到|确保|建立|完善|严格|严肃|依法|一律|逐一)/u.test(
    clause.slice(2),
  );
}

/** 一是压实责任, （二）加强巡护: what numbers an order is none of it. */
const ORDINAL =
  /^(?:[一二三四五六七八九十]{1,2}[是、.]|[（(][一二三四五六七八九十\d]{1,2}[）)]|\d{1,2}[.．、]|首先|其次|再次|最后)/u;

function isImperative(clause: string): boolean {
  if (
    /(?:了|过)(?:[\p{Script=Han}\d]|$)/u.test(clause) &&
    /^(?:取得|召开|出台|印发|完成|采取了|开展了)/u.test(clause)
  )
    return false;
  if (containsOrder(clause)) return true;
  const rest = clause.replace(ORDINAL, "").replace(/^(?:同时|此外|另外|当前|特别是|尤其|并|还|也)/u, "");
  const manner = MANNER.exec(rest);
  if (manner === null) return beginsWithVerb(rest);
  return MANNER_NOUN.some((length) => beginsWithVerb(rest.slice(manner[0].length + length)));
}

/** 以更大的力度备好沙袋: the verb stands behind a noun of so many characters. */
const MANNER = /^以[更最][^，]{1,12}?的/u;
const MANNER_NOUN = [2, 3, 4, 5, 6];

/** 备好沙袋, 进一步备好沙袋: a verb at the head, or behind adverbs. */
function beginsWithVerb(text: string): boolean {
  let rest = text;
  for (let steps = 0; steps < 5; steps++) {
    const verb = headWord(rest, verbs);
    if (verb > 0) return true;
    const adverb = headWord(rest, adverbs);
    if (adverb === 0) return false;
    rest = rest.slice(adverb).replace(/^(?:地|、)/u, "");
  }
  return false;
}

const heads = unitTable([verbs, adverbs], "first");

function headWord(text: string, words: ReadonlySet<string>): number {
  if (!heads[text.charCodeAt(0)]) return 0;
  for (let length = Math.min(LONGEST_WORD, text.length); length > 0; length--) {
    if (words.has(text.slice(0, length))) return length;
  }
  return 0;
}

/** First units of modals, and second ones: most clauses are told by a look at each character. */
const modalHeads = unitTable([MODALS, ["要"]], "first");
const modalSeconds = unitTable([MODALS.map((word) => word.slice(1))], "first");
const YAO = 2;

function mayHoldModal(clause: string): boolean {
  for (let at = 0; at < clause.length; at++) {
    const kinds = modalHeads[clause.charCodeAt(at)]!;
    if (kinds !== 0 && ((kinds & YAO) !== 0 || modalSeconds[clause.charCodeAt(at + 1)])) return true;
  }
  return false;
}

/** The first modal of a clause. */
function modalOf(clause: string): string | null {
  if (!mayHoldModal(clause)) return null;
  let found: { at: number; word: string } | null = null;
  for (const word of MODALS) {
    const at = clause.indexOf(word);
    if (at >= 0 && (found === null || at < found.at) && !isNoOrder(clause, at, word)) found = { at, word };
  }
  const yao = yaoAt(clause);
  if (yao >= 0 && (found === null || yao < found.at)) return "要";
  return found?.word ?? null;
}

/** 必须完成的硬任务: a modal inside a noun's description orders nothing; nor does 不得不 (had to) or 就不能 (could not, then). */
function isNoOrder(clause: string, at: number, word: string): boolean {
  const after = clause.slice(at + word.length);
  if (word === "必须") return /^[^，]{1,8}的\p{Script=Han}/u.test(after);
  if (word === "不得") return /^[不已]/u.test(after);
  if (word === "不能") return /^[不够]/u.test(after) || /(?:就|永远)$/u.test(clause.slice(0, at));
  return false;
}

function yaoAt(clause: string): number {
  for (let at = clause.indexOf("要"); at >= 0; at = clause.indexOf("要", at + 1)) {
    const before = clause[at - 1] ?? "";
    const after = clause[at + 1] ?? "";
    if (YAO_AFTER.includes(before) && before !== "") continue;
    if (/(?:必然|势必|当然|难免|不免|往往)$/u.test(clause.slice(0, at))) continue;
    if (
      after !== "" &&
      YAO_BEFORE.includes(after) &&
      !/^要(?:求真|求实|点面|领会|闻令|害怕|职责|件件|素质|道路|地方)/u.test(clause.slice(at, at + 4))
    )
      continue;
    return at;
  }
  return -1;
}
