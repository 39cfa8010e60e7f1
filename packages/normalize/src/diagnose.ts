import type { CleanDocument, Diagnostic } from "@tifa/corpus";
import { rawSpans } from "@tifa/corpus";
import { classOf, GAP, LATIN_HIGH, LOOK_ALIKE, MASK } from "./text/classes.js";
import { eachMatch } from "./text/each-match.js";
import { findRewritten } from "./text/rewritten.js";

/**
 * Marks what cannot be repaired: lost and masked characters, private-use characters that nothing tells, text that was
 * rewritten by a program.
 *
 * @param clean - text and passes of a document
 * @param bits - classes of the characters of the text
 * @returns diagnostics in the order of the text, offsets in the raw document
 */
export function diagnose(clean: Pick<CleanDocument, "text" | "passes">, bits: number): Diagnostic[] {
  const found = [...lostCharacters(clean.text, bits), ...rewritten(clean.text)];
  if (found.length === 0) return [];
  const toRaw = rawSpans(clean);
  return found
    .map(
      ({ rule, message, start, end }): Diagnostic => ({
        rule,
        severity: "warning",
        message,
        ...toRaw({ start, end }),
      }),
    )
    .sort((a, b) => a.start! - b.start! || a.end! - b.end!)
    .filter(
      (one, i, all) =>
        i === 0 ||
        one.start !== all[i - 1]!.start ||
        one.end !== all[i - 1]!.end ||
        one.rule !== all[i - 1]!.rule,
    );
}

interface Found {
  readonly rule: "lost" | "rewritten";
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

/** Rows of question marks, and of U+FFFD. */
const GAPS = /\?{1,100000}|\ufffd{1,100000}/gu;
const REPLACED = /锟斤拷(?:锟斤拷|锟斤|锟){0,100000}/gu;
/** Letters with accents and signs of Windows-1252 in a row, which no language has. */
const MISREAD = /[\u00a1-\u00ff€‚ƒ„†‡ˆŠ‹ŒŽ˜™š›œžŸ]{8,100000}/gu;
const PRIVATE = /[\ue000-\uf8ff]{1,100000}/gu;
const MASKED = /(?<=[\u4e00-\u9fff、，])[*＊×□■]{1,4}(?=[\u4e00-\u9fff])/gu;

function lostCharacters(text: string, bits: number): Found[] {
  const found: Found[] = [];
  const mark = (pattern: RegExp, message: string, meant?: (start: number, end: number) => boolean): void => {
    eachMatch(text, pattern, (match) => {
      const start = match.index;
      const end = start + match[0].length;
      if (meant?.(start, end) !== true) found.push({ rule: "lost", message, start, end });
    });
  };
  if (bits & GAP) {
    const many = isMostlyGone(text);
    const asks = (start: number, end: number): boolean =>
      !many && text[start] === "?" && !isChineseBefore(text, start) && !HAN_UNIT.test(text[end] ?? "");
    mark(GAPS, "Characters were lost here and cannot be had back.", asks);
  }
  if (text.includes("锟斤拷"))
    mark(REPLACED, "Bytes that no table had were replaced here, and read once more: the text is lost.");
  if (bits & LATIN_HIGH)
    mark(
      MISREAD,
      "Bytes that were read by a wrong table: some of them are lost, and the others tell no text.",
    );
  if (bits & LOOK_ALIKE && hasPrivate(text))
    mark(PRIVATE, "Private-use characters: what they stood for depends on a font that is gone.");
  if (bits & MASK) mark(MASKED, "A word was masked here.");
  return found;
}

/** So many question marks in a row, as two words of them, and the share of a text that they must have. */
const ROW = /\?{4}/u;
const MOSTLY = 3;

/** Whether a text is question marks for the most part: the characters that ASCII lacks. */
function isMostlyGone(text: string): boolean {
  return ROW.test(text) && (text.match(/\?/gu)?.length ?? 0) * MOSTLY > text.length;
}

const HAN_UNIT = /[\u4e00-\u9fff]/u;

function isChineseBefore(text: string, at: number): boolean {
  return /[\u3001-\u9fff\uff01-\uff5e”]/u.test(text[at - 1] ?? "");
}

function hasPrivate(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0xe000 && code <= 0xf8ff && classOf(code) & LOOK_ALIKE) return true;
  }
  return false;
}

function rewritten(text: string): Found[] {
  return findRewritten(text).map(({ start, end, text: odd, official }) => ({
    rule: "rewritten",
    message: `“${odd}” is not how official language says it (compare ${official}): the text was rewritten and is not what was issued.`,
    start,
    end,
  }));
}
