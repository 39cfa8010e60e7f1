import type { Span } from "@tifa/corpus";
import { eachMatch } from "./each-match.js";
import { decodePercent, decodeUnits } from "./escapes.js";

/** An escape and what stands for it. */
export type Unescaped = readonly [start: number, end: number, after: string];

/** So many escaped bytes in a row are no formula. */
const QUOTED = /(?:=[0-9A-F]{2}){6}/u;
const QUOTED_RUNS = /(?:=[0-9A-F]{2}|=\r?\n)(?:[@-~]?(?:=[0-9A-F]{2}|=\r?\n)){0,100000}/gu;

/**
 * Decodes quoted-printable (RFC 2045), in which mail and saved pages are: bytes of UTF-8 or GBK as `=E4=BC=9A`, lines broken
 * by `=`.
 *
 * @param text - a document
 * @returns the escapes, in order, with what they stand for; none where its bytes are no Chinese
 */
export function quotedPrintable(text: string): Unescaped[] {
  if (!text.includes("=")) return [];
  if (!text.includes("=E") && !text.includes("=C") && !text.includes("=B")) return [];
  if (!QUOTED.test(text)) return [];
  const found: Unescaped[] = [];
  let chinese = 0;
  eachMatch(text, QUOTED_RUNS, ({ 0: run, index }) => {
    const code = run.replace(/=\r?\n/gu, "").replaceAll("=", "%");
    if (code === "") {
      found.push([index, index + run.length, ""]);
      return;
    }
    const read = decodePercent(code, text[index + run.length] ?? "", true);
    if (read === null) return;
    if (/[\u3000-\u9fff\uff00-\uffef]/u.test(read.text)) chinese++;
    found.push([index, index + run.length + read.length - code.length, read.text]);
  });
  return chinese === 0 ? [] : found;
}

/** What a program that takes strokes away leaves of JSON: the marks of sentences tell of it. Without their u: many have that. */
const BARE_MARKS = ["ff0c", "3002", "3001"];
const BARE = /(?:u[0-9a-f]{4}){3}/u;
const BARE_RUNS = /(?:u[0-9a-f]{4}){1,100000}/gu;

/** Whether a document can have such. */
export const hasBareUnits = (text: string): boolean =>
  BARE_MARKS.some((mark) => text.includes(mark) && text.includes(`u${mark}`));

/** Decodes `u4f1au8bae`, in a line that has three in a row. */
export function bareUnits(text: string, { start, end }: Span): Unescaped[] {
  const source = text.slice(start, end);
  if (!BARE.test(source)) return [];
  const found: Unescaped[] = [];
  eachMatch(source, BARE_RUNS, ({ 0: run, index }) => {
    const after = decodeUnits(run.replaceAll("u", "\\u"));
    if (after !== null) found.push([start + index, start + index + run.length, after]);
  });
  return found;
}
