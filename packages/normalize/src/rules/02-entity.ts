import type { Edit } from "@tifa/corpus";
import type { Rule } from "../rule.js";
import { edit } from "../rule.js";
import { ESCAPE } from "../text/classes.js";
import { codePage, readUtf8 } from "../text/code-pages.js";
import { meanPlausibility } from "../text/common.js";

const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    nbsp: "\u00a0",
    lt: "<",
    gt: ">",
    amp: "&",
    quot: '"',
    apos: "'",
    ldquo: "“",
    rdquo: "”",
    lsquo: "‘",
    rsquo: "’",
    hellip: "…",
    mdash: "—",
    ndash: "–",
    middot: "·",
    bull: "•",
    ensp: "\u2002",
    emsp: "\u2003",
    thinsp: "\u2009",
    times: "×",
    divide: "÷",
    copy: "©",
    reg: "®",
    shy: "\u00ad",
    zwnj: "\u200c",
    zwj: "\u200d",
    permil: "‰",
    laquo: "«",
    raquo: "»",
    yen: "¥",
    sect: "§",
    deg: "°",
    plusmn: "±",
    trade: "™",
    lrm: "\u200e",
    rlm: "\u200f",
  }),
);

/** Escapes that no program decoded: HTML entities, percent-encoding, `\uXXXX`. */
export const entity: Rule = {
  name: "entity",
  kind: "entity",
  does: "Decodes HTML entities, percent-encoded and \\u-escaped Chinese.",
  evidence:
    "A named or numbered entity on a line that is no program text; at least two percent-encoded bytes or escapes, outside URLs, that decode to Chinese characters.",
  triggers: ESCAPE,
  edits: (text, { lines }) => {
    const edits: Edit[] = [];
    for (const line of lines) {
      if (!(line.bits & ESCAPE)) continue;
      const source = text.slice(line.start, line.end);
      if (!/[&%\\]/u.test(source) || /转义|轉義|实体字符|HTML实体|<\/|\/>/u.test(source)) continue;
      for (const match of source.matchAll(ESCAPES)) {
        const after = decode(match[0], source, match.index);
        if (after === null) continue;
        const start = line.start + match.index;
        edits.push(edit("entity", text, start, start + match[0].length, after));
      }
    }
    return edits;
  },
};

// Repetitions are counted, for a row of millions would overflow the stack of the expression.
const ESCAPES =
  /&(?:amp;){0,3}(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,6});|&nbsp(?![a-zA-Z=])|(?:%u[0-9a-fA-F]{4}){1,100000}|(?:\\u[0-9a-fA-F]{4}){1,100000}|%[0-9a-fA-F]{2}(?:%[0-9a-fA-F]{2}){1,299999}/gu;

function decode(code: string, source: string, at: number): string | null {
  if (code.startsWith("&")) return fromEntity(code.replaceAll("amp;", ""), code);
  if (/^[%\\]u/u.test(code)) {
    const units = code.split(/[%\\]u/u).slice(1);
    const decoded = units.map((hex) => String.fromCharCode(parseInt(hex, 16))).join("");
    return chinese(decoded) ? decoded : null;
  }
  return isInUrl(source, at) ? null : fromPercent(code);
}

/** In a URL, percent-encoding is what is meant. */
function isInUrl(source: string, at: number): boolean {
  const before = source.slice(Math.max(0, at - 200), at);
  return /[A-Za-z0-9/=:.?&_-]$/u.test(before) && /https?:|www\.|[?&=/]/u.test(before);
}

function fromEntity(entity: string, code: string): string | null {
  if (entity === "&") return "&";
  if (entity.startsWith("&#")) return fromNumber(entity);
  const name = entity.replace(/[&;]/gu, "");
  return NAMED.get(name) ?? NAMED.get(name.toLowerCase()) ?? (code === entity ? null : entity);
}

function fromNumber(entity: string): string | null {
  const digits = entity.slice(2, -1);
  const code = /^[xX]/u.test(digits) ? parseInt(digits.slice(1), 16) : parseInt(digits, 10);
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return null;
  return String.fromCodePoint(code);
}

function fromPercent(encoded: string): string | null {
  const bytes = encoded
    .split("%")
    .slice(1)
    .map((hex) => parseInt(hex, 16));
  const utf8 = readUtf8(bytes);
  if (
    utf8.broken === 0 &&
    utf8.whole > 0 &&
    /^[\u2010-\u2026\u3000-\u9fff\uff00-\uffef\u0020-\u007e]+$/u.test(utf8.text)
  )
    return utf8.text;
  if (bytes.length % 2 !== 0 || bytes.length < 4) return null;
  let text = "";
  for (let i = 0; i < bytes.length; i += 2) text += codePage("gbk").character(bytes[i]!, bytes[i + 1]!);
  return text.length * 2 === bytes.length && chinese(text) ? text : null;
}

function chinese(text: string): boolean {
  return /[\u3000-\u9fff\uff00-\uffef]/u.test(text) && meanPlausibility(text) >= 0.7;
}
